// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ocelli { namespace test_support {

/// A MiB of zeros as one raw deflate block that ends on a byte: any number of them, and `end_of_deflate`, are a body of
/// Content-Encoding deflate, and nothing in it is a checksum.
inline std::string mib_of_zeros_deflated() {
  const std::string start("\xec\xc1\x31\x01\x00\x00\x00\xc2\xa0\xf5\x4f\x6d\x08\x5f\xa0", 15);
  const std::string end("\x3e\x03\x00\x00\xff\xff", 6);
  return start + std::string(1016, '\0') + end;
}

inline std::string end_of_deflate() { return std::string("\x03\x00", 2); }

}}  // namespace ocelli::test_support
