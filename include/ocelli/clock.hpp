// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>

#include <ocelli/cancellation.hpp>
#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

/// Where the library takes the time from and how it waits. Tests replace it by one that they turn by hand.
///
/// Safe to use from many threads.
class OCELLI_EXPORT Clock {
 public:
  virtual ~Clock();

  /// Monotonic: setting the machine's clock changes nothing.
  [[nodiscard]] virtual std::chrono::steady_clock::time_point now() const = 0;

  /// The calendar's time, for HTTP dates only.
  [[nodiscard]] virtual std::chrono::system_clock::time_point calendar_now() const = 0;

  /// Waits until the time has come or the token is cancelled, whichever is first.
  virtual void wait_until(std::chrono::steady_clock::time_point time, const CancellationToken& token) = 0;
};

/// The time of steady_clock that is `duration` from `now`, without overflow.
[[nodiscard]] inline std::chrono::steady_clock::time_point time_after(std::chrono::steady_clock::time_point now,
                                                                      std::chrono::nanoseconds duration) {
  const auto longest = std::chrono::steady_clock::time_point::max() - now;
  return duration >= longest ? std::chrono::steady_clock::time_point::max() : now + duration;
}

/// The machine's clock. A cancel ends its waits at once.
[[nodiscard]] OCELLI_EXPORT std::shared_ptr<Clock> system_clock();

}}  // namespace ocelli::v1
