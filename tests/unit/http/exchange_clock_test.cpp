// SPDX-License-Identifier: Apache-2.0
#include "http/exchange_clock.hpp"

#include <gtest/gtest.h>

namespace ocelli { namespace {

using namespace http;
using namespace std::chrono_literals;

const auto start = ExchangeClock::TimePoint(1h);

ExchangeOptions options(std::chrono::milliseconds connect, std::chrono::milliseconds stall) {
  ExchangeOptions options;
  options.connect_timeout = connect;
  options.stall_timeout = stall;
  return options;
}

TEST(ExchangeClock, LimitsTheConnectionUntilItIsMade) {
  ExchangeClock clock(options(10s, 30s), start);
  EXPECT_EQ(clock.next_check(), start + 10s);
  EXPECT_EQ(clock.overdue(start + 9999ms), std::nullopt);
  EXPECT_EQ(clock.overdue(start + 10s), FailureKind::connect_timeout);
  clock.note_connected(start + 5s);
  EXPECT_EQ(clock.overdue(start + 10s), std::nullopt);
}

TEST(ExchangeClock, CountsAStallFromTheConnectionOrTheLastByte) {
  ExchangeClock clock(options(10s, 30s), start);
  clock.note_connected(start + 5s);
  EXPECT_EQ(clock.next_check(), start + 35s);
  EXPECT_EQ(clock.overdue(start + 35s), FailureKind::stalled);
  clock.note_movement(start + 20s);
  EXPECT_EQ(clock.overdue(start + 35s), std::nullopt);
  EXPECT_EQ(clock.overdue(start + 50s), FailureKind::stalled);
}

TEST(ExchangeClock, PutsTheDeadlineFirst) {
  auto limited = options(10s, 30s);
  limited.deadline = start + 10s;
  const ExchangeClock clock(limited, start);
  EXPECT_EQ(clock.overdue(start + 10s), FailureKind::deadline);
}

TEST(ExchangeClock, HasNoLimitThatIsSwitchedOff) {
  ExchangeClock clock(options(0s, 0s), start);
  EXPECT_EQ(clock.next_check(), ExchangeClock::TimePoint::max());
  clock.note_connected(start);
  EXPECT_EQ(clock.next_check(), ExchangeClock::TimePoint::max());
}

TEST(ExchangeClock, BearsTheLongestLimits) {
  ExchangeClock clock(options(std::chrono::milliseconds::max(), std::chrono::milliseconds::max()), start);
  EXPECT_EQ(clock.next_check(), ExchangeClock::TimePoint::max());
  clock.note_connected(start);
  EXPECT_EQ(clock.overdue(start + 1000000h), std::nullopt);
}

}}  // namespace ocelli
