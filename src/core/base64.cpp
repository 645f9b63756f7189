// SPDX-License-Identifier: Apache-2.0
#include "core/base64.hpp"

#include <cstdint>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

constexpr std::string_view usual_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string encode(std::string_view bytes, std::string_view alphabet) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t count = bytes.size() - i < 3 ? bytes.size() - i : 3;
    std::uint32_t group = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      group = group << 8 | (j < count ? static_cast<unsigned char>(bytes[i + j]) : 0u);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      text += j <= count ? alphabet[group >> (18 - 6 * j) & 63] : '=';
    }
  }
  return text;
}

std::optional<std::string> decoded_by(std::string_view alphabet, std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  const auto digits = without_padding(text);
  std::string decoded;
  std::uint32_t bits = 0;
  unsigned bit_count = 0;
  for (const char digit : digits) {
    const auto value = alphabet.find(digit);
    if (value == std::string_view::npos) return std::nullopt;
    bits = ((bits << 6U) | static_cast<std::uint32_t>(value)) & 0xFFFFU;
    bit_count += 6;
    if (bit_count < 8) continue;
    bit_count -= 8;
    decoded += static_cast<char>((bits >> bit_count) & 0xFFU);
  }
  return decoded;
}

}  // namespace

std::string_view without_padding(std::string_view text) {
  for (int i = 0; i < 2 && !text.empty() && text.back() == '='; ++i) text.remove_suffix(1);
  return text;
}

std::string base64(std::string_view bytes) { return encode(bytes, usual_alphabet); }

std::string base64url(std::string_view bytes) { return encode(bytes, url_alphabet); }

std::optional<std::string> base64_decoded(std::string_view text) { return decoded_by(usual_alphabet, text); }

std::optional<std::string> base64url_decoded(std::string_view text) { return decoded_by(url_alphabet, text); }

std::string Base64Encoder::encode(std::string_view bytes) {
  rest_.append(bytes);
  const std::size_t whole = rest_.size() / 3 * 3;
  std::string text = base64(std::string_view(rest_).substr(0, whole));
  rest_.erase(0, whole);
  return text;
}

std::string Base64Encoder::finish() { return base64(std::exchange(rest_, {})); }

}}}  // namespace ocelli::v1::core
