// SPDX-License-Identifier: Apache-2.0
#include <ocelli/clock.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include <ocelli/testing/manual_clock.hpp>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using TimePoint = std::chrono::steady_clock::time_point;

TEST(TimeAfter, NeverOverflows) {
  const TimePoint now{std::chrono::hours(1)};
  EXPECT_EQ(time_after(now, seconds(5)), now + seconds(5));
  EXPECT_EQ(time_after(now, -seconds(5)), now - seconds(5));
  EXPECT_EQ(time_after(now, nanoseconds::max()), TimePoint::max());
  EXPECT_EQ(time_after(TimePoint::max(), seconds(1)), TimePoint::max());
}

TEST(SystemClock, IsTheMachines) {
  const auto clock = system_clock();
  const auto before = std::chrono::steady_clock::now();
  const auto seen = clock->now();
  EXPECT_LE(before, seen);
  EXPECT_LE(seen, std::chrono::steady_clock::now());
  const auto difference = clock->calendar_now() - std::chrono::system_clock::now();
  EXPECT_LT(difference, std::chrono::minutes(1));
  EXPECT_GT(difference, -std::chrono::minutes(1));
}

TEST(SystemClock, WaitsUntilTheTimeHasCome) {
  const auto clock = system_clock();
  const auto until = clock->now() + milliseconds(20);
  clock->wait_until(until, {});
  EXPECT_GE(clock->now(), until);
  clock->wait_until(TimePoint::min(), {});
}

TEST(SystemClock, ACancelEndsTheLongestWaitAtOnce) {
  CancellationSource source;
  std::thread other([&] { source.cancel(); });
  system_clock()->wait_until(TimePoint::max(), source.token());
  EXPECT_TRUE(source.is_cancelled());
  other.join();
}

TEST(SystemClock, ACancelledTokenWaitsForNothing) {
  CancellationSource source;
  source.cancel();
  system_clock()->wait_until(TimePoint::max(), source.token());
}

TEST(ManualClock, MovesOnlyWhenItIsTurnedOrWaitedFor) {
  testing::ManualClock clock;
  const auto start = clock.now();
  EXPECT_EQ(clock.now(), start);
  clock.advance(seconds(1));
  clock.wait_until(start + seconds(3), {});
  EXPECT_EQ(clock.now(), start + seconds(3));
  EXPECT_EQ(clock.waits(), std::vector<nanoseconds>{seconds(2)});
}

}}}  // namespace ocelli::core_test
