// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <string_view>

namespace ocelli { inline namespace v1 { namespace groundlight {

constexpr std::string_view binary_classification_result_example =
    R"({"confidence": 0.93, "source": "ALGORITHM", "result_type": "binary_classification", "from_edge": false,
"label": "YES"})";

constexpr std::string_view counting_result_example =
    R"({"confidence": 0.42, "source": "EDGE", "result_type": "counting", "from_edge": true, "count": 2,
"greater_than_max": false})";

constexpr std::string_view multi_classification_result_example =
    R"({"confidence": 0.71, "source": "AI_CLOUD", "result_type": "multi_classification", "from_edge": false,
"label": "cardboard"})";

constexpr std::string_view text_recognition_result_example =
    R"({"confidence": 0.88, "source": "CLOUD", "result_type": "text_recognition", "from_edge": false,
"text": "LOT 42", "truncated": true})";

constexpr std::string_view bounding_box_result_example =
    R"({"confidence": 0.66, "source": "USER", "result_type": "bounding_box", "from_edge": false,
"label": "BOUNDING_BOX"})";

constexpr std::string_view b_box_geometry_example =
    R"({"left": 0.1, "top": 0.2, "right": 0.3, "bottom": 0.4, "x": 0.25, "y": 0.35})";

constexpr std::string_view roi_example =
    R"({"label": "bolt", "score": 0.88, "geometry": {"left": 0.1, "top": 0.2, "right": 0.3, "bottom": 0.4, "x": 0.2,
"y": 0.3}})";

constexpr std::string_view image_query_example =
    R"({"metadata": {"line": 4, "is_from_edge": true}, "id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY",
"type": "image_query", "created_at": "2025-04-04T17:18:46.015922Z", "query": "Is the gate shut?",
"detector_id": "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB", "result_type": "binary_classification",
"result": {"confidence": 0.93, "source": "ALGORITHM", "result_type": "binary_classification",
"from_edge": false, "label": "YES"}, "patience_time": 30.5, "confidence_threshold": 0.9,
"rois": [{"label": "bolt", "score": 0.88, "geometry": {"left": 0.1, "top": 0.2, "right": 0.3, "bottom": 0.4,
"x": 0.2, "y": 0.3}}], "text": "a note", "done_processing": true})";

constexpr std::string_view paginated_image_query_list_example =
    R"({"count": 8589935145, "next": "next \"x\" é&b=c+d", "previous": "previous \"x\" é&b=c+d",
"results": [{"metadata": {"line": 4, "is_from_edge": true}, "id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY",
"type": "image_query", "created_at": "2025-04-04T17:18:46.015922Z", "query": "Is the gate shut?",
"detector_id": "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB", "result_type": "binary_classification",
"result": {"confidence": 0.93, "source": "ALGORITHM", "result_type": "binary_classification",
"from_edge": false, "label": "YES"}, "patience_time": 30.5, "confidence_threshold": 0.9,
"rois": [{"label": "bolt", "score": 0.88, "geometry": {"left": 0.1, "top": 0.2, "right": 0.3, "bottom": 0.4,
"x": 0.2, "y": 0.3}}], "text": "a note", "done_processing": true}, {"metadata": {"line": 4,
"is_from_edge": true}, "id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY", "type": "image_query",
"created_at": "2025-04-04T17:18:46.015922Z", "query": "Is the gate shut?",
"detector_id": "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB", "result_type": "binary_classification",
"result": {"confidence": 0.93, "source": "ALGORITHM", "result_type": "binary_classification",
"from_edge": false, "label": "YES"}, "patience_time": 30.5, "confidence_threshold": 0.9,
"rois": [{"label": "bolt", "score": 0.88, "geometry": {"left": 0.1, "top": 0.2, "right": 0.3, "bottom": 0.4,
"x": 0.2, "y": 0.3}}], "text": "a note", "done_processing": true}]})";

}}}  // namespace ocelli::v1::groundlight
