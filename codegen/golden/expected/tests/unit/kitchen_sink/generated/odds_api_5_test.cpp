// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/kitchen_sink/generated/odds_api.hpp>

#include "support/fake_service.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

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

TEST(OddsApiLog, IsSentToTheAddressOfItsClass) {
  const FakeService service;
  answer_log(service);
  auto options = service.options();
  options.base_url.clear();
  const LogArguments given;
  OddsApi(options).log(given.options);
  EXPECT_EQ(service.only_request().url.rfind("https://odds.example/", 0), 0u);
}

}}}}  // namespace ocelli::v1::kitchen_sink
