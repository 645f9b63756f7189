// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/odds_api.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "support/sample_images.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

/// What every test of attach gives.
struct AttachArguments {
  std::shared_ptr<const http::Body> file = http::text_body("bytes of file");
  AttachOptions options = all_options();

  static AttachOptions all_options() {
    AttachOptions options;
    options.file_name = "file_name \"x\" é&b=c+d";
    options.file_max_bytes = std::int64_t{1000000};
    options.area = "POLYGON ((30 10, 40 40, 20 40, 30 10))";
    options.preview = Image::from_bytes(test_support::sample_png());
    return options;
  }
};

void answer_attach(const FakeService& service) { service.transport->answer(202, std::string(attach_answer_example)); }

void expect_attach_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/attachments");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(form_of(request), (std::vector<test_support::SeenPart>{
                                  {"file", "file_name \"x\" é&b=c+d", "application/octet-stream", "bytes of file"},
                                  {"area", "", "", "POLYGON ((30 10, 40 40, 20 40, 30 10))"},
                                  {"preview", "image", "image/png", test_support::sample_png()}}));
}

void expect_attach_answer(const std::map<std::string, std::int64_t>& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(attach_answer_example));
}

TEST(OddsApiAttach, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  expect_attach_answer(api.attach(given.file, given.options));
  expect_attach_request(service.only_request());
}

TEST(OddsApiAttach, TryFormDoesTheSame) {
  const FakeService service;
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  const auto result = api.try_attach(given.file, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_attach_answer(*result);
  expect_attach_request(service.only_request());
}

TEST(OddsApiAttach, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  expect_attach_answer(api.attach_async(given.file, given.options).get());
  expect_attach_request(service.only_request());
}

TEST(OddsApiAttach, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const OddsApi api(service.options());
  const AttachArguments given;
  EXPECT_THROW((void)api.attach(given.file, given.options), NotFoundException);
  EXPECT_NE(api.try_attach(given.file, given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.attach_async(given.file, given.options).get(), NotFoundException);
  EXPECT_NE(api.attach_async(given.file, given.options).result().error_as<NotFoundException>(), nullptr);
}

TEST(OddsApiAttach, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  (void)api.attach(given.file);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"file", "file", "application/octet-stream", "bytes of file"}}));
}

TEST(OddsApiAttach, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  EXPECT_THROW((void)api.attach(given.file, given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(OddsApiAttach, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(202, "{\"half\":");
  const OddsApi api(service.options());
  const AttachArguments given;
  EXPECT_NE(api.try_attach(given.file, given.options).error_as<DecodeException>(), nullptr);
}

TEST(OddsApiAttach, RefusesFileMaxBytesThatTheFileHasMoreOf) {
  const FakeService service;
  const OddsApi api(service.options());
  AttachArguments given;
  given.options.file_max_bytes = 1;
  EXPECT_TRUE(refuses("file_max_bytes", [&] { (void)api.attach(given.file, given.options); }));
  EXPECT_TRUE(refuses("file_max_bytes", [&] { (void)api.try_attach(given.file, given.options); }));
  EXPECT_TRUE(refuses("file_max_bytes", [&] { (void)api.attach_async(given.file, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiAttach, TakesFileMaxBytesAtItsLimits) {
  const FakeService service;
  const OddsApi api(service.options());
  AttachArguments given;
  given.options.file_max_bytes = std::int64_t{1000};
  answer_attach(service);
  EXPECT_NO_THROW((void)api.attach(given.file, given.options));
}

TEST(OddsApiAttach, RefusesAreaThatIsNoWkt) {
  const FakeService service;
  const OddsApi api(service.options());
  AttachArguments given;
  given.options.area = "";
  EXPECT_TRUE(refuses("area", [&] { (void)api.attach(given.file, given.options); }));
  EXPECT_TRUE(refuses("area", [&] { (void)api.try_attach(given.file, given.options); }));
  EXPECT_TRUE(refuses("area", [&] { (void)api.attach_async(given.file, given.options); }));
  given.options.area = "POLYGON((1 2, 3 4";
  EXPECT_TRUE(refuses("area", [&] { (void)api.attach(given.file, given.options); }));
  given.options.area = "LINE(1 2)";
  EXPECT_TRUE(refuses("area", [&] { (void)api.attach(given.file, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiAttach, TakesAreaAtItsLimits) {
  const FakeService service;
  const OddsApi api(service.options());
  AttachArguments given;
  given.options.area = "POINT (54.4 24.5)";
  answer_attach(service);
  EXPECT_NO_THROW((void)api.attach(given.file, given.options));
  given.options.area = "polygon((30 10,40 40,20 40,30 10))";
  answer_attach(service);
  EXPECT_NO_THROW((void)api.attach(given.file, given.options));
}

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

TEST(OddsApiSearch, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const OddsApi api(service.options());
  const SearchArguments given;
  EXPECT_NE(api.try_search(given.body).error_as<DecodeException>(), nullptr);
}

}}}}  // namespace ocelli::v1::kitchen_sink
