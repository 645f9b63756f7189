// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// Calls a function again and again, on a thread of its own, for as long as it lives. Never where the interval is zero.
class Ticker {
 public:
  Ticker(std::chrono::milliseconds interval, std::function<void()> function);
  ~Ticker();
  Ticker(const Ticker&) = delete;
  Ticker& operator=(const Ticker&) = delete;

 private:
  void run();

  const std::chrono::milliseconds interval_;
  const std::function<void()> function_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_ending_ = false;
  std::thread thread_;
};

}}}}  // namespace ocelli::v1::testing::mock
