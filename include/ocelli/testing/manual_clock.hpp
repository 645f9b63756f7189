// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include <ocelli/clock.hpp>
#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace testing {

/// A clock that moves only when somebody waits or turns it: a wait ends at once, at its time, and is written down.
///
/// Safe to use from many threads.
class OCELLI_EXPORT ManualClock : public Clock {
 public:
  ManualClock();
  ~ManualClock() override;

  [[nodiscard]] std::chrono::steady_clock::time_point now() const override;
  [[nodiscard]] std::chrono::system_clock::time_point calendar_now() const override;
  void wait_until(std::chrono::steady_clock::time_point time, const CancellationToken& token) override;

  void advance(std::chrono::nanoseconds duration);
  /// Sets the calendar's time only, as setting the machine's clock does.
  void set_calendar(std::chrono::system_clock::time_point time);

  /// How long each wait was, in order.
  [[nodiscard]] std::vector<std::chrono::nanoseconds> waits() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}}}  // namespace ocelli::v1::testing
