// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include <ocelli/cancellation.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// A few threads that carry out tasks in the order in which they came. Safe to use from many threads.
class Executor {
 public:
  /// Starts no thread yet. At least one is used.
  explicit Executor(std::size_t max_threads);
  /// Cancels `stopping`, lets every task that was handed over run to its end, and waits for that.
  ~Executor();
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;

  /// The task must not throw, and must come to its end soon once `stopping` is cancelled.
  void run(std::function<void()> task);

  /// Cancelled when the executor is about to go.
  [[nodiscard]] CancellationToken stopping() const { return stopping_.token(); }

 private:
  struct Queue;
  static void work(const std::shared_ptr<Queue>& queue);

  std::size_t max_threads_;
  std::shared_ptr<Queue> queue_;
  CancellationSource stopping_;
};

}}}  // namespace ocelli::v1::core
