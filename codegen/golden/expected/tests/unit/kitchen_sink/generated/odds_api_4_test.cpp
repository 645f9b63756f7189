// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/odds_api.hpp>
#include <ocelli/open_enum.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/data_url.hpp"
#include "support/fake_service.hpp"
#include "support/sample_images.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

/// What every test of paint gives.
struct PaintArguments {
  std::string thing_id = "a/b c";
  std::string title = "title \"x\" é&b=c";
  Image original = Image::from_bytes(test_support::sample_png());
  std::int64_t size = std::int64_t{593};
  PaintOptions options = all_options();

  static PaintOptions all_options() {
    PaintOptions options;
    options.data = Image::from_bytes(test_support::sample_png());
    options.name = "name \"x\" é&b=c+d";
    options.art = OpenEnum<Kind>(Kind::two_d);
    options.extra = JsonValue::parse(R"({"free": ["extra", 1, true, null]})");
    options.tags = core::model_from_json<std::map<std::string, std::string>>(
        JsonValue::parse(R"({"one": "tags 1 \"x\" é&b=c+d", "two/2": "tags 2 \"x\" é&b=c+d"})"));
    return options;
  }
};

void answer_paint(const FakeService& service) { service.transport->answer(204, "", {}); }

void expect_paint_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/portraits/a%2Fb%20c");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(test_support::with_data_url(
                R"({"title": "title \"x\" é&b=c", "original": "<data URL of sample_png>", "size": 593,
"data": "<data URL of sample_png>", "name": "name \"x\" é&b=c+d", "kind": "2D+",
"extra": {"free": ["extra", 1, true, null]}, "tags": {"one": "tags 1 \"x\" é&b=c+d",
"two/2": "tags 2 \"x\" é&b=c+d"}})")));
}

TEST(OddsApiPaint, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_paint(service);
  const OddsApi api(service.options());
  const PaintArguments given;
  api.paint(given.thing_id, given.title, given.original, given.size, given.options);
  expect_paint_request(service.only_request());
}

