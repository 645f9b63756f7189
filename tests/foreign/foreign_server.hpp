// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace ocelli { namespace foreign_test {

/// A program that prints the port that it listens on and ends with its standard input.
class ForeignServer {
 public:
  /// `environment` entries like "NODE_PATH=/folder" are added to this process's own.
  ForeignServer(const std::vector<std::string>& command, const std::string& environment);
  ~ForeignServer();
  ForeignServer(const ForeignServer&) = delete;
  ForeignServer& operator=(const ForeignServer&) = delete;

  /// "ws://127.0.0.1:PORT"; empty where the program ended instead.
  [[nodiscard]] const std::string& url() const { return url_; }

 private:
  pid_t process_ = -1;
  int input_ = -1;
  std::string url_;
};

}}  // namespace ocelli::foreign_test
