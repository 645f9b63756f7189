// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace http {

/// True for a token of RFC 9110 section 5.6.2, which header names and methods are.
[[nodiscard]] bool is_token(std::string_view text) noexcept;

/// ASCII letters in lower case, in every locale; what is no ASCII letter stays as it is.
[[nodiscard]] constexpr char lower_case(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] std::string lower_case(std::string_view text);
/// Of ASCII.
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return lower_case(c) >= 'a' && lower_case(c) <= 'z'; }
[[nodiscard]] constexpr char upper_case(char c) noexcept {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Without the spaces and tabs around it.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// The text on one line for people: control characters become '?', what is long is cut.
[[nodiscard]] std::string printable(std::string_view text);

}}}  // namespace ocelli::v1::http
