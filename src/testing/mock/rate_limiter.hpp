// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>

#include <ocelli/testing/mock_services.hpp>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// Counts requests in fixed windows. Thread-safe.
class RateLimiter {
 public:
  explicit RateLimiter(std::optional<MockRateLimit> limit) : limit_(limit) {}

  /// The 429 for a request that is one too many.
  std::optional<Response> refusal();
  void reset();

 private:
  using Clock = std::chrono::steady_clock;

  const std::optional<MockRateLimit> limit_;
  std::mutex mutex_;
  std::optional<Clock::time_point> window_end_;
  std::size_t count_ = 0;
};

}}}}  // namespace ocelli::v1::testing::mock
