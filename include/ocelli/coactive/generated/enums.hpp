// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/export.hpp>
#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

/// What is changed for a token.
enum class GrantType {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  client_credentials,
  refresh_token,
};

OCELLI_EXPORT const EnumTable& enum_table(GrantType);

}}}  // namespace ocelli::v1::coactive
