// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <ocelli/giq/generated/inference_api.hpp>

#include <memory>
#include <string_view>
#include <utility>

#include <ocelli/blob.hpp>
#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/result.hpp>

#include "core/checks.hpp"
#include "core/operations.hpp"
#include "giq/generated/model_tables.hpp"
#include "giq/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace giq {

namespace {

constexpr core::Operation list_models_operation{"list_models", "GET", "application/json", true};

core::Call list_models_call() {
  core::Call call(list_models_operation);
  call.path("/inference/models");
  return call;
}

constexpr core::Operation run_operation{"run", "POST", "application/json", false};

core::Call run_call(std::string_view model_id, std::string_view file_id, const RunOptions& options) {
  core::check_not_empty("model_id", model_id);
  core::check_not_empty("file_id", file_id);
  core::check_wkt("geometry", options.geometry);
  core::Call call(run_operation);
  call.path("/inference/run");
  call.form_field("modelId", model_id);
  call.form_field("fileId", file_id);
  call.form_field("geometry", options.geometry);
  return call;
}

constexpr core::Operation status_operation{"status", "GET", "application/json", true};

core::Call status_call(std::string_view inference_id) {
  core::check_not_empty("inference_id", inference_id);
  core::Call call(status_operation);
  call.path("/inference/status");
  call.query("inferenceId", inference_id);
  return call;
}

constexpr core::Operation download_operation{"download", "GET", "application/octet-stream", true};

core::Call download_call(std::string_view inference_job_id) {
  core::check_not_empty("inference_job_id", inference_job_id);
  core::Call call(download_operation);
  call.path("/inference/download");
  call.query("inferenceJobId", inference_job_id);
  return call;
}

}  // namespace

InferenceApi::InferenceApi(ClientOptions options) : connection_(core::connect(service(), std::move(options))) {}

InferenceApi::InferenceApi(std::shared_ptr<core::Connection> connection) : connection_(std::move(connection)) {}

const ClientOptions& InferenceApi::options() const { return connection_->options(); }

JsonValue InferenceApi::list_models(const CallOptions& call) const {
  return core::call<JsonValue>(*connection_, list_models_call(), call);
}

Result<JsonValue> InferenceApi::try_list_models(const CallOptions& call) const {
  return core::try_call<JsonValue>(*connection_, list_models_call(), call);
}

Future<JsonValue> InferenceApi::list_models_async(const CallOptions& call) const {
  return core::call_async<JsonValue>(*connection_, list_models_call(), call);
}

InferenceJob InferenceApi::run(std::string_view model_id, std::string_view file_id, const RunOptions& options,
                               const CallOptions& call) const {
  return core::call<InferenceJob>(*connection_, run_call(model_id, file_id, options), call);
}

Result<InferenceJob> InferenceApi::try_run(std::string_view model_id, std::string_view file_id,
                                           const RunOptions& options, const CallOptions& call) const {
  return core::try_call<InferenceJob>(*connection_, run_call(model_id, file_id, options), call);
}

Future<InferenceJob> InferenceApi::run_async(std::string_view model_id, std::string_view file_id,
                                             const RunOptions& options, const CallOptions& call) const {
  return core::call_async<InferenceJob>(*connection_, run_call(model_id, file_id, options), call);
}

InferenceJob InferenceApi::status(std::string_view inference_id, const CallOptions& call) const {
  return core::call<InferenceJob>(*connection_, status_call(inference_id), call);
}

Result<InferenceJob> InferenceApi::try_status(std::string_view inference_id, const CallOptions& call) const {
  return core::try_call<InferenceJob>(*connection_, status_call(inference_id), call);
}

Future<InferenceJob> InferenceApi::status_async(std::string_view inference_id, const CallOptions& call) const {
  return core::call_async<InferenceJob>(*connection_, status_call(inference_id), call);
}

Blob InferenceApi::download(std::string_view inference_job_id, const CallOptions& call) const {
  return core::call<Blob>(*connection_, download_call(inference_job_id), call);
}

Result<Blob> InferenceApi::try_download(std::string_view inference_job_id, const CallOptions& call) const {
  return core::try_call<Blob>(*connection_, download_call(inference_job_id), call);
}

Future<Blob> InferenceApi::download_async(std::string_view inference_job_id, const CallOptions& call) const {
  return core::call_async<Blob>(*connection_, download_call(inference_job_id), call);
}

}}}  // namespace ocelli::v1::giq
