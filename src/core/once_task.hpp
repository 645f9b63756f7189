// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

/// A task for whoever is first to run it. Safe to use from many threads.
class OnceTask {
 public:
  explicit OnceTask(std::function<void()> task) : task_(std::move(task)) {}

  void run() {
    if (is_taken_.exchange(true)) return;
    // What the task holds goes with it, not with this object.
    const auto task = std::exchange(task_, nullptr);
    task();
  }

 private:
  std::atomic<bool> is_taken_{false};
  std::function<void()> task_;
};

}}}  // namespace ocelli::v1::core
