// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <ocelli/export.hpp>
#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Arrival;
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
/// As a call's sink it looks after the answer as well. A transfer that broke goes on where it was (Range), where the
/// server named a validator with which it can tell that nothing has changed (If-Range: a strong ETag, or a
/// Last-Modified at least a minute before the Date); a server that answers with anything but exactly the rest gives all
/// once more. What came is compared with the length and with each digest that the server named, before the
/// body or behind it (trailers, for which the file is read once more): Content-MD5 and, with
/// sha-256, sha-512, md5 or crc32c, Content-Digest, Repr-Digest, Digest and x-goog-hash; others are passed over, and so
/// are all where the answer has a Content-Encoding, which is not asked for. Without libcrypto the library checks the
/// length and crc32c alone. A part that was not asked for is not taken.
///
/// Every member throws FileException naming the path where the file system refuses.
class OCELLI_EXPORT FileSink : public http::BodySink {
 public:
  /// Opens the part (of a name over 250 bytes its end). The folder must exist. An empty path is std::invalid_argument.
  explicit FileSink(std::string path);
  ~FileSink() override;
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;

  [[nodiscard]] http::Headers request_headers() override;
  [[nodiscard]] std::string begin(const http::Response& head) override;
  void write(std::string_view bytes) override;
  void take_trailers(const http::Headers& trailers) override;
  [[nodiscard]] std::string end() override;
  /// Keeps what is there where the rest alone can be asked for.
  [[nodiscard]] bool restart() override;

  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  /// Bytes written so far.
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

  /// Header fields of the answer that the file began with; an answer with the rest need not repeat them. Empty before.
  [[nodiscard]] const http::Headers& headers() const noexcept;

  /// Gives the file its name. With `refuse`, a name that is taken is a FileException (std::errc::file_exists) and the
  /// part stays, for another try.
  void commit(ExistingFile existing = ExistingFile::refuse);
  /// The same under another name in the same folder, for one that became known with the answer.
  void commit_as(const std::string& path, ExistingFile existing = ExistingFile::refuse);

 private:
  void clear();

  std::string path_;
  std::unique_ptr<core::PartFile> part_;
  std::unique_ptr<core::Arrival> arrival_;
  std::uint64_t size_ = 0;
};

}}  // namespace ocelli::v1
