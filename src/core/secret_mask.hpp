// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// Takes secrets out of texts, as they are and as somebody may have written them on: percent-encoded, JSON-escaped, in
/// hex, in base64 (also amid other bytes); and of a long secret a beginning or an end of six characters and more. Each
/// becomes "***".
///
/// A secret of less than four characters is left alone: it would blank out ordinary words. Exported for the test kit.
class OCELLI_EXPORT SecretMask {
 public:
  static constexpr std::string_view mark = "***";

  SecretMask() = default;
  explicit SecretMask(const std::vector<std::string>& secrets);

  void add(const std::string& secret);
  [[nodiscard]] std::string masked(std::string text) const;

 private:
  void add_form(std::string form);

  std::vector<std::string> secrets_;
  /// The longest first: of a form that begins with another one the rest would stay.
  std::vector<std::string> forms_;
};

}}}  // namespace ocelli::v1::core
