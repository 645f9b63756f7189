// SPDX-License-Identifier: Apache-2.0
#include <ocelli/polling.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <ocelli/testing/manual_clock.hpp>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using Waits = std::vector<nanoseconds>;

struct Polling {
  std::shared_ptr<testing::ManualClock> clock = std::make_shared<testing::ManualClock>();
  PollOptions options;
  int looks = 0;

  Polling() { options.clock = clock; }

  /// Counts up from 0 until `last`.
  Polled<int> until(int last) {
    return poll_until(
        0, [this](std::chrono::steady_clock::time_point) { return ++looks; },
        [last](int value) { return value == last; }, options);
  }
};

TEST(PollUntil, WhatIsDoneAlreadyIsNotFetched) {
  Polling polling;
  const auto polled = polling.until(0);
  EXPECT_EQ(polled.end, PollEnd::done);
  EXPECT_EQ(polled.value, 0);
  EXPECT_EQ(polling.looks, 0);
  EXPECT_TRUE(polling.clock->waits().empty());
}

TEST(PollUntil, WaitsGrow) {
  Polling polling;
  const auto polled = polling.until(4);
  EXPECT_EQ(polled.end, PollEnd::done);
  EXPECT_EQ(polled.value, 4);
  EXPECT_EQ(polling.clock->waits(), (Waits{nanoseconds(250'000'000), nanoseconds(325'000'000), nanoseconds(422'500'000),
                                           nanoseconds(549'250'000)}));
}

TEST(PollUntil, WaitsAreAtMostAsLongAsTheyMay) {
  Polling polling;
  polling.options.interval = seconds(1);
  polling.options.growth = 2;
  polling.options.max_interval = seconds(3);
  EXPECT_EQ(polling.until(4).end, PollEnd::done);
  EXPECT_EQ(polling.clock->waits(), (Waits{seconds(1), seconds(2), seconds(3), seconds(3)}));
}

TEST(PollUntil, TheFirstWaitIsBoundedToo) {
  Polling polling;
  polling.options.interval = seconds(5);
  polling.options.max_interval = seconds(2);
  EXPECT_EQ(polling.until(2).end, PollEnd::done);
  EXPECT_EQ(polling.clock->waits(), (Waits{seconds(2), seconds(2)}));
}

TEST(PollUntil, TheLastLookComesBeforeTheEnd) {
  Polling polling;
  polling.options.interval = seconds(4);
  polling.options.growth = 1;
  polling.options.timeout = seconds(10);
  const auto polled = polling.until(-1);
  EXPECT_EQ(polled.end, PollEnd::timed_out);
  EXPECT_EQ(polled.value, 3);
  EXPECT_EQ(polling.clock->waits(), (Waits{seconds(4), seconds(4), milliseconds(1500)}));
}

TEST(PollUntil, OfAShortTimeATenthIsLeftForTheLastLook) {
  Polling polling;
  polling.options.interval = seconds(4);
  polling.options.timeout = seconds(1);
  EXPECT_EQ(polling.until(-1).end, PollEnd::timed_out);
  EXPECT_EQ(polling.clock->waits(), Waits{milliseconds(900)});
}

TEST(PollUntil, WithoutTimeItLooksOnceAtWhatItHas) {
  for (const nanoseconds timeout : {nanoseconds(0), nanoseconds(-seconds(1))}) {
    Polling polling;
    polling.options.timeout = timeout;
    EXPECT_EQ(polling.until(-1).end, PollEnd::timed_out);
    EXPECT_EQ(polling.until(0).end, PollEnd::done);
    EXPECT_EQ(polling.looks, 0);
  }
}

TEST(PollUntil, TheFetchKnowsTheDeadline) {
  Polling polling;
  const auto end = polling.clock->now() + polling.options.timeout;
  const auto polled = poll_until(
      false, [&](std::chrono::steady_clock::time_point deadline) { return deadline == end; },
      [](bool value) { return value; }, polling.options);
  EXPECT_EQ(polled.end, PollEnd::done);
  EXPECT_EQ(polling.clock->waits().size(), 1u);
}

TEST(PollUntil, EndlessPollingDoesNotOverflow) {
  Polling polling;
  polling.options.timeout = nanoseconds::max();
  polling.options.growth = 1e6;
  EXPECT_EQ(polling.until(3).end, PollEnd::done);
  EXPECT_EQ(polling.clock->waits().size(), 3u);
}

TEST(PollUntil, ACancelEndsItBeforeTheNextLook) {
  Polling polling;
  CancellationSource source;
  polling.options.cancellation = source.token();
  const auto polled = poll_until(
      0,
      [&](std::chrono::steady_clock::time_point) {
        source.cancel();
        return 1;
      },
      [](int) { return false; }, polling.options);
  EXPECT_EQ(polled.end, PollEnd::cancelled);
  EXPECT_EQ(polled.value, 1);
  EXPECT_EQ(polling.until(0).end, PollEnd::done);
  EXPECT_EQ(polling.until(-1).end, PollEnd::cancelled);
  EXPECT_EQ(polling.looks, 0);
}

TEST(PollUntil, WhatTheFunctionsThrowComesOutAsItIs) {
  Polling polling;
  const auto fetch = [](std::chrono::steady_clock::time_point) -> int { throw std::domain_error("fetch"); };
  EXPECT_THROW(static_cast<void>(poll_until(
                   0, fetch, [](int) { return false; }, polling.options)),
               std::domain_error);
}

TEST(PollUntil, OptionsWithWhichItWouldNeverPauseAreRefusedByName) {
  const auto refused = [](void (*change)(PollOptions&)) {
    Polling polling;
    change(polling.options);
    return refusal_of([&] { return polling.until(1).value; });
  };
  EXPECT_TRUE(begins_with(refused([](PollOptions& options) { options.interval = nanoseconds(0); }), "interval: "));
  EXPECT_TRUE(begins_with(refused([](PollOptions& options) { options.interval = -seconds(1); }), "interval: "));
  EXPECT_TRUE(
      begins_with(refused([](PollOptions& options) { options.max_interval = nanoseconds(0); }), "max_interval: "));
  EXPECT_TRUE(begins_with(refused([](PollOptions& options) { options.growth = 0.5; }), "growth: "));
  EXPECT_TRUE(begins_with(
      refused([](PollOptions& options) { options.growth = std::numeric_limits<double>::quiet_NaN(); }), "growth: "));
}

}}}  // namespace ocelli::core_test
