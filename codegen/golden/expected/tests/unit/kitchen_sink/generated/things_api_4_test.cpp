// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/blob.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/things_api.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "support/sample_images.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

/// What every test of replace_pairs gives.
struct ReplacePairsArguments {
  std::string thing_id = "a/b c";
  std::vector<Pair> pairs = std::vector<Pair>{
      from_json<Pair>(
          JsonValue::parse(R"({"sourceId": "sourceId \"x\" é&b=c+d", "targetId": "targetId \"x\" é&b=c+d"})")),
      from_json<Pair>(
          JsonValue::parse(R"({"sourceId": "sourceId \"x\" é&b=c+d", "targetId": "targetId \"x\" é&b=c+d"})"))};
};

void answer_replace_pairs(const FakeService& service) {
  service.transport->answer(200, std::string(replace_pairs_answer_example));
}

void expect_replace_pairs_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "PUT");
  EXPECT_EQ(path_of(request), "/v1/things/a%2Fb%20c/pairs");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(R"([{"sourceId": "sourceId \"x\" é&b=c+d", "targetId": "targetId \"x\" é&b=c+d"},
{"sourceId": "sourceId \"x\" é&b=c+d", "targetId": "targetId \"x\" é&b=c+d"}])"));
}

void expect_replace_pairs_answer(const std::vector<Pair>& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(replace_pairs_answer_example));
}

TEST(ThingsApiReplacePairs, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_replace_pairs(service);
  const ThingsApi api(service.options());
  const ReplacePairsArguments given;
  expect_replace_pairs_answer(api.replace_pairs(given.thing_id, given.pairs));
  expect_replace_pairs_request(service.only_request());
}

TEST(ThingsApiReplacePairs, TryFormDoesTheSame) {
  const FakeService service;
  answer_replace_pairs(service);
  const ThingsApi api(service.options());
  const ReplacePairsArguments given;
  const auto result = api.try_replace_pairs(given.thing_id, given.pairs);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_replace_pairs_answer(*result);
  expect_replace_pairs_request(service.only_request());
}

TEST(ThingsApiReplacePairs, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_replace_pairs(service);
  const ThingsApi api(service.options());
  const ReplacePairsArguments given;
  expect_replace_pairs_answer(api.replace_pairs_async(given.thing_id, given.pairs).get());
  expect_replace_pairs_request(service.only_request());
}

TEST(ThingsApiReplacePairs, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ThingsApi api(service.options());
  const ReplacePairsArguments given;
  EXPECT_THROW((void)api.replace_pairs(given.thing_id, given.pairs), NotFoundException);
  EXPECT_NE(api.try_replace_pairs(given.thing_id, given.pairs).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.replace_pairs_async(given.thing_id, given.pairs).get(), NotFoundException);
  EXPECT_NE(api.replace_pairs_async(given.thing_id, given.pairs).result().error_as<NotFoundException>(), nullptr);
}

TEST(ThingsApiReplacePairs, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_replace_pairs(service);
  const ThingsApi api(service.options());
  const ReplacePairsArguments given;
  (void)api.replace_pairs(given.thing_id, given.pairs);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ThingsApiReplacePairs, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ThingsApi api(service.options());
  const ReplacePairsArguments given;
  EXPECT_NE(api.try_replace_pairs(given.thing_id, given.pairs).error_as<DecodeException>(), nullptr);
}

