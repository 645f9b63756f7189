// SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include <ocelli/file_exception.hpp>

#include "core/part_file.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

namespace fs = std::filesystem;

std::error_code last_error() { return {errno, std::generic_category()}; }

class PortablePartFile final : public PartFile {
 public:
  explicit PortablePartFile(std::string path) : path_(std::move(path)) { open(); }

  ~PortablePartFile() override {
    close();
    std::error_code ignored;
    if (!path_.empty()) fs::remove(path_, ignored);
  }

  void write(std::string_view bytes) override {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) {
      throw FileException("cannot write", path_, last_error());
    }
  }

  void read(const std::function<void(std::string_view)>& take) override {
    std::vector<char> buffer(64 << 10);
    if (std::fseek(file_, 0, SEEK_SET) != 0) throw FileException("cannot read", path_, last_error());
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file_)) take({buffer.data(), count});
    if (std::ferror(file_) != 0) throw FileException("cannot read", path_, last_error());
    if (std::fseek(file_, 0, SEEK_END) != 0) throw FileException("cannot read", path_, last_error());
  }

  void clear() override {
    close();
    open();
  }

  bool move_to(const std::string& path, Replacing replacing) override {
    if (file_ != nullptr && std::fflush(file_) != 0) throw FileException("cannot write", path_, last_error());
    std::error_code error;
    if (replacing == Replacing::no && fs::exists(fs::symlink_status(path, error))) return false;
    close();
    fs::rename(path_, path, error);
    if (error) throw FileException("cannot make", path, error);
    path_.clear();
    return true;
  }

 private:
  void open() {
    file_ = std::fopen(path_.c_str(), "w+b");
    if (file_ == nullptr) throw FileException("cannot create", std::exchange(path_, {}), last_error());
  }

  void close() {
    if (file_ != nullptr) static_cast<void>(std::fclose(std::exchange(file_, nullptr)));
  }

  std::string path_;
  std::FILE* file_ = nullptr;
};

}  // namespace

std::unique_ptr<PartFile> open_portable_part_file(const std::string& path) {
  return std::make_unique<PortablePartFile>(path);
}

#ifdef _WIN32
std::unique_ptr<PartFile> open_part_file(const std::string& path) { return open_portable_part_file(path); }
#endif

}}}  // namespace ocelli::v1::core
