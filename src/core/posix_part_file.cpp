// SPDX-License-Identifier: Apache-2.0
#ifndef _WIN32

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>
#include <vector>

#include <ocelli/file_exception.hpp>

#include "core/part_file.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

[[noreturn]] void refuse(const char* action, const std::string& path) {
  throw FileException(action, path, std::error_code(errno, std::generic_category()));
}

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (is_open()) ::close(number_);
  }

  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_ = -1;
};

/// Whether the path still names the file that is open: another process may have moved or removed it meanwhile.
bool names(const std::string& path, const Descriptor& file) {
  struct stat named {};
  struct stat opened {};
  if (::lstat(path.c_str(), &named) != 0 || ::fstat(file.number(), &opened) != 0) return false;
  return named.st_dev == opened.st_dev && named.st_ino == opened.st_ino;
}

/// A lock is only kept from two writers of the same part; a file system that knows none has to do without.
void lock_part(const std::string& path, const Descriptor& file) {
  if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
  throw FileException("somebody else is writing", path, std::make_error_code(std::errc::device_or_resource_busy));
}

Descriptor open_locked(const std::string& path) {
  for (;;) {
    // Not through a symbolic link, which somebody else could have put into a shared folder.
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file.is_open()) refuse("cannot create", path);
    lock_part(path, file);
    if (names(path, file)) return file;
  }
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// Brings the name to the disk. Some file systems cannot; the file itself is there already.
void synchronize_folder(const std::string& path) {
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.is_open()) static_cast<void>(::fsync(folder.number()));
}

/// As rename, but never in place of another file. One step where the system has it.
int rename_to_new(const char* from, const char* to) {
#ifdef RENAME_NOREPLACE
  if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  // What a system, a file system or a sandbox (EPERM) answers that does not know the call.
  if (errno != EINVAL && errno != ENOSYS && errno != EPERM) return -1;
#endif
  struct stat present {};
  if (::lstat(to, &present) == 0) {
    errno = EEXIST;
    return -1;
  }
  return ::rename(from, to);
}

class PosixPartFile final : public PartFile {
 public:
  explicit PosixPartFile(const std::string& path) : path_(path), file_(open_locked(path)) { clear(); }

  ~PosixPartFile() override {
    if (!path_.empty() && names(path_, file_)) ::unlink(path_.c_str());
  }

  void write(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t count = ::write(file_.number(), bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) refuse("cannot write", path_);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  void read(const std::function<void(std::string_view)>& take) override {
    std::vector<char> buffer(64 << 10);
    for (off_t at = 0;;) {
      const ssize_t count = ::pread(file_.number(), buffer.data(), buffer.size(), at);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) refuse("cannot read", path_);
      if (count == 0) return;
      take(std::string_view(buffer.data(), static_cast<std::size_t>(count)));
      at += count;
    }
  }

  void clear() override {
    if (::ftruncate(file_.number(), 0) != 0 || ::lseek(file_.number(), 0, SEEK_SET) != 0) refuse("cannot empty", path_);
  }

  bool move_to(const std::string& path, Replacing replacing) override {
    if (::fsync(file_.number()) != 0) refuse("cannot bring to the disk", path_);
    if (replacing == Replacing::no) {
      if (rename_to_new(path_.c_str(), path.c_str()) != 0) {
        if (errno == EEXIST) return false;
        refuse("cannot make", path);
      }
    } else if (::rename(path_.c_str(), path.c_str()) != 0) {
      refuse("cannot make", path);
    }
    path_.clear();
    synchronize_folder(path);
    return true;
  }

 private:
  std::string path_;
  Descriptor file_;
};

}  // namespace

std::unique_ptr<PartFile> open_part_file(const std::string& path) { return std::make_unique<PosixPartFile>(path); }

}}}  // namespace ocelli::v1::core

#endif
