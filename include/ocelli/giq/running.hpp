// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/file_sink.hpp>
#include <ocelli/giq/generated/files_api.hpp>
#include <ocelli/giq/generated/inference_api.hpp>
#include <ocelli/giq/generated/models.hpp>
#include <ocelli/giq/results.hpp>
#include <ocelli/giq/waiting.hpp>
#include <ocelli/progress.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

enum class RunStage { uploading, starting, running, downloading };

/// "uploading", "starting", …
[[nodiscard]] OCELLI_EXPORT std::string_view to_string(RunStage stage) noexcept;

/// How far the whole way has come.
struct RunProgress {
  RunStage stage;
  /// Since the call began.
  std::chrono::nanoseconds elapsed;
  /// Of the file or the result; nothing in the other stages.
  std::optional<Progress> transfer;
  /// As it was seen last; null before there is one.
  const InferenceJob* job;
};

/// Called on the calling thread. `cancel` ends the call with a CancelledException.
using RunProgressCallback = std::function<ProgressAction(const RunProgress&)>;

struct RunAndDownloadOptions {
  /// Of FilesApi::upload, where there is a file to upload.
  UploadOptions upload = {};
  /// Of InferenceApi::run: the geometry.
  RunOptions run = {};
  /// How long a `run` that is answered 404 is tried again, since the service may not have taken in the file yet; a
  /// refused `run` has started nothing. Default: 5 minutes after an upload, not at all for the id of a file.
  std::optional<std::chrono::nanoseconds> ingestion_timeout = {};
  /// Of the waits between looks at the job, or tries to start it. Its `cancellation` ends the whole way too.
  PollOptions poll = job_poll_options();
  ExistingFile existing = ExistingFile::refuse;
  /// What it sets of `timeout`, `deadline` and `cancellation` holds over the whole way. Default: no limit but those of
  /// `poll` and the client's stall timeout. Its `progress` is called by the transfers where there is no `on_progress`.
  CallOptions call = {};
  RunProgressCallback on_progress = {};
};

struct RunResult {
  std::string file_id;
  /// As it was when it had succeeded.
  InferenceJob job;
  DownloadedFile file;
};

/// Runs a model on a file that the service has, waits for it, and downloads the result to `result_path`, a file or a
/// folder, as download_result does.
///
/// Throws as InferenceApi::run, wait_for_job and download_result; what does not fit (the geometry, an option, a name
/// that is taken) is found before anything is sent. Where it throws after the job was started, the job goes on; the
/// exceptions of the wait have its id. Safe to use from many threads.
OCELLI_EXPORT RunResult run_and_download(const InferenceApi& inference, std::string_view model_id,
                                         std::string_view file_id, const std::string& result_path,
                                         const RunAndDownloadOptions& options = {});
/// The same for a file of this machine, which is uploaded first, as by upload_file.
OCELLI_EXPORT RunResult run_and_download(const InferenceApi& inference, const FilesApi& files,
                                         std::string_view model_id, const std::string& file_path,
                                         const std::string& result_path, const RunAndDownloadOptions& options = {});

}}}  // namespace ocelli::v1::giq
