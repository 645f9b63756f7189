// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/waiting.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>
#include <ocelli/cancellation.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/errors.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

/// What Groundlight documents for a detector.
constexpr double default_threshold = 0.9;

template <class KnownResult>
std::optional<OpenEnum<Source>> source_of(const KnownResult& result) {
  return result.source;
}

std::optional<OpenEnum<Source>> source_of(const JsonValue& result) {
  if (!result.is_object()) return std::nullopt;
  try {
    const nlohmann::json json = result.json();
    const auto source = json.find("source");
    if (source == json.end() || !source->is_string()) return std::nullopt;
    return OpenEnum<Source>(source->get<std::string>());
  } catch (const nlohmann::json::out_of_range&) {
    return std::nullopt;
  }
}

bool is_answered(const ImageQuery& query) {
  if (!query.result) return false;
  const auto source = std::visit([](const auto& result) { return source_of(result); }, *query.result);
  return source && !source->text().empty() && *source != Source::still_processing;
}

/// An answer that names no threshold reads as zero, which everything would reach.
double threshold_of(const ImageQuery& query) {
  return query.confidence_threshold > 0 ? query.confidence_threshold : default_threshold;
}

/// A confidence of zero is a placeholder.
bool is_confident(const ImageQuery& query, std::optional<double> threshold) {
  const auto confidence = query.confidence();
  return confidence && *confidence > 0 && *confidence >= threshold.value_or(threshold_of(query));
}

bool is_final(const ImageQuery& query) { return query.result && query.done_processing.value_or(false); }

/// What is waited for, and the end that reaching it is.
struct Goal {
  WaitEnd end;
  std::function<bool(const ImageQuery&)> is_reached;
};

Goal any_answer() { return {WaitEnd::answered, &is_answered}; }

Goal confident_answer(std::optional<double> threshold) {
  return {WaitEnd::confident, [threshold](const ImageQuery& query) { return is_confident(query, threshold); }};
}

WaitEnd end_of(const Polled<ImageQuery>& polled, const Goal& goal) {
  if (goal.is_reached(polled.value)) return goal.end;
  if (is_final(polled.value)) return WaitEnd::final_answer;
  return polled.end == PollEnd::cancelled ? WaitEnd::cancelled : WaitEnd::timed_out;
}

/// One wait, from its start on: a single end and a single token stand for all its limits.
class Wait {
 public:
  Wait(const ImageQueriesApi& api, const WaitOptions& options);

  [[nodiscard]] ImageQuery first_look(std::string_view id) const { return api_.get_image_query(id, call_); }
  [[nodiscard]] WaitedAnswer until(const Goal& goal, ImageQuery query);

 private:
  [[nodiscard]] bool is_ended_by(const ApiException& error);
  [[nodiscard]] std::chrono::nanoseconds time_left() const;

  const ImageQueriesApi& api_;
  PollOptions poll_;
  CallOptions call_;
  TimePoint end_;
  CancellationSource source_;
  CancellationCallback on_poll_cancelled_;
  CancellationCallback on_call_cancelled_;
};

Wait::Wait(const ImageQueriesApi& api, const WaitOptions& options)
    : api_(api),
      poll_(options.poll),
      call_(options.call),
      on_poll_cancelled_(options.poll.cancellation, [this] { source_.cancel(); }),
      on_call_cancelled_(options.call.cancellation, [this] { source_.cancel(); }) {
  check_wait_options(api, options);
  if (!poll_.clock) poll_.clock = api.options().clock;
  const TimePoint start = poll_.clock->now();
  end_ = std::min({time_after(start, poll_.timeout),
                   time_after(start, call_.timeout.value_or(std::chrono::nanoseconds::max())),
                   call_.deadline.value_or(TimePoint::max())});
  call_.timeout.reset();
  call_.deadline = end_;
  call_.cancellation = source_.token();
  poll_.cancellation = source_.token();
}

WaitedAnswer Wait::until(const Goal& goal, ImageQuery query) {
  const std::string id = query.id;
  ImageQuery last = query;
  const auto look = [&](TimePoint) {
    auto seen = api_.try_get_image_query(id, call_);
    if (seen) {
      last = *std::move(seen);
    } else if (!is_ended_by(seen.error())) {
      seen.error().raise();
    }
    return last;
  };
  const auto is_done = [&](const ImageQuery& seen) { return goal.is_reached(seen) || is_final(seen); };
  poll_.timeout = time_left();
  auto polled = poll_until(std::move(query), look, is_done, poll_);
  const WaitEnd end = end_of(polled, goal);
  return {std::move(polled.value), end};
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

/// A call that is cancelled beforehand is checked as any other and sends nothing.
void check_look(const ImageQueriesApi& api, CallOptions call) {
  CancellationSource cancelled;
  cancelled.cancel();
  call.cancellation = cancelled.token();
  static_cast<void>(api.try_get_image_query("iq_unsent", call));
}

}  // namespace

void check_wait_options(const ImageQueriesApi& api, const WaitOptions& options) {
  const auto threshold = options.confidence_threshold;
  if (threshold && !(*threshold >= 0 && *threshold <= 1)) {
    throw std::invalid_argument("confidence_threshold: must be from 0 to 1");
  }
  check_poll_options(options.poll);
  if (options.call.timeout && options.call.timeout->count() <= 0) {
    throw std::invalid_argument(
        "call.timeout: of a wait must be longer than nothing; to not wait, set poll.timeout to zero");
  }
  check_look(api, options.call);
}

WaitedAnswer wait_for_answer(const ImageQueriesApi& api, ImageQuery query, const WaitOptions& options) {
  return Wait(api, options).until(any_answer(), std::move(query));
}

WaitedAnswer wait_for_answer(const ImageQueriesApi& api, std::string_view id, const WaitOptions& options) {
  Wait wait(api, options);
  return wait.until(any_answer(), wait.first_look(id));
}

WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, ImageQuery query, const WaitOptions& options) {
  return Wait(api, options).until(confident_answer(options.confidence_threshold), std::move(query));
}

WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, std::string_view id, const WaitOptions& options) {
  Wait wait(api, options);
  return wait.until(confident_answer(options.confidence_threshold), wait.first_look(id));
}

}}}  // namespace ocelli::v1::groundlight
