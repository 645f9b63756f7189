// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <ocelli/groundlight/generated/models.hpp>

#include "fuzz/model_target.hpp"
#include "fuzz/one_of_target.hpp"
#include "groundlight/generated/model_tables.hpp"
#include "unit/groundlight/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight { namespace {

const auto fuzzed_binary_classification_result = fuzz::fuzzed_model<BinaryClassificationResult>(
    "groundlight.BinaryClassificationResult", binary_classification_result_example);

const auto fuzzed_counting_result =
    fuzz::fuzzed_model<CountingResult>("groundlight.CountingResult", counting_result_example);

const auto fuzzed_multi_classification_result = fuzz::fuzzed_model<MultiClassificationResult>(
    "groundlight.MultiClassificationResult", multi_classification_result_example);

const auto fuzzed_text_recognition_result =
    fuzz::fuzzed_model<TextRecognitionResult>("groundlight.TextRecognitionResult", text_recognition_result_example);

const auto fuzzed_bounding_box_result =
    fuzz::fuzzed_model<BoundingBoxResult>("groundlight.BoundingBoxResult", bounding_box_result_example);

const auto fuzzed_b_box_geometry = fuzz::fuzzed_model<BBoxGeometry>("groundlight.BBoxGeometry", b_box_geometry_example);

const auto fuzzed_roi = fuzz::fuzzed_model<ROI>("groundlight.ROI", roi_example);

const auto fuzzed_image_query = fuzz::fuzzed_model<ImageQuery>("groundlight.ImageQuery", image_query_example);

const auto fuzzed_paginated_image_query_list = fuzz::fuzzed_model<PaginatedImageQueryList>(
    "groundlight.PaginatedImageQueryList", paginated_image_query_list_example);

const auto fuzzed_image_query_result = fuzz::fuzzed_one_of<ImageQueryResult>(
    "groundlight.ImageQueryResult",
    R"([{"confidence": 0.93, "source": "ALGORITHM", "result_type": "binary_classification", "from_edge": false,
"label": "YES"}, {"confidence": 0.42, "source": "EDGE", "result_type": "counting", "from_edge": true,
"count": 2, "greater_than_max": false}, {"confidence": 0.71, "source": "AI_CLOUD",
"result_type": "multi_classification", "from_edge": false, "label": "cardboard"}, {"confidence": 0.88,
"source": "CLOUD", "result_type": "text_recognition", "from_edge": false, "text": "LOT 42",
"truncated": true}, {"confidence": 0.66, "source": "USER", "result_type": "bounding_box", "from_edge": false,
"label": "BOUNDING_BOX"}])");

}}}}  // namespace ocelli::v1::groundlight
