// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include <ocelli/progress.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Passes progress on to the user at most about ten times a second, and only when bytes have moved.
class ProgressReporter {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  /// The callback must outlive the reporter.
  explicit ProgressReporter(const ProgressCallback& callback) : callback_(callback) {}

  [[nodiscard]] bool is_wanted() const { return static_cast<bool>(callback_); }

  /// Throws what the callback throws.
  [[nodiscard]] ProgressAction report(const Progress& progress, TimePoint now);

  /// The last report of a transfer, whenever the one before was. Throws what the callback throws.
  [[nodiscard]] ProgressAction finish(const Progress& progress);

 private:
  const ProgressCallback& callback_;
  TimePoint next_report_ = TimePoint::min();
  std::uint64_t bytes_reported_ = 0;
};

}}}  // namespace ocelli::v1::http
