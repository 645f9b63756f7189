// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <ocelli/pieces/generated/models.hpp>

#include "fuzz/model_target.hpp"
#include "unit/pieces/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

const auto fuzzed_embedded_model_schema =
    fuzz::fuzzed_model<EmbeddedModelSchema>("pieces.EmbeddedModelSchema", embedded_model_schema_example);

const auto fuzzed_grouped_timestamp =
    fuzz::fuzzed_model<GroupedTimestamp>("pieces.GroupedTimestamp", grouped_timestamp_example);

const auto fuzzed_byte_descriptor =
    fuzz::fuzzed_model<ByteDescriptor>("pieces.ByteDescriptor", byte_descriptor_example);

const auto fuzzed_model_max_tokens =
    fuzz::fuzzed_model<ModelMaxTokens>("pieces.ModelMaxTokens", model_max_tokens_example);

const auto fuzzed_model_capabilities =
    fuzz::fuzzed_model<ModelCapabilities>("pieces.ModelCapabilities", model_capabilities_example);

const auto fuzzed_score = fuzz::fuzzed_model<Score>("pieces.Score", score_example);

const auto fuzzed_referenced_entity =
    fuzz::fuzzed_model<ReferencedEntity>("pieces.ReferencedEntity", referenced_entity_example);

const auto fuzzed_model = fuzz::fuzzed_model<Model>("pieces.Model", model_example);

const auto fuzzed_model_download_progress =
    fuzz::fuzzed_model<ModelDownloadProgress>("pieces.ModelDownloadProgress", model_download_progress_example);

const auto fuzzed_models = fuzz::fuzzed_model<Models>("pieces.Models", models_example);

}}}}  // namespace ocelli::v1::pieces
