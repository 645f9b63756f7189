// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <string_view>

namespace ocelli { inline namespace v1 { namespace pieces {

constexpr std::string_view embedded_model_schema_example = R"({"migration": 3, "semantic": "MAJOR_0_MINOR_0_PATCH_1"})";

constexpr std::string_view grouped_timestamp_example =
    R"({"value": "2024-05-01T10:00:00.000Z", "readable": "2 months ago"})";

constexpr std::string_view byte_descriptor_example = R"({"value": 2393231072, "readable": "2.39 GB"})";

constexpr std::string_view model_max_tokens_example = R"({"total": 4096.0, "input": null, "output": 1024.0})";

constexpr std::string_view model_capabilities_example =
    R"({"temporal": true, "documents": true, "assets": true, "codebases": true, "websites": true, "images": true,
"videos": true})";

constexpr std::string_view score_example =
    R"({"manual": 3, "automatic": -2, "priority": 1, "reuse": 4, "update": 5, "reference": 7, "searched": 9})";

constexpr std::string_view referenced_entity_example =
    R"({"id": "5f1c2b3a-0000-4000-8000-0000000000aa", "reference": {"name": "Acme", "type": "ORGANIZATION"}})";

constexpr std::string_view model_example = R"({"schema": {"migration": 0, "semantic": "MAJOR_0_MINOR_0_PATCH_1"},
"id": "5f1c2b3a-0000-4000-8000-000000000001", "version": "0.0.1",
"created": {"value": "2024-05-01T10:00:00.000Z", "readable": "2 months ago"}, "name": "Phi-3 Mini",
"description": "A small model.", "cloud": true, "type": "SPEED", "usage": "CODE_CONVERSATION",
"bytes": {"value": 2393231072, "readable": "2.39 GB"}, "ram": {"value": 3900000000, "readable": "3.9 GB"},
"quantization": "q4f16_1", "foundation": "PHI_3_MINI", "downloaded": false, "loaded": false,
"unique": "phi-3-mini-q4", "parameters": 3.8, "provider": "MICROSOFT", "cpu": true, "downloading": true,
"maxTokens": {"total": 4096, "input": null, "output": null}, "custom": true,
"capabilities": {"temporal": false}, "score": {"manual": 1, "automatic": 2}, "denied": false,
"organization": {"id": "5f1c2b3a-0000-4000-8000-0000000000aa", "reference": {"name": "Acme",
"type": "ORGANIZATION"}}})";

constexpr std::string_view model_download_progress_example = R"({"status": "IN-PROGRESS", "percentage": 41.5})";

constexpr std::string_view models_example =
    R"({"schema": {"migration": 3, "semantic": "MAJOR_0_MINOR_0_PATCH_1"}, "iterable": [{"schema": {"migration": 0,
"semantic": "MAJOR_0_MINOR_0_PATCH_1"}, "id": "5f1c2b3a-0000-4000-8000-000000000001", "version": "0.0.1",
"created": {"value": "2024-05-01T10:00:00.000Z", "readable": "2 months ago"}, "name": "Phi-3 Mini",
"description": "A small model.", "cloud": true, "type": "SPEED", "usage": "CODE_CONVERSATION",
"bytes": {"value": 2393231072, "readable": "2.39 GB"}, "ram": {"value": 3900000000, "readable": "3.9 GB"},
"quantization": "q4f16_1", "foundation": "PHI_3_MINI", "downloaded": false, "loaded": false,
"unique": "phi-3-mini-q4", "parameters": 3.8, "provider": "MICROSOFT", "cpu": true, "downloading": true,
"maxTokens": {"total": 4096, "input": null, "output": null}, "custom": true,
"capabilities": {"temporal": false}, "score": {"manual": 1, "automatic": 2}, "denied": false,
"organization": {"id": "5f1c2b3a-0000-4000-8000-0000000000aa", "reference": {"name": "Acme",
"type": "ORGANIZATION"}}}, {"schema": {"migration": 0, "semantic": "MAJOR_0_MINOR_0_PATCH_1"},
"id": "5f1c2b3a-0000-4000-8000-000000000001", "version": "0.0.1",
"created": {"value": "2024-05-01T10:00:00.000Z", "readable": "2 months ago"}, "name": "Phi-3 Mini",
"description": "A small model.", "cloud": true, "type": "SPEED", "usage": "CODE_CONVERSATION",
"bytes": {"value": 2393231072, "readable": "2.39 GB"}, "ram": {"value": 3900000000, "readable": "3.9 GB"},
"quantization": "q4f16_1", "foundation": "PHI_3_MINI", "downloaded": false, "loaded": false,
"unique": "phi-3-mini-q4", "parameters": 3.8, "provider": "MICROSOFT", "cpu": true, "downloading": true,
"maxTokens": {"total": 4096, "input": null, "output": null}, "custom": true,
"capabilities": {"temporal": false}, "score": {"manual": 1, "automatic": 2}, "denied": false,
"organization": {"id": "5f1c2b3a-0000-4000-8000-0000000000aa", "reference": {"name": "Acme",
"type": "ORGANIZATION"}}}], "score": {"manual": 3, "automatic": -2, "priority": 1, "reuse": 4, "update": 5,
"reference": 7, "searched": 9}})";

}}}  // namespace ocelli::v1::pieces
