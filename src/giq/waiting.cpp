// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/waiting.hpp>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include <ocelli/cancellation.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/errors.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

std::string seconds_text(std::chrono::nanoseconds duration) {
  return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(duration).count()) + " s";
}

/// Foreign texts in a message: short, and without what would break its line.
std::string shown(std::string text) {
  constexpr std::size_t longest = 80;
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c < 0x20 || c == 0x7f; }, '?');
  return text.size() > longest ? text.substr(0, longest) + "..." : text;
}

/// One wait, from its start on: a single end and a single token stand for all its limits.
class Wait {
 public:
  Wait(const InferenceApi& api, const WaitOptions& options);

  [[nodiscard]] InferenceJob first_look(std::string_view id) const { return api_.status(id, call_); }
  [[nodiscard]] InferenceJob until_success(InferenceJob job);

 private:
  [[nodiscard]] bool is_over(const InferenceJob& job);
  [[nodiscard]] bool is_ended_by(const ApiException& error);
  [[nodiscard]] std::chrono::nanoseconds elapsed() const { return poll_.clock->now() - start_; }
  [[nodiscard]] std::chrono::nanoseconds time_left() const;
  [[nodiscard]] ErrorContext context() const;
  [[noreturn]] void give_up(const Polled<InferenceJob>& polled) const;

  const InferenceApi& api_;
  const JobProgressCallback& on_progress_;
  PollOptions poll_;
  CallOptions call_;
  TimePoint start_;
  TimePoint end_;
  CancellationSource source_;
  CancellationCallback on_poll_cancelled_;
  CancellationCallback on_call_cancelled_;
};

Wait::Wait(const InferenceApi& api, const WaitOptions& options)
    : api_(api),
      on_progress_(options.on_progress),
      poll_(options.poll),
      call_(options.call),
      on_poll_cancelled_(options.poll.cancellation, [this] { source_.cancel(); }),
      on_call_cancelled_(options.call.cancellation, [this] { source_.cancel(); }) {
  check_wait_options(api, options);
  if (!poll_.clock) poll_.clock = api.options().clock;
  if (!call_.response_info) call_.response_info = std::make_shared<ResponseInfo>();
  start_ = poll_.clock->now();
  end_ = std::min({time_after(start_, poll_.timeout),
                   time_after(start_, call_.timeout.value_or(std::chrono::nanoseconds::max())),
                   call_.deadline.value_or(TimePoint::max())});
  call_.timeout.reset();
  call_.deadline = end_;
  call_.cancellation = source_.token();
  poll_.cancellation = source_.token();
}

InferenceJob Wait::until_success(InferenceJob job) {
  const std::string id = job.id;
  InferenceJob last = job;
  const auto look = [&](TimePoint) {
    auto seen = api_.try_status(id, call_);
    if (seen) {
      last = *std::move(seen);
    } else if (!is_ended_by(seen.error())) {
      seen.error().raise();
    }
    return last;
  };
  poll_.timeout = time_left();
  auto polled = poll_until(
      std::move(job), look, [this](const InferenceJob& seen) { return is_over(seen); }, poll_);
  if (job_state(polled.value) != JobState::succeeded) give_up(polled);
  return std::move(polled.value);
}

bool Wait::is_over(const InferenceJob& job) {
  const JobState state = job_state(job);
  if (on_progress_ && on_progress_({job, state, elapsed()}) == ProgressAction::cancel) source_.cancel();
  return state == JobState::succeeded || state == JobState::failed;
}

/// Time that ran out, or a cancel, in the middle of a look: what was seen before still holds.
bool Wait::is_ended_by(const ApiException& error) {
  if (dynamic_cast<const CancelledException*>(&error) != nullptr) {
    // A progress callback cancels a look without any token.
    source_.cancel();
    return true;
  }
  return dynamic_cast<const TimeoutException*>(&error) != nullptr && poll_.clock->now() >= end_;
}

std::chrono::nanoseconds Wait::time_left() const {
  const TimePoint now = poll_.clock->now();
  return now < end_ ? end_ - now : std::chrono::nanoseconds(0);
}

ErrorContext Wait::context() const {
  ErrorContext context;
  context.operation = "giq wait_for_job";
  context.method = "GET";
  context.url = api_.options().base_url;
  context.delivery = Delivery::processed;
  context.attempts = call_.response_info->attempts;
  context.request_id = call_.response_info->request_id;
  if (call_.response_info->status != 0) context.status = call_.response_info->status;
  return context;
}

void Wait::give_up(const Polled<InferenceJob>& polled) const {
  const std::string status = shown(polled.value.status.text());
  const std::string job = "giq wait_for_job: job " + shown(polled.value.id);
  const std::string json = to_json(polled.value).text();
  if (job_state(polled.value) == JobState::failed) {
    throw JobFailedException(job + " ended as " + status + "; job() has all that the service says of it", context(),
                             json);
  }
  const std::string after = " was " + status + " after " + seconds_text(elapsed());
  if (polled.end == PollEnd::cancelled) {
    throw CancelledException(job + after + " when the wait was cancelled; the job itself goes on", context());
  }
  throw WaitTimeoutException(job + after + "; wait for it again, with more time", context(), json);
}

/// A call that is cancelled beforehand is checked as any other and sends nothing.
void check_look(const InferenceApi& api, CallOptions call) {
  CancellationSource cancelled;
  cancelled.cancel();
  call.cancellation = cancelled.token();
  call.response_info = nullptr;
  static_cast<void>(api.try_status("unsent", call));
}

}  // namespace

void check_wait_options(const InferenceApi& api, const WaitOptions& options) {
  check_poll_options(options.poll);
  check_look(api, options.call);
}

InferenceJob wait_for_job(const InferenceApi& api, InferenceJob job, const WaitOptions& options) {
  return Wait(api, options).until_success(std::move(job));
}

InferenceJob wait_for_job(const InferenceApi& api, std::string_view job_id, const WaitOptions& options) {
  Wait wait(api, options);
  return wait.until_success(wait.first_look(job_id));
}

}}}  // namespace ocelli::v1::giq
