// SPDX-License-Identifier: Apache-2.0
#include "http/progress_reporter.hpp"

namespace ocelli { inline namespace v1 { namespace http {

namespace {

constexpr std::chrono::milliseconds shortest_interval(100);

}  // namespace

ProgressAction ProgressReporter::report(const Progress& progress, TimePoint now) {
  const auto bytes = progress.bytes_sent + progress.bytes_received;
  if (bytes == bytes_reported_ || now < next_report_) return ProgressAction::proceed;
  bytes_reported_ = bytes;
  next_report_ = now + shortest_interval;
  return callback_(progress);
}

ProgressAction ProgressReporter::finish(const Progress& progress) {
  return callback_ ? callback_(progress) : ProgressAction::proceed;
}

}}}  // namespace ocelli::v1::http
