// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Watches the time limits of one exchange. Reads no clock: the driver says what time it is.
///
/// The stall limit counts from the connection on, because the way to it has a limit of its own.
class ExchangeClock {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  ExchangeClock(const ExchangeOptions& options, TimePoint start);

  void note_connected(TimePoint now);
  /// A byte went out or came in.
  void note_movement(TimePoint now) { last_movement_ = now; }

  /// The limit that is over by now, if one is.
  [[nodiscard]] std::optional<FailureKind> overdue(TimePoint now) const;

  /// When to ask again at the latest; TimePoint::max() where nothing is limited.
  [[nodiscard]] TimePoint next_check() const;

 private:
  [[nodiscard]] TimePoint connect_limit() const;
  [[nodiscard]] TimePoint stall_limit() const;

  TimePoint deadline_;
  TimePoint start_;
  TimePoint last_movement_;
  std::chrono::milliseconds connect_timeout_;
  std::chrono::milliseconds stall_timeout_;
  bool is_connected_ = false;
};

}}}  // namespace ocelli::v1::http
