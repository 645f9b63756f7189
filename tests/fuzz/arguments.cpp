// SPDX-License-Identifier: Apache-2.0
#include "fuzz/arguments.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace ocelli { namespace fuzz {

namespace {

/// Empty where the argument is not given.
std::string value_of(std::string_view name, int count, const char* const* arguments) {
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument.substr(0, name.size()) == name) return std::string(argument.substr(name.size()));
  }
  return {};
}

[[noreturn]] void list() {
  std::sort(targets().begin(), targets().end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  for (const Target& each : targets()) std::cout << each.name << ' ' << each.longest_input << '\n';
  std::cout.flush();
  std::exit(0);
}

[[noreturn]] void fail(const std::string& problem) {
  std::cerr << problem << '\n';
  std::exit(2);
}

void write_seeds(const Target& target, const std::string& folder) {
  if (target.seeds == nullptr) return;
  for (const Seed& seed : target.seeds()) {
    std::ofstream file(folder + "/" + seed.name, std::ios::binary);
    if (!(file << seed.input)) fail("cannot write into " + folder);
  }
}

}  // namespace

const Target& target_of_arguments(int count, const char* const* arguments) {
  if (std::any_of(arguments + 1, arguments + count, [](std::string_view each) { return each == "--list"; })) list();
  const std::string name = value_of("--target=", count, arguments);
  const Target* target = find_target(name);
  if (target == nullptr) fail("no target is called '" + name + "': --target=NAME, and --list names them");
  if (target->seeds != nullptr) {
    for (const Seed& seed : target->seeds()) target->check(seed.input);
  }
  const std::string folder = value_of("--seeds=", count, arguments);
  if (!folder.empty()) write_seeds(*target, folder);
  return *target;
}

}}  // namespace ocelli::fuzz
