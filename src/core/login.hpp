// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

#include <ocelli/cancellation.hpp>
#include <ocelli/expiring_secret.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// One login and all who wait for it.
class Login {
 public:
  /// Nothing: it was given up. The first end counts.
  void end(std::optional<Result<FreshSecret>> result);

  /// False where the time passed or the token was cancelled first.
  [[nodiscard]] bool wait_until(std::chrono::steady_clock::time_point deadline, const CancellationToken& token);

  /// After its end.
  [[nodiscard]] const std::optional<Result<FreshSecret>>& result() const { return result_; }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_over_ = false;
  std::optional<Result<FreshSecret>> result_;
};

}}}  // namespace ocelli::v1::core
