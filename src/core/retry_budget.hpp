// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <mutex>

namespace ocelli { inline namespace v1 { namespace core {

/// How many retries all calls of a client together may still make. Safe to use from many threads.
class RetryBudget {
 public:
  explicit RetryBudget(double capacity) : capacity_(capacity), tokens_(capacity) {}

  /// Takes the token of one retry; false where none is left.
  [[nodiscard]] bool take() {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (tokens_ < 1) return false;
    tokens_ -= 1;
    return true;
  }

  /// A success gives a tenth of a token back.
  void reward() {
    const std::lock_guard<std::mutex> lock(mutex_);
    tokens_ = std::min(capacity_, tokens_ + 0.1);
  }

 private:
  std::mutex mutex_;
  double capacity_;
  double tokens_;
};

}}}  // namespace ocelli::v1::core
