// SPDX-License-Identifier: Apache-2.0
#include "http/progress_reporter.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace ocelli { namespace {

using namespace http;
using namespace std::chrono_literals;

Progress received(std::uint64_t bytes) {
  Progress progress;
  progress.bytes_received = bytes;
  return progress;
}

class ProgressReporterTest : public ::testing::Test {
 protected:
  std::vector<std::uint64_t> reports_;
  ProgressCallback callback_ = [this](const Progress& progress) {
    reports_.push_back(progress.bytes_received);
    return ProgressAction::proceed;
  };
  ProgressReporter reporter_{callback_};
  ProgressReporter::TimePoint start_{1h};
};

TEST_F(ProgressReporterTest, ReportsAtMostTenTimesASecond) {
  for (std::uint64_t i = 1; i <= 100; ++i) (void)reporter_.report(received(i), start_ + 10ms * i);
  EXPECT_EQ(reports_, (std::vector<std::uint64_t>{1, 11, 21, 31, 41, 51, 61, 71, 81, 91}));
}

TEST_F(ProgressReporterTest, ReportsOnlyWhenBytesHaveMoved) {
  (void)reporter_.report(received(0), start_);
  (void)reporter_.report(received(5), start_ + 1s);
  (void)reporter_.report(received(5), start_ + 2s);
  EXPECT_EQ(reports_, (std::vector<std::uint64_t>{5}));
}

TEST_F(ProgressReporterTest, AlwaysReportsTheEnd) {
  (void)reporter_.report(received(5), start_);
  (void)reporter_.finish(received(5));
  EXPECT_EQ(reports_, (std::vector<std::uint64_t>{5, 5}));
}

TEST(ProgressReporter, WithoutACallbackIsNotWanted) {
  const ProgressCallback none;
  ProgressReporter reporter(none);
  EXPECT_FALSE(reporter.is_wanted());
  EXPECT_EQ(reporter.finish({}), ProgressAction::proceed);
}

}}  // namespace ocelli
