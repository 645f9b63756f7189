// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

#include "testing/mock/faults.hpp"
#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// The bytes to put on the wire, when, and what becomes of the connection then.
struct Answer {
  enum class Ending { keep, close, reset };

  std::string head;
  std::string body;
  std::chrono::milliseconds delay{0};
  Ending ending = Ending::keep;
  /// The connection becomes a WebSocket, and nothing of this goes on the wire.
  bool upgrades = false;
};

Answer make_answer(const Request& request, Response response);

/// Applies the part of the fault that concerns the wire.
void damage(Answer& answer, const Fault& fault);

}}}}  // namespace ocelli::v1::testing::mock
