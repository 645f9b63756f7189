// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/things_api.hpp>
#include <ocelli/timestamp.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

/// What every test of create_thing gives.
struct CreateThingArguments {
  ThingRequest thing_request =
      from_json<ThingRequest>(JsonValue::parse(R"({"name": "name \"x\" é", "size": 593, "weight": 500.0,
"assetIds": ["assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"], "note": "note \"x\" é&b=c+d"})"));
  CreateThingOptions options = all_options();

  static CreateThingOptions all_options() {
    CreateThingOptions options;
    options.token = "token \"x\" é&b=c+d";
    return options;
  }
};

void answer_create_thing(const FakeService& service) { service.transport->answer(201, std::string(thing_example)); }

void expect_create_thing_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/things");
  EXPECT_EQ(query_of(request), (Pairs{{"token", "token \"x\" é&b=c+d"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body), JsonValue::parse(R"({"name": "name \"x\" é", "size": 593, "weight": 500.0,
"assetIds": ["assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"], "note": "note \"x\" é&b=c+d"})"));
}

void expect_create_thing_answer(const Thing& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(thing_example));
}

TEST(ThingsApiCreateThing, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_create_thing(service);
  const ThingsApi api(service.options());
  const CreateThingArguments given;
  expect_create_thing_answer(api.create_thing(given.thing_request, given.options));
  expect_create_thing_request(service.only_request());
}

