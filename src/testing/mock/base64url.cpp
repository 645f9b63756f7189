// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/base64url.hpp"

#include <cstdint>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

constexpr std::string_view url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view usual_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string_view without_padding(std::string_view text) {
  for (int i = 0; i < 2 && !text.empty() && text.back() == '='; ++i) text.remove_suffix(1);
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

std::optional<std::string> base64url_decoded(std::string_view text) { return decoded_by(url_alphabet, text); }

std::optional<std::string> base64_decoded(std::string_view text) { return decoded_by(usual_alphabet, text); }

}}}}  // namespace ocelli::v1::testing::mock