TEST(OddsApiPaint, TryFormDoesTheSame) {
  const FakeService service;
  answer_paint(service);
  const OddsApi api(service.options());
  const PaintArguments given;
  const auto result = api.try_paint(given.thing_id, given.title, given.original, given.size, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_paint_request(service.only_request());
}

TEST(OddsApiPaint, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_paint(service);
  const OddsApi api(service.options());
  const PaintArguments given;
  api.paint_async(given.thing_id, given.title, given.original, given.size, given.options).get();
  expect_paint_request(service.only_request());
}

TEST(OddsApiPaint, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const OddsApi api(service.options());
  const PaintArguments given;
  EXPECT_THROW(api.paint(given.thing_id, given.title, given.original, given.size, given.options), NotFoundException);
  EXPECT_NE(api.try_paint(given.thing_id, given.title, given.original, given.size, given.options)
                .error_as<NotFoundException>(),
            nullptr);
  EXPECT_THROW(api.paint_async(given.thing_id, given.title, given.original, given.size, given.options).get(),
               NotFoundException);
  EXPECT_NE(api.paint_async(given.thing_id, given.title, given.original, given.size, given.options)
                .result()
                .error_as<NotFoundException>(),
            nullptr);
}

TEST(OddsApiPaint, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_paint(service);
  const OddsApi api(service.options());
  const PaintArguments given;
  PaintOptions least;
  least.data = Image::from_bytes(test_support::sample_png());
  api.paint(given.thing_id, given.title, given.original, given.size, least);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(test_support::with_data_url(
                R"({"title": "title \"x\" é&b=c", "original": "<data URL of sample_png>", "size": 593,
"data": "<data URL of sample_png>"})")));
}

TEST(OddsApiPaint, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_paint(service);
  const OddsApi api(service.options());
  const PaintArguments given;
  EXPECT_THROW(api.paint(given.thing_id, given.title, given.original, given.size, given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(OddsApiPaint, IsSentToTheAddressOfItsClass) {
  const FakeService service;
  answer_paint(service);
  auto options = service.options();
  options.base_url.clear();
  const PaintArguments given;
  OddsApi(options).paint(given.thing_id, given.title, given.original, given.size, given.options);
  EXPECT_EQ(service.only_request().url.rfind("https://odds.example/", 0), 0u);
}

TEST(OddsApiPaint, SendsAssetIdInPlaceOfData) {
  const FakeService service;
  answer_paint(service);
  const OddsApi api(service.options());
  PaintArguments given;
  given.options.data.reset();
  given.options.asset_ids.reset();
  given.options.name.reset();
  given.options.asset_id = "assetId \"x\" é&b=c+d";
  api.paint(given.thing_id, given.title, given.original, given.size, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(test_support::with_data_url(
                R"({"title": "title \"x\" é&b=c", "original": "<data URL of sample_png>", "size": 593, "kind": "2D+",
"extra": {"free": ["extra", 1, true, null]}, "tags": {"one": "tags 1 \"x\" é&b=c+d",
"two/2": "tags 2 \"x\" é&b=c+d"}, "assetId": "assetId \"x\" é&b=c+d"})")));
}

TEST(OddsApiPaint, SendsAssetIdsInPlaceOfData) {
  const FakeService service;
  answer_paint(service);
  const OddsApi api(service.options());
  PaintArguments given;
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.name.reset();
  given.options.asset_ids = std::vector<std::string>{"assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"};
  api.paint(given.thing_id, given.title, given.original, given.size, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(test_support::with_data_url(
                R"({"title": "title \"x\" é&b=c", "original": "<data URL of sample_png>", "size": 593, "kind": "2D+",
"extra": {"free": ["extra", 1, true, null]}, "tags": {"one": "tags 1 \"x\" é&b=c+d",
"two/2": "tags 2 \"x\" é&b=c+d"}, "assetIds": ["assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"]})")));
}

TEST(OddsApiPaint, RefusesThingIdThatNamesAnotherResource) {
  const FakeService service;
  const OddsApi api(service.options());
  PaintArguments given;
  given.thing_id = "";
  EXPECT_TRUE(
      refuses("thing_id", [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(refuses("thing_id", [&] {
    (void)api.try_paint(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  EXPECT_TRUE(refuses("thing_id", [&] {
    (void)api.paint_async(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  given.thing_id = ".";
  EXPECT_TRUE(
      refuses("thing_id", [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  given.thing_id = "..";
  EXPECT_TRUE(
      refuses("thing_id", [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiPaint, RefusesAnyButOneAlternative) {
  const FakeService service;
  const OddsApi api(service.options());
  PaintArguments given;
  given.options.asset_id = "assetId \"x\" é&b=c+d";
  EXPECT_TRUE(refuses("exactly one",
                      [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(refuses("exactly one", [&] {
    (void)api.try_paint(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  EXPECT_TRUE(refuses("exactly one", [&] {
    (void)api.paint_async(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  given.options.asset_ids = std::vector<std::string>{"assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"};
  EXPECT_TRUE(refuses("exactly one",
                      [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.asset_ids.reset();
  given.options.name.reset();
  EXPECT_TRUE(refuses("exactly one",
                      [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiPaint, RefusesNameWithoutData) {
  const FakeService service;
  const OddsApi api(service.options());
  PaintArguments given;
  given.options.data.reset();
  given.options.asset_id = "assetId \"x\" é&b=c+d";
  given.options.name = "name \"x\" é&b=c+d";
  EXPECT_TRUE(refuses("name: means nothing",
                      [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(refuses("name: means nothing", [&] {
    (void)api.try_paint(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  EXPECT_TRUE(refuses("name: means nothing", [&] {
    (void)api.paint_async(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiPaint, RefusesTitleOfAnotherLength) {
  const FakeService service;
  const OddsApi api(service.options());
  PaintArguments given;
  given.title = std::string(0, 'x');
  EXPECT_TRUE(
      refuses("title", [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(refuses(
      "title", [&] { (void)api.try_paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(refuses(
      "title", [&] { (void)api.paint_async(given.thing_id, given.title, given.original, given.size, given.options); }));
  given.title = std::string(31, 'x');
  EXPECT_TRUE(
      refuses("title", [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiPaint, TakesTitleAtItsLimits) {
  const FakeService service;
  const OddsApi api(service.options());
  PaintArguments given;
  given.title = std::string(1, 'x');
  answer_paint(service);
  EXPECT_NO_THROW(api.paint(given.thing_id, given.title, given.original, given.size, given.options));
  given.title = std::string(30, 'x');
  answer_paint(service);
  EXPECT_NO_THROW(api.paint(given.thing_id, given.title, given.original, given.size, given.options));
}

TEST(OddsApiPaint, RefusesSizeOutOfRange) {
  const FakeService service;
  const OddsApi api(service.options());
  PaintArguments given;
  given.size = std::int64_t{-1};
  EXPECT_TRUE(
      refuses("size", [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(refuses(
      "size", [&] { (void)api.try_paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(refuses(
      "size", [&] { (void)api.paint_async(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiPaint, TakesSizeAtItsLimits) {
  const FakeService service;
  const OddsApi api(service.options());
  PaintArguments given;
  given.size = std::int64_t{0};
  answer_paint(service);
  EXPECT_NO_THROW(api.paint(given.thing_id, given.title, given.original, given.size, given.options));
}

TEST(OddsApiPaint, RefusesAssetIdsOfAnotherSize) {
  const FakeService service;
  const OddsApi api(service.options());
  PaintArguments given;
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.name.reset();
  given.options.asset_ids = std::vector<std::string>(0);
  EXPECT_TRUE(
      refuses("asset_ids", [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] {
    (void)api.try_paint(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  EXPECT_TRUE(refuses("asset_ids", [&] {
    (void)api.paint_async(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.name.reset();
  given.options.asset_ids = std::vector<std::string>(4);
  EXPECT_TRUE(
      refuses("asset_ids", [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiPaint, RefusesAssetIdsWithOneTwice) {
  const FakeService service;
  const OddsApi api(service.options());
  PaintArguments given;
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.name.reset();
  given.options.asset_ids = std::vector<std::string>(2);
  EXPECT_TRUE(
      refuses("asset_ids", [&] { api.paint(given.thing_id, given.title, given.original, given.size, given.options); }));
  EXPECT_TRUE(refuses("asset_ids", [&] {
    (void)api.try_paint(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  EXPECT_TRUE(refuses("asset_ids", [&] {
    (void)api.paint_async(given.thing_id, given.title, given.original, given.size, given.options);
  }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::kitchen_sink
