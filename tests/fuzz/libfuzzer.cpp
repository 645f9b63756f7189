// SPDX-License-Identifier: Apache-2.0
// What libFuzzer, which brings main, calls.
#include <cstddef>
#include <cstdint>

#include "fuzz/arguments.hpp"

namespace {
const ocelli::fuzz::Target* chosen = nullptr;
}

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments);
extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  chosen = &ocelli::fuzz::target_of_arguments(*count, *arguments);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // What is thrown ends the program, which makes libFuzzer keep the input.
  chosen->check({reinterpret_cast<const char*>(data), size});
  return 0;
}
