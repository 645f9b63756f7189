// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <fstream>
#include <string>

namespace ocelli { namespace memory_test {

/// "VmHWM" is the most that this process ever had, "VmRSS" what it has now. In bytes.
inline std::uint64_t memory(const std::string& kind) {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    if (word != kind + ":") continue;
    std::uint64_t kilobytes = 0;
    status >> kilobytes;
    return kilobytes * 1024;
  }
  return 0;
}

}}  // namespace ocelli::memory_test
