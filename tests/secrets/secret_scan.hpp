// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ocelli { namespace secrets_test {

/// How a secret may be written so that whoever reads it has it: the scan's own encoders, not the library's.
struct Spelling {
  std::string_view name;
  std::string (*of)(const std::string& secret);
};
[[nodiscard]] const std::vector<Spelling>& spellings();

/// What was let out, searched for secrets. Safe to use from many threads.
class SecretScan {
 public:
  /// A text that no other text has a piece of, always the same for a name.
  std::string plant(const std::string& name);
  void collect(const std::string& where, std::string_view text);

  /// "the password in base64 in a log line: …", each secret, spelling and place once.
  [[nodiscard]] std::vector<std::string> findings() const;
  [[nodiscard]] std::size_t collected() const;

 private:
  mutable std::mutex mutex_;
  std::vector<std::pair<std::string, std::string>> secrets_;
  /// All texts of a place one below the other.
  std::map<std::string, std::string> texts_;
  std::size_t collected_ = 0;
};

}}  // namespace ocelli::secrets_test
