// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <string_view>

namespace ocelli { inline namespace v1 { namespace giq {

constexpr std::string_view inference_job_example =
    R"({"id": "job-1", "status": "COMPLETED", "type": "detection", "startedAt": "2025-05-01T10:00:00Z"})";

constexpr std::string_view uploaded_file_example = R"({"fileId": "file-1", "originalName": "scene.tif"})";

constexpr std::string_view list_models_answer_example = R"({"free": ["list_models", 1, true, null]})";

}}}  // namespace ocelli::v1::giq
