// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdlib.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace ocelli { namespace test_support {

/// A new folder, removed with all that is in it. Its path is short enough for a Unix socket.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = "/tmp/ocelli-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }

  /// Writes a file and gives its path. Each writing has its own time of change, however coarse the file system's are.
  std::string write(const std::string& name, const std::string& bytes) {
    std::ofstream(path(name), std::ios::binary) << bytes;
    std::filesystem::last_write_time(
        path(name), std::filesystem::file_time_type::clock::now() + std::chrono::seconds(10 * ++writings_));
    return path(name);
  }

 private:
  std::string folder_;
  int writings_ = 0;
};

inline std::string bytes_in(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}}  // namespace ocelli::test_support
