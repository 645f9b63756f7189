// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/scenario/generated/training_images_api.hpp>

#include "scenario/generated/model_tables.hpp"
#include "support/data_url.hpp"
#include "support/fake_service.hpp"
#include "support/sample_images.hpp"
#include "unit/scenario/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace scenario { namespace {

using namespace test_support;

/// What every test of replace gives.
struct ReplaceArguments {
  std::string model_id = "a/b c";
  std::string training_image_id = "a/b c";
  ReplaceOptions options = all_options();

  static ReplaceOptions all_options() {
    ReplaceOptions options;
    options.data = Image::from_bytes(test_support::sample_png());
    options.name = "gate.jpg";
    options.preset = OpenEnum<Preset>(Preset::subject);
    options.original_assets = true;
    options.project_id = "proj_1";
    return options;
  }
};

void answer_replace(const FakeService& service) {
  service.transport->answer(200, std::string(training_image_answer_example));
}

void expect_replace_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "PUT");
  EXPECT_EQ(path_of(request), "/models/a%2Fb%20c/training-images/a%2Fb%20c");
  EXPECT_EQ(query_of(request), (Pairs{{"originalAssets", "true"}, {"projectId", "proj_1"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(test_support::with_data_url(
                R"({"data": "<data URL of sample_png>", "name": "gate.jpg", "preset": "subject"})")));
}

void expect_replace_answer(const TrainingImageAnswer& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(training_image_answer_example));
}

TEST(TrainingImagesApiReplace, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_replace(service);
  const TrainingImagesApi api(service.options());
  const ReplaceArguments given;
  expect_replace_answer(api.replace(given.model_id, given.training_image_id, given.options));
  expect_replace_request(service.only_request());
}

TEST(TrainingImagesApiReplace, TryFormDoesTheSame) {
  const FakeService service;
  answer_replace(service);
  const TrainingImagesApi api(service.options());
  const ReplaceArguments given;
  const auto result = api.try_replace(given.model_id, given.training_image_id, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_replace_answer(*result);
  expect_replace_request(service.only_request());
}

TEST(TrainingImagesApiReplace, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_replace(service);
  const TrainingImagesApi api(service.options());
  const ReplaceArguments given;
  expect_replace_answer(api.replace_async(given.model_id, given.training_image_id, given.options).get());
  expect_replace_request(service.only_request());
}

TEST(TrainingImagesApiReplace, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const TrainingImagesApi api(service.options());
  const ReplaceArguments given;
  EXPECT_THROW((void)api.replace(given.model_id, given.training_image_id, given.options), NotFoundException);
  EXPECT_NE(api.try_replace(given.model_id, given.training_image_id, given.options).error_as<NotFoundException>(),
            nullptr);
  EXPECT_THROW((void)api.replace_async(given.model_id, given.training_image_id, given.options).get(),
               NotFoundException);
  EXPECT_NE(
      api.replace_async(given.model_id, given.training_image_id, given.options).result().error_as<NotFoundException>(),
      nullptr);
}

TEST(TrainingImagesApiReplace, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_replace(service);
  const TrainingImagesApi api(service.options());
  const ReplaceArguments given;
  ReplaceOptions least;
  least.data = Image::from_bytes(test_support::sample_png());
  (void)api.replace(given.model_id, given.training_image_id, least);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(test_support::with_data_url(R"({"data": "<data URL of sample_png>"})")));
}

TEST(TrainingImagesApiReplace, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_replace(service);
  const TrainingImagesApi api(service.options());
  const ReplaceArguments given;
  (void)api.replace(given.model_id, given.training_image_id, given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(TrainingImagesApiReplace, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const TrainingImagesApi api(service.options());
  const ReplaceArguments given;
  EXPECT_NE(api.try_replace(given.model_id, given.training_image_id, given.options).error_as<DecodeException>(),
            nullptr);
}

TEST(TrainingImagesApiReplace, SendsAssetIdInPlaceOfData) {
  const FakeService service;
  answer_replace(service);
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.options.data.reset();
  given.options.asset_ids.reset();
  given.options.name.reset();
  given.options.asset_id = "asset_GTrL3mq4SXWyMxkOHRxlpw";
  (void)api.replace(given.model_id, given.training_image_id, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(R"({"preset": "subject", "assetId": "asset_GTrL3mq4SXWyMxkOHRxlpw"})"));
}

TEST(TrainingImagesApiReplace, SendsAssetIdsInPlaceOfData) {
  const FakeService service;
  answer_replace(service);
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.name.reset();
  given.options.asset_ids = std::vector<std::string>{"asset_1", "asset_2"};
  (void)api.replace(given.model_id, given.training_image_id, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(R"({"preset": "subject", "assetIds": ["asset_1", "asset_2"]})"));
}

TEST(TrainingImagesApiReplace, RefusesModelIdThatNamesAnotherResource) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.model_id = "";
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("model_id", [&] { (void)api.try_replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("model_id", [&] { (void)api.replace_async(given.model_id, given.training_image_id, given.options); }));
  given.model_id = ".";
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  given.model_id = "..";
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiReplace, RefusesTrainingImageIdThatNamesAnotherResource) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.training_image_id = "";
  EXPECT_TRUE(
      refuses("training_image_id", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("training_image_id",
                      [&] { (void)api.try_replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("training_image_id",
                      [&] { (void)api.replace_async(given.model_id, given.training_image_id, given.options); }));
  given.training_image_id = ".";
  EXPECT_TRUE(
      refuses("training_image_id", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  given.training_image_id = "..";
  EXPECT_TRUE(
      refuses("training_image_id", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiReplace, RefusesAnyButOneAlternative) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.options.asset_id = "asset_GTrL3mq4SXWyMxkOHRxlpw";
  EXPECT_TRUE(
      refuses("exactly one", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("exactly one", [&] { (void)api.try_replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("exactly one", [&] { (void)api.replace_async(given.model_id, given.training_image_id, given.options); }));
  given.options.asset_ids = std::vector<std::string>{"asset_1", "asset_2"};
  EXPECT_TRUE(
      refuses("exactly one", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.asset_ids.reset();
  given.options.name.reset();
  EXPECT_TRUE(
      refuses("exactly one", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiReplace, RefusesNameWithoutData) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.options.data.reset();
  given.options.asset_id = "asset_GTrL3mq4SXWyMxkOHRxlpw";
  given.options.name = "gate.jpg";
  EXPECT_TRUE(refuses("name: means nothing",
                      [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("name: means nothing",
                      [&] { (void)api.try_replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("name: means nothing",
                      [&] { (void)api.replace_async(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiReplace, RefusesTrainingImageIdOfAnotherMeaning) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.training_image_id = "pairs";
  EXPECT_TRUE(
      refuses("training_image_id", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("training_image_id",
                      [&] { (void)api.try_replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("training_image_id",
                      [&] { (void)api.replace_async(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiReplace, RefusesAssetIdThatIsEmpty) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.options.data.reset();
  given.options.asset_ids.reset();
  given.options.name.reset();
  given.options.asset_id = "";
  EXPECT_TRUE(refuses("asset_id", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("asset_id", [&] { (void)api.try_replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("asset_id", [&] { (void)api.replace_async(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiReplace, RefusesAssetIdsOfAnotherSize) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.name.reset();
  given.options.asset_ids = std::vector<std::string>(0);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("asset_ids", [&] { (void)api.try_replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("asset_ids", [&] { (void)api.replace_async(given.model_id, given.training_image_id, given.options); }));
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.name.reset();
  given.options.asset_ids = std::vector<std::string>(11);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiReplace, RefusesAssetIdsWithOneTwice) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.name.reset();
  given.options.asset_ids = std::vector<std::string>(2);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("asset_ids", [&] { (void)api.try_replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("asset_ids", [&] { (void)api.replace_async(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiReplace, RefusesAssetIdsWithAnEmptyOne) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplaceArguments given;
  given.options.data.reset();
  given.options.asset_id.reset();
  given.options.name.reset();
  given.options.asset_ids = std::vector<std::string>(1);
  EXPECT_TRUE(refuses("asset_ids", [&] { (void)api.replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("asset_ids", [&] { (void)api.try_replace(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("asset_ids", [&] { (void)api.replace_async(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::scenario
