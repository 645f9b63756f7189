// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// The tokens that the simulated Coactive's login gave. Thread-safe.
class CoactiveTokens {
 public:
  explicit CoactiveTokens(std::chrono::seconds lifetime) : lifetime_(lifetime) {}

  std::string issue();
  bool accepts(const std::string& token) const;
  /// Tokens issued so far are accepted no more.
  void revoke();
  std::size_t issued_count() const;
  void clear();

 private:
  const std::chrono::seconds lifetime_;
  mutable std::mutex mutex_;
  std::map<std::string, std::chrono::steady_clock::time_point> issued_at_;
  std::size_t count_ = 0;
  /// Goes on over `clear`, so that no token is given twice.
  std::size_t serial_ = 0;
};

}}}}  // namespace ocelli::v1::testing::mock
