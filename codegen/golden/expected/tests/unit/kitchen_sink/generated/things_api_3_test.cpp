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

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

/// What every test of update_thing gives.
struct UpdateThingArguments {
  std::string thing_id = "a/b c";
  UpdateThingOptions options = all_options();

  static UpdateThingOptions all_options() {
    UpdateThingOptions options;
    options.thing_request =
        from_json<ThingRequest>(JsonValue::parse(R"({"name": "name \"x\" é", "size": 593, "weight": 500.0,
"assetIds": ["assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"], "note": "note \"x\" é&b=c+d"})"));
    return options;
  }
};

void answer_update_thing(const FakeService& service) { service.transport->answer(200, std::string(thing_example)); }

void expect_update_thing_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "PUT");
  EXPECT_EQ(path_of(request), "/v1/things/a%2Fb%20c");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body), JsonValue::parse(R"({"name": "name \"x\" é", "size": 593, "weight": 500.0,
"assetIds": ["assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"], "note": "note \"x\" é&b=c+d"})"));
}

void expect_update_thing_answer(const Thing& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(thing_example));
}

TEST(ThingsApiUpdateThing, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_update_thing(service);
  const ThingsApi api(service.options());
  const UpdateThingArguments given;
  expect_update_thing_answer(api.update_thing(given.thing_id, given.options));
  expect_update_thing_request(service.only_request());
}

