// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/giq/generated/enums.hpp>
#include <ocelli/giq/generated/models.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace giq {

/// What can be said to `upload` beside what must be; what is left alone is not sent.
struct UploadOptions {
  /// What the file holds; unset, the service takes it for UNKNOWN.
  std::optional<OpenEnum<SourceType>> source_type = {};
  /// The name that file is sent under. Unset: "file".
  std::optional<std::string> file_name = {};
  /// Bytes of file that are sent at most; a larger one is refused, where its size is known. Unset: 100000000.
  std::optional<std::int64_t> file_max_bytes = {};
};

/// gIQ's files, which its models run on.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT FilesApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit FilesApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit FilesApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Uploads a file, for `run`.
  ///
  /// The bytes are read while they are sent, in constant memory; `file_body` makes them of a file's path. The service
  /// takes what it has in after the call: `run` may not know the file for a while.
  ///
  /// - file: The file's bytes.
  ///
  /// Throws std::invalid_argument where `file` has more than file_max_bytes bytes; else the ApiException tree. Not
  /// idempotent: repeated only where nothing can have reached the server. POST /file/upload (upstream: upload).
  [[nodiscard]] UploadedFile upload(const std::shared_ptr<const http::Body>& file, const UploadOptions& options = {},
                                    const CallOptions& call = {}) const;
  /// `upload` with the error as a value.
  Result<UploadedFile> try_upload(const std::shared_ptr<const http::Body>& file, const UploadOptions& options = {},
                                  const CallOptions& call = {}) const;
  /// `upload` on another thread.
  Future<UploadedFile> upload_async(const std::shared_ptr<const http::Body>& file, const UploadOptions& options = {},
                                    const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::giq
