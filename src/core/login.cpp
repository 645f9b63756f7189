// SPDX-License-Identifier: Apache-2.0
#include "core/login.hpp"

#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

void Login::end(std::optional<Result<FreshSecret>> result) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (std::exchange(is_over_, true)) return;
  result_ = std::move(result);
  changed_.notify_all();
}

bool Login::wait_until(std::chrono::steady_clock::time_point deadline, const CancellationToken& token) {
  const CancellationCallback on_cancel(token, [this] {
    const std::lock_guard<std::mutex> lock(mutex_);
    changed_.notify_all();
  });
  std::unique_lock<std::mutex> lock(mutex_);
  const auto is_enough = [&] { return is_over_ || token.is_cancelled(); };
  if (deadline == std::chrono::steady_clock::time_point::max()) {
    changed_.wait(lock, is_enough);
  } else {
    static_cast<void>(changed_.wait_until(lock, deadline, is_enough));
  }
  return is_over_;
}

}}}  // namespace ocelli::v1::core
