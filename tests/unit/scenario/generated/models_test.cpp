// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/json_value.hpp>
#include <ocelli/scenario/generated/models.hpp>
#include <ocelli/timestamp.hpp>

#include "scenario/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/scenario/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace scenario { namespace {

using namespace test_support;

TEST(ScenarioTrainingImage, ReadsItsFields) {
  const auto model = from_json<TrainingImage>(JsonValue::parse(training_image_example));
  EXPECT_EQ(model.id, std::string("asset_GTrL3mq4SXWyMxkOHRxlpw"));
  EXPECT_EQ(model.automatic_captioning, std::string("a gate in a fence"));
  EXPECT_EQ(model.created_at, Timestamp("2023-02-03T11:19:41.579Z"));
  EXPECT_EQ(model.description, std::string("the garden's gate"));
  EXPECT_EQ(model.download_url,
            std::string("https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x"));
  EXPECT_EQ(model.name, std::string("gate.jpg"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(ScenarioTrainingImage, WritesWhatItRead) {
  const auto model = from_json<TrainingImage>(JsonValue::parse(training_image_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(training_image_example));
  EXPECT_EQ(from_json<TrainingImage>(to_json(model)), model);
}

TEST(ScenarioTrainingImage, KeepsAnUnknownField) {
  auto model = from_json<TrainingImage>(JsonValue::parse(training_image_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<TrainingImage>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(ScenarioTrainingImage, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(TrainingImage()), JsonValue::parse(R"({"id": ""})"));
}

TEST(ScenarioTrainingImage, GivesNullsBackAsTheyCame) {
  const auto model = from_json<TrainingImage>(JsonValue::parse(
      R"({"id": null, "automaticCaptioning": null, "createdAt": null, "description": null, "downloadUrl": null,
"name": null})"));
  EXPECT_EQ(
      to_json(model),
      JsonValue::parse(
          R"({"id": null, "automaticCaptioning": null, "createdAt": null, "description": null, "downloadUrl": null,
"name": null})"));
}

TEST(ScenarioTrainingImage, ComparesEachField) {
  const auto model = from_json<TrainingImage>(JsonValue::parse(training_image_example));
  EXPECT_TRUE(field_counts(model, &TrainingImage::id));
  EXPECT_TRUE(field_counts(model, &TrainingImage::automatic_captioning));
  EXPECT_TRUE(field_counts(model, &TrainingImage::created_at));
  EXPECT_TRUE(field_counts(model, &TrainingImage::description));
  EXPECT_TRUE(field_counts(model, &TrainingImage::download_url));
  EXPECT_TRUE(field_counts(model, &TrainingImage::name));
}

TEST(ScenarioTrainingImage, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<TrainingImage>(JsonValue::parse(training_image_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(ScenarioTrainingImageAnswer, ReadsItsFields) {
  const auto model = from_json<TrainingImageAnswer>(JsonValue::parse(training_image_answer_example));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(ScenarioTrainingImageAnswer, WritesWhatItRead) {
  const auto model = from_json<TrainingImageAnswer>(JsonValue::parse(training_image_answer_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(training_image_answer_example));
  EXPECT_EQ(from_json<TrainingImageAnswer>(to_json(model)), model);
}

TEST(ScenarioTrainingImageAnswer, KeepsAnUnknownField) {
  auto model = from_json<TrainingImageAnswer>(JsonValue::parse(training_image_answer_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<TrainingImageAnswer>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(ScenarioTrainingImageAnswer, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(TrainingImageAnswer()), JsonValue::parse(R"({})"));
}

TEST(ScenarioTrainingImageAnswer, GivesNullsBackAsTheyCame) {
  const auto model = from_json<TrainingImageAnswer>(JsonValue::parse(R"({"trainingImage": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"trainingImage": null})"));
}

TEST(ScenarioTrainingImageAnswer, ComparesEachField) {
  const auto model = from_json<TrainingImageAnswer>(JsonValue::parse(training_image_answer_example));
  EXPECT_TRUE(field_counts(model, &TrainingImageAnswer::training_image));
}

TEST(ScenarioTrainingImageAnswer, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<TrainingImageAnswer>(JsonValue::parse(training_image_answer_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(ScenarioTrainingImagePair, ReadsItsFields) {
  const auto model = from_json<TrainingImagePair>(JsonValue::parse(training_image_pair_example));
  EXPECT_EQ(model.source_id, std::string("asset_1"));
  EXPECT_EQ(model.target_id, std::string("asset_2"));
  EXPECT_EQ(model.instruction, std::string("open the gate"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(ScenarioTrainingImagePair, WritesWhatItRead) {
  const auto model = from_json<TrainingImagePair>(JsonValue::parse(training_image_pair_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(training_image_pair_example));
  EXPECT_EQ(from_json<TrainingImagePair>(to_json(model)), model);
}

TEST(ScenarioTrainingImagePair, KeepsAnUnknownField) {
  auto model = from_json<TrainingImagePair>(JsonValue::parse(training_image_pair_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<TrainingImagePair>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(ScenarioTrainingImagePair, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(TrainingImagePair()), JsonValue::parse(R"({})"));
}

TEST(ScenarioTrainingImagePair, GivesNullsBackAsTheyCame) {
  const auto model =
      from_json<TrainingImagePair>(JsonValue::parse(R"({"sourceId": null, "targetId": null, "instruction": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"sourceId": null, "targetId": null, "instruction": null})"));
}

TEST(ScenarioTrainingImagePair, ComparesEachField) {
  const auto model = from_json<TrainingImagePair>(JsonValue::parse(training_image_pair_example));
  EXPECT_TRUE(field_counts(model, &TrainingImagePair::source_id));
  EXPECT_TRUE(field_counts(model, &TrainingImagePair::target_id));
  EXPECT_TRUE(field_counts(model, &TrainingImagePair::instruction));
}

TEST(ScenarioTrainingImagePair, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<TrainingImagePair>(JsonValue::parse(training_image_pair_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(ScenarioTrainingImagePairs, ReadsItsFields) {
  const auto model = from_json<TrainingImagePairs>(JsonValue::parse(training_image_pairs_example));
  EXPECT_EQ(model.count, std::int64_t{1});
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(ScenarioTrainingImagePairs, WritesWhatItRead) {
  const auto model = from_json<TrainingImagePairs>(JsonValue::parse(training_image_pairs_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(training_image_pairs_example));
  EXPECT_EQ(from_json<TrainingImagePairs>(to_json(model)), model);
}

TEST(ScenarioTrainingImagePairs, KeepsAnUnknownField) {
  auto model = from_json<TrainingImagePairs>(JsonValue::parse(training_image_pairs_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<TrainingImagePairs>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(ScenarioTrainingImagePairs, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(TrainingImagePairs()), JsonValue::parse(R"({"count": 0, "pairs": []})"));
}

TEST(ScenarioTrainingImagePairs, GivesNullsBackAsTheyCame) {
  const auto model = from_json<TrainingImagePairs>(JsonValue::parse(R"({"count": null, "pairs": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"count": null, "pairs": null})"));
}

TEST(ScenarioTrainingImagePairs, ComparesEachField) {
  const auto model = from_json<TrainingImagePairs>(JsonValue::parse(training_image_pairs_example));
  EXPECT_TRUE(field_counts(model, &TrainingImagePairs::count));
  EXPECT_TRUE(field_counts(model, &TrainingImagePairs::pairs));
}

TEST(ScenarioTrainingImagePairs, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<TrainingImagePairs>(JsonValue::parse(training_image_pairs_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(ScenarioTrainingImageOrImages, ReadsTrainingImage1) {
  const auto values = core::model_from_json<std::vector<TrainingImageOrImages>>(
      JsonValue::parse(R"([{"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}])"));
  EXPECT_TRUE(std::holds_alternative<TrainingImage>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values),
            JsonValue::parse(R"([{"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}])"));
}

TEST(ScenarioTrainingImageOrImages, ReadsStdVectorTrainingImage2) {
  const auto values = core::model_from_json<std::vector<TrainingImageOrImages>>(
      JsonValue::parse(R"([[{"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}, {"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}]])"));
  EXPECT_TRUE(std::holds_alternative<std::vector<TrainingImage>>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values),
            JsonValue::parse(R"([[{"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}, {"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}]])"));
}

TEST(ScenarioTrainingImageOrImages, KeepsWhatItDoesNotKnow) {
  const auto unknown = JsonValue::parse(R"([null])");
  const auto values = core::model_from_json<std::vector<TrainingImageOrImages>>(unknown);
  EXPECT_TRUE(std::holds_alternative<JsonValue>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), unknown);
}

}}}}  // namespace ocelli::v1::scenario
