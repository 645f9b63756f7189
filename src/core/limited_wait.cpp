// SPDX-License-Identifier: Apache-2.0
#include <ocelli/limited_wait.hpp>

#include <algorithm>

namespace ocelli { inline namespace v1 {

LimitedWait::LimitedWait(PollOptions poll, CallOptions call, const std::shared_ptr<Clock>& clock)
    : poll_(std::move(poll)),
      call_(std::move(call)),
      on_poll_cancelled_(poll_.cancellation, [this] { source_.cancel(); }),
      on_call_cancelled_(call_.cancellation, [this] { source_.cancel(); }) {
  if (!poll_.clock) poll_.clock = clock;
  start_ = poll_.clock->now();
  end_ = std::min({time_after(start_, poll_.timeout),
                   time_after(start_, call_.timeout.value_or(std::chrono::nanoseconds::max())),
                   call_.deadline.value_or(std::chrono::steady_clock::time_point::max())});
  call_.timeout.reset();
  call_.deadline = end_;
  call_.cancellation = source_.token();
  poll_.cancellation = source_.token();
}

std::chrono::nanoseconds LimitedWait::elapsed() const { return poll_.clock->now() - start_; }

bool LimitedWait::is_ended_by(const ApiException& error) {
  if (dynamic_cast<const CancelledException*>(&error) != nullptr) {
    // A progress callback cancels a look without any token.
    source_.cancel();
    return true;
  }
  return dynamic_cast<const TimeoutException*>(&error) != nullptr && poll_.clock->now() >= end_;
}

PollOptions LimitedWait::poll_with_what_is_left() const {
  PollOptions poll = poll_;
  const std::chrono::steady_clock::time_point now = poll.clock->now();
  poll.timeout = now < end_ ? end_ - now : std::chrono::nanoseconds(0);
  return poll;
}

}}  // namespace ocelli::v1
