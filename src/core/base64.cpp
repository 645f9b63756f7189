// SPDX-License-Identifier: Apache-2.0
#include "core/base64.hpp"

#include <cstdint>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

std::string encode(std::string_view bytes, const char* alphabet) {
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

}  // namespace

std::string base64(std::string_view bytes) {
  return encode(bytes, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
}

std::string base64url(std::string_view bytes) {
  return encode(bytes, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}

std::string Base64Encoder::encode(std::string_view bytes) {
  rest_.append(bytes);
  const std::size_t whole = rest_.size() / 3 * 3;
  std::string text = base64(std::string_view(rest_).substr(0, whole));
  rest_.erase(0, whole);
  return text;
}

std::string Base64Encoder::finish() { return base64(std::exchange(rest_, {})); }

}}}  // namespace ocelli::v1::core
