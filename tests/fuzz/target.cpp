// SPDX-License-Identifier: Apache-2.0
#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz {

std::vector<Target>& targets() {
  static std::vector<Target> all;
  return all;
}

const Target* find_target(std::string_view name) {
  for (const Target& each : targets()) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

}}  // namespace ocelli::fuzz
