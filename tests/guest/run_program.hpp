// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <string>
#include <vector>

namespace ocelli { namespace guest_test {

struct Ended {
  /// Or minus the signal.
  int code;
  /// Both streams.
  std::string output;
};

/// Runs a program to its end.
inline Ended run_program(const std::vector<std::string>& arguments) {
  std::string command = "exec timeout 150";
  for (const auto& argument : arguments) command += " '" + argument + "'";
  std::FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return {-1, "cannot start " + command};
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), count);
  }
  const int status = ::pclose(pipe);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), output};
}

}}  // namespace ocelli::guest_test
