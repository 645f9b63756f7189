// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>

#include <ocelli/http/body.hpp>

namespace ocelli { namespace core_test {

/// A folder of its own for one test.
class TemporaryFolder {
 public:
  TemporaryFolder()
      : path_(std::filesystem::temp_directory_path() / ("ocelli-" + std::to_string(std::random_device()()))) {
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }

  /// Writes a file and gives its path. Each writing has its own time of change, however coarse the file system's are.
  std::string write(const std::string& name, const std::string& bytes) {
    std::ofstream(path(name), std::ios::binary) << bytes;
    std::filesystem::last_write_time(
        path(name), std::filesystem::file_time_type::clock::now() + std::chrono::seconds(10 * ++writings_));
    return path(name);
  }

 private:
  std::filesystem::path path_;
  int writings_ = 0;
};

inline std::string read_all(http::BodyReader& reader, std::size_t step = 5) {
  std::string text;
  std::string buffer(step, '\0');
  while (const std::size_t size = reader.read(&buffer[0], buffer.size())) text.append(buffer, 0, size);
  return text;
}

inline std::string read_all(const http::Body& body, std::size_t step = 5) { return read_all(*body.open(), step); }

}}  // namespace ocelli::core_test
