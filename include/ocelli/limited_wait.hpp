// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/cancellation.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/export.hpp>
#include <ocelli/polling.hpp>

namespace ocelli { inline namespace v1 {

/// What a look that failed, beyond the retries of its call, means to a wait.
enum class FailedLook {
  /// The wait ends with its error.
  ends_the_wait,
  /// Where it may have been for a moment (`may_pass`: no connection, a time limit of an attempt, 408, 429, 5xx):
  /// nothing
  /// new. The look is repeated as if nothing had changed; the error is thrown if none succeeds by the end of the wait.
  /// Other errors end it, a certificate that is refused and a 429 that is final among them.
  is_nothing_new,
};

/// A wait in which a service is looked at again and again, from its start on: a single end and a single token stand for
/// the limits of a PollOptions and a CallOptions.
///
/// It ends at the earliest of `poll.timeout`, `call.timeout` and `call.deadline`, and as soon as one of the two tokens
/// is cancelled. For one thread at a time; neither copied nor moved.
class OCELLI_EXPORT LimitedWait {
 public:
  /// The time counts from now. `clock` is the client's, where `poll` names none.
  LimitedWait(PollOptions poll, CallOptions call, const std::shared_ptr<Clock>& clock);
  LimitedWait(const LimitedWait&) = delete;
  LimitedWait& operator=(const LimitedWait&) = delete;

  /// Settings of each look.
  [[nodiscard]] const CallOptions& call() const noexcept { return call_; }
  /// Since the start.
  [[nodiscard]] std::chrono::nanoseconds elapsed() const;
  /// Ends the wait, and a look that is under way.
  void cancel() { source_.cancel(); }

  /// Looks at `value`, then at what `look(call())` gives as a Result, until `is_done` of it is true or a limit is over.
  /// A look that a limit ended does not throw: what was seen before still holds. Any other error is thrown,
  /// unless `failed` says to go on, and what the functions throw.
  template <class T, class Look, class IsDone>
  [[nodiscard]] Polled<T> until(T value, Look look, IsDone is_done, FailedLook failed = FailedLook::ends_the_wait) {
    T last = value;
    std::shared_ptr<const ApiException> failure;
    const auto fetch = [&](std::chrono::steady_clock::time_point) {
      auto seen = look(std::as_const(call_));
      if (seen) {
        last = *std::move(seen);
        failure = nullptr;
      } else if (!is_ended_by(seen.error())) {
        if (failed == FailedLook::ends_the_wait || !may_pass(seen.error())) seen.error().raise();
        failure = seen.shared_error();
      }
      return last;
    };
    auto polled = poll_until(std::move(value), fetch, is_done, poll_with_what_is_left());
    if (failure && polled.end == PollEnd::timed_out) failure->raise();
    return polled;
  }

 private:
  [[nodiscard]] bool is_ended_by(const ApiException& error);
  [[nodiscard]] PollOptions poll_with_what_is_left() const;

  PollOptions poll_;
  CallOptions call_;
  CancellationSource source_;
  CancellationCallback on_poll_cancelled_;
  CancellationCallback on_call_cancelled_;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point end_;
};

}}  // namespace ocelli::v1
