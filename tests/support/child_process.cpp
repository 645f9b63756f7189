// SPDX-License-Identifier: Apache-2.0
#ifndef _WIN32
#include "support/child_process.hpp"

#include <sys/wait.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <thread>

#include "support/sanitizers.hpp"

namespace ocelli { namespace test_support {

namespace {

constexpr unsigned longest_life = 30;

#if defined(__linux__) && defined(OCELLI_SANITIZED)
/// proc(5): the state follows the name, which is in parentheses and may have some itself.
bool sleeps(const std::filesystem::path& task) {
  std::ifstream file(task / "stat");
  const std::string stat(std::istreambuf_iterator<char>(file), {});
  const auto name_end = stat.rfind(')');
  return name_end == std::string::npos || stat.compare(name_end, 3, ") S") == 0;
}

bool all_others_sleep() {
  const std::string own = std::to_string(::syscall(SYS_gettid));
  std::error_code error;
  for (const auto& task : std::filesystem::directory_iterator("/proc/self/task", error)) {
    if (task.path().filename() != own && !sleeps(task.path())) return false;
  }
  return true;
}

void wait_until_all_others_sleep() {
  while (!all_others_sleep()) std::this_thread::yield();
}
#else
void wait_until_all_others_sleep() {}
#endif

}  // namespace

pid_t start_child(const std::function<int()>& function) {
  wait_until_all_others_sleep();
  return start_child_at_once(function);
}

pid_t start_child_at_once(const std::function<int()>& function) {
  const pid_t child = ::fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child != 0) return child;
  ::alarm(longest_life);
  int code = 99;
  try {
    code = function();
  } catch (...) {
    code = 98;
  }
  ::_exit(code);
}

int result_of(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::system_error(errno, std::generic_category(), "waitpid");
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int in_child(const std::function<int()>& function) { return result_of(start_child(function)); }

}}  // namespace ocelli::test_support
#endif
