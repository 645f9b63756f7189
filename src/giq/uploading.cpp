// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/uploading.hpp>

#include <chrono>
#include <filesystem>

#include <ocelli/file_body.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

UploadedFile upload_file(const FilesApi& api, const std::string& path, const UploadOptions& options,
                         const CallOptions& call) {
  UploadOptions named = options;
  if (!named.file_name) named.file_name = std::filesystem::path(path).filename().string();
  CallOptions unhurried = call;
  if (!call.timeout && !call.deadline) unhurried.timeout = std::chrono::nanoseconds::max();
  return api.upload(file_body(path), named, unhurried);
}

}}}  // namespace ocelli::v1::giq
