// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <vector>

#include <ocelli/testing/mock_services.hpp>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// What arrived, the newest as far as the memory limit allows. Thread-safe.
class RequestLog {
 public:
  explicit RequestLog(std::size_t memory_limit) : memory_limit_(memory_limit) {}

  void add(const Request& request);
  void clear();
  std::vector<RecordedRequest> entries() const;
  bool wait_for(std::size_t count, std::chrono::milliseconds timeout) const;

 private:
  const std::size_t memory_limit_;
  mutable std::mutex mutex_;
  mutable std::condition_variable arrived_;
  std::deque<RecordedRequest> entries_;
  std::size_t bytes_ = 0;
  std::size_t count_ = 0;
};

}}}}  // namespace ocelli::v1::testing::mock
