// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/enums.hpp>
#include <ocelli/kitchen_sink/generated/models.hpp>
#include <ocelli/message_stream.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/result.hpp>
#include <ocelli/timestamp.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

/// What can be said to `upload` beside what must be; what is left alone is not sent.
struct UploadOptions {
  std::shared_ptr<const http::Body> sheet;
  /// The name that sheet is sent under. Unset: "sheet.csv".
  std::optional<std::string> sheet_name = {};
  std::optional<std::int64_t> count = {};
  std::optional<double> weight = {};
  std::optional<bool> is_final = {};
  std::optional<OpenEnum<Kind>> kind = {};
  std::optional<Timestamp> taken_at = {};
};

/// What can be said to `attach` beside what must be; what is left alone is not sent.
struct AttachOptions {
  /// The name that file is sent under. Unset: "file".
  std::optional<std::string> file_name = {};
  std::optional<Image> preview = {};
};

/// What can be said to `log` beside what must be; what is left alone is not sent.
struct LogLine {
  std::shared_ptr<const http::Body> line;
};

/// Operations with unusual inputs and answers.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT OddsApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit OddsApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit OddsApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Sends an image and more as a form.
  ///
  /// Throws std::invalid_argument where `weight` is not finite; else the ApiException tree. Not idempotent: repeated
  /// only where nothing can have reached the server. POST /v1/upload (upstream: upload).
  [[nodiscard]] JsonValue upload(std::string_view group_by, const Image& picture, std::string_view model_id,
                                 const UploadOptions& options = {}, const CallOptions& call = {}) const;
  /// `upload` with the error as a value.
  Result<JsonValue> try_upload(std::string_view group_by, const Image& picture, std::string_view model_id,
                               const UploadOptions& options = {}, const CallOptions& call = {}) const;
  /// `upload` on another thread.
  Future<JsonValue> upload_async(std::string_view group_by, const Image& picture, std::string_view model_id,
                                 const UploadOptions& options = {}, const CallOptions& call = {}) const;

  /// Keeps a file.
  ///
  /// Throws std::invalid_argument where `kind` is empty, "." or ".." or `row` is empty, "." or ".."; else the
  /// ApiException tree. Not idempotent: repeated only where nothing can have reached the server. POST
  /// /v1/files/{kind}/{row} (upstream: store_file).
  [[nodiscard]] std::string store_file(const OpenEnum<Kind>& kind, std::int64_t row,
                                       const std::shared_ptr<const http::Body>& file,
                                       const CallOptions& call = {}) const;
  /// `store_file` with the error as a value.
  Result<std::string> try_store_file(const OpenEnum<Kind>& kind, std::int64_t row,
                                     const std::shared_ptr<const http::Body>& file, const CallOptions& call = {}) const;
  /// `store_file` on another thread.
  Future<std::string> store_file_async(const OpenEnum<Kind>& kind, std::int64_t row,
                                       const std::shared_ptr<const http::Body>& file,
                                       const CallOptions& call = {}) const;

  /// Sends a file as a form, and perhaps a picture of it.
  ///
  /// Throws the ApiException tree. Not idempotent: repeated only where nothing can have reached the server. POST
  /// /v1/attachments (upstream: attach).
  [[nodiscard]] std::map<std::string, std::int64_t> attach(const std::shared_ptr<const http::Body>& file,
                                                           const AttachOptions& options = {},
                                                           const CallOptions& call = {}) const;
  /// `attach` with the error as a value.
  Result<std::map<std::string, std::int64_t>> try_attach(const std::shared_ptr<const http::Body>& file,
                                                         const AttachOptions& options = {},
                                                         const CallOptions& call = {}) const;
  /// `attach` on another thread.
  Future<std::map<std::string, std::int64_t>> attach_async(const std::shared_ptr<const http::Body>& file,
                                                           const AttachOptions& options = {},
                                                           const CallOptions& call = {}) const;

  /// Looks for whatever is asked.
  ///
  /// Throws the ApiException tree. Idempotent: repeated on failure. POST /v1/search (upstream: search).
  [[nodiscard]] Detail search(const JsonValue& body, const CallOptions& call = {}) const;
  /// `search` with the error as a value.
  Result<Detail> try_search(const JsonValue& body, const CallOptions& call = {}) const;
  /// `search` on another thread.
  Future<Detail> search_async(const JsonValue& body, const CallOptions& call = {}) const;

  /// Measures a shape.
  ///
  /// Throws the ApiException tree. Not idempotent: repeated only where nothing can have reached the server. POST
  /// /v1/measure (upstream: measure).
  [[nodiscard]] Job measure(const Shape& shape, const CallOptions& call = {}) const;
  /// `measure` with the error as a value.
  Result<Job> try_measure(const Shape& shape, const CallOptions& call = {}) const;
  /// `measure` on another thread.
  Future<Job> measure_async(const Shape& shape, const CallOptions& call = {}) const;

  /// Writes a line, or none.
  ///
  /// Throws the ApiException tree. Not idempotent: repeated only where nothing can have reached the server. POST
  /// /v1/log (upstream: log).
  void log(const LogLine& options = {}, const CallOptions& call = {}) const;
  /// `log` with the error as a value.
  Result<void> try_log(const LogLine& options = {}, const CallOptions& call = {}) const;
  /// `log` on another thread.
  Future<void> log_async(const LogLine& options = {}, const CallOptions& call = {}) const;

  /// Tells what happens to a thing.
  ///
  /// - thing_id: The thing's id, for example "t-1".
  ///
  /// Opens a WebSocket; `call` bounds the opening only, what the stream waits for is bounded by its own NextOptions.
  /// Without WebSocket in this build or through this proxy it is a TransportException of the kind `unsupported`.
  ///
  /// Throws std::invalid_argument where `thing_id` is empty, "." or ".."; else the ApiException tree. Opening is
  /// repeated on failure. GET /v1/watch/{thing_id} (upstream: watch).
  [[nodiscard]] MessageStream<Job> watch(std::string_view thing_id, const CallOptions& call = {}) const;
  /// `watch` with the error as a value.
  Result<MessageStream<Job>> try_watch(std::string_view thing_id, const CallOptions& call = {}) const;
  /// `watch` on another thread.
  Future<MessageStream<Job>> watch_async(std::string_view thing_id, const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::kitchen_sink
