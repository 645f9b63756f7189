// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <string_view>

namespace ocelli { inline namespace v1 { namespace scenario {

constexpr std::string_view training_image_example =
    R"({"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"})";

constexpr std::string_view training_image_answer_example =
    R"({"trainingImage": {"id": "asset_GTrL3mq4SXWyMxkOHRxlpw", "automaticCaptioning": "a gate in a fence",
"createdAt": "2023-02-03T11:19:41.579Z", "description": "the garden's gate",
"downloadUrl": "https://cdn.cloud.scenario.com/assets/asset_GTrL3mq4SXWyMxkOHRxlpw?Signature=x",
"name": "gate.jpg"}})";

constexpr std::string_view training_image_pair_example =
    R"({"sourceId": "asset_1", "targetId": "asset_2", "instruction": "open the gate"})";

constexpr std::string_view training_image_pairs_example =
    R"({"count": 1, "pairs": [{"sourceId": "asset_1", "targetId": "asset_2", "instruction": "open the gate"}]})";

}}}  // namespace ocelli::v1::scenario
