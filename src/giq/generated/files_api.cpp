// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <ocelli/giq/generated/files_api.hpp>

#include <memory>
#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/result.hpp>

#include "core/checks.hpp"
#include "core/operations.hpp"
#include "giq/generated/model_tables.hpp"
#include "giq/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace giq {

namespace {

constexpr core::Operation upload_operation{"upload", "POST", "application/json", false};

core::Call upload_call(const std::shared_ptr<const http::Body>& file, const UploadOptions& options) {
  core::check_body_size("file", "file_max_bytes", file, options.file_max_bytes.value_or(100000000),
                        "the file exceeds the limit of the service's upload of type 1, and type 2, in parts, is not "
                        "documented and so not supported");
  core::Call call(upload_operation);
  call.path("/file/upload");
  call.query("sourceType", options.source_type);
  call.form_part({"file", file, options.file_name.value_or("file"), "application/octet-stream"});
  return call;
}

}  // namespace

FilesApi::FilesApi(ClientOptions options) : connection_(core::connect(service(), std::move(options))) {}

FilesApi::FilesApi(std::shared_ptr<core::Connection> connection) : connection_(std::move(connection)) {}

const ClientOptions& FilesApi::options() const { return connection_->options(); }

UploadedFile FilesApi::upload(const std::shared_ptr<const http::Body>& file, const UploadOptions& options,
                              const CallOptions& call) const {
  return core::call<UploadedFile>(*connection_, upload_call(file, options), call);
}

Result<UploadedFile> FilesApi::try_upload(const std::shared_ptr<const http::Body>& file, const UploadOptions& options,
                                          const CallOptions& call) const {
  return core::try_call<UploadedFile>(*connection_, upload_call(file, options), call);
}

Future<UploadedFile> FilesApi::upload_async(const std::shared_ptr<const http::Body>& file, const UploadOptions& options,
                                            const CallOptions& call) const {
  return core::call_async<UploadedFile>(*connection_, upload_call(file, options), call);
}

}}}  // namespace ocelli::v1::giq
