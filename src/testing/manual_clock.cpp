// SPDX-License-Identifier: Apache-2.0
#include <ocelli/testing/manual_clock.hpp>

#include <algorithm>
#include <mutex>

namespace ocelli { inline namespace v1 { namespace testing {

struct ManualClock::State {
  mutable std::mutex mutex;
  std::chrono::steady_clock::time_point now{std::chrono::hours(1000)};
  std::chrono::system_clock::time_point calendar{std::chrono::hours(24 * 365 * 55)};
  std::vector<std::chrono::nanoseconds> waits;
};

ManualClock::ManualClock() : state_(std::make_unique<State>()) {}
ManualClock::~ManualClock() = default;

std::chrono::steady_clock::time_point ManualClock::now() const {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  return state_->now;
}

std::chrono::system_clock::time_point ManualClock::calendar_now() const {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  return state_->calendar;
}

void ManualClock::wait_until(std::chrono::steady_clock::time_point time, const CancellationToken& token) {
  if (token.is_cancelled()) return;
  const std::lock_guard<std::mutex> lock(state_->mutex);
  const auto wait = time > state_->now ? time - state_->now : std::chrono::nanoseconds(0);
  state_->waits.push_back(wait);
  state_->now += wait;
  // A wait without end must not overflow the calendar, which is further on than the clock.
  const auto left = std::chrono::system_clock::time_point::max() - state_->calendar;
  state_->calendar += std::min(std::chrono::duration_cast<std::chrono::system_clock::duration>(wait), left);
}

void ManualClock::advance(std::chrono::nanoseconds duration) {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  state_->now += duration;
  state_->calendar += std::chrono::duration_cast<std::chrono::system_clock::duration>(duration);
}

void ManualClock::set_calendar(std::chrono::system_clock::time_point time) {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  state_->calendar = time;
}

std::vector<std::chrono::nanoseconds> ManualClock::waits() const {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  return state_->waits;
}

}}}  // namespace ocelli::v1::testing
