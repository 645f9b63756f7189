// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/job_state.hpp>

#include <algorithm>

namespace ocelli { inline namespace v1 { namespace giq {

namespace {

struct Meaning {
  std::string_view status;
  JobState state;
};

constexpr Meaning meanings[] = {
    {"SUBMITTED", JobState::waiting},  {"PENDING", JobState::waiting},     {"QUEUED", JobState::waiting},
    {"CREATED", JobState::waiting},    {"RUNNING", JobState::running},     {"IN_PROGRESS", JobState::running},
    {"PROCESSING", JobState::running}, {"DONE", JobState::succeeded},      {"COMPLETED", JobState::succeeded},
    {"SUCCESS", JobState::succeeded},  {"SUCCEEDED", JobState::succeeded}, {"FINISHED", JobState::succeeded},
    {"FAILED", JobState::failed},      {"ERROR", JobState::failed},        {"CANCELLED", JobState::failed},
    {"CANCELED", JobState::failed},    {"REJECTED", JobState::failed},
};

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

JobState job_state(std::string_view status) noexcept {
  const auto is_it = [&](const Meaning& meaning) {
    return std::equal(status.begin(), status.end(), meaning.status.begin(), meaning.status.end(),
                      [](char given, char known) { return upper(given) == known; });
  };
  const auto* const found = std::find_if(std::begin(meanings), std::end(meanings), is_it);
  return found == std::end(meanings) ? JobState::unknown : found->state;
}

JobState job_state(const InferenceJob& job) noexcept { return job_state(job.status.text()); }

std::string_view to_string(JobState state) noexcept {
  switch (state) {
    case JobState::waiting:
      return "waiting";
    case JobState::running:
      return "running";
    case JobState::succeeded:
      return "succeeded";
    case JobState::failed:
      return "failed";
    case JobState::unknown:
      break;
  }
  return "unknown";
}

}}}  // namespace ocelli::v1::giq