TEST(ThingsApiCreateThing, TryFormDoesTheSame) {
  const FakeService service;
  answer_create_thing(service);
  const ThingsApi api(service.options());
  const CreateThingArguments given;
  const auto result = api.try_create_thing(given.thing_request, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_create_thing_answer(*result);
  expect_create_thing_request(service.only_request());
}

TEST(ThingsApiCreateThing, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_create_thing(service);
  const ThingsApi api(service.options());
  const CreateThingArguments given;
  expect_create_thing_answer(api.create_thing_async(given.thing_request, given.options).get());
  expect_create_thing_request(service.only_request());
}

TEST(ThingsApiCreateThing, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ThingsApi api(service.options());
  const CreateThingArguments given;
  EXPECT_THROW((void)api.create_thing(given.thing_request, given.options), NotFoundException);
  EXPECT_NE(api.try_create_thing(given.thing_request, given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.create_thing_async(given.thing_request, given.options).get(), NotFoundException);
  EXPECT_NE(api.create_thing_async(given.thing_request, given.options).result().error_as<NotFoundException>(), nullptr);
}

TEST(ThingsApiCreateThing, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_create_thing(service);
  const ThingsApi api(service.options());
  const CreateThingArguments given;
  (void)api.create_thing(given.thing_request);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
}

TEST(ThingsApiCreateThing, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_create_thing(service);
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.options.token.reset();
  EXPECT_THROW((void)api.create_thing(given.thing_request, given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ThingsApiCreateThing, IsRepeatedWithToken) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_create_thing(service);
  const ThingsApi api(service.options());
  const CreateThingArguments given;
  (void)api.create_thing(given.thing_request, given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ThingsApiCreateThing, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(201, "{\"half\":");
  const ThingsApi api(service.options());
  const CreateThingArguments given;
  EXPECT_NE(api.try_create_thing(given.thing_request, given.options).error_as<DecodeException>(), nullptr);
}

TEST(ThingsApiCreateThing, RefusesTokenThatIsEmpty) {
  const FakeService service;
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.options.token = "";
  EXPECT_TRUE(refuses("token", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("token", [&] { (void)api.try_create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("token", [&] { (void)api.create_thing_async(given.thing_request, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiCreateThing, RefusesNameOfAnotherLength) {
  const FakeService service;
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.thing_request.name = std::string(0, 'x');
  EXPECT_TRUE(refuses("name", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("name", [&] { (void)api.try_create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("name", [&] { (void)api.create_thing_async(given.thing_request, given.options); }));
  given.thing_request.name = std::string(21, 'x');
  EXPECT_TRUE(refuses("name", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiCreateThing, TakesNameAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.thing_request.name = std::string(1, 'x');
  answer_create_thing(service);
  EXPECT_NO_THROW((void)api.create_thing(given.thing_request, given.options));
  given.thing_request.name = std::string(20, 'x');
  answer_create_thing(service);
  EXPECT_NO_THROW((void)api.create_thing(given.thing_request, given.options));
}

TEST(ThingsApiCreateThing, RefusesSizeOutOfRange) {
  const FakeService service;
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.thing_request.size = std::int64_t{-1};
  EXPECT_TRUE(refuses("size", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("size", [&] { (void)api.try_create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("size", [&] { (void)api.create_thing_async(given.thing_request, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiCreateThing, TakesSizeAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.thing_request.size = std::int64_t{0};
  answer_create_thing(service);
  EXPECT_NO_THROW((void)api.create_thing(given.thing_request, given.options));
}

TEST(ThingsApiCreateThing, RefusesWeightOutOfRange) {
  const FakeService service;
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.thing_request.weight = -0.001;
  EXPECT_TRUE(refuses("weight", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("weight", [&] { (void)api.try_create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("weight", [&] { (void)api.create_thing_async(given.thing_request, given.options); }));
  given.thing_request.weight = 1000.001;
  EXPECT_TRUE(refuses("weight", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  given.thing_request.weight = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(refuses("weight", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiCreateThing, TakesWeightAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.thing_request.weight = 0.0;
  answer_create_thing(service);
  EXPECT_NO_THROW((void)api.create_thing(given.thing_request, given.options));
  given.thing_request.weight = 1000.0;
  answer_create_thing(service);
  EXPECT_NO_THROW((void)api.create_thing(given.thing_request, given.options));
}

TEST(ThingsApiCreateThing, RefusesAssetIdsOfAnotherSize) {
  const FakeService service;
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.thing_request.asset_ids = std::vector<std::string>(0);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.try_create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.create_thing_async(given.thing_request, given.options); }));
  given.thing_request.asset_ids = std::vector<std::string>(4);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiCreateThing, RefusesAssetIdsWithOneTwice) {
  const FakeService service;
  const ThingsApi api(service.options());
  CreateThingArguments given;
  given.thing_request.asset_ids = std::vector<std::string>(2);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.try_create_thing(given.thing_request, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.create_thing_async(given.thing_request, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

/// What every test of get_thing gives.
struct GetThingArguments {
  std::string thing_id = "a/b c";
  double score = 0.5;
  Timestamp at = Timestamp("2025-04-04T17:18:46.015922Z");
};

void answer_get_thing(const FakeService& service) { service.transport->answer(200, std::string(thing_example)); }

void expect_get_thing_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/v1/things/a%2Fb%20c");
  EXPECT_EQ(query_of(request), (Pairs{{"score", "0.5"}, {"at", "2025-04-04T17:18:46.015922Z"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_get_thing_answer(const Thing& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(thing_example));
}

TEST(ThingsApiGetThing, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_get_thing(service);
  const ThingsApi api(service.options());
  const GetThingArguments given;
  expect_get_thing_answer(api.get_thing(given.thing_id, given.score, given.at));
  expect_get_thing_request(service.only_request());
}

TEST(ThingsApiGetThing, TryFormDoesTheSame) {
  const FakeService service;
  answer_get_thing(service);
  const ThingsApi api(service.options());
  const GetThingArguments given;
  const auto result = api.try_get_thing(given.thing_id, given.score, given.at);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_get_thing_answer(*result);
  expect_get_thing_request(service.only_request());
}

TEST(ThingsApiGetThing, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_get_thing(service);
  const ThingsApi api(service.options());
  const GetThingArguments given;
  expect_get_thing_answer(api.get_thing_async(given.thing_id, given.score, given.at).get());
  expect_get_thing_request(service.only_request());
}

TEST(ThingsApiGetThing, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ThingsApi api(service.options());
  const GetThingArguments given;
  EXPECT_THROW((void)api.get_thing(given.thing_id, given.score, given.at), NotFoundException);
  EXPECT_NE(api.try_get_thing(given.thing_id, given.score, given.at).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.get_thing_async(given.thing_id, given.score, given.at).get(), NotFoundException);
  EXPECT_NE(api.get_thing_async(given.thing_id, given.score, given.at).result().error_as<NotFoundException>(), nullptr);
}

TEST(ThingsApiGetThing, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_get_thing(service);
  const ThingsApi api(service.options());
  const GetThingArguments given;
  (void)api.get_thing(given.thing_id, given.score, given.at);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ThingsApiGetThing, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ThingsApi api(service.options());
  const GetThingArguments given;
  EXPECT_NE(api.try_get_thing(given.thing_id, given.score, given.at).error_as<DecodeException>(), nullptr);
}

TEST(ThingsApiGetThing, RefusesThingIdThatNamesAnotherResource) {
  const FakeService service;
  const ThingsApi api(service.options());
  GetThingArguments given;
  given.thing_id = "";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.get_thing(given.thing_id, given.score, given.at); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.try_get_thing(given.thing_id, given.score, given.at); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.get_thing_async(given.thing_id, given.score, given.at); }));
  given.thing_id = ".";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.get_thing(given.thing_id, given.score, given.at); }));
  given.thing_id = "..";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.get_thing(given.thing_id, given.score, given.at); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiGetThing, RefusesScoreOutOfRange) {
  const FakeService service;
  const ThingsApi api(service.options());
  GetThingArguments given;
  given.score = -0.001;
  EXPECT_TRUE(refuses("score", [&] { (void)api.get_thing(given.thing_id, given.score, given.at); }));
  EXPECT_TRUE(refuses("score", [&] { (void)api.try_get_thing(given.thing_id, given.score, given.at); }));
  EXPECT_TRUE(refuses("score", [&] { (void)api.get_thing_async(given.thing_id, given.score, given.at); }));
  given.score = 1.001;
  EXPECT_TRUE(refuses("score", [&] { (void)api.get_thing(given.thing_id, given.score, given.at); }));
  given.score = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(refuses("score", [&] { (void)api.get_thing(given.thing_id, given.score, given.at); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiGetThing, TakesScoreAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  GetThingArguments given;
  given.score = 0.0;
  answer_get_thing(service);
  EXPECT_NO_THROW((void)api.get_thing(given.thing_id, given.score, given.at));
  given.score = 1.0;
  answer_get_thing(service);
  EXPECT_NO_THROW((void)api.get_thing(given.thing_id, given.score, given.at));
}

}}}}  // namespace ocelli::v1::kitchen_sink
