// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <optional>

#include <ocelli/cancellation.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

/// Carries out what one connection has under way, on the thread that waits for it and only as long as it waits.
class EventLoop {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  [[nodiscard]] boost::asio::io_context& context() noexcept { return context_; }

  /// Runs until `is_done()`, or until a limit is over: `watch.overdue(now)` gives it, and is asked again after each
  /// step and at `watch.next_check()`. What is under way by then stays so. A cancel comes before all, and what is done
  /// before a limit.
  template <class IsDone, class Watch>
  [[nodiscard]] std::optional<FailureKind> run(IsDone is_done, Watch&& watch, const CancellationToken& cancellation) {
    const CancellationCallback wake(cancellation, [this] { boost::asio::post(context_, [] {}); });
    // What has come already counts, also for a caller without patience.
    for (int steps = 0; steps < 16 && !is_done() && context_.poll_one() > 0; ++steps) continue;
    for (;;) {
      if (cancellation.is_cancelled()) return FailureKind::cancelled;
      if (is_done()) return std::nullopt;
      if (const auto limit = watch.overdue(std::chrono::steady_clock::now())) return limit;
      context_.run_one_until(watch.next_check());
    }
  }

 private:
  boost::asio::io_context context_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_{context_.get_executor()};
};

/// A point in time and nothing else.
struct Deadline {
  EventLoop::TimePoint time;

  [[nodiscard]] std::optional<FailureKind> overdue(EventLoop::TimePoint now) const {
    return now >= time ? std::optional<FailureKind>(FailureKind::deadline) : std::nullopt;
  }
  [[nodiscard]] EventLoop::TimePoint next_check() const { return time; }
};

}}}}  // namespace ocelli::v1::http::beast
