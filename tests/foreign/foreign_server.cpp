// SPDX-License-Identifier: Apache-2.0
#include "foreign/foreign_server.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

namespace ocelli { namespace foreign_test {

namespace {

std::string first_line(int descriptor) {
  std::string line;
  char character = 0;
  while (::read(descriptor, &character, 1) == 1 && character != '\n') line += character;
  return line;
}

[[noreturn]] void become(const std::vector<std::string>& command, std::string environment, int input, int output) {
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  if (!environment.empty()) ::putenv(environment.data());
  std::vector<char*> arguments;
  for (const auto& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  ::execvp(arguments.front(), arguments.data());
  ::_exit(127);
}

}  // namespace

ForeignServer::ForeignServer(const std::vector<std::string>& command, const std::string& environment) {
  int input[2] = {-1, -1};
  int output[2] = {-1, -1};
  if (::pipe2(input, O_CLOEXEC) != 0 || ::pipe2(output, O_CLOEXEC) != 0) return;
  process_ = ::fork();
  if (process_ == 0) become(command, environment, input[0], output[1]);
  ::close(input[0]);
  ::close(output[1]);
  input_ = input[1];
  const std::string port = first_line(output[0]);
  ::close(output[0]);
  if (!port.empty()) url_ = "ws://127.0.0.1:" + port;
}

ForeignServer::~ForeignServer() {
  ::close(input_);
  int status = 0;
  ::waitpid(process_, &status, 0);
}

}}  // namespace ocelli::foreign_test
