// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/scenario.hpp>
#include <ocelli/testing/mock_services.hpp>

#include "support/plain_http_client.hpp"
#include "support/sample_images.hpp"

namespace ocelli { namespace test_support {

using scenario::add_all;
using scenario::ImageSource;
using testing::MockScenarioLimit;

scenario::AddOptions asset(const std::string& id) {
  scenario::AddOptions options;
  options.asset_id = id;
  return options;
}

scenario::AddOptions assets(std::vector<std::string> ids) {
  scenario::AddOptions options;
  options.asset_ids = std::move(ids);
  return options;
}

/// A running server and a client of it, over real connections.
class ScenarioMock : public ::testing::Test {
 protected:
  explicit ScenarioMock(testing::MockOptions options = {}) : services(std::move(options)) {}

  [[nodiscard]] scenario::TrainingImagesApi api_with(Credential credential) const {
    ClientOptions options;
    options.base_url = services.scenario_url();
    options.credential = std::move(credential);
    options.retry.base_delay = std::chrono::milliseconds(1);
    return scenario::TrainingImagesApi(options);
  }

  /// What an error says, of a call that fails.
  [[nodiscard]] std::string problem_with(const scenario::AddOptions& options) const {
    const auto result = api.try_add("model_gate", options);
    const auto* error = result.error_as<HttpException>();
    return error == nullptr ? "" : std::to_string(error->status()) + " " + error->message();
  }

  testing::MockServices services;
  scenario::TrainingImagesApi api = api_with(scenario::api_key("key", "secret"));
};

TEST_F(ScenarioMock, KeepsAnImageByteForByte) {
  auto options = scenario::add_options_of(Image::from_bytes(sample_png()));
  options.name = "gate \"1\".png";
  options.preset = scenario::Preset::style;
  const auto added = api.add("model_gate", options).images().at(0);
  const auto kept = services.training_images("model_gate");
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].id, added.id);
  EXPECT_EQ(kept[0].name, "gate \"1\".png");
  EXPECT_EQ(kept[0].media_type, "image/png");
  EXPECT_EQ(kept[0].bytes, sample_png());
  EXPECT_EQ(kept[0].preset, "style");
  EXPECT_EQ(added.name, "gate \"1\".png");
}

TEST_F(ScenarioMock, GetsABodyOfKnownLength) {
  static_cast<void>(api.add("model_gate", scenario::add_options_of(Image::from_bytes(sample_jpeg()))));
  const auto request = services.requests().at(0);
  std::string length;
  for (const auto& [name, value] : request.headers) length += name == "Content-Length" ? value : "";
  EXPECT_EQ(length, std::to_string(request.body.size()));
  EXPECT_EQ(request.target, "/scenario/v1/models/model_gate/training-images");
}

TEST_F(ScenarioMock, GetsAStreamOfUnknownLengthWhole) {
  const auto image = Image::from_stream(std::make_shared<std::istringstream>(sample_jpeg()));
  static_cast<void>(api.add("model_gate", scenario::add_options_of(image)));
  EXPECT_EQ(services.training_images("model_gate").at(0).bytes, sample_jpeg());
}

TEST_F(ScenarioMock, GetsALargeFileAgainWhereAReplaceIsRepeated) {
  static_cast<void>(api.add("model_gate", asset("asset_1")));
  const std::string bytes = "\xff\xd8\xff" + std::string(1'000'000, 'z') + "\xff\xd9";
  scenario::ReplaceOptions options;
  options.data = Image::from_bytes(bytes);
  services.refuse_scenario_calls({MockScenarioLimit::cooldown, 1, 0.001});
  static_cast<void>(api.replace("model_gate", "asset_1", options));
  EXPECT_EQ(services.training_images("model_gate").at(0).bytes, bytes);
  EXPECT_EQ(services.requests().size(), 3u);
}

TEST_F(ScenarioMock, LeadsToOriginalAssetsWhereAskedTo) {
  auto options = asset("asset_1");
  options.original_assets = true;
  EXPECT_NE(api.add("model_gate", options).images().at(0).download_url->find("/original/"), std::string::npos);
  const auto usual = api.add("model_gate", asset("asset_2")).images().at(0);
  EXPECT_EQ(usual.download_url->find("/original/"), std::string::npos);
}

