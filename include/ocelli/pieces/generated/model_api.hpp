// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <memory>
#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/message_stream.hpp>
#include <ocelli/pieces/generated/models.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace pieces {

/// One of Pieces OS's models at a time.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT ModelApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit ModelApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit ModelApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Gets a model as it is now.
  ///
  /// A model that is not known is a GoneException.
  ///
  /// - model: The model's id, a UUID.
  ///
  /// Throws std::invalid_argument where `model` is empty, "." or ".."; else the ApiException tree. Idempotent:
  /// repeated on failure. GET /model/{model} (upstream: models_specific_model_snapshot).
  [[nodiscard]] Model snapshot(std::string_view model, const CallOptions& call = {}) const;
  /// `snapshot` with the error as a value.
  Result<Model> try_snapshot(std::string_view model, const CallOptions& call = {}) const;
  /// `snapshot` on another thread.
  Future<Model> snapshot_async(std::string_view model, const CallOptions& call = {}) const;

  /// Starts to download a model to this machine.
  ///
  /// Answers at once; `downloading` and `downloaded` of the answer and of later snapshots say how far it is,
  /// `download_progress` tells more.
  ///
  /// - model: The model's id, a UUID.
  ///
  /// Throws std::invalid_argument where `model` is empty, "." or ".."; else the ApiException tree. Not idempotent:
  /// repeated only where nothing can have reached the server. POST /model/{model}/download (upstream:
  /// model_specific_model_download).
  [[nodiscard]] Model download(std::string_view model, const CallOptions& call = {}) const;
  /// `download` with the error as a value.
  Result<Model> try_download(std::string_view model, const CallOptions& call = {}) const;
  /// `download` on another thread.
  Future<Model> download_async(std::string_view model, const CallOptions& call = {}) const;

  /// Ends a model's download that is under way.
  ///
  /// - model: The model's id, a UUID.
  ///
  /// Throws std::invalid_argument where `model` is empty, "." or ".."; else the ApiException tree. Not idempotent:
  /// repeated only where nothing can have reached the server. POST /model/{model}/download/cancel (upstream:
  /// model_specific_model_download_cancel).
  [[nodiscard]] Model cancel_download(std::string_view model, const CallOptions& call = {}) const;
  /// `cancel_download` with the error as a value.
  Result<Model> try_cancel_download(std::string_view model, const CallOptions& call = {}) const;
  /// `cancel_download` on another thread.
  Future<Model> cancel_download_async(std::string_view model, const CallOptions& call = {}) const;

  /// Follows a model's downloads, message by message.
  ///
  /// The connection says nothing while nothing is downloaded, and lives on when a download ends: one connection can
  /// see several downloads.
  ///
  /// - model: The model's id, a UUID.
  ///
  /// Opens a WebSocket; `call` bounds the opening only, what the stream waits for is bounded by its own NextOptions.
  /// Without WebSocket in this build or through this proxy it is a TransportException of the kind `unsupported`.
  ///
  /// Throws std::invalid_argument where `model` is empty, "." or ".."; else the ApiException tree. Opening is
  /// repeated on failure. GET /model/{model}/download/progress (upstream: model_specific_model_download_progress).
  [[nodiscard]] MessageStream<ModelDownloadProgress> download_progress(std::string_view model,
                                                                       const CallOptions& call = {}) const;
  /// `download_progress` with the error as a value.
  Result<MessageStream<ModelDownloadProgress>> try_download_progress(std::string_view model,
                                                                     const CallOptions& call = {}) const;
  /// `download_progress` on another thread.
  Future<MessageStream<ModelDownloadProgress>> download_progress_async(std::string_view model,
                                                                       const CallOptions& call = {}) const;

  /// Brings a downloaded model into memory.
  ///
  /// - model: The model's id, a UUID.
  ///
  /// Throws std::invalid_argument where `model` is empty, "." or ".."; else the ApiException tree. Not idempotent:
  /// repeated only where nothing can have reached the server. POST /model/{model}/load (upstream:
  /// model_specific_model_load).
  [[nodiscard]] Model load(std::string_view model, const CallOptions& call = {}) const;
  /// `load` with the error as a value.
  Result<Model> try_load(std::string_view model, const CallOptions& call = {}) const;
  /// `load` on another thread.
  Future<Model> load_async(std::string_view model, const CallOptions& call = {}) const;

  /// Frees the memory that a model takes; it stays downloaded.
  ///
  /// - model: The model's id, a UUID.
  ///
  /// Throws std::invalid_argument where `model` is empty, "." or ".."; else the ApiException tree. Not idempotent:
  /// repeated only where nothing can have reached the server. POST /model/{model}/unload (upstream:
  /// model_specific_model_unload).
  [[nodiscard]] Model unload(std::string_view model, const CallOptions& call = {}) const;
  /// `unload` with the error as a value.
  Result<Model> try_unload(std::string_view model, const CallOptions& call = {}) const;
  /// `unload` on another thread.
  Future<Model> unload_async(std::string_view model, const CallOptions& call = {}) const;

  /// Changes a custom model.
  ///
  /// The whole model is sent, and Pieces OS takes it as the model: change one that `snapshot` gave. What this version
  /// does not know of it goes back as it came. Only models whose `custom` is true can be changed.
  ///
  /// - model: The model as it shall be; its `id` says which one it is.
  ///
  /// Throws the ApiException tree. Not idempotent: repeated only where nothing can have reached the server. POST
  /// /model/update (upstream: model_update).
  [[nodiscard]] Model update(const Model& model, const CallOptions& call = {}) const;
  /// `update` with the error as a value.
  Result<Model> try_update(const Model& model, const CallOptions& call = {}) const;
  /// `update` on another thread.
  Future<Model> update_async(const Model& model, const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::pieces
