// SPDX-License-Identifier: Apache-2.0
#include "core/executor.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

/// Shared with the threads, so that one of them can outlive the executor by the moment that it takes to return.
struct Executor::Queue {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::function<void()>> tasks;
  std::vector<std::thread> threads;
  std::size_t idle = 0;
  bool is_closed = false;
};

Executor::Executor(std::size_t max_threads)
    : max_threads_(std::max<std::size_t>(max_threads, 1)), queue_(std::make_shared<Queue>()) {}

Executor::~Executor() {
  stopping_.cancel();
  std::vector<std::thread> threads;
  {
    const std::lock_guard<std::mutex> lock(queue_->mutex);
    queue_->is_closed = true;
    threads.swap(queue_->threads);
  }
  queue_->changed.notify_all();
  bool is_own_thread = false;
  for (auto& thread : threads) {
    // A continuation may drop the last handle of its client, and a thread cannot wait for itself: that one is let go.
    // It holds the queue, runs nothing of the client any more, and is about to return.
    if (thread.get_id() == std::this_thread::get_id()) {
      thread.detach();
      is_own_thread = true;
    } else {
      thread.join();
    }
  }
  // Nobody else is left for what this thread would have carried out next.
  if (is_own_thread) work(queue_);
}

void Executor::run(std::function<void()> task) {
  {
    const std::lock_guard<std::mutex> lock(queue_->mutex);
    queue_->tasks.push_back(std::move(task));
    if (queue_->idle < queue_->tasks.size() && queue_->threads.size() < max_threads_) {
      queue_->threads.emplace_back([queue = queue_] { work(queue); });
    }
  }
  queue_->changed.notify_one();
}

void Executor::work(const std::shared_ptr<Queue>& queue) {
  std::unique_lock<std::mutex> lock(queue->mutex);
  for (;;) {
    ++queue->idle;
    queue->changed.wait(lock, [&] { return queue->is_closed || !queue->tasks.empty(); });
    --queue->idle;
    if (queue->tasks.empty()) return;
    auto task = std::move(queue->tasks.front());
    queue->tasks.pop_front();
    lock.unlock();
    task();
    task = nullptr;
    lock.lock();
  }
}

}}}  // namespace ocelli::v1::core
