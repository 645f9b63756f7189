// SPDX-License-Identifier: Apache-2.0
// Runs a target over files, with a compiler that has no libFuzzer: every corpus is a test everywhere.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "fuzz/arguments.hpp"

namespace {

using ocelli::fuzz::Target;

bool holds(const Target& target, const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string input(std::istreambuf_iterator<char>(file), {});
  try {
    target.check(input);
    return true;
  } catch (const std::exception& error) {
    std::cerr << path.string() << ": " << error.what() << '\n';
    return false;
  }
}

int failures_in(const Target& target, const std::filesystem::path& place) {
  if (!std::filesystem::is_directory(place)) return holds(target, place) ? 0 : 1;
  int failures = 0;
  for (const auto& entry : std::filesystem::directory_iterator(place)) failures += holds(target, entry.path()) ? 0 : 1;
  return failures;
}

}  // namespace

int main(int count, char** arguments) {
  const Target& target = ocelli::fuzz::target_of_arguments(count, arguments);
  int failures = 0;
  for (int i = 1; i < count; ++i) {
    // Those with a dash are for libFuzzer.
    if (arguments[i][0] != '-') failures += failures_in(target, arguments[i]);
  }
  return failures == 0 ? 0 : 1;
}
