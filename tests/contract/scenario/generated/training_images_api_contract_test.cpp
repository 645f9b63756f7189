// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/scenario/generated/training_images_api.hpp>

#include "support/contract_service.hpp"
#include "support/sample_images.hpp"

namespace ocelli { inline namespace v1 { namespace scenario { namespace {

using namespace test_support;

TEST(ContractScenarioAdd, IsAcceptedWithAllThatCanBeGiven) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  AddOptions options;
  options.data = Image::from_bytes(test_support::sample_png());
  options.name = "gate.jpg";
  options.preset = OpenEnum<Preset>(Preset::subject);
  options.original_assets = true;
  options.project_id = "proj_1";
  EXPECT_TRUE(was_accepted(api.try_add("modelId-1", options)));
}

TEST(ContractScenarioAdd, IsAcceptedWithDataAlone) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  AddOptions options;
  options.data = Image::from_bytes(test_support::sample_png());
  EXPECT_TRUE(was_accepted(api.try_add("modelId-1", options)));
}

TEST(ContractScenarioAdd, IsAcceptedWithAssetIdAlone) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  AddOptions options;
  options.asset_id = "asset_GTrL3mq4SXWyMxkOHRxlpw";
  EXPECT_TRUE(was_accepted(api.try_add("modelId-1", options)));
}

TEST(ContractScenarioAdd, IsAcceptedWithAssetIdsAlone) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  AddOptions options;
  options.asset_ids = std::vector<std::string>{"asset_1", "asset_2"};
  EXPECT_TRUE(was_accepted(api.try_add("modelId-1", options)));
}

TEST(ContractScenarioReplacePairs, IsAcceptedWithAllThatCanBeGiven) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  ReplacePairsOptions options;
  options.project_id = "proj_1";
  EXPECT_TRUE(was_accepted(api.try_replace_pairs(
      "modelId-1",
      std::vector<TrainingImagePair>{
          from_json<TrainingImagePair>(
              JsonValue::parse(R"({"sourceId": "asset_1", "targetId": "asset_2", "instruction": "open the gate"})")),
          from_json<TrainingImagePair>(
              JsonValue::parse(R"({"sourceId": "asset_1", "targetId": "asset_2", "instruction": "open the gate"})"))},
      options)));
}

TEST(ContractScenarioReplacePairs, IsAcceptedWithWhatIsRequired) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  EXPECT_TRUE(was_accepted(api.try_replace_pairs(
      "modelId-1", std::vector<TrainingImagePair>{
                       from_json<TrainingImagePair>(JsonValue::parse(
                           R"({"sourceId": "asset_1", "targetId": "asset_2", "instruction": "open the gate"})")),
                       from_json<TrainingImagePair>(JsonValue::parse(
                           R"({"sourceId": "asset_1", "targetId": "asset_2", "instruction": "open the gate"})"))})));
}

TEST(ContractScenarioReplace, IsAcceptedWithAllThatCanBeGiven) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  ReplaceOptions options;
  options.data = Image::from_bytes(test_support::sample_png());
  options.name = "gate.jpg";
  options.preset = OpenEnum<Preset>(Preset::subject);
  options.original_assets = true;
  options.project_id = "proj_1";
  EXPECT_TRUE(was_accepted(api.try_replace("modelId-1", "trainingImageId-1", options)));
}

TEST(ContractScenarioReplace, IsAcceptedWithDataAlone) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  ReplaceOptions options;
  options.data = Image::from_bytes(test_support::sample_png());
  EXPECT_TRUE(was_accepted(api.try_replace("modelId-1", "trainingImageId-1", options)));
}

TEST(ContractScenarioReplace, IsAcceptedWithAssetIdAlone) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  ReplaceOptions options;
  options.asset_id = "asset_GTrL3mq4SXWyMxkOHRxlpw";
  EXPECT_TRUE(was_accepted(api.try_replace("modelId-1", "trainingImageId-1", options)));
}

TEST(ContractScenarioReplace, IsAcceptedWithAssetIdsAlone) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  ReplaceOptions options;
  options.asset_ids = std::vector<std::string>{"asset_1", "asset_2"};
  EXPECT_TRUE(was_accepted(api.try_replace("modelId-1", "trainingImageId-1", options)));
}

TEST(ContractScenarioRemove, IsAcceptedWithAllThatCanBeGiven) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  RemoveOptions options;
  options.project_id = "proj_1";
  EXPECT_TRUE(was_accepted(api.try_remove("modelId-1", "trainingImageId-1", options)));
}

TEST(ContractScenarioRemove, IsAcceptedWithWhatIsRequired) {
  const TrainingImagesApi api(contract_options(Credential::basic("contract", "password")));
  EXPECT_TRUE(was_accepted(api.try_remove("modelId-1", "trainingImageId-1")));
}

}}}}  // namespace ocelli::v1::scenario
