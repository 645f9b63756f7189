// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/checksum.hpp"

#include <cstring>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

constexpr unsigned word_size = 8;
constexpr std::uint64_t prime = 0x100000001b3u;

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
  while (filled_ > 0 && !bytes.empty()) take_first_of(bytes);
  // A loop of its own, on locals: compilers that do not optimise make it four times as slow otherwise.
  std::uint64_t hash = hash_;
  const char* at = bytes.data();
  for (const char* const end = at + bytes.size() / word_size * word_size; at != end; at += word_size) {
    hash = (hash ^ word_at(at)) * prime;
  }
  hash_ = hash;
  bytes.remove_prefix(bytes.size() / word_size * word_size);
  while (!bytes.empty()) take_first_of(bytes);
}

void Checksum::take_first_of(std::string_view& bytes) {
  word_ |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes.front())) << (8 * filled_);
  bytes.remove_prefix(1);
  if (++filled_ < word_size) return;
  hash_ = (hash_ ^ word_) * prime;
  word_ = 0;
  filled_ = 0;
}

std::uint64_t Checksum::value() const { return filled_ > 0 ? (hash_ ^ word_) * prime : hash_; }

}}}}  // namespace ocelli::v1::testing::mock
