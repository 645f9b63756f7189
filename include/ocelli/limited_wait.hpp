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
  /// A look that a limit ended does not throw: what was seen before still holds. Any other error is thrown, and what
  /// the functions throw.
  template <class T, class Look, class IsDone>
  [[nodiscard]] Polled<T> until(T value, Look look, IsDone is_done) {
    T last = value;
    const auto fetch = [&](std::chrono::steady_clock::time_point) {
      auto seen = look(std::as_const(call_));
      if (seen) {
        last = *std::move(seen);
      } else if (!is_ended_by(seen.error())) {
        seen.error().raise();
      }
      return last;
    };
    return poll_until(std::move(value), fetch, is_done, poll_with_what_is_left());
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
