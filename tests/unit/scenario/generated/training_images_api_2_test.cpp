// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/scenario/generated/training_images_api.hpp>

#include "scenario/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/scenario/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace scenario { namespace {

using namespace test_support;

/// What every test of replace_pairs gives.
struct ReplacePairsArguments {
  std::string model_id = "a/b c";
  std::vector<TrainingImagePair> pairs = std::vector<TrainingImagePair>{
      from_json<TrainingImagePair>(
          JsonValue::parse(R"({"sourceId": "asset_1", "targetId": "asset_2", "instruction": "open the gate"})")),
      from_json<TrainingImagePair>(
          JsonValue::parse(R"({"sourceId": "asset_1", "targetId": "asset_2", "instruction": "open the gate"})"))};
  ReplacePairsOptions options = all_options();

  static ReplacePairsOptions all_options() {
    ReplacePairsOptions options;
    options.project_id = "proj_1";
    return options;
  }
};

void answer_replace_pairs(const FakeService& service) {
  service.transport->answer(200, std::string(training_image_pairs_example));
}

void expect_replace_pairs_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "PUT");
  EXPECT_EQ(path_of(request), "/models/a%2Fb%20c/training-images/pairs");
  EXPECT_EQ(query_of(request), (Pairs{{"projectId", "proj_1"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(
      JsonValue::parse(request.body),
      JsonValue::parse(
          R"([{"sourceId": "asset_1", "targetId": "asset_2", "instruction": "open the gate"}, {"sourceId": "asset_1",
"targetId": "asset_2", "instruction": "open the gate"}])"));
}

void expect_replace_pairs_answer(const TrainingImagePairs& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(training_image_pairs_example));
}

TEST(TrainingImagesApiReplacePairs, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_replace_pairs(service);
  const TrainingImagesApi api(service.options());
  const ReplacePairsArguments given;
  expect_replace_pairs_answer(api.replace_pairs(given.model_id, given.pairs, given.options));
  expect_replace_pairs_request(service.only_request());
}

TEST(TrainingImagesApiReplacePairs, TryFormDoesTheSame) {
  const FakeService service;
  answer_replace_pairs(service);
  const TrainingImagesApi api(service.options());
  const ReplacePairsArguments given;
  const auto result = api.try_replace_pairs(given.model_id, given.pairs, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_replace_pairs_answer(*result);
  expect_replace_pairs_request(service.only_request());
}

TEST(TrainingImagesApiReplacePairs, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_replace_pairs(service);
  const TrainingImagesApi api(service.options());
  const ReplacePairsArguments given;
  expect_replace_pairs_answer(api.replace_pairs_async(given.model_id, given.pairs, given.options).get());
  expect_replace_pairs_request(service.only_request());
}

TEST(TrainingImagesApiReplacePairs, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const TrainingImagesApi api(service.options());
  const ReplacePairsArguments given;
  EXPECT_THROW((void)api.replace_pairs(given.model_id, given.pairs, given.options), NotFoundException);
  EXPECT_NE(api.try_replace_pairs(given.model_id, given.pairs, given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.replace_pairs_async(given.model_id, given.pairs, given.options).get(), NotFoundException);
  EXPECT_NE(api.replace_pairs_async(given.model_id, given.pairs, given.options).result().error_as<NotFoundException>(),
            nullptr);
}

TEST(TrainingImagesApiReplacePairs, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_replace_pairs(service);
  const TrainingImagesApi api(service.options());
  const ReplacePairsArguments given;
  (void)api.replace_pairs(given.model_id, given.pairs);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
}

TEST(TrainingImagesApiReplacePairs, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_replace_pairs(service);
  const TrainingImagesApi api(service.options());
  const ReplacePairsArguments given;
  (void)api.replace_pairs(given.model_id, given.pairs, given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(TrainingImagesApiReplacePairs, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const TrainingImagesApi api(service.options());
  const ReplacePairsArguments given;
  EXPECT_NE(api.try_replace_pairs(given.model_id, given.pairs, given.options).error_as<DecodeException>(), nullptr);
}

TEST(TrainingImagesApiReplacePairs, RefusesModelIdThatNamesAnotherResource) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  ReplacePairsArguments given;
  given.model_id = "";
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.replace_pairs(given.model_id, given.pairs, given.options); }));
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.try_replace_pairs(given.model_id, given.pairs, given.options); }));
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.replace_pairs_async(given.model_id, given.pairs, given.options); }));
  given.model_id = ".";
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.replace_pairs(given.model_id, given.pairs, given.options); }));
  given.model_id = "..";
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.replace_pairs(given.model_id, given.pairs, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::scenario
