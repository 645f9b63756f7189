// SPDX-License-Identifier: Apache-2.0
#include "core/crc32c.hpp"

#include <array>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// The polynomial with its bits turned round.
constexpr std::uint32_t polynomial = 0x82F63B78u;

constexpr std::array<std::uint32_t, 256> make_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t sum = byte;
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1u) != 0 ? sum >> 1 ^ polynomial : sum >> 1;
    table[byte] = sum;
  }
  return table;
}

constexpr std::array<std::uint32_t, 256> table = make_table();

}  // namespace

std::uint32_t crc32c(std::uint32_t before, std::string_view bytes) {
  std::uint32_t sum = ~before;
  for (const char c : bytes) sum = sum >> 8 ^ table[(sum ^ static_cast<unsigned char>(c)) & 0xFFu];
  return ~sum;
}

}}}  // namespace ocelli::v1::core
