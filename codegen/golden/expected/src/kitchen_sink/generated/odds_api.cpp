// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <ocelli/kitchen_sink/generated/odds_api.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/message_stream.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/result.hpp>

#include "core/operations.hpp"
#include "kitchen_sink/generated/model_tables.hpp"
#include "kitchen_sink/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

namespace {

constexpr core::Operation upload_operation{"upload", "POST", "application/json", false};

core::Call upload_call(std::string_view group_by, const Image& picture, std::string_view model_id,
                       const UploadOptions& options) {
  core::Call call(upload_operation);
  call.path("/v1/upload");
  call.query("group_by", group_by);
  call.form_image("picture", picture, "picture");
  call.form_field("modelId", model_id);
  if (options.sheet) call.form_part({"sheet", options.sheet, options.sheet_name.value_or("sheet.csv"), "text/csv"});
  call.form_field("count", options.count);
  call.form_field("weight", options.weight);
  call.form_field("isFinal", options.is_final);
  call.form_field("kind", options.kind);
  call.form_field("taken_at", options.taken_at);
  return call;
}

constexpr core::Operation store_file_operation{"store_file", "POST", "text/plain", false};

core::Call store_file_call(const OpenEnum<Kind>& kind, std::int64_t row,
                           const std::shared_ptr<const http::Body>& file) {
  core::Call call(store_file_operation);
  call.path("/v1/files/");
  call.path_parameter("kind", kind);
  call.path("/");
  call.path_parameter("row", row);
  call.binary_body(file, "application/pdf");
  return call;
}

constexpr core::Operation attach_operation{"attach", "POST", "application/json", false};

core::Call attach_call(const std::shared_ptr<const http::Body>& file, const AttachOptions& options) {
  core::Call call(attach_operation);
  call.path("/v1/attachments");
  call.form_part({"file", file, options.file_name.value_or("file"), "application/octet-stream"});
  if (options.preview) call.form_image("preview", *options.preview, "image");
  return call;
}

constexpr core::Operation search_operation{"search", "POST", "application/problem+json", true};

core::Call search_call(const JsonValue& body) {
  core::Call call(search_operation);
  call.path("/v1/search");
  call.json_body(core::model_to_json(body).text());
  return call;
}

constexpr core::Operation measure_operation{"measure", "POST", "application/json", false};

core::Call measure_call(const Shape& shape) {
  core::Call call(measure_operation);
  call.path("/v1/measure");
  call.json_body(core::model_to_json(shape).text());
  return call;
}

constexpr core::Operation log_operation{"log", "POST", "", false};

core::Call log_call(const LogLine& options) {
  core::Call call(log_operation);
  call.path("/v1/log");
  if (options.line) call.binary_body(options.line, "application/octet-stream");
  return call;
}

constexpr core::Operation watch_operation{"watch", "GET", "", true};

core::Call watch_call(std::string_view thing_id) {
  core::Call call(watch_operation);
  call.path("/v1/watch/");
  call.path_parameter("thing_id", thing_id);
  return call;
}

}  // namespace

OddsApi::OddsApi(ClientOptions options) : connection_(core::connect(service(), std::move(options))) {}

OddsApi::OddsApi(std::shared_ptr<core::Connection> connection) : connection_(std::move(connection)) {}

const ClientOptions& OddsApi::options() const { return connection_->options(); }

JsonValue OddsApi::upload(std::string_view group_by, const Image& picture, std::string_view model_id,
                          const UploadOptions& options, const CallOptions& call) const {
  return core::call<JsonValue>(*connection_, upload_call(group_by, picture, model_id, options), call);
}

Result<JsonValue> OddsApi::try_upload(std::string_view group_by, const Image& picture, std::string_view model_id,
                                      const UploadOptions& options, const CallOptions& call) const {
  return core::try_call<JsonValue>(*connection_, upload_call(group_by, picture, model_id, options), call);
}

