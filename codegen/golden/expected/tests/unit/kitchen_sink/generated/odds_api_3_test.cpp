// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/odds_api.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

/// What every test of everything gives.
struct [[maybe_unused]] EverythingArguments {};

void answer_everything(const FakeService& service) {
  service.transport->answer(200, std::string(everything_answer_example));
}

void expect_everything_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/v1/everything");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_everything_answer(const JsonValue& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(everything_answer_example));
}

TEST(OddsApiEverything, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_everything(service);
  const OddsApi api(service.options());
  const EverythingArguments given;
  expect_everything_answer(api.everything());
  expect_everything_request(service.only_request());
}

TEST(OddsApiEverything, TryFormDoesTheSame) {
  const FakeService service;
  answer_everything(service);
  const OddsApi api(service.options());
  const EverythingArguments given;
  const auto result = api.try_everything();
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_everything_answer(*result);
  expect_everything_request(service.only_request());
}

TEST(OddsApiEverything, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_everything(service);
  const OddsApi api(service.options());
  const EverythingArguments given;
  expect_everything_answer(api.everything_async().get());
  expect_everything_request(service.only_request());
}

TEST(OddsApiEverything, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const OddsApi api(service.options());
  const EverythingArguments given;
  EXPECT_THROW((void)api.everything(), NotFoundException);
  EXPECT_NE(api.try_everything().error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.everything_async().get(), NotFoundException);
  EXPECT_NE(api.everything_async().result().error_as<NotFoundException>(), nullptr);
}

TEST(OddsApiEverything, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_everything(service);
  const OddsApi api(service.options());
  const EverythingArguments given;
  (void)api.everything();
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(OddsApiEverything, IsSentToTheAddressOfItsClass) {
  const FakeService service;
  answer_everything(service);
  auto options = service.options();
  options.base_url.clear();
  const EverythingArguments given;
  (void)OddsApi(options).everything();
  EXPECT_EQ(service.only_request().url.rfind("https://odds.example/", 0), 0u);
}

TEST(OddsApiEverything, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const OddsApi api(service.options());
  const EverythingArguments given;
  EXPECT_NE(api.try_everything().error_as<DecodeException>(), nullptr);
}

/// What every test of search gives.
struct SearchArguments {
  JsonValue body = JsonValue::parse(R"({"free": ["body", 1, true, null]})");
};

void answer_search(const FakeService& service) { service.transport->answer(200, std::string(search_answer_example)); }

void expect_search_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/search");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/problem+json");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body), JsonValue::parse(R"({"free": ["body", 1, true, null]})"));
}

void expect_search_answer(const Detail& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(search_answer_example));
}

TEST(OddsApiSearch, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_search(service);
  const OddsApi api(service.options());
  const SearchArguments given;
  expect_search_answer(api.search(given.body));
  expect_search_request(service.only_request());
}

TEST(OddsApiSearch, TryFormDoesTheSame) {
  const FakeService service;
  answer_search(service);
  const OddsApi api(service.options());
  const SearchArguments given;
  const auto result = api.try_search(given.body);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_search_answer(*result);
  expect_search_request(service.only_request());
}

TEST(OddsApiSearch, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_search(service);
  const OddsApi api(service.options());
  const SearchArguments given;
  expect_search_answer(api.search_async(given.body).get());
  expect_search_request(service.only_request());
}

TEST(OddsApiSearch, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const OddsApi api(service.options());
  const SearchArguments given;
  EXPECT_THROW((void)api.search(given.body), NotFoundException);
  EXPECT_NE(api.try_search(given.body).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.search_async(given.body).get(), NotFoundException);
  EXPECT_NE(api.search_async(given.body).result().error_as<NotFoundException>(), nullptr);
}

TEST(OddsApiSearch, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_search(service);
  const OddsApi api(service.options());
  const SearchArguments given;
  (void)api.search(given.body);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(OddsApiSearch, IsSentToTheAddressOfItsClass) {
  const FakeService service;
  answer_search(service);
  auto options = service.options();
  options.base_url.clear();
  const SearchArguments given;
  (void)OddsApi(options).search(given.body);
  EXPECT_EQ(service.only_request().url.rfind("https://odds.example/", 0), 0u);
}

TEST(OddsApiSearch, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const OddsApi api(service.options());
  const SearchArguments given;
  EXPECT_NE(api.try_search(given.body).error_as<DecodeException>(), nullptr);
}

/// What every test of measure gives.
struct MeasureArguments {
  Shape shape = core::model_from_json<Shape>(JsonValue::parse(R"({"type": "circle", "radius": 2.5})"));
};

void answer_measure(const FakeService& service) { service.transport->answer(200, std::string(job_example)); }

void expect_measure_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/measure");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body), JsonValue::parse(R"({"type": "circle", "radius": 2.5})"));
}

void expect_measure_answer(const Job& answer) { EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(job_example)); }

TEST(OddsApiMeasure, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_measure(service);
  const OddsApi api(service.options());
  const MeasureArguments given;
  expect_measure_answer(api.measure(given.shape));
  expect_measure_request(service.only_request());
}

TEST(OddsApiMeasure, TryFormDoesTheSame) {
  const FakeService service;
  answer_measure(service);
  const OddsApi api(service.options());
  const MeasureArguments given;
  const auto result = api.try_measure(given.shape);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_measure_answer(*result);
  expect_measure_request(service.only_request());
}

TEST(OddsApiMeasure, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_measure(service);
  const OddsApi api(service.options());
  const MeasureArguments given;
  expect_measure_answer(api.measure_async(given.shape).get());
  expect_measure_request(service.only_request());
}

TEST(OddsApiMeasure, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const OddsApi api(service.options());
  const MeasureArguments given;
  EXPECT_THROW((void)api.measure(given.shape), NotFoundException);
  EXPECT_NE(api.try_measure(given.shape).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.measure_async(given.shape).get(), NotFoundException);
  EXPECT_NE(api.measure_async(given.shape).result().error_as<NotFoundException>(), nullptr);
}

TEST(OddsApiMeasure, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_measure(service);
  const OddsApi api(service.options());
  const MeasureArguments given;
  EXPECT_THROW((void)api.measure(given.shape), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(OddsApiMeasure, IsSentToTheAddressOfItsClass) {
  const FakeService service;
  answer_measure(service);
  auto options = service.options();
  options.base_url.clear();
  const MeasureArguments given;
  (void)OddsApi(options).measure(given.shape);
  EXPECT_EQ(service.only_request().url.rfind("https://odds.example/", 0), 0u);
}

TEST(OddsApiMeasure, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const OddsApi api(service.options());
  const MeasureArguments given;
  EXPECT_NE(api.try_measure(given.shape).error_as<DecodeException>(), nullptr);
}

}}}}  // namespace ocelli::v1::kitchen_sink
