// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>

namespace ocelli { inline namespace v1 { namespace core {

/// How many retries all calls of a client together may still make. Safe to use from many threads; has no lock that a
/// fork could find held.
class RetryBudget {
 public:
  explicit RetryBudget(double capacity) : capacity_(capacity), tokens_(capacity) {}

  /// Takes the token of one retry; false where none is left.
  [[nodiscard]] bool take() {
    double tokens = tokens_.load();
    while (tokens >= 1) {
      if (tokens_.compare_exchange_weak(tokens, tokens - 1)) return true;
    }
    return false;
  }

  /// A success gives a tenth of a token back.
  void reward() {
    double tokens = tokens_.load();
    while (!tokens_.compare_exchange_weak(tokens, std::min(capacity_, tokens + 0.1))) continue;
  }

 private:
  double capacity_;
  std::atomic<double> tokens_;
};

}}}  // namespace ocelli::v1::core
