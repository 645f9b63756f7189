// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ocelli { inline namespace v1 {

/// Where an operation that sends a form puts its texts and numbers, if its service's documents do not say.
enum class ScalarLocation {
  /// Behind the path.
  query,
  /// Fields of the form, before its files.
  form,
  /// The same values in both places.
  both,
};

}}  // namespace ocelli::v1
