// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/ticker.hpp"

#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

Ticker::Ticker(std::chrono::milliseconds interval, std::function<void()> function)
    : interval_(interval), function_(std::move(function)) {
  if (interval_.count() > 0) thread_ = std::thread([this] { run(); });
}

Ticker::~Ticker() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    is_ending_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Ticker::run() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (!changed_.wait_until(lock, std::chrono::steady_clock::now() + interval_, [this] { return is_ending_; })) {
    lock.unlock();
    function_();
    lock.lock();
  }
}

}}}}  // namespace ocelli::v1::testing::mock
