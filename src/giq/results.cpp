// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/results.hpp>

#include <utility>

namespace ocelli { inline namespace v1 { namespace giq {

DownloadedFile download_result(const InferenceApi& api, std::string_view job_id, const std::string& path,
                               DownloadOptions options) {
  if (options.fallback_name.empty()) options.fallback_name = job_id;
  return download_to_file(
      path, [&](const CallOptions& call) { return api.download(job_id, call); }, options);
}

DownloadedFile download_result(const InferenceApi& api, const InferenceJob& job, const std::string& path,
                               DownloadOptions options) {
  return download_result(api, job.id, path, std::move(options));
}

}}}  // namespace ocelli::v1::giq
