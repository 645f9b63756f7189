// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/request_log.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

std::size_t footprint(const RecordedRequest& entry) {
  std::size_t bytes = sizeof(RecordedRequest) + entry.method.size() + entry.target.size() + entry.body.size();
  for (const auto& [name, value] : entry.headers) bytes += 2 * sizeof(std::string) + name.size() + value.size();
  return bytes;
}

}  // namespace

void RequestLog::add(const Request& request) {
  RecordedRequest entry{request.method, request.target, request.headers, request.body, request.remote_port};
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    bytes_ += footprint(entry);
    entries_.push_back(std::move(entry));
    ++count_;
    while (bytes_ > memory_limit_ && entries_.size() > 1) {
      bytes_ -= footprint(entries_.front());
      entries_.pop_front();
    }
  }
  arrived_.notify_all();
}

void RequestLog::clear() {
  const std::lock_guard<std::mutex> lock(mutex_);
  entries_.clear();
  bytes_ = 0;
  count_ = 0;
}

std::vector<RecordedRequest> RequestLog::entries() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return {entries_.begin(), entries_.end()};
}

bool RequestLog::wait_for(std::size_t count, std::chrono::milliseconds timeout) const {
  std::unique_lock<std::mutex> lock(mutex_);
  return arrived_.wait_for(lock, timeout, [&] { return count_ >= count; });
}

}}}}  // namespace ocelli::v1::testing::mock
