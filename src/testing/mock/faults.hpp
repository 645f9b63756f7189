// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <mutex>
#include <optional>

#include <ocelli/testing/mock_fault.hpp>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// The faults waiting for their requests. Thread-safe.
class FaultQueue {
 public:
  /// Throws std::invalid_argument naming a field that is out of range.
  void push(Fault fault);
  void clear();

  /// The fault this request meets, used up by one.
  std::optional<Fault> take(const Request& request);

 private:
  std::mutex mutex_;
  std::deque<Fault> faults_;
};

/// Throws std::invalid_argument naming the field that is out of range.
void check(const Fault& fault);

/// What is left of the service's answer; where a status stands in for it, `answer` is not used.
Response with_fault(const Fault& fault, Response answer);

}}}}  // namespace ocelli::v1::testing::mock
