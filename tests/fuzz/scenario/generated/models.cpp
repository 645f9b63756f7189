// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <ocelli/scenario/generated/models.hpp>

#include "fuzz/model_target.hpp"
#include "fuzz/one_of_target.hpp"
#include "scenario/generated/model_tables.hpp"
#include "unit/scenario/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace scenario { namespace {

const auto fuzzed_training_image = fuzz::fuzzed_model<TrainingImage>("scenario.TrainingImage", training_image_example);

const auto fuzzed_training_image_answer =
    fuzz::fuzzed_model<TrainingImageAnswer>("scenario.TrainingImageAnswer", training_image_answer_example);

const auto fuzzed_training_image_pair =
    fuzz::fuzzed_model<TrainingImagePair>("scenario.TrainingImagePair", training_image_pair_example);

const auto fuzzed_training_image_pairs =
    fuzz::fuzzed_model<TrainingImagePairs>("scenario.TrainingImagePairs", training_image_pairs_example);

const auto fuzzed_training_image_or_images = fuzz::fuzzed_one_of<TrainingImageOrImages>(
    "scenario.TrainingImageOrImages",
    R"([{"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}, [{"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}, {"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}]])");

}}}}  // namespace ocelli::v1::scenario
