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

TEST(OddsApiMeasure, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const OddsApi api(service.options());
  const MeasureArguments given;
  EXPECT_NE(api.try_measure(given.shape).error_as<DecodeException>(), nullptr);
}

/// What every test of log gives.
struct LogArguments {
  LogLine options = all_options();

  static LogLine all_options() {
    LogLine options;
    options.line = http::text_body("bytes of line");
    return options;
  }
};

void answer_log(const FakeService& service) { service.transport->answer(204, "", {}); }

void expect_log_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/log");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Content-Type"), "application/octet-stream");
  EXPECT_EQ(request.body, "bytes of line");
}

TEST(OddsApiLog, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_log(service);
  const OddsApi api(service.options());
  const LogArguments given;
  api.log(given.options);
  expect_log_request(service.only_request());
}

TEST(OddsApiLog, TryFormDoesTheSame) {
  const FakeService service;
  answer_log(service);
  const OddsApi api(service.options());
  const LogArguments given;
  const auto result = api.try_log(given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_log_request(service.only_request());
}

TEST(OddsApiLog, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_log(service);
  const OddsApi api(service.options());
  const LogArguments given;
  api.log_async(given.options).get();
  expect_log_request(service.only_request());
}

TEST(OddsApiLog, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const OddsApi api(service.options());
  const LogArguments given;
  EXPECT_THROW(api.log(given.options), NotFoundException);
  EXPECT_NE(api.try_log(given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW(api.log_async(given.options).get(), NotFoundException);
  EXPECT_NE(api.log_async(given.options).result().error_as<NotFoundException>(), nullptr);
}

TEST(OddsApiLog, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_log(service);
  const OddsApi api(service.options());
  api.log();
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

TEST(OddsApiLog, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_log(service);
  const OddsApi api(service.options());
  const LogArguments given;
  EXPECT_THROW(api.log(given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

}}}}  // namespace ocelli::v1::kitchen_sink
