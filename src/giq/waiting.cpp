// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/waiting.hpp>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include <ocelli/errors.hpp>
#include <ocelli/limited_wait.hpp>
#include <ocelli/unsent_call.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

namespace {

std::string seconds_text(std::chrono::nanoseconds duration) {
  return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(duration).count()) + " s";
}

/// Foreign texts in a message: short, of whole characters, and without what would break its line.
std::string shown(std::string text) {
  constexpr std::size_t longest = 80;
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, '?');
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

ErrorContext context_of(const InferenceApi& api, const ResponseInfo& last) {
  ErrorContext context;
  context.operation = "giq wait_for_job";
  context.method = "GET";
  context.url = api.options().base_url;
  context.delivery = Delivery::processed;
  context.attempts = last.attempts;
  context.request_id = last.request_id;
  if (last.status != 0) context.status = last.status;
  return context;
}

[[noreturn]] void give_up(const Polled<InferenceJob>& polled, std::chrono::nanoseconds elapsed, ErrorContext context) {
  const std::string status = shown(polled.value.status.text());
  const std::string job = "giq wait_for_job: job " + shown(polled.value.id);
  const std::string json = to_json(polled.value).text();
  if (job_state(polled.value) == JobState::failed) {
    throw JobFailedException(job + " ended as " + status + "; job() has all that the service says of it",
                             std::move(context), json);
  }
  const std::string after = " was " + status + " after " + seconds_text(elapsed);
  if (polled.end == PollEnd::cancelled) {
    throw CancelledException(job + after + " when the wait was cancelled; the job itself goes on", std::move(context));
  }
  throw WaitTimeoutException(job + after + "; wait for it again, with more time", std::move(context), json);
}

CallOptions with_response_info(CallOptions call) {
  if (!call.response_info) call.response_info = std::make_shared<ResponseInfo>();
  return call;
}

InferenceJob until_success(LimitedWait& wait, const InferenceApi& api, const JobProgressCallback& on_progress,
                           InferenceJob job) {
  const std::string id = job.id;
  const auto look = [&](const CallOptions& call) { return api.try_status(id, call); };
  const auto is_over = [&](const InferenceJob& seen) {
    const JobState state = job_state(seen);
    if (on_progress && on_progress({seen, state, wait.elapsed()}) == ProgressAction::cancel) wait.cancel();
    return state == JobState::succeeded || state == JobState::failed;
  };
  auto polled = wait.until(std::move(job), look, is_over, FailedLook::is_nothing_new);
  if (job_state(polled.value) != JobState::succeeded) {
    give_up(polled, wait.elapsed(), context_of(api, *wait.call().response_info));
  }
  return std::move(polled.value);
}

}  // namespace

void check_wait_options(const InferenceApi& api, const WaitOptions& options) {
  check_poll_options(options.poll);
  static_cast<void>(api.try_status("unsent", unsent_call(options.call)));
}

InferenceJob wait_for_job(const InferenceApi& api, InferenceJob job, const WaitOptions& options) {
  check_wait_options(api, options);
  LimitedWait wait(options.poll, with_response_info(options.call), api.options().clock);
  return until_success(wait, api, options.on_progress, std::move(job));
}

InferenceJob wait_for_job(const InferenceApi& api, std::string_view job_id, const WaitOptions& options) {
  check_wait_options(api, options);
  LimitedWait wait(options.poll, with_response_info(options.call), api.options().clock);
  return until_success(wait, api, options.on_progress, api.status(job_id, wait.call()));
}

}}}  // namespace ocelli::v1::giq
