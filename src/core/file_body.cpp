// SPDX-License-Identifier: Apache-2.0
#include "core/file_body.hpp"

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <ocelli/file_body.hpp>

namespace ocelli { inline namespace v1 {
namespace core {

namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

struct FileState {
  std::uint64_t size = 0;
  fs::file_time_type changed{};

  bool operator==(const FileState& other) const { return size == other.size && changed == other.changed; }
};

/// All zero where the file cannot be looked at.
FileState state_of(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  const auto changed = fs::last_write_time(path, error);
  return error ? FileState{} : FileState{size, changed};
}

File open_file(const fs::path& path) {
  File file(std::fopen(path.string().c_str(), "rb"));
  // The reader's buffer is as large as the file's would be: a second one only costs a copy.
  if (file) static_cast<void>(std::setvbuf(file.get(), nullptr, _IONBF, 0));
  return file;
}

class FileReader final : public http::BodyReader {
 public:
  FileReader(File file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    const std::size_t count = std::fread(buffer, 1, size, file_.get());
    if (count == 0 && std::ferror(file_.get()) != 0)
      throw http::BodyError(http::BodyError::Stage::reading, path_ + ": reading the file failed");
    return count;
  }

 private:
  File file_;
  std::string path_;
};

class FileBody final : public http::Body {
 public:
  FileBody(fs::path path, FileState state) : path_(std::move(path)), state_(state) {}

  std::optional<std::uint64_t> size() const override { return state_.size; }

  bool is_replayable() const override { return state_of(path_) == state_; }

  std::string obstacle() const override {
    return path_.string() + ": the file is gone or was changed after it was named";
  }

  std::unique_ptr<http::BodyReader> open() const override {
    if (!is_replayable()) throw http::BodyError(http::BodyError::Stage::opening, obstacle() + "; it is not sent");
    File file = open_file(path_);
    if (!file)
      throw http::BodyError(http::BodyError::Stage::opening,
                            path_.string() + ": the file cannot be opened any more; it is not sent");
    return std::make_unique<FileReader>(std::move(file), path_.string());
  }

 private:
  fs::path path_;
  FileState state_;
};

}  // namespace

std::shared_ptr<const http::Body> file_body(const std::string& argument, const std::string& path) {
  const fs::path file(path);
  std::error_code error;
  const auto status = fs::status(file, error);
  if (!fs::exists(status)) throw std::invalid_argument(argument + ": there is no file \"" + path + "\"");
  if (fs::is_directory(status)) throw std::invalid_argument(argument + ": \"" + path + "\" is a directory");
  if (!fs::is_regular_file(status)) throw std::invalid_argument(argument + ": \"" + path + "\" is not a regular file");
  if (!open_file(file))
    throw std::invalid_argument(argument + ": the file \"" + path + "\" cannot be opened for reading");
  return std::make_shared<FileBody>(file, state_of(file));
}

}  // namespace core

std::shared_ptr<const http::Body> file_body(const std::string& path) { return core::file_body("path", path); }

}}  // namespace ocelli::v1
