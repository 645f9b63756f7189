// SPDX-License-Identifier: Apache-2.0
#include "core/executor.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// Some standard libraries wait on the calendar's clock inside, where the largest time overflows.
constexpr std::chrono::hours longest_wait(1);

}  // namespace

/// Shared with the threads, so that one of them can outlive the executor by the moment that it takes to return.
struct Executor::Queue {
  struct Task {
    std::function<void()> run;
    TimePoint expiry;
    [[nodiscard]] bool operator<(const Task& other) const { return expiry < other.expiry; }
  };

  std::mutex mutex;
  std::condition_variable changed;
  std::condition_variable is_crowded;
  std::deque<Task> tasks;
  std::vector<std::thread> workers;
  /// Looks for tasks whose time is up while all workers are busy.
  std::thread watcher;
  std::size_t idle = 0;
  bool is_closed = false;
  CancellationSource stopping;
};

Executor::Executor(std::size_t max_threads)
    : max_threads_(std::max<std::size_t>(max_threads, 1)), queue_([] { return std::make_shared<Queue>(); }) {}

Executor::~Executor() { shut_down(); }

CancellationToken Executor::stopping() const { return queue_.get()->stopping.token(); }

void Executor::run(std::function<void()> task, TimePoint expiry) {
  const auto queue = queue_.get();
  const std::lock_guard<std::mutex> lock(queue->mutex);
  queue->tasks.push_back({std::move(task), expiry});
  try {
    start_threads(queue);
  } catch (...) {
    // With a thread that works, the task only waits longer.
    if (queue->workers.empty()) {
      queue->tasks.pop_back();
      throw;
    }
  }
  queue->changed.notify_one();
  queue->is_crowded.notify_one();
}

void Executor::start_threads(const std::shared_ptr<Queue>& queue) const {
  if (queue->idle >= queue->tasks.size()) return;
  if (queue->workers.size() < max_threads_) {
    queue->workers.emplace_back([queue] { work(queue); });
  } else if (!queue->watcher.joinable()) {
    queue->watcher = std::thread([queue] { watch(queue); });
  }
}

void Executor::shut_down() {
  const auto queue = queue_.get();
  queue->stopping.cancel();
  std::vector<std::thread> threads;
  {
    const std::lock_guard<std::mutex> lock(queue->mutex);
    queue->is_closed = true;
    threads.swap(queue->workers);
    if (queue->watcher.joinable()) threads.push_back(std::move(queue->watcher));
  }
  queue->changed.notify_all();
  queue->is_crowded.notify_all();
  bool is_own_thread = false;
  for (auto& thread : threads) {
    // A callback may drop the last handle of its client, and a thread cannot wait for itself: that one is let go. It
    // holds what it uses, and returns when the task is done.
    if (thread.get_id() == std::this_thread::get_id()) {
      thread.detach();
      is_own_thread = true;
    } else {
      thread.join();
    }
  }
  // Nobody else is left for what this thread would have carried out next.
  if (is_own_thread) work(queue);
}

void Executor::work(const std::shared_ptr<Queue>& queue) {
  std::unique_lock<std::mutex> lock(queue->mutex);
  for (;;) {
    ++queue->idle;
    queue->changed.wait(lock, [&] { return queue->is_closed || !queue->tasks.empty(); });
    --queue->idle;
    if (queue->tasks.empty()) return;
    auto task = std::move(queue->tasks.front().run);
    queue->tasks.pop_front();
    lock.unlock();
    task();
    task = nullptr;
    lock.lock();
  }
}

void Executor::watch(const std::shared_ptr<Queue>& queue) {
  std::unique_lock<std::mutex> lock(queue->mutex);
  while (!queue->is_closed) {
    const auto now = std::chrono::steady_clock::now();
    const auto soonest = std::min_element(queue->tasks.begin(), queue->tasks.end());
    if (soonest == queue->tasks.end() || soonest->expiry > now) {
      // A value of its own: while this thread waits, others take the task away.
      TimePoint time = now + longest_wait;
      if (soonest != queue->tasks.end()) time = std::min(time, soonest->expiry);
      queue->is_crowded.wait_until(lock, time);
      continue;
    }
    auto task = std::move(soonest->run);
    queue->tasks.erase(soonest);
    lock.unlock();
    task();
    task = nullptr;
    lock.lock();
  }
}

}}}  // namespace ocelli::v1::core
