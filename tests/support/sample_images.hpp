// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ocelli { namespace test_support {

/// From pairs of lower-case hexadecimal digits.
inline std::string bytes_from_hex(const std::string& digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

/// One pixel.
inline std::string sample_jpeg() {
  return bytes_from_hex(
      "ffd8ffe000104a46494600010100000100010000ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f"
      "141d1a1f1e1d1a1c1c20242e2720222c231c1c2837292c30313434341f27393d38323c2e333432ffc0000b08000100010101"
      "1100ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda0008"
      "010100003f0054dfffd9");
}

/// One pixel.
inline std::string sample_png() {
  return bytes_from_hex(
      "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63600000000200"
      "0148afa4710000000049454e44ae426082");
}

/// One pixel.
inline std::string sample_gif() {
  return bytes_from_hex("47494638396101000100800000000000ffffff21f90401000000002c000000000100010000020144003b");
}

/// One pixel.
inline std::string sample_webp() {
  return bytes_from_hex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700");
}

/// One pixel.
inline std::string sample_bmp() {
  return bytes_from_hex(
      "424d3a0000000000000036000000280000000100000001000000010018000000000004000000130b0000130b000000000000"
      "0000000000000000");
}

/// One pixel.
inline std::string sample_ico() {
  return bytes_from_hex(
      "0000010001000101000001001800300000001600000028000000010000000200000001001800000000000800000000000000"
      "0000000000000000000000000000000000000000");
}

}}  // namespace ocelli::test_support
