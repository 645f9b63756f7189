// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/rate_limiter.hpp"

#include <string>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

Response throttled(std::chrono::seconds wait) {
  const auto seconds = std::to_string(wait.count());
  auto response = detail_response(429, "Request was throttled. Expected available in " + seconds + " seconds.");
  response.headers.emplace_back("Retry-After", seconds);
  return response;
}

}  // namespace

std::optional<Response> RateLimiter::refusal() {
  if (!limit_) return std::nullopt;
  const auto now = Clock::now();
  const std::lock_guard<std::mutex> lock(mutex_);
  if (!window_end_ || now >= *window_end_) {
    window_end_ = now + limit_->window;
    count_ = 0;
  }
  if (count_ < limit_->requests) {
    ++count_;
    return std::nullopt;
  }
  return throttled(std::chrono::ceil<std::chrono::seconds>(*window_end_ - now));
}

void RateLimiter::reset() {
  const std::lock_guard<std::mutex> lock(mutex_);
  window_end_.reset();
}

}}}}  // namespace ocelli::v1::testing::mock
