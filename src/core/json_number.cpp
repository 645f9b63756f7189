// SPDX-License-Identifier: Apache-2.0
#include "core/json_number.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

#include <nlohmann/json.hpp>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

}  // namespace

bool is_json_number(std::string_view text) noexcept {
  std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
  const std::size_t whole = at;
  at = skip_digits(text, at);
  if (at == whole || (text[whole] == '0' && at > whole + 1)) return false;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = at + 1;
    at = skip_digits(text, fraction);
    if (at == fraction) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = at;
    at = skip_digits(text, at);
    if (at == exponent) return false;
  }
  return at == text.size();
}

bool has_more_digits_than_a_double(std::string_view number) noexcept {
  const auto mantissa = number.substr(0, number.find_first_of("eE"));
  const auto first = mantissa.find_first_of("123456789");
  if (first == std::string_view::npos) return false;
  const auto digits = std::count_if(mantissa.begin() + static_cast<std::ptrdiff_t>(first), mantissa.end(), is_digit);
  // A fraction of up to 17 digits is how a double is written so that it reads back; whole numbers are meant exactly.
  using Limits = std::numeric_limits<double>;
  return digits > (mantissa.find('.') == std::string_view::npos ? Limits::digits10 : Limits::max_digits10);
}

std::string shortest_decimal(double value) { return nlohmann::json(value).dump(); }

}}}  // namespace ocelli::v1::core
