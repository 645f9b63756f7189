// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/checksum.hpp"

#include <cstring>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

constexpr unsigned word_size = 8;

std::uint64_t word_at(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, word_size);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

}  // namespace

void Checksum::take(std::string_view bytes) {
  size_ += bytes.size();
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (at != end) {
    if (filled_ == 0 && end - at >= static_cast<std::ptrdiff_t>(word_size)) {
      mix(word_at(at));
      at += word_size;
      continue;
    }
    word_ |= static_cast<std::uint64_t>(static_cast<unsigned char>(*at++)) << (8 * filled_);
    if (++filled_ < word_size) continue;
    mix(word_);
    word_ = 0;
    filled_ = 0;
  }
}

std::uint64_t Checksum::value() const {
  Checksum whole = *this;
  if (filled_ > 0) whole.mix(word_);
  return whole.hash_;
}

}}}}  // namespace ocelli::v1::testing::mock
