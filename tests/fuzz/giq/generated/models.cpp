// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <ocelli/giq/generated/models.hpp>

#include "fuzz/model_target.hpp"
#include "unit/giq/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace giq { namespace {

const auto fuzzed_inference_job = fuzz::fuzzed_model<InferenceJob>("giq.InferenceJob", inference_job_example);

const auto fuzzed_uploaded_file = fuzz::fuzzed_model<UploadedFile>("giq.UploadedFile", uploaded_file_example);

}}}}  // namespace ocelli::v1::giq