TEST(ThingsApiUpdateThing, TryFormDoesTheSame) {
  const FakeService service;
  answer_update_thing(service);
  const ThingsApi api(service.options());
  const UpdateThingArguments given;
  const auto result = api.try_update_thing(given.thing_id, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_update_thing_answer(*result);
  expect_update_thing_request(service.only_request());
}

TEST(ThingsApiUpdateThing, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_update_thing(service);
  const ThingsApi api(service.options());
  const UpdateThingArguments given;
  expect_update_thing_answer(api.update_thing_async(given.thing_id, given.options).get());
  expect_update_thing_request(service.only_request());
}

TEST(ThingsApiUpdateThing, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ThingsApi api(service.options());
  const UpdateThingArguments given;
  EXPECT_THROW((void)api.update_thing(given.thing_id, given.options), NotFoundException);
  EXPECT_NE(api.try_update_thing(given.thing_id, given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.update_thing_async(given.thing_id, given.options).get(), NotFoundException);
  EXPECT_NE(api.update_thing_async(given.thing_id, given.options).result().error_as<NotFoundException>(), nullptr);
}

TEST(ThingsApiUpdateThing, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_update_thing(service);
  const ThingsApi api(service.options());
  const UpdateThingArguments given;
  (void)api.update_thing(given.thing_id);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

TEST(ThingsApiUpdateThing, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_update_thing(service);
  const ThingsApi api(service.options());
  const UpdateThingArguments given;
  (void)api.update_thing(given.thing_id, given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ThingsApiUpdateThing, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ThingsApi api(service.options());
  const UpdateThingArguments given;
  EXPECT_NE(api.try_update_thing(given.thing_id, given.options).error_as<DecodeException>(), nullptr);
}

TEST(ThingsApiUpdateThing, RefusesThingIdThatNamesAnotherResource) {
  const FakeService service;
  const ThingsApi api(service.options());
  UpdateThingArguments given;
  given.thing_id = "";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.try_update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.update_thing_async(given.thing_id, given.options); }));
  given.thing_id = ".";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  given.thing_id = "..";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiUpdateThing, RefusesNameOfAnotherLength) {
  const FakeService service;
  const ThingsApi api(service.options());
  UpdateThingArguments given;
  given.options.thing_request->name = std::string(0, 'x');
  EXPECT_TRUE(refuses("name", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("name", [&] { (void)api.try_update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("name", [&] { (void)api.update_thing_async(given.thing_id, given.options); }));
  given.options.thing_request->name = std::string(21, 'x');
  EXPECT_TRUE(refuses("name", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiUpdateThing, TakesNameAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  UpdateThingArguments given;
  given.options.thing_request->name = std::string(1, 'x');
  answer_update_thing(service);
  EXPECT_NO_THROW((void)api.update_thing(given.thing_id, given.options));
  given.options.thing_request->name = std::string(20, 'x');
  answer_update_thing(service);
  EXPECT_NO_THROW((void)api.update_thing(given.thing_id, given.options));
}

TEST(ThingsApiUpdateThing, RefusesSizeOutOfRange) {
  const FakeService service;
  const ThingsApi api(service.options());
  UpdateThingArguments given;
  given.options.thing_request->size = std::int64_t{-1};
  EXPECT_TRUE(refuses("size", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("size", [&] { (void)api.try_update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("size", [&] { (void)api.update_thing_async(given.thing_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiUpdateThing, TakesSizeAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  UpdateThingArguments given;
  given.options.thing_request->size = std::int64_t{0};
  answer_update_thing(service);
  EXPECT_NO_THROW((void)api.update_thing(given.thing_id, given.options));
}

TEST(ThingsApiUpdateThing, RefusesWeightOutOfRange) {
  const FakeService service;
  const ThingsApi api(service.options());
  UpdateThingArguments given;
  given.options.thing_request->weight = -0.001;
  EXPECT_TRUE(refuses("weight", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("weight", [&] { (void)api.try_update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("weight", [&] { (void)api.update_thing_async(given.thing_id, given.options); }));
  given.options.thing_request->weight = 1000.001;
  EXPECT_TRUE(refuses("weight", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  given.options.thing_request->weight = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(refuses("weight", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiUpdateThing, TakesWeightAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  UpdateThingArguments given;
  given.options.thing_request->weight = 0.0;
  answer_update_thing(service);
  EXPECT_NO_THROW((void)api.update_thing(given.thing_id, given.options));
  given.options.thing_request->weight = 1000.0;
  answer_update_thing(service);
  EXPECT_NO_THROW((void)api.update_thing(given.thing_id, given.options));
}

TEST(ThingsApiUpdateThing, RefusesAssetIdsOfAnotherSize) {
  const FakeService service;
  const ThingsApi api(service.options());
  UpdateThingArguments given;
  given.options.thing_request->asset_ids = std::vector<std::string>(0);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.try_update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.update_thing_async(given.thing_id, given.options); }));
  given.options.thing_request->asset_ids = std::vector<std::string>(4);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiUpdateThing, RefusesAssetIdsWithOneTwice) {
  const FakeService service;
  const ThingsApi api(service.options());
  UpdateThingArguments given;
  given.options.thing_request->asset_ids = std::vector<std::string>(2);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.try_update_thing(given.thing_id, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.update_thing_async(given.thing_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

/// What every test of remove gives.
struct RemoveArguments {
  std::string thing_id = "a/b c";
};

void answer_remove(const FakeService& service) { service.transport->answer(204, "", {}); }

void expect_remove_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "DELETE");
  EXPECT_EQ(path_of(request), "/v1/things/a%2Fb%20c");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

TEST(ThingsApiRemove, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_remove(service);
  const ThingsApi api(service.options());
  const RemoveArguments given;
  api.remove(given.thing_id);
  expect_remove_request(service.only_request());
}

TEST(ThingsApiRemove, TryFormDoesTheSame) {
  const FakeService service;
  answer_remove(service);
  const ThingsApi api(service.options());
  const RemoveArguments given;
  const auto result = api.try_remove(given.thing_id);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_remove_request(service.only_request());
}

TEST(ThingsApiRemove, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_remove(service);
  const ThingsApi api(service.options());
  const RemoveArguments given;
  api.remove_async(given.thing_id).get();
  expect_remove_request(service.only_request());
}

TEST(ThingsApiRemove, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ThingsApi api(service.options());
  const RemoveArguments given;
  EXPECT_THROW(api.remove(given.thing_id), NotFoundException);
  EXPECT_NE(api.try_remove(given.thing_id).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW(api.remove_async(given.thing_id).get(), NotFoundException);
  EXPECT_NE(api.remove_async(given.thing_id).result().error_as<NotFoundException>(), nullptr);
}

TEST(ThingsApiRemove, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_remove(service);
  const ThingsApi api(service.options());
  const RemoveArguments given;
  api.remove(given.thing_id);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ThingsApiRemove, RefusesThingIdThatNamesAnotherResource) {
  const FakeService service;
  const ThingsApi api(service.options());
  RemoveArguments given;
  given.thing_id = "";
  EXPECT_TRUE(refuses("thing_id", [&] { api.remove(given.thing_id); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.try_remove(given.thing_id); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.remove_async(given.thing_id); }));
  given.thing_id = ".";
  EXPECT_TRUE(refuses("thing_id", [&] { api.remove(given.thing_id); }));
  given.thing_id = "..";
  EXPECT_TRUE(refuses("thing_id", [&] { api.remove(given.thing_id); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::kitchen_sink
