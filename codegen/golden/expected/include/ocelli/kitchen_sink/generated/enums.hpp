// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/export.hpp>
#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

/// What a thing is; the texts are as unlike names as texts get.
enum class Kind {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  plain,
  /// "IN-PROGRESS"
  in_progress,
  /// "GPT_3.5"
  gpt_3_5,
  /// "COMMAND_R+"
  command_r_plus,
  /// "class"
  class_,
  /// "default"
  default_,
  /// "unrecognized"
  unrecognized_,
  /// "3d"
  _3d,
  /// ""
  empty,
  mixtral_8_x_7b,
  /// "maxTokens"
  max_tokens,
  /// "2D+"
  two_d,
};

OCELLI_EXPORT const EnumTable& enum_table(Kind);

enum class Side {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  left,
  right,
};

OCELLI_EXPORT const EnumTable& enum_table(Side);

enum class JobType {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  count,
  label,
};

OCELLI_EXPORT const EnumTable& enum_table(JobType);

}}}  // namespace ocelli::v1::kitchen_sink