TEST_F(ScenarioMock, ReplacesAndRemovesImages) {
  const auto added = api.add("model_gate", asset("asset_1")).images().at(0);
  scenario::ReplaceOptions options;
  options.data = Image::from_bytes(sample_png());
  const auto replaced = api.replace("model_gate", added.id, options).images().at(0);
  EXPECT_EQ(services.training_images("model_gate").at(0).bytes, sample_png());
  api.remove("model_gate", replaced.id);
  EXPECT_TRUE(services.training_images("model_gate").empty());
  EXPECT_THROW(api.remove("model_gate", replaced.id), NotFoundException);
}

TEST_F(ScenarioMock, ReplacesPairsOfTrainingImagesOnly) {
  static_cast<void>(api.add("model_edit", assets({"asset_1", "asset_2"})));
  scenario::TrainingImagePair pair;
  pair.source_id = "asset_1";
  pair.target_id = "asset_2";
  pair.instruction = "open the gate";
  const auto kept = api.replace_pairs("model_edit", {pair});
  EXPECT_EQ(kept.count, 1);
  EXPECT_EQ(kept.pairs.at(0), pair);
  EXPECT_EQ(services.training_image_pairs("model_edit").at(0).instruction, "open the gate");
  pair.target_id = "asset_9";
  EXPECT_THROW(static_cast<void>(api.replace_pairs("model_edit", {pair})), BadRequestException);
  EXPECT_EQ(api.replace_pairs("model_edit", {}).count, 0);
  EXPECT_TRUE(services.training_image_pairs("model_edit").empty());
}

TEST_F(ScenarioMock, WordsItsRefusalsAsTheServiceDoes) {
  static_cast<void>(api.add("model_gate", asset("asset_1")));
  EXPECT_EQ(problem_with(asset("asset_1")), "400 The provided assetId is already a training image of this model");
  EXPECT_EQ(problem_with(asset("image_1")), "404 Asset not found: image_1");
  EXPECT_EQ(problem_with(scenario::add_options_of(Image::from_bytes("no image", "image/png"))),
            "400 data is not a whole image in base64");
  EXPECT_THROW(static_cast<void>(api.add("model_none", asset("asset_2"))), NotFoundException);
}

