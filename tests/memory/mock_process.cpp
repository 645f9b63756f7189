// SPDX-License-Identifier: Apache-2.0
#include "memory/mock_process.hpp"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace ocelli { namespace memory_test {

namespace {

/// Does not return.
[[noreturn]] void become(std::vector<std::string> command, int output) {
  // A test that is killed takes its server along.
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  ::dup2(output, STDOUT_FILENO);
  std::vector<char*> arguments;
  for (auto& argument : command) arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

std::string first_line(int input) {
  std::string line;
  for (char c = 0; ::read(input, &c, 1) == 1 && c != '\n';) line += c;
  return line;
}

}  // namespace

MockProcess::MockProcess(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), OCELLI_MOCK_SERVER);
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  process_ = ::fork();
  if (process_ == 0) become(std::move(arguments), ends[1]);
  ::close(ends[1]);
  const std::string line = first_line(ends[0]);
  ::close(ends[0]);
  const std::string greeting = "LISTENING ";
  if (line.compare(0, greeting.size(), greeting) != 0) throw std::runtime_error("the mock server did not start");
  url_ = line.substr(greeting.size());
}

MockProcess::~MockProcess() {
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
}

}}  // namespace ocelli::memory_test
