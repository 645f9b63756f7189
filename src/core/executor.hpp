// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

#include <ocelli/cancellation.hpp>

#include "http/per_process.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// A few threads that carry out tasks in the order in which they came. Safe to use from many threads; in a forked child
/// it starts anew.
class Executor {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  /// Starts no thread yet. At least one is used.
  explicit Executor(std::size_t max_threads);
  ~Executor();
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;

  /// Carries the task out on one of the threads, or, where none is free by `expiry`, on another one then. The task must
  /// not throw, and must come to its end soon where `stopping` is cancelled or its time is up.
  void run(std::function<void()> task, TimePoint expiry = TimePoint::max());

  /// Cancelled by `shut_down`.
  [[nodiscard]] CancellationToken stopping() const;

  /// Cancels `stopping`, lets every task that was handed over come to its end, and waits for that; a thread of its own
  /// that calls this is not waited for. Calling it again does nothing.
  void shut_down();

 private:
  struct Queue;
  static void work(const std::shared_ptr<Queue>& queue);
  static void watch(const std::shared_ptr<Queue>& queue);
  void start_threads(const std::shared_ptr<Queue>& queue) const;

  std::size_t max_threads_;
  http::PerProcess<Queue> queue_;
};

}}}  // namespace ocelli::v1::core
