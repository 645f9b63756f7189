// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// The number that one or more decimal digits and nothing else make; the largest there is where it would be larger.
[[nodiscard]] constexpr std::optional<std::int64_t> parse_digits(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    const int digit = c - '0';
    number = number > (INT64_MAX - digit) / 10 ? INT64_MAX : number * 10 + digit;
  }
  return number;
}

}}}  // namespace ocelli::v1::core