TEST(ThingsApiReplacePairs, RefusesThingIdThatNamesAnotherResource) {
  const FakeService service;
  const ThingsApi api(service.options());
  ReplacePairsArguments given;
  given.thing_id = "";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.replace_pairs(given.thing_id, given.pairs); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.try_replace_pairs(given.thing_id, given.pairs); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.replace_pairs_async(given.thing_id, given.pairs); }));
  given.thing_id = ".";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.replace_pairs(given.thing_id, given.pairs); }));
  given.thing_id = "..";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.replace_pairs(given.thing_id, given.pairs); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiReplacePairs, RefusesThingIdOfAnotherMeaning) {
  const FakeService service;
  const ThingsApi api(service.options());
  ReplacePairsArguments given;
  given.thing_id = "all";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.replace_pairs(given.thing_id, given.pairs); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.try_replace_pairs(given.thing_id, given.pairs); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.replace_pairs_async(given.thing_id, given.pairs); }));
  given.thing_id = "any";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.replace_pairs(given.thing_id, given.pairs); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiReplacePairs, RefusesPairsOfAnotherSize) {
  const FakeService service;
  const ThingsApi api(service.options());
  ReplacePairsArguments given;
  given.pairs = std::vector<Pair>(0);
  EXPECT_TRUE(refuses("pairs", [&] { (void)api.replace_pairs(given.thing_id, given.pairs); }));
  EXPECT_TRUE(refuses("pairs", [&] { (void)api.try_replace_pairs(given.thing_id, given.pairs); }));
  EXPECT_TRUE(refuses("pairs", [&] { (void)api.replace_pairs_async(given.thing_id, given.pairs); }));
  given.pairs = std::vector<Pair>(5);
  EXPECT_TRUE(refuses("pairs", [&] { (void)api.replace_pairs(given.thing_id, given.pairs); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

/// What every test of set_picture gives.
struct SetPictureArguments {
  std::string thing_id = "a/b c";
  Image image = Image::from_bytes(test_support::sample_png());
};

void answer_set_picture(const FakeService& service) { service.transport->answer(200, "", {}); }

void expect_set_picture_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/things/a%2Fb%20c/picture");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Content-Type"), "image/png");
  EXPECT_EQ(request.body, test_support::sample_png());
}

TEST(ThingsApiSetPicture, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_set_picture(service);
  const ThingsApi api(service.options());
  const SetPictureArguments given;
  api.set_picture(given.thing_id, given.image);
  expect_set_picture_request(service.only_request());
}

TEST(ThingsApiSetPicture, TryFormDoesTheSame) {
  const FakeService service;
  answer_set_picture(service);
  const ThingsApi api(service.options());
  const SetPictureArguments given;
  const auto result = api.try_set_picture(given.thing_id, given.image);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_set_picture_request(service.only_request());
}

TEST(ThingsApiSetPicture, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_set_picture(service);
  const ThingsApi api(service.options());
  const SetPictureArguments given;
  api.set_picture_async(given.thing_id, given.image).get();
  expect_set_picture_request(service.only_request());
}

TEST(ThingsApiSetPicture, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ThingsApi api(service.options());
  const SetPictureArguments given;
  EXPECT_THROW(api.set_picture(given.thing_id, given.image), NotFoundException);
  EXPECT_NE(api.try_set_picture(given.thing_id, given.image).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW(api.set_picture_async(given.thing_id, given.image).get(), NotFoundException);
  EXPECT_NE(api.set_picture_async(given.thing_id, given.image).result().error_as<NotFoundException>(), nullptr);
}

TEST(ThingsApiSetPicture, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_set_picture(service);
  const ThingsApi api(service.options());
  const SetPictureArguments given;
  EXPECT_THROW(api.set_picture(given.thing_id, given.image), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ThingsApiSetPicture, RefusesThingIdThatNamesAnotherResource) {
  const FakeService service;
  const ThingsApi api(service.options());
  SetPictureArguments given;
  given.thing_id = "";
  EXPECT_TRUE(refuses("thing_id", [&] { api.set_picture(given.thing_id, given.image); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.try_set_picture(given.thing_id, given.image); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.set_picture_async(given.thing_id, given.image); }));
  given.thing_id = ".";
  EXPECT_TRUE(refuses("thing_id", [&] { api.set_picture(given.thing_id, given.image); }));
  given.thing_id = "..";
  EXPECT_TRUE(refuses("thing_id", [&] { api.set_picture(given.thing_id, given.image); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

/// What every test of get_picture gives.
struct GetPictureArguments {
  std::string thing_id = "a/b c";
};

void answer_get_picture(const FakeService& service) {
  service.transport->answer(200, "some \xff bytes", {{"Content-Type", "image/png"}});
}

void expect_get_picture_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/v1/things/a%2Fb%20c/picture");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "image/png, image/jpeg");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_get_picture_answer(const Blob& answer) {
  EXPECT_EQ(answer.bytes, "some \xff bytes");
  EXPECT_EQ(answer.media_type, "image/png");
}

TEST(ThingsApiGetPicture, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_get_picture(service);
  const ThingsApi api(service.options());
  const GetPictureArguments given;
  expect_get_picture_answer(api.get_picture(given.thing_id));
  expect_get_picture_request(service.only_request());
}

TEST(ThingsApiGetPicture, TryFormDoesTheSame) {
  const FakeService service;
  answer_get_picture(service);
  const ThingsApi api(service.options());
  const GetPictureArguments given;
  const auto result = api.try_get_picture(given.thing_id);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_get_picture_answer(*result);
  expect_get_picture_request(service.only_request());
}

TEST(ThingsApiGetPicture, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_get_picture(service);
  const ThingsApi api(service.options());
  const GetPictureArguments given;
  expect_get_picture_answer(api.get_picture_async(given.thing_id).get());
  expect_get_picture_request(service.only_request());
}

TEST(ThingsApiGetPicture, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ThingsApi api(service.options());
  const GetPictureArguments given;
  EXPECT_THROW((void)api.get_picture(given.thing_id), NotFoundException);
  EXPECT_NE(api.try_get_picture(given.thing_id).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.get_picture_async(given.thing_id).get(), NotFoundException);
  EXPECT_NE(api.get_picture_async(given.thing_id).result().error_as<NotFoundException>(), nullptr);
}

TEST(ThingsApiGetPicture, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_get_picture(service);
  const ThingsApi api(service.options());
  const GetPictureArguments given;
  (void)api.get_picture(given.thing_id);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ThingsApiGetPicture, RefusesThingIdThatNamesAnotherResource) {
  const FakeService service;
  const ThingsApi api(service.options());
  GetPictureArguments given;
  given.thing_id = "";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.get_picture(given.thing_id); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.try_get_picture(given.thing_id); }));
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.get_picture_async(given.thing_id); }));
  given.thing_id = ".";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.get_picture(given.thing_id); }));
  given.thing_id = "..";
  EXPECT_TRUE(refuses("thing_id", [&] { (void)api.get_picture(given.thing_id); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::kitchen_sink
