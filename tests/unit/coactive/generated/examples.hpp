// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <string_view>

namespace ocelli { inline namespace v1 { namespace coactive {

constexpr std::string_view login_request_example = R"({"grant_type": "refresh_token"})";

constexpr std::string_view login_response_example =
    R"({"access_token": "ey.J.x", "token_type": "Bearer", "expires_in": 3600})";

constexpr std::string_view get_similar_images_answer_example =
    R"([{"coactive_image_id": "6e0b", "path": "s3://bucket/a.jpg"}])";

constexpr std::string_view get_similar_images_grouped_answer_example =
    R"({"data": {"sku-1": [{"coactive_image_id": "6e0b", "path": "s3://bucket/a.jpg",
"metadata": {"sku": "sku-1"}}]}})";

constexpr std::string_view get_similar_images_grouped_semantic_answer_example =
    R"({"data": {"sku-1": [{"coactive_image_id": "6e0b", "path": "s3://bucket/a.jpg",
"metadata": {"sku": "sku-1"}}]}})";

constexpr std::string_view search_images_by_text_grouped_answer_example =
    R"({"data": {"sku-1": [{"coactive_image_id": "6e0b", "path": "s3://bucket/a.jpg",
"metadata": {"sku": "sku-1"}}]}})";

}}}  // namespace ocelli::v1::coactive
