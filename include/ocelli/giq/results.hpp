// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <ocelli/download.hpp>
#include <ocelli/export.hpp>
#include <ocelli/giq/generated/inference_api.hpp>
#include <ocelli/giq/generated/models.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

/// Downloads the result of a job that is done into a file.
///
/// `path` is the file, or a folder that exists: then the name is the one that the service suggests, without folders, or
/// the job's id (`options.fallback_name`, if it is set) where it suggests none. A file that exists is not replaced
/// unless `options.existing` says so. Otherwise as download_to_file. What the service answers before a job is done is
/// not documented: see wait_for_job.
OCELLI_EXPORT DownloadedFile download_result(const InferenceApi& api, std::string_view job_id, const std::string& path,
                                             DownloadOptions options = {});
OCELLI_EXPORT DownloadedFile download_result(const InferenceApi& api, const InferenceJob& job, const std::string& path,
                                             DownloadOptions options = {});

}}}  // namespace ocelli::v1::giq
