// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/call_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/giq/generated/files_api.hpp>
#include <ocelli/giq/generated/models.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

/// Uploads a file of this machine under its own name, or under `options.file_name`, in constant memory.
///
/// Where `call` sets neither `timeout` nor `deadline`, the upload may take as long as bytes keep moving: the client's
/// stall timeout ends it, not its timeout. Throws as FilesApi::upload, and std::invalid_argument naming the path where
/// it is missing or no regular file. Safe to use from many threads.
OCELLI_EXPORT UploadedFile upload_file(const FilesApi& api, const std::string& path, const UploadOptions& options = {},
                                       const CallOptions& call = {});

}}}  // namespace ocelli::v1::giq
