// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace ocelli { namespace memory_test {

/// ocelli-mock-server in a process of its own: its memory is not the client's.
class MockProcess {
 public:
  explicit MockProcess(std::vector<std::string> arguments);
  ~MockProcess();
  MockProcess(const MockProcess&) = delete;
  MockProcess& operator=(const MockProcess&) = delete;

  /// "http://127.0.0.1:PORT"
  [[nodiscard]] const std::string& url() const noexcept { return url_; }

 private:
  pid_t process_ = -1;
  std::string url_;
};

}}  // namespace ocelli::memory_test
