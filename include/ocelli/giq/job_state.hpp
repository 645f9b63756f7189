// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include <ocelli/export.hpp>
#include <ocelli/giq/generated/models.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

/// How far a job is, in five words where the service has many.
enum class JobState {
  waiting,
  running,
  succeeded,
  failed,
  /// A status that this library does not know: the job may become anything.
  unknown,
};

/// What a status means, in either case of letters. SUBMITTED, PENDING, RUNNING, DONE and COMPLETED are documented; that
/// jobs can also be QUEUED, CREATED · IN_PROGRESS, PROCESSING · SUCCESS, SUCCEEDED, FINISHED · FAILED, ERROR,
/// CANCELLED, CANCELED or REJECTED is this library's guess.
[[nodiscard]] OCELLI_EXPORT JobState job_state(std::string_view status) noexcept;
[[nodiscard]] OCELLI_EXPORT JobState job_state(const InferenceJob& job) noexcept;

/// "waiting", "running", …
[[nodiscard]] OCELLI_EXPORT std::string_view to_string(JobState state) noexcept;

}}}  // namespace ocelli::v1::giq
