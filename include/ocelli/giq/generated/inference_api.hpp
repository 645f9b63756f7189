// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/blob.hpp>
#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/giq/generated/models.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace giq {

/// What can be said to `run` beside what must be; what is left alone is not sent.
struct RunOptions {
  /// Where to look, as WKT; unset, everywhere. The service does not document which coordinates it means: most likely
  /// longitude before latitude, in degrees (EPSG:4326).
  std::optional<std::string> geometry = {};
};

/// gIQ's models and the jobs that run them.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT InferenceApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit InferenceApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit InferenceApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Lists the models that can be run.
  ///
  /// The service documents no shape for the answer, so it is given as it comes; `models_of` reads the shapes that are
  /// likely.
  ///
  /// Throws the ApiException tree. Idempotent: repeated on failure. GET /inference/models (upstream: models).
  [[nodiscard]] JsonValue list_models(const CallOptions& call = {}) const;
  /// `list_models` with the error as a value.
  Result<JsonValue> try_list_models(const CallOptions& call = {}) const;
  /// `list_models` on another thread.
  Future<JsonValue> list_models_async(const CallOptions& call = {}) const;

  /// Starts a model on a file.
  ///
  /// The job goes on after the call; `status` shows how far it is.
  ///
  /// - model_id: The model's id.
  /// - file_id: The file's id, as `FilesApi::upload` gives it.
  ///
  /// Throws std::invalid_argument where `model_id` is empty, `file_id` is empty or `geometry` is given and is no
  /// well-formed WKT; else the ApiException tree. Not idempotent: repeated only where nothing can have reached the
  /// server. POST /inference/run (upstream: run).
  [[nodiscard]] InferenceJob run(std::string_view model_id, std::string_view file_id, const RunOptions& options = {},
                                 const CallOptions& call = {}) const;
  /// `run` with the error as a value.
  Result<InferenceJob> try_run(std::string_view model_id, std::string_view file_id, const RunOptions& options = {},
                               const CallOptions& call = {}) const;
  /// `run` on another thread.
  Future<InferenceJob> run_async(std::string_view model_id, std::string_view file_id, const RunOptions& options = {},
                                 const CallOptions& call = {}) const;

  /// Gets a job as it stands.
  ///
  /// - inference_id: The job's id.
  ///
  /// Throws std::invalid_argument where `inference_id` is empty; else the ApiException tree. Idempotent: repeated on
  /// failure. GET /inference/status (upstream: status).
  [[nodiscard]] InferenceJob status(std::string_view inference_id, const CallOptions& call = {}) const;
  /// `status` with the error as a value.
  Result<InferenceJob> try_status(std::string_view inference_id, const CallOptions& call = {}) const;
  /// `status` on another thread.
  Future<InferenceJob> status_async(std::string_view inference_id, const CallOptions& call = {}) const;

  /// Downloads the result of a job that is done.
  ///
  /// Results can be large; CallOptions::sink takes them without holding them in memory, and `download_result` brings
  /// them into a file.
  ///
  /// - inference_job_id: The job's id, the same that `status` takes.
  ///
  /// Throws std::invalid_argument where `inference_job_id` is empty; else the ApiException tree. Idempotent: repeated
  /// on failure. GET /inference/download (upstream: download).
  [[nodiscard]] Blob download(std::string_view inference_job_id, const CallOptions& call = {}) const;
  /// `download` with the error as a value.
  Result<Blob> try_download(std::string_view inference_job_id, const CallOptions& call = {}) const;
  /// `download` on another thread.
  Future<Blob> download_async(std::string_view inference_job_id, const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::giq
