// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// RFC 4648 §4, with padding.
[[nodiscard]] OCELLI_EXPORT std::string base64(std::string_view bytes);

/// RFC 4648 §5, with padding.
[[nodiscard]] std::string base64url(std::string_view bytes);

/// What `base64` was given; nothing for a text that is none. Exported for the test kit.
[[nodiscard]] OCELLI_EXPORT std::optional<std::string> base64_decoded(std::string_view text);

/// What `base64url` was given; nothing for a text that is none. Exported for the test kit.
[[nodiscard]] OCELLI_EXPORT std::optional<std::string> base64url_decoded(std::string_view text);

/// Without the "=" that fill it up.
[[nodiscard]] std::string_view without_padding(std::string_view base64_text);

/// Length of the base64 of so many bytes.
[[nodiscard]] constexpr std::uint64_t base64_size(std::uint64_t bytes) { return (bytes + 2) / 3 * 4; }

/// `base64` of bytes that come piece by piece, whatever the pieces' sizes.
class Base64Encoder {
 public:
  /// What the bytes so far come to and was not given before: whole groups of three bytes only.
  [[nodiscard]] std::string encode(std::string_view bytes);
  /// What is left, with padding; then it is as new.
  [[nodiscard]] std::string finish();

 private:
  /// At most two bytes between calls.
  std::string rest_;
};

}}}  // namespace ocelli::v1::core
