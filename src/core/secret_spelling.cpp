// SPDX-License-Identifier: Apache-2.0
#include "core/secret_spelling.hpp"

#include <algorithm>
#include <iterator>

#include "core/digits.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// What is shorter would be found in texts that have nothing to do with it.
constexpr std::size_t shortest_code = 8;

constexpr unsigned byte_of(char c) { return static_cast<unsigned char>(c); }

// A way to write one character: how many characters at the beginning of the text do so, 0 where they do not.
using SpelledBy = std::size_t (*)(std::string_view text, char c);

std::size_t as_it_is(std::string_view text, char c) {
  return !text.empty() && http::lower_case(text.front()) == http::lower_case(c) ? 1 : 0;
}

bool is_hex_digit_of(char digit, unsigned value) { return http::lower_case(digit) == "0123456789abcdef"[value]; }

std::size_t in_hex(std::string_view text, char c) {
  const bool is_it =
      text.size() >= 2 && is_hex_digit_of(text[0], byte_of(c) >> 4) && is_hex_digit_of(text[1], byte_of(c) & 15);
  return is_it ? 2 : 0;
}

/// Behind a prefix.
std::size_t in_hex_behind(std::string_view prefix, std::string_view text, char c) {
  if (text.substr(0, prefix.size()) != prefix) return 0;
  const std::size_t digits = in_hex(text.substr(prefix.size()), c);
  return digits == 0 ? 0 : prefix.size() + digits;
}

/// "%2F" and "%2f"; of a form's fields also "+" for a space.
std::size_t in_percents(std::string_view text, char c) {
  if (text.substr(0, 1) == "%") return in_hex_behind("%", text, c);
  return c == ' ' && text.substr(0, 1) == "+" ? 1 : as_it_is(text, c);
}

std::size_t in_percents_twice(std::string_view text, char c) {
  return text.substr(0, 1) == "%" ? in_hex_behind("%25", text, c) : as_it_is(text, c);
}

/// "\/" and "\u002f"
std::size_t in_json(std::string_view text, char c) {
  if (text.substr(0, 1) != "\\") return as_it_is(text, c);
  constexpr std::string_view escaped = "\"\\/";
  if (text.size() > 1 && text[1] == c && escaped.find(c) != std::string_view::npos) return 2;
  return in_hex_behind("\\u00", text, c);
}

/// "&amp;", "&#38;" and "&#x26;"
std::size_t in_html(std::string_view text, char c) {
  if (text.substr(0, 1) != "&") return as_it_is(text, c);
  const std::size_t semicolon = text.substr(0, 8).find(';');
  if (semicolon == std::string_view::npos) return 0;
  const std::string_view name = text.substr(1, semicolon - 1);
  const bool is_hex = name.size() == 4 && name[0] == '#' && http::lower_case(name[1]) == 'x';
  if (is_hex) return in_hex(name.substr(2), c) == 0 ? 0 : semicolon + 1;
  if (name.substr(0, 1) == "#") return parse_digits(name.substr(1)) == std::int64_t{byte_of(c)} ? semicolon + 1 : 0;
  static constexpr std::string_view names[] = {"amp&", "lt<", "gt>", "quot\"", "apos'"};
  const auto is_named = [&](std::string_view known) {
    return known.back() == c && known.substr(0, known.size() - 1) == name;
  };
  return std::any_of(std::begin(names), std::end(names), is_named) ? semicolon + 1 : 0;
}

constexpr SpelledBy spellings[] = {as_it_is, in_percents, in_percents_twice, in_json, in_html, in_hex};

std::size_t spelled_by(SpelledBy spelling, std::string_view text, std::string_view secret) {
  std::size_t length = 0;
  for (const char c : secret) {
    const std::size_t taken = spelling(text.substr(length), c);
    if (taken == 0) return 0;
    length += taken;
  }
  return length;
}

/// Of base64 and of base64url; 64 for what is a digit of neither.
unsigned base64_value(char digit) {
  if (digit >= 'A' && digit <= 'Z') return byte_of(digit) - 'A';
  if (digit >= 'a' && digit <= 'z') return byte_of(digit) - 'a' + 26;
  if (digit >= '0' && digit <= '9') return byte_of(digit) - '0' + 52;
  if (digit == '+' || digit == '-') return 62;
  return digit == '/' || digit == '_' ? 63 : 64;
}

/// The six bits from bit `at` of the secret on; what is behind its end is zero.
unsigned six_bits(std::string_view secret, std::size_t at) {
  const std::size_t byte = at / 8;
  const unsigned high = byte_of(secret[byte]);
  const unsigned low = byte + 1 < secret.size() ? byte_of(secret[byte + 1]) : 0;
  return (high << 8 | low) >> (10 - at % 8) & 63;
}

/// The bit of the secret at which the first digit begins that comes of it alone, where so many bytes stand before it.
std::size_t first_bit(std::size_t bytes_before) { return (6 - bytes_before * 8 % 6) % 6; }

/// With the digit of the secret's last bits, where nothing follows it, and with what fills up the code.
std::size_t with_padding(std::string_view text, std::string_view secret, std::size_t length, std::size_t bit) {
  if (bit >= secret.size() * 8 || length >= text.size() || base64_value(text[length]) != six_bits(secret, bit)) {
    return length;
  }
  const auto end = text.find_first_not_of('=', length + 1);
  return std::min({end, text.size(), length + 3});
}

std::size_t in_base64(std::string_view text, std::string_view secret, std::size_t bytes_before) {
  std::size_t length = 0;
  std::size_t bit = first_bit(bytes_before);
  for (; bit + 6 <= secret.size() * 8; bit += 6) {
    if (length == text.size() || base64_value(text[length]) != six_bits(secret, bit)) return 0;
    ++length;
  }
  length = with_padding(text, secret, length, bit);
  return length < shortest_code ? 0 : length;
}

}  // namespace

std::size_t spelled_at(std::string_view text, std::string_view secret) {
  std::size_t longest = 0;
  for (const SpelledBy spelling : spellings) longest = std::max(longest, spelled_by(spelling, text, secret));
  for (std::size_t bytes_before = 0; bytes_before < 3; ++bytes_before) {
    longest = std::max(longest, in_base64(text, secret, bytes_before));
  }
  return longest;
}

std::bitset<256> beginnings_of(std::string_view secret) {
  std::bitset<256> beginnings;
  if (secret.empty()) return beginnings;
  const char first = secret.front();
  const auto is_digit_of_base64 = [&](char c) {
    const unsigned value = base64_value(c);
    return value == six_bits(secret, first_bit(0)) || value == six_bits(secret, first_bit(1)) ||
           value == six_bits(secret, first_bit(2));
  };
  for (unsigned i = 0; i < beginnings.size(); ++i) {
    const char c = static_cast<char>(i);
    const bool is_escape = c == '%' || c == '\\' || c == '&' || (c == '+' && first == ' ');
    beginnings[i] = is_escape || http::lower_case(c) == http::lower_case(first) ||
                    is_hex_digit_of(c, byte_of(first) >> 4) || is_digit_of_base64(c);
  }
  return beginnings;
}

}}}  // namespace ocelli::v1::core
