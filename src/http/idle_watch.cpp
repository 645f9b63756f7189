// SPDX-License-Identifier: Apache-2.0
#include "http/idle_watch.hpp"

namespace ocelli { inline namespace v1 { namespace http {

void IdleWatch::note_movement(TimePoint now) {
  since_ = now;
  silence_ = Duration(0);
  was_asked_ = false;
}

bool IdleWatch::is_to_be_asked(TimePoint now) const {
  return limit_.count() > 0 && !was_asked_ && silence(now) >= limit_;
}

bool IdleWatch::is_gone(TimePoint now) const { return limit_.count() > 0 && silence(now) / 2 >= limit_; }

IdleWatch::TimePoint IdleWatch::next_check() const {
  if (limit_.count() <= 0) return TimePoint::max();
  const TimePoint start = since_ - silence_;
  return start + (was_asked_ ? 2 * limit_ : limit_);
}

}}}  // namespace ocelli::v1::http
