// SPDX-License-Identifier: Apache-2.0
#include "core/json_number.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

#include <nlohmann/json.hpp>

#include "core/digits.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

/// A number that is written without memory from the heap: std::to_chars takes no double before GCC 11, and dump()
/// allocates for every number that is read.
class Decimal {
 public:
  explicit Decimal(double value) noexcept
      : end_(nlohmann::detail::to_chars(digits_.data(), digits_.data() + digits_.size(), value)) {}
  Decimal(const Decimal&) = delete;
  Decimal& operator=(const Decimal&) = delete;

  [[nodiscard]] std::string_view text() const noexcept {
    return std::string_view(digits_.data(), static_cast<std::size_t>(end_ - digits_.data()));
  }

 private:
  std::array<char, 64> digits_{};
  const char* end_;
};

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

bool is_spelled(double value, std::string_view token) noexcept {
  return std::isfinite(value) && Decimal(value).text() == token;
}

bool is_spelled(std::int64_t value, std::string_view token) noexcept {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())) == token;
}

std::string shortest_decimal(double value) { return std::string(Decimal(value).text()); }

}}}  // namespace ocelli::v1::core
