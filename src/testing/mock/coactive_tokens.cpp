// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/coactive_tokens.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

using std::chrono::steady_clock;

std::string CoactiveTokens::issue() {
  const std::lock_guard<std::mutex> lock(mutex_);
  ++count_;
  std::string token = "token_" + std::to_string(++serial_);
  issued_at_[token] = steady_clock::now();
  return token;
}

bool CoactiveTokens::accepts(const std::string& token) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = issued_at_.find(token);
  return found != issued_at_.end() && steady_clock::now() - found->second < lifetime_;
}

void CoactiveTokens::revoke() {
  const std::lock_guard<std::mutex> lock(mutex_);
  issued_at_.clear();
}

std::size_t CoactiveTokens::issued_count() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return count_;
}

void CoactiveTokens::clear() {
  const std::lock_guard<std::mutex> lock(mutex_);
  issued_at_.clear();
  count_ = 0;
}

}}}}  // namespace ocelli::v1::testing::mock
