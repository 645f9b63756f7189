// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

namespace ocelli { inline namespace v1 { namespace http {

/// When a peer that says nothing is asked whether it is there, and when it counts as gone. Reads no clock: the driver
/// says what time it is.
///
/// Only the time counts in which somebody listens, since nothing can be heard in between.
class IdleWatch {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  /// Zero: never.
  explicit IdleWatch(std::chrono::milliseconds stall_timeout) : limit_(std::min(stall_timeout, longest)) {}

  void start_listening(TimePoint now) { since_ = now; }
  void stop_listening(TimePoint now) { silence_ = silence(now); }
  /// A byte came.
  void note_movement(TimePoint now);
  void note_asked() { was_asked_ = true; }

  /// True from when the peer was silent for the limit until it is asked.
  [[nodiscard]] bool is_to_be_asked(TimePoint now) const;
  /// True once the peer was silent for as long again.
  [[nodiscard]] bool is_gone(TimePoint now) const;
  /// When to look again at the latest.
  [[nodiscard]] TimePoint next_check() const;

 private:
  using Duration = std::chrono::steady_clock::duration;

  /// Ten years: the times that come of it can be told.
  static constexpr std::chrono::milliseconds longest = std::chrono::hours(24 * 365 * 10);

  [[nodiscard]] Duration silence(TimePoint now) const { return silence_ + (now - since_); }

  std::chrono::milliseconds limit_;
  Duration silence_{0};
  TimePoint since_{};
  bool was_asked_ = false;
};

}}}  // namespace ocelli::v1::http