TEST_F(ScenarioMock, RefusesBodiesThatTheClientWouldNotSend) {
  PlainHttpClient client(services.port());
  const auto answer_to = [&](const std::string& method, const std::string& end, const std::string& body) {
    const auto response = client.exchange({method,
                                           "/scenario/v1/models/model_gate/training-images" + end,
                                           {{"Authorization", "Bearer jwt_1"}, {"Content-Type", "application/json"}},
                                           body});
    return std::to_string(response.status) + " " + response.body;
  };
  const std::string eleven = R"({"assetIds":["1","2","3","4","5","6","7","8","9","10","11"]})";
  EXPECT_NE(answer_to("POST", "", eleven).find("Too many assetIds provided in a single request"), std::string::npos);
  EXPECT_EQ(answer_to("POST", "", "[]"), R"(400 {"message":"Invalid request body"})");
  EXPECT_EQ(answer_to("POST", "", "{"), R"(400 {"message":"Invalid request body"})");
  EXPECT_EQ(answer_to("POST", "", R"({"assetId":"asset_1","preset":"other"})"),
            R"(400 {"message":"Invalid request body"})");
  EXPECT_EQ(answer_to("PUT", "/pairs", R"({"body":[]})"), R"(400 {"message":"Invalid request body"})");
  EXPECT_EQ(answer_to("POST", "", "{}").substr(0, 4), "400 ");
  EXPECT_EQ(answer_to("POST", "", R"({"data":"https://x.test/a.png"})").substr(0, 4), "400 ");
  EXPECT_EQ(answer_to("POST", "?originalAssets=1", R"({"assetId":"asset_1"})").substr(0, 4), "400 ");
  EXPECT_TRUE(services.training_images("model_gate").empty());
}

TEST_F(ScenarioMock, TakesKeysAndTokensAsTheGatewayDoes) {
  EXPECT_NO_THROW(static_cast<void>(api_with(scenario::bearer_token("jwt_1")).add("model_gate", asset("asset_1"))));
  const auto wrong = api_with(scenario::bearer_token("other")).try_add("model_gate", asset("asset_2"));
  ASSERT_NE(wrong.error_as<ForbiddenException>(), nullptr);
  EXPECT_EQ(wrong.error_as<ForbiddenException>()->message(), "Forbidden");
  EXPECT_THROW(static_cast<void>(api_with({}).add("model_gate", asset("asset_2"))), UnauthorizedException);
}

TEST_F(ScenarioMock, ForgetsImagesAndRefusalsOnReset) {
  static_cast<void>(api.add("model_gate", asset("asset_1")));
  services.refuse_scenario_calls({MockScenarioLimit::dataset});
  services.reset();
  EXPECT_TRUE(services.training_images("model_gate").empty());
  EXPECT_NO_THROW(static_cast<void>(api.add("model_gate", asset("asset_1"))));
}

TEST_F(ScenarioMock, AddAllGetsOverACooldownAndSendsEachImageOnce) {
  services.refuse_scenario_calls({MockScenarioLimit::cooldown, 1, 0.001});
  std::vector<Image> images(5, Image::from_bytes(sample_png()));
  scenario::AddAllOptions options;
  options.concurrency = 3;
  const auto results = add_all(api, "model_gate", images, options);
  for (const auto& result : results) EXPECT_TRUE(result.has_value());
  EXPECT_EQ(services.training_images("model_gate").size(), 5u);
}

TEST_F(ScenarioMock, CallThatMayBeRepeatedGetsOverARateLimit) {
  static_cast<void>(api.add("model_gate", asset("asset_1")));
  services.refuse_scenario_calls({MockScenarioLimit::rate, 2});
  EXPECT_NO_THROW(api.remove("model_gate", "asset_1"));
  EXPECT_EQ(services.requests().size(), 4u);
}

class ScenarioMockWithRoomForTwo : public ScenarioMock {
 protected:
  ScenarioMockWithRoomForTwo() : ScenarioMock(with_room_for_two()) {}

  static testing::MockOptions with_room_for_two() {
    testing::MockOptions options;
    options.scenario.most_training_images = 2;
    return options;
  }
};

TEST_F(ScenarioMockWithRoomForTwo, AddAllStopsWhereTheDatasetIsFull) {
  std::vector<ImageSource> images;
  for (int i = 1; i <= 5; ++i) images.push_back(ImageSource::asset("asset_" + std::to_string(i)));
  const auto results = add_all(api, "model_gate", images);
  EXPECT_TRUE(results[1].has_value());
  const auto* full = results[2].error_as<RateLimitedException>();
  ASSERT_NE(full, nullptr);
  EXPECT_TRUE(full->is_final());
  EXPECT_EQ(results[4].error().delivery(), Delivery::not_sent);
  EXPECT_EQ(services.requests().size(), 3u);
}

/// How many images an answer for two assets names.
std::size_t images_named(testing::MockScenarioBatchAnswer form) {
  testing::MockOptions mock;
  mock.scenario.batch_answer = form;
  const testing::MockServices services(mock);
  ClientOptions options;
  options.base_url = services.scenario_url();
  options.credential = scenario::api_key("key", "secret");
  return scenario::TrainingImagesApi(options).add("model_gate", assets({"asset_1", "asset_2"})).images().size();
}

TEST(ScenarioBatches, AreUnderstoodInEachFormOfTheAnswer) {
  EXPECT_EQ(images_named(testing::MockScenarioBatchAnswer::first), 1u);
  EXPECT_EQ(images_named(testing::MockScenarioBatchAnswer::array), 2u);
  EXPECT_EQ(images_named(testing::MockScenarioBatchAnswer::list), 2u);
}

TEST(ScenarioKeys, OnlyTheAcceptedOnesPassWhereSomeAreNamed) {
  testing::MockOptions mock;
  mock.scenario.accepted_keys = {{"key", "right"}};
  mock.scenario.accepted_tokens = {"right"};
  const testing::MockServices services(mock);
  const auto is_taken = [&](Credential credential) {
    ClientOptions options;
    options.base_url = services.scenario_url();
    options.credential = std::move(credential);
    return scenario::TrainingImagesApi(options).try_replace_pairs("model_gate", {}).has_value();
  };
  EXPECT_TRUE(is_taken(scenario::api_key("key", "right")));
  EXPECT_FALSE(is_taken(scenario::api_key("key", "wrong")));
  EXPECT_TRUE(is_taken(scenario::bearer_token("right")));
  EXPECT_FALSE(is_taken(scenario::bearer_token("jwt_wrong")));
}

}}  // namespace ocelli::test_support
