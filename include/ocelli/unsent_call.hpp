// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ocelli/call_options.hpp>
#include <ocelli/cancellation.hpp>

namespace ocelli { inline namespace v1 {

/// Options for a call that is checked as one with `call` would be and sends nothing: one that is cancelled beforehand.
/// What does not fit throws std::invalid_argument; else its result is a CancelledException. `response_info` is left
/// alone.
[[nodiscard]] inline CallOptions unsent_call(CallOptions call) {
  CancellationSource cancelled;
  cancelled.cancel();
  call.cancellation = cancelled.token();
  call.response_info = nullptr;
  return call;
}

}}  // namespace ocelli::v1
