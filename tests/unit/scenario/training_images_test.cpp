// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "unit/scenario/fake_scenario.hpp"

namespace ocelli { namespace {

using test_support::asset;
using test_support::FakeScenario;

const std::string base = "https://api.cloud.scenario.com/v1/models/";

TEST(ScenarioTrainingImages, AddSendsTheImageAsADataUrl) {
  const FakeScenario fake;
  fake.transport->answer(200, test_support::answer_with_id("asset_1"));
  auto options = scenario::add_options_of(Image::from_bytes("\xff\xd8\xff\xe0"));
  options.preset = scenario::Preset::style;
  const auto answer = fake.api.add("model_1", options);
  const auto request = fake.transport->requests().at(0);
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(request.url, base + "model_1/training-images");
  EXPECT_EQ(request.body, R"({"data":"data:image/jpeg;base64,/9j/4A==","preset":"style"})");
  EXPECT_EQ(request.headers.find("Content-Type"), "application/json");
  EXPECT_EQ(request.headers.find("Authorization"), "Basic a2V5OnNlc2FtZS0xMjM0");
  EXPECT_EQ(answer.images().at(0).id, "asset_1");
}

TEST(ScenarioTrainingImages, QueryIsWrittenAsWords) {
  const FakeScenario fake;
  fake.transport->answer(200, "{}");
  auto options = asset("asset_1");
  options.original_assets = false;
  options.project_id = "proj 1";
  static_cast<void>(fake.api.add("model_1", options));
  EXPECT_EQ(fake.transport->requests().at(0).url,
            base + "model_1/training-images?originalAssets=false&projectId=proj%201");
}

TEST(ScenarioTrainingImages, PairsAreABareArrayAlsoWhereThereAreNone) {
  const FakeScenario fake;
  fake.transport->answer(200, R"({"count": 1.0, "pairs": [{"sourceId": "asset_1", "note": 2}]})");
  fake.transport->answer(200, R"({"count": 0, "pairs": []})");
  scenario::TrainingImagePair pair;
  pair.source_id = "asset_1";
  pair.target_id = "asset_2";
  const auto kept = fake.api.replace_pairs("model_1", {pair});
  static_cast<void>(fake.api.replace_pairs("model_1", {}));
  const auto requests = fake.transport->requests();
  EXPECT_EQ(requests.at(0).url, base + "model_1/training-images/pairs");
  EXPECT_EQ(requests.at(0).body, R"([{"sourceId":"asset_1","targetId":"asset_2"}])");
  EXPECT_EQ(requests.at(1).body, "[]");
  EXPECT_EQ(kept.count, 1);
  EXPECT_EQ(kept.pairs.at(0).additional_fields.at("note"), JsonValue::parse("2"));
}

TEST(ScenarioTrainingImages, NoSpellingOfAnImagesIdReachesThePairs) {
  const FakeScenario fake;
  for (const std::string id : {"", ".", "..", "pairs"}) {
    EXPECT_THROW(fake.api.remove("model_1", id), std::invalid_argument) << id;
    EXPECT_THROW(static_cast<void>(fake.api.replace("model_1", id, {})), std::invalid_argument) << id;
  }
  EXPECT_TRUE(fake.transport->requests().empty());
  const std::vector<std::pair<std::string, std::string>> sent = {
      {"%70airs", "%2570airs"}, {"./pairs", ".%2Fpairs"}, {"x/../pairs", "x%2F..%2Fpairs"}, {"pairs?", "pairs%3F"},
      {"pairs#", "pairs%23"},   {"pairs/", "pairs%2F"},   {"pairs;x", "pairs%3Bx"}};
  for (const auto& [id, segment] : sent) {
    fake.transport->answer(200, "{}");
    fake.api.remove("model_1", id);
    EXPECT_EQ(fake.transport->requests().back().url, base + "model_1/training-images/" + segment);
  }
}

TEST(ScenarioTrainingImages, RemoveTakesAnySuccessWithAnyBody) {
  const FakeScenario fake;
  fake.transport->answer(200, "");
  fake.transport->answer(204, "", {});
  fake.transport->answer(269, "<html>");
  for (int i = 0; i < 3; ++i) EXPECT_NO_THROW(fake.api.remove("model_1", "asset_1"));
}

TEST(ScenarioTrainingImages, MessageOfAnErrorIsTheFirstOfItsMembers) {
  const std::vector<std::pair<std::string, std::string>> bodies = {
      {R"({"reason": "r", "error": "e", "message": "m", "apiError": "a"})", "r"},
      {R"({"error": "e", "message": "m", "apiError": "a", "infos": {}})", "e"},
      {R"({"message": "Forbidden"})", "Forbidden"},
      {R"({"apiError": "a"})", "a"},
      {"<html>no</html>", ""},
      {"\xff\xfe", ""},
      {"", ""}};
  const FakeScenario fake;
  for (const auto& [body, message] : bodies) {
    fake.transport->answer(403, body);
    const auto result = fake.api.try_add("model_1", asset("asset_1"));
    ASSERT_NE(result.error_as<ForbiddenException>(), nullptr) << body;
    EXPECT_EQ(result.error_as<ForbiddenException>()->message(), message);
    EXPECT_EQ(result.error_as<ForbiddenException>()->body(), body);
  }
  EXPECT_EQ(fake.transport->requests().size(), bodies.size());
}

TEST(ScenarioTrainingImages, FullDatasetIsNeverTriedAgain) {
  const FakeScenario fake;
  fake.transport->answer(429, test_support::dataset_is_full);
  scenario::ReplaceOptions options;
  options.asset_id = "asset_2";
  const auto result = fake.api.try_replace("model_1", "asset_1", options);
  const auto* error = result.error_as<RateLimitedException>();
  ASSERT_NE(error, nullptr);
  EXPECT_TRUE(error->is_final());
  EXPECT_EQ(error->message(), "Training images limit reached");
  EXPECT_EQ(fake.transport->requests().size(), 1u);
  EXPECT_NE(error->attempts().at(0).decision.find("not retried: the team has as many training images"),
            std::string::npos);
}

TEST(ScenarioTrainingImages, CooldownIsWaitedForWhereTheCallMayBeRepeated) {
  const FakeScenario fake;
  fake.transport->answer(429, R"({"reason": "cooldown", "details": {"remainingSeconds": 12}})");
  fake.transport->answer(200, "{}");
  fake.api.remove("model_1", "asset_1");
  EXPECT_EQ(fake.clock->waits(), std::vector<std::chrono::nanoseconds>{std::chrono::seconds(12)});
}

TEST(ScenarioTrainingImages, AddIsRepeatedAfterARefusalOnly) {
  const FakeScenario fake;
  fake.transport->answer(429, R"({"reason": "cooldown", "details": {"remainingSeconds": 12}})");
  fake.transport->answer(500, "");
  EXPECT_NE(fake.api.try_add("model_1", asset("asset_1")).error_as<ServerErrorException>(), nullptr);
  EXPECT_EQ(fake.transport->requests().size(), 2u);
  EXPECT_EQ(fake.clock->waits(), std::vector<std::chrono::nanoseconds>{std::chrono::seconds(12)});
}

TEST(ScenarioTrainingImages, FileIsSentAgainByAReplaceThatIsRepeated) {
  const FakeScenario fake;
  fake.transport->answer(503, "");
  fake.transport->answer(200, "{}");
  scenario::ReplaceOptions options;
  options.data = test_support::jpeg();
  static_cast<void>(fake.api.replace("model_1", "asset_1", options));
  const auto requests = fake.transport->requests();
  ASSERT_EQ(requests.size(), 2u);
  EXPECT_EQ(requests[0].body, requests[1].body);
}

scenario::TrainingImageAnswer answer_of(const std::string& json) {
  return from_json<scenario::TrainingImageAnswer>(JsonValue::parse(json));
}

std::string ids_of(const scenario::TrainingImageAnswer& answer) {
  std::string ids;
  for (const auto& image : answer.images()) ids += image.id + ";";
  return ids;
}

TEST(ScenarioTrainingImageAnswer, ImagesAreFoundInEachOfItsForms) {
  EXPECT_EQ(ids_of(answer_of(R"({"trainingImage": {"id": "a"}})")), "a;");
  EXPECT_EQ(ids_of(answer_of(R"({"trainingImage": [{"id": "a"}, {"id": "b"}]})")), "a;b;");
  EXPECT_EQ(ids_of(answer_of(R"({"trainingImages": [{"id": "a"}, {"id": "b"}]})")), "a;b;");
  EXPECT_EQ(ids_of(answer_of(R"({"trainingImage": [], "trainingImages": [{"id": "a"}]})")), "a;");
  EXPECT_EQ(ids_of(answer_of(R"({"trainingImage": {"id": "a"}, "trainingImages": [{"id": "a"}, {"id": "b"}]})")),
            "a;b;");
  EXPECT_EQ(ids_of(answer_of(R"({"trainingImage": {"id": "a"}, "trainingImages": []})")), "a;");
  EXPECT_EQ(ids_of(answer_of(R"({"trainingImage": null, "trainingImages": {"id": "a"}})")), "a;");
}

TEST(ScenarioTrainingImageAnswer, WhatIsNoImageIsNoneAndIsKept) {
  for (const std::string json :
       {R"({})", R"({"trainingImage":"a"})", R"({"trainingImage":{"name":"a"}})", R"({"trainingImages":"a"})",
        R"({"trainingImages":[{"id":3}]})", R"({"trainingImages":[1]})"}) {
    EXPECT_EQ(ids_of(answer_of(json)), "") << json;
    EXPECT_EQ(to_json(answer_of(json)), JsonValue::parse(json)) << json;
  }
}

TEST(ScenarioTrainingImageAnswer, FieldsMayBeMissingAndUnknownOnesAreKept) {
  const auto image =
      answer_of(R"({"trainingImage": {"id": "a", "automaticCaptioning": null, "new": 1}})").images().at(0);
  EXPECT_EQ(image.automatic_captioning, std::nullopt);
  EXPECT_EQ(image.created_at, std::nullopt);
  EXPECT_EQ(image.additional_fields.at("new"), JsonValue::parse("1"));
}

}}  // namespace ocelli
