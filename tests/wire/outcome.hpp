// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <ocelli/errors.hpp>

#include "wire/wire_case.hpp"

namespace ocelli::wire {

/// What became of a call that the runner made.
struct Outcome {
  /// The decoded value, written as JSON again.
  std::optional<Json> value;
  /// The bytes of a binary answer.
  std::optional<std::string> bytes;
  /// Message of the std::invalid_argument that refused the call.
  std::optional<std::string> refusal;
  std::shared_ptr<const ApiException> error;
};

/// One line for people.
[[nodiscard]] std::string description(const Outcome& outcome);

/// How the outcome differs from what the official client made of the same answer; empty where it does not.
[[nodiscard]] std::string difference(const WireCase& wire_case, const Outcome& outcome);

}  // namespace ocelli::wire
