// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <ocelli/pieces/generated/model_api.hpp>

#include <memory>
#include <string_view>
#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/message_stream.hpp>
#include <ocelli/result.hpp>

#include "core/operations.hpp"
#include "pieces/generated/model_tables.hpp"
#include "pieces/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace pieces {

namespace {

constexpr core::Operation snapshot_operation{"snapshot", "GET", "application/json", true};

core::Call snapshot_call(std::string_view model) {
  core::Call call(snapshot_operation);
  call.path("/model/");
  call.path_parameter("model", model);
  return call;
}

constexpr core::Operation download_operation{"download", "POST", "application/json", false};

core::Call download_call(std::string_view model) {
  core::Call call(download_operation);
  call.path("/model/");
  call.path_parameter("model", model);
  call.path("/download");
  return call;
}

constexpr core::Operation cancel_download_operation{"cancel_download", "POST", "application/json", false};

core::Call cancel_download_call(std::string_view model) {
  core::Call call(cancel_download_operation);
  call.path("/model/");
  call.path_parameter("model", model);
  call.path("/download/cancel");
  return call;
}

constexpr core::Operation download_progress_operation{"download_progress", "GET", "", true};

core::Call download_progress_call(std::string_view model) {
  core::Call call(download_progress_operation);
  call.path("/model/");
  call.path_parameter("model", model);
  call.path("/download/progress");
  return call;
}

constexpr core::Operation load_operation{"load", "POST", "application/json", false};

core::Call load_call(std::string_view model) {
  core::Call call(load_operation);
  call.path("/model/");
  call.path_parameter("model", model);
  call.path("/load");
  return call;
}

constexpr core::Operation unload_operation{"unload", "POST", "application/json", false};

core::Call unload_call(std::string_view model) {
  core::Call call(unload_operation);
  call.path("/model/");
  call.path_parameter("model", model);
  call.path("/unload");
  return call;
}

constexpr core::Operation update_operation{"update", "POST", "application/json", false};

core::Call update_call(const Model& model) {
  core::Call call(update_operation);
  call.path("/model/update");
  call.json_body(core::model_to_json(model).text());
  return call;
}

}  // namespace

ModelApi::ModelApi(ClientOptions options) : connection_(core::connect(service(), std::move(options))) {}

ModelApi::ModelApi(std::shared_ptr<core::Connection> connection) : connection_(std::move(connection)) {}

const ClientOptions& ModelApi::options() const { return connection_->options(); }

Model ModelApi::snapshot(std::string_view model, const CallOptions& call) const {
  return core::call<Model>(*connection_, snapshot_call(model), call);
}

Result<Model> ModelApi::try_snapshot(std::string_view model, const CallOptions& call) const {
  return core::try_call<Model>(*connection_, snapshot_call(model), call);
}

Future<Model> ModelApi::snapshot_async(std::string_view model, const CallOptions& call) const {
  return core::call_async<Model>(*connection_, snapshot_call(model), call);
}

Model ModelApi::download(std::string_view model, const CallOptions& call) const {
  return core::call<Model>(*connection_, download_call(model), call);
}

Result<Model> ModelApi::try_download(std::string_view model, const CallOptions& call) const {
  return core::try_call<Model>(*connection_, download_call(model), call);
}

Future<Model> ModelApi::download_async(std::string_view model, const CallOptions& call) const {
  return core::call_async<Model>(*connection_, download_call(model), call);
}

Model ModelApi::cancel_download(std::string_view model, const CallOptions& call) const {
  return core::call<Model>(*connection_, cancel_download_call(model), call);
}

Result<Model> ModelApi::try_cancel_download(std::string_view model, const CallOptions& call) const {
  return core::try_call<Model>(*connection_, cancel_download_call(model), call);
}

Future<Model> ModelApi::cancel_download_async(std::string_view model, const CallOptions& call) const {
  return core::call_async<Model>(*connection_, cancel_download_call(model), call);
}

MessageStream<ModelDownloadProgress> ModelApi::download_progress(std::string_view model,
                                                                 const CallOptions& call) const {
  return core::open<ModelDownloadProgress>(*connection_, download_progress_call(model), call);
}

Result<MessageStream<ModelDownloadProgress>> ModelApi::try_download_progress(std::string_view model,
                                                                             const CallOptions& call) const {
  return core::try_open<ModelDownloadProgress>(*connection_, download_progress_call(model), call);
}

Future<MessageStream<ModelDownloadProgress>> ModelApi::download_progress_async(std::string_view model,
                                                                               const CallOptions& call) const {
  return core::open_async<ModelDownloadProgress>(*connection_, download_progress_call(model), call);
}

Model ModelApi::load(std::string_view model, const CallOptions& call) const {
  return core::call<Model>(*connection_, load_call(model), call);
}

Result<Model> ModelApi::try_load(std::string_view model, const CallOptions& call) const {
  return core::try_call<Model>(*connection_, load_call(model), call);
}

Future<Model> ModelApi::load_async(std::string_view model, const CallOptions& call) const {
  return core::call_async<Model>(*connection_, load_call(model), call);
}

Model ModelApi::unload(std::string_view model, const CallOptions& call) const {
  return core::call<Model>(*connection_, unload_call(model), call);
}

Result<Model> ModelApi::try_unload(std::string_view model, const CallOptions& call) const {
  return core::try_call<Model>(*connection_, unload_call(model), call);
}

Future<Model> ModelApi::unload_async(std::string_view model, const CallOptions& call) const {
  return core::call_async<Model>(*connection_, unload_call(model), call);
}

Model ModelApi::update(const Model& model, const CallOptions& call) const {
  return core::call<Model>(*connection_, update_call(model), call);
}

Result<Model> ModelApi::try_update(const Model& model, const CallOptions& call) const {
  return core::try_call<Model>(*connection_, update_call(model), call);
}

Future<Model> ModelApi::update_async(const Model& model, const CallOptions& call) const {
  return core::call_async<Model>(*connection_, update_call(model), call);
}

}}}  // namespace ocelli::v1::pieces
