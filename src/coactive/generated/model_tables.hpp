// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/coactive/generated/models.hpp>

#include "core/model.hpp"

namespace ocelli { inline namespace v1 { namespace core {

template <>
struct ModelTable<coactive::LoginRequest> {
  static const Field<coactive::LoginRequest> fields[1];
};

template <>
struct ModelTable<coactive::LoginResponse> {
  static const Field<coactive::LoginResponse> fields[3];
};

}}}  // namespace ocelli::v1::core
