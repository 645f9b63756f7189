// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <stdexcept>
#include <utility>

#include <ocelli/cancellation.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/duration.hpp>

namespace ocelli { inline namespace v1 {

/// How often to look, and for how long.
struct PollOptions {
  /// Before the second look. Default: 250 ms.
  std::chrono::nanoseconds interval = std::chrono::milliseconds(250);
  /// Each wait is this much longer than the one before. Default: 1.3.
  double growth = 1.3;
  /// The longest wait. Default: no limit.
  std::chrono::nanoseconds max_interval = std::chrono::nanoseconds::max();
  /// For all looks and waits together. The last look starts a tenth of it, at most 500 ms, before its end, so that it
  /// can come back in time. Default: 30 s.
  std::chrono::nanoseconds timeout = std::chrono::seconds(30);
  CancellationToken cancellation = {};
  /// Default: null, the machine's clock.
  std::shared_ptr<Clock> clock = {};
};

/// Why polling ended.
enum class PollEnd { done, timed_out, cancelled };

/// What was seen last, and why polling ended.
template <class T>
struct Polled {
  T value;
  PollEnd end;
};

/// Throws std::invalid_argument naming the option with which polling would never pause.
inline void check_poll_options(const PollOptions& options) {
  check_longer_than_zero("interval", options.interval);
  check_longer_than_zero("max_interval", options.max_interval);
  if (!(options.growth >= 1)) throw std::invalid_argument("growth: must be at least 1");
}

/// Looks at `value`, then at what `fetch(deadline)` gives, until `is_done` of it is true, the time is up or the token
/// is cancelled. What the functions throw comes out as it is. Throws std::invalid_argument naming the option that does
/// not fit.
template <class T, class Fetch, class IsDone>
[[nodiscard]] Polled<T> poll_until(T value, Fetch fetch, IsDone is_done, const PollOptions& options = {}) {
  check_poll_options(options);
  const std::shared_ptr<Clock> clock = options.clock ? options.clock : system_clock();
  const auto deadline = time_after(clock->now(), options.timeout);
  const auto last_look =
      deadline - std::min<std::chrono::nanoseconds>(options.timeout / 10, std::chrono::milliseconds(500));
  for (auto interval = std::min(options.interval, options.max_interval);;) {
    if (is_done(std::as_const(value))) return {std::move(value), PollEnd::done};
    if (options.cancellation.is_cancelled()) return {std::move(value), PollEnd::cancelled};
    if (clock->now() >= last_look) return {std::move(value), PollEnd::timed_out};
    clock->wait_until(std::min(time_after(clock->now(), interval), last_look), options.cancellation);
    if (options.cancellation.is_cancelled()) return {std::move(value), PollEnd::cancelled};
    value = fetch(deadline);
    const auto grown = std::chrono::duration<double, std::nano>(interval) * options.growth;
    interval = grown < std::chrono::duration<double, std::nano>(options.max_interval)
                   ? std::chrono::duration_cast<std::chrono::nanoseconds>(grown)
                   : options.max_interval;
  }
}

}}  // namespace ocelli::v1
