// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/giq_result.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

/// A prime: no buffer's size is a multiple of it.
constexpr std::size_t period = 65521;

std::string make_pattern() {
  std::string pattern(period, '\0');
  std::uint32_t state = 1;
  for (char& byte : pattern) {
    state = state * 1664525u + 1013904223u;
    byte = static_cast<char>(state >> 24);
  }
  return pattern;
}

const std::string& pattern() {
  static const std::string bytes = make_pattern();
  return bytes;
}

}  // namespace

ByteSource made_up_bytes(std::uint64_t size) {
  return [size, at = std::uint64_t{0}](char* buffer, std::size_t room) mutable {
    const auto phase = static_cast<std::size_t>(at % period);
    const auto left = static_cast<std::size_t>(std::min<std::uint64_t>(size - at, period - phase));
    const std::size_t count = std::min(room, left);
    std::memcpy(buffer, pattern().data() + phase, count);
    at += count;
    return count;
  };
}

ByteSource bytes_of(std::string text) {
  return [text = std::move(text), at = std::size_t{0}](char* buffer, std::size_t room) mutable {
    const std::size_t count = text.copy(buffer, room, at);
    at += count;
    return count;
  };
}

}}}}  // namespace ocelli::v1::testing::mock
