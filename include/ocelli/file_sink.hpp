// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <ocelli/export.hpp>
#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class PartFile;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 {

/// What becomes of a file that has the name already.
enum class ExistingFile { refuse, replace };

/// Takes an answer's body into a file that has its name only once it is complete.
///
/// The bytes go to `path` + ".part", in constant memory. `commit` brings them onto the disk (fsync) and gives the file
/// its name, in one step: whatever happens, also when the process is killed or the power fails, under the name there is
/// nothing, what was there before, or all. Without `commit` the destructor removes the part; one that a killed process
/// left behind is written over. While it is open no second FileSink takes the same part. For one thread at a time.
///
/// Every member throws FileException naming the path where the file system refuses.
class OCELLI_EXPORT FileSink : public http::BodySink {
 public:
  /// Opens the part (of a name over 250 bytes its end). The folder must exist. An empty path is std::invalid_argument.
  explicit FileSink(std::string path);
  ~FileSink() override;
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;

  void write(std::string_view bytes) override;
  [[nodiscard]] bool restart() override;

  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  /// Bytes written so far.
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

  /// Gives the file its name. With `refuse`, a name that is taken is a FileException (std::errc::file_exists) and the
  /// part stays, for another try.
  void commit(ExistingFile existing = ExistingFile::refuse);
  /// The same under another name in the same folder, for one that became known with the answer.
  void commit_as(const std::string& path, ExistingFile existing = ExistingFile::refuse);

 private:
  std::string path_;
  std::unique_ptr<core::PartFile> part_;
  std::uint64_t size_ = 0;
};

}}  // namespace ocelli::v1
