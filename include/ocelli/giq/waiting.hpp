// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/giq/generated/inference_api.hpp>
#include <ocelli/giq/generated/models.hpp>
#include <ocelli/giq/job_state.hpp>
#include <ocelli/polling.hpp>
#include <ocelli/progress.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

/// A job as a look found it.
struct JobProgress {
  const InferenceJob& job;
  JobState state;
  /// Since the wait began.
  std::chrono::nanoseconds elapsed;
};

/// Called on the waiting thread after every look, with the job as before where a look failed and the wait goes on.
/// `cancel` ends the wait, not the job: the service documents no way to stop one. What it throws ends the wait and
/// reaches the caller unchanged.
using JobProgressCallback = std::function<ProgressAction(const JobProgress&)>;

/// How often a job is looked at by default: after 5 s, each wait 1.5 times the one before up to 30 s, for an hour. The
/// service documents no interval.
[[nodiscard]] inline PollOptions job_poll_options() {
  PollOptions options;
  options.interval = std::chrono::seconds(5);
  options.growth = 1.5;
  options.max_interval = std::chrono::seconds(30);
  options.timeout = std::chrono::hours(1);
  return options;
}

/// Several limits hold together: the wait ends at the earliest of `poll.timeout`, `call.timeout` and `call.deadline`,
/// and as soon as one of `poll.cancellation` and `call.cancellation` is cancelled.
struct WaitOptions {
  /// How often to look and for how long. Its clock is by default the client's.
  PollOptions poll = job_poll_options();
  /// Settings of each look, but for its limits: `timeout`, from the start of the wait, and `deadline` are for the whole
  /// wait, `cancellation` ends it. The client's own timeout does not count.
  CallOptions call = {};
  JobProgressCallback on_progress = {};
};

/// Throws std::invalid_argument naming the option with which no wait can be carried out. Sends nothing. Every wait
/// begins with it.
OCELLI_EXPORT void check_wait_options(const InferenceApi& api, const WaitOptions& options);

/// Waits until a job has succeeded, and gives it as it is then.
///
/// Looks at `job` first and asks the service only as long as needed; a status that is not known is waited out. Throws
/// JobFailedException with the job where it failed or was cancelled at the service, WaitTimeoutException with the job
/// as it was seen last where the time is up, also in the middle of a look, CancelledException where a token or
/// `on_progress` ended the wait. A look that failed (beyond its retries) for want of a connection or time, or with
/// 429 or 5xx, tells nothing new: the wait goes on, and throws that error only where its end comes before a look that
/// succeeds. What any other look that failed throws ends the wait. Safe to use from many threads.
OCELLI_EXPORT InferenceJob wait_for_job(const InferenceApi& api, InferenceJob job, const WaitOptions& options = {});
/// The same for a job of which only the id is known. The first look is at once; where the limits end that one there is
/// no job yet to give, so it throws its TimeoutException or CancelledException.
OCELLI_EXPORT InferenceJob wait_for_job(const InferenceApi& api, std::string_view job_id,
                                        const WaitOptions& options = {});

}}}  // namespace ocelli::v1::giq
