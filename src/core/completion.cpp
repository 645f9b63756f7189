// SPDX-License-Identifier: Apache-2.0
#include <condition_variable>
#include <mutex>
#include <utility>

#include <ocelli/future.hpp>

namespace ocelli { inline namespace v1 {

struct Completion::State {
  mutable std::mutex mutex;
  mutable std::condition_variable completed;
  bool is_complete = false;
  std::function<void()> continuation;
};

Completion::Completion() : state_(std::make_unique<State>()) {}
Completion::~Completion() = default;

void Completion::complete() {
  std::function<void()> continuation;
  {
    const std::lock_guard<std::mutex> lock(state_->mutex);
    state_->is_complete = true;
    continuation = std::exchange(state_->continuation, nullptr);
    // Notified under the lock: a waiter that returns may destroy this object.
    state_->completed.notify_all();
  }
  if (continuation) continuation();
}

bool Completion::is_complete() const {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  return state_->is_complete;
}

void Completion::wait() const {
  std::unique_lock<std::mutex> lock(state_->mutex);
  state_->completed.wait(lock, [&] { return state_->is_complete; });
}

bool Completion::wait_for(std::chrono::nanoseconds duration) const {
  std::unique_lock<std::mutex> lock(state_->mutex);
  const auto is_complete = [&] { return state_->is_complete; };
  const auto now = std::chrono::steady_clock::now();
  if (duration < std::chrono::steady_clock::time_point::max() - now) {
    return state_->completed.wait_until(lock, now + duration, is_complete);
  }
  state_->completed.wait(lock, is_complete);
  return true;
}

void Completion::on_complete(std::function<void()> function) {
  {
    const std::lock_guard<std::mutex> lock(state_->mutex);
    if (!state_->is_complete) {
      state_->continuation = std::move(function);
      return;
    }
  }
  function();
}

}}  // namespace ocelli::v1