Future<JsonValue> OddsApi::upload_async(std::string_view group_by, const Image& picture, std::string_view model_id,
                                        const UploadOptions& options, const CallOptions& call) const {
  return core::call_async<JsonValue>(*connection_, upload_call(group_by, picture, model_id, options), call);
}

std::string OddsApi::store_file(const OpenEnum<Kind>& kind, std::int64_t row,
                                const std::shared_ptr<const http::Body>& file, const CallOptions& call) const {
  return core::call<std::string>(*connection_, store_file_call(kind, row, file), call);
}

Result<std::string> OddsApi::try_store_file(const OpenEnum<Kind>& kind, std::int64_t row,
                                            const std::shared_ptr<const http::Body>& file,
                                            const CallOptions& call) const {
  return core::try_call<std::string>(*connection_, store_file_call(kind, row, file), call);
}

Future<std::string> OddsApi::store_file_async(const OpenEnum<Kind>& kind, std::int64_t row,
                                              const std::shared_ptr<const http::Body>& file,
                                              const CallOptions& call) const {
  return core::call_async<std::string>(*connection_, store_file_call(kind, row, file), call);
}

std::map<std::string, std::int64_t> OddsApi::attach(const std::shared_ptr<const http::Body>& file,
                                                    const AttachOptions& options, const CallOptions& call) const {
  return core::call<std::map<std::string, std::int64_t>>(*connection_, attach_call(file, options), call);
}

Result<std::map<std::string, std::int64_t>> OddsApi::try_attach(const std::shared_ptr<const http::Body>& file,
                                                                const AttachOptions& options,
                                                                const CallOptions& call) const {
  return core::try_call<std::map<std::string, std::int64_t>>(*connection_, attach_call(file, options), call);
}

Future<std::map<std::string, std::int64_t>> OddsApi::attach_async(const std::shared_ptr<const http::Body>& file,
                                                                  const AttachOptions& options,
                                                                  const CallOptions& call) const {
  return core::call_async<std::map<std::string, std::int64_t>>(*connection_, attach_call(file, options), call);
}

Detail OddsApi::search(const JsonValue& body, const CallOptions& call) const {
  return core::call<Detail>(*connection_, search_call(body), call);
}

Result<Detail> OddsApi::try_search(const JsonValue& body, const CallOptions& call) const {
  return core::try_call<Detail>(*connection_, search_call(body), call);
}

Future<Detail> OddsApi::search_async(const JsonValue& body, const CallOptions& call) const {
  return core::call_async<Detail>(*connection_, search_call(body), call);
}

Job OddsApi::measure(const Shape& shape, const CallOptions& call) const {
  return core::call<Job>(*connection_, measure_call(shape), call);
}

Result<Job> OddsApi::try_measure(const Shape& shape, const CallOptions& call) const {
  return core::try_call<Job>(*connection_, measure_call(shape), call);
}

Future<Job> OddsApi::measure_async(const Shape& shape, const CallOptions& call) const {
  return core::call_async<Job>(*connection_, measure_call(shape), call);
}

void OddsApi::log(const LogLine& options, const CallOptions& call) const {
  return core::call<void>(*connection_, log_call(options), call);
}

Result<void> OddsApi::try_log(const LogLine& options, const CallOptions& call) const {
  return core::try_call<void>(*connection_, log_call(options), call);
}

Future<void> OddsApi::log_async(const LogLine& options, const CallOptions& call) const {
  return core::call_async<void>(*connection_, log_call(options), call);
}

MessageStream<Job> OddsApi::watch(std::string_view thing_id, const CallOptions& call) const {
  return core::open<Job>(*connection_, watch_call(thing_id), call);
}

Result<MessageStream<Job>> OddsApi::try_watch(std::string_view thing_id, const CallOptions& call) const {
  return core::try_open<Job>(*connection_, watch_call(thing_id), call);
}

Future<MessageStream<Job>> OddsApi::watch_async(std::string_view thing_id, const CallOptions& call) const {
  return core::open_async<Job>(*connection_, watch_call(thing_id), call);
}

}}}  // namespace ocelli::v1::kitchen_sink
