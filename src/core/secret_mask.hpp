// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/export.hpp>

#include "core/secret.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// Takes secrets out of texts, in all spellings of `spelled_at`; and of a long one that is known also a beginning or an
/// end of six characters and more, which twelve must be where nothing shows that they are more than words. Each becomes
/// "***".
///
/// A secret of less than four characters is left alone: it would blank out ordinary words. A text without a secret
/// costs no memory. Exported for the test kit.
class OCELLI_EXPORT SecretMask {
 public:
  static constexpr std::string_view mark = "***";

  SecretMask() = default;
  SecretMask(std::initializer_list<std::string> known);
  explicit SecretMask(const std::vector<std::string>& known);

  void add(Secret secret);
  [[nodiscard]] std::string masked(std::string text) const;

 private:
  struct Entry {
    Secret secret;
    std::bitset<256> beginnings;
  };

  std::vector<Entry> entries_;
};

}}}  // namespace ocelli::v1::core
