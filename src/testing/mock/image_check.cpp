// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/image_check.hpp"

#include <cstddef>
#include <cstdint>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using namespace std::string_view_literals;

bool begins_with(std::string_view bytes, std::string_view prefix) noexcept {
  return bytes.substr(0, prefix.size()) == prefix;
}

bool ends_with(std::string_view bytes, std::string_view suffix) noexcept {
  return bytes.size() >= suffix.size() && bytes.substr(bytes.size() - suffix.size()) == suffix;
}

std::uint64_t byte_at(std::string_view bytes, std::size_t at) noexcept { return static_cast<unsigned char>(bytes[at]); }

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = count; i > 0; --i) value = (value << 8U) | byte_at(bytes, at + i - 1);
  return value;
}

std::uint64_t big_endian(std::string_view bytes, std::size_t at) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = (value << 8U) | byte_at(bytes, at + i);
  return value;
}

bool is_whole_jpeg(std::string_view bytes) noexcept {
  return bytes.size() >= 5 && begins_with(bytes, "\xFF\xD8\xFF"sv) && ends_with(bytes, "\xFF\xD9"sv);
}

bool is_whole_png(std::string_view bytes) noexcept {
  constexpr auto signature = "\x89PNG\r\n\x1A\n"sv;
  if (!begins_with(bytes, signature)) return false;
  std::size_t at = signature.size();
  // A chunk is its length, its type, so many bytes, and a checksum.
  while (bytes.size() - at >= 12) {
    const auto length = big_endian(bytes, at);
    if (length > bytes.size() - at - 12) return false;
    if (bytes.substr(at + 4, 4) == "IEND"sv) return true;
    at += static_cast<std::size_t>(length) + 12;
  }
  return false;
}

bool is_whole_gif(std::string_view bytes) noexcept {
  return (begins_with(bytes, "GIF87a"sv) || begins_with(bytes, "GIF89a"sv)) && bytes.size() > 13 && bytes.back() == ';';
}

bool is_whole_webp(std::string_view bytes) noexcept {
  return bytes.size() >= 20 && begins_with(bytes, "RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv &&
         little_endian(bytes, 4, 4) + 8 == bytes.size();
}

bool is_whole_bmp(std::string_view bytes) noexcept {
  return bytes.size() >= 26 && begins_with(bytes, "BM"sv) && little_endian(bytes, 2, 4) == bytes.size();
}

bool is_whole_icon(std::string_view bytes) noexcept {
  if (bytes.size() < 6 || !begins_with(bytes, "\0\0\1\0"sv)) return false;
  const auto count = static_cast<std::size_t>(little_endian(bytes, 4, 2));
  if (count == 0 || bytes.size() < 6 + 16 * count) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const auto size = little_endian(bytes, 6 + 16 * i + 8, 4);
    const auto offset = little_endian(bytes, 6 + 16 * i + 12, 4);
    if (size == 0 || offset + size > bytes.size()) return false;
  }
  return true;
}

}  // namespace

bool is_whole_image(std::string_view bytes) noexcept {
  return is_whole_jpeg(bytes) || is_whole_png(bytes) || is_whole_gif(bytes) || is_whole_webp(bytes) ||
         is_whole_bmp(bytes) || is_whole_icon(bytes);
}

}}}}  // namespace ocelli::v1::testing::mock
