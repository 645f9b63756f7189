// SPDX-License-Identifier: Apache-2.0
#include "http/exchange_clock.hpp"

#include <algorithm>

namespace ocelli { inline namespace v1 { namespace http {

namespace {

using TimePoint = ExchangeClock::TimePoint;

/// Not later than the end of time, however long the limit.
TimePoint after(TimePoint start, std::chrono::milliseconds limit) {
  if (limit <= std::chrono::milliseconds::zero()) return TimePoint::max();
  const auto room = std::chrono::duration_cast<std::chrono::milliseconds>(TimePoint::max() - start);
  return limit >= room ? TimePoint::max() : start + limit;
}

}  // namespace

ExchangeClock::ExchangeClock(const ExchangeOptions& options, TimePoint start)
    : deadline_(options.deadline),
      start_(start),
      last_movement_(start),
      connect_timeout_(options.connect_timeout),
      stall_timeout_(options.stall_timeout) {}

void ExchangeClock::note_connected(TimePoint now) {
  is_connected_ = true;
  last_movement_ = now;
}

std::optional<FailureKind> ExchangeClock::overdue(TimePoint now) const {
  if (now >= deadline_) return FailureKind::deadline;
  if (now >= connect_limit()) return FailureKind::connect_timeout;
  if (now >= stall_limit()) return FailureKind::stalled;
  return std::nullopt;
}

TimePoint ExchangeClock::next_check() const { return std::min({deadline_, connect_limit(), stall_limit()}); }

TimePoint ExchangeClock::connect_limit() const {
  return is_connected_ ? TimePoint::max() : after(start_, connect_timeout_);
}

TimePoint ExchangeClock::stall_limit() const {
  return is_connected_ ? after(last_movement_, stall_timeout_) : TimePoint::max();
}

}}}  // namespace ocelli::v1::http
