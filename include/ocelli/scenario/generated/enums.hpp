// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/export.hpp>
#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace scenario {

/// What an image is to teach.
enum class Preset {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  /// "default"
  default_,
  style,
  subject,
};

OCELLI_EXPORT const EnumTable& enum_table(Preset);

}}}  // namespace ocelli::v1::scenario
