// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <ocelli/coactive/generated/models.hpp>

#include "fuzz/model_target.hpp"
#include "unit/coactive/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace coactive { namespace {

const auto fuzzed_login_request = fuzz::fuzzed_model<LoginRequest>("coactive.LoginRequest", login_request_example);

const auto fuzzed_login_response = fuzz::fuzzed_model<LoginResponse>("coactive.LoginResponse", login_response_example);

}}}}  // namespace ocelli::v1::coactive
