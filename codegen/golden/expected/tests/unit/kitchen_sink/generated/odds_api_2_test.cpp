// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/odds_api.hpp>
#include <ocelli/message_stream.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

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

/// What every test of watch gives.
struct WatchArguments {
  std::string thing_id = "a/b c";
};

void answer_watch(const FakeService& service) {
  service.websocket->accept(testing::WebSocketScript().message(std::string(job_example)).close());
}

void expect_watch_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/v1/watch/a%2Fb%20c");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_watch_answer(const Job& answer) { EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(job_example)); }

/// The stream's only message and its end.
void expect_watch_stream(MessageStream<Job> stream) {
  const auto message = stream.next();
  ASSERT_TRUE(message.has_value());
  expect_watch_answer(*message);
  EXPECT_FALSE(stream.next().has_value());
}

TEST(OddsApiWatch, SendsItsArgumentsAndDecodesTheMessages) {
  const FakeService service;
  answer_watch(service);
  const OddsApi api(service.options());
  const WatchArguments given;
  expect_watch_stream(api.watch(given.thing_id));
  expect_watch_request(service.only_upgrade());
}

TEST(OddsApiWatch, TryFormDoesTheSame) {
  const FakeService service;
  answer_watch(service);
  const OddsApi api(service.options());
  const WatchArguments given;
  expect_watch_stream(api.try_watch(given.thing_id).value());
  expect_watch_request(service.only_upgrade());
}

TEST(OddsApiWatch, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_watch(service);
  const OddsApi api(service.options());
  const WatchArguments given;
  expect_watch_stream(api.watch_async(given.thing_id).get());
  expect_watch_request(service.only_upgrade());
}

TEST(OddsApiWatch, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  for (int form = 0; form < 3; ++form) service.websocket->refuse(404, "");
  const OddsApi api(service.options());
  const WatchArguments given;
  EXPECT_THROW((void)api.watch(given.thing_id), NotFoundException);
  EXPECT_NE(api.try_watch(given.thing_id).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.watch_async(given.thing_id).get(), NotFoundException);
}

TEST(OddsApiWatch, IsOpenedAgainWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.websocket->refuse(503, "");
  answer_watch(service);
  const OddsApi api(service.options());
  const WatchArguments given;
  expect_watch_stream(api.watch(given.thing_id));
  EXPECT_EQ(service.websocket->requests().size(), 2u);
}

TEST(OddsApiWatch, FailsWhereAMessageIsNoJson) {
  const FakeService service;
  service.websocket->accept(testing::WebSocketScript().message("{\"half\":"));
  const OddsApi api(service.options());
  const WatchArguments given;
  auto stream = api.watch(given.thing_id);
  EXPECT_NE(stream.try_next().error_as<DecodeException>(), nullptr);
}

TEST(OddsApiWatch, RefusesThingIdThatNamesAnotherResource) {
  const FakeService service;
  const OddsApi api(service.options());
  WatchArguments given;
  given.thing_id = "";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.watch(given.thing_id); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.try_watch(given.thing_id); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.watch_async(given.thing_id); }));
  given.thing_id = ".";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.watch(given.thing_id); }));
  given.thing_id = "..";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.watch(given.thing_id); }));
  EXPECT_TRUE(service.websocket->requests().empty());
}

}}}}  // namespace ocelli::v1::kitchen_sink
