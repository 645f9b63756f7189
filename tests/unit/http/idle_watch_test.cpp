// SPDX-License-Identifier: Apache-2.0
#include "http/idle_watch.hpp"

#include <gtest/gtest.h>

namespace ocelli { namespace http_test { namespace {

using http::IdleWatch;
using std::chrono::milliseconds;

const IdleWatch::TimePoint start{std::chrono::hours(1)};

TEST(IdleWatch, AsksASilentPeerOnceAndGivesItAsLongAgain) {
  IdleWatch watch(milliseconds(100));
  watch.start_listening(start);
  EXPECT_EQ(watch.next_check(), start + milliseconds(100));
  EXPECT_FALSE(watch.is_to_be_asked(start + milliseconds(99)));
  EXPECT_TRUE(watch.is_to_be_asked(start + milliseconds(100)));
  watch.note_asked();
  EXPECT_FALSE(watch.is_to_be_asked(start + milliseconds(150)));
  EXPECT_EQ(watch.next_check(), start + milliseconds(200));
  EXPECT_FALSE(watch.is_gone(start + milliseconds(199)));
  EXPECT_TRUE(watch.is_gone(start + milliseconds(200)));
}

TEST(IdleWatch, BeginsAnewWithEachByte) {
  IdleWatch watch(milliseconds(100));
  watch.start_listening(start);
  watch.note_asked();
  watch.note_movement(start + milliseconds(150));
  EXPECT_FALSE(watch.is_gone(start + milliseconds(249)));
  EXPECT_EQ(watch.next_check(), start + milliseconds(250));
  EXPECT_TRUE(watch.is_to_be_asked(start + milliseconds(250)));
}

TEST(IdleWatch, CountsOnlyTheTimeInWhichSomebodyListens) {
  IdleWatch watch(milliseconds(100));
  watch.start_listening(start);
  watch.stop_listening(start + milliseconds(60));
  const auto later = start + std::chrono::hours(5);
  watch.start_listening(later);
  EXPECT_FALSE(watch.is_to_be_asked(later + milliseconds(39)));
  EXPECT_EQ(watch.next_check(), later + milliseconds(40));
  EXPECT_TRUE(watch.is_to_be_asked(later + milliseconds(40)));
}

TEST(IdleWatch, NeverAsksWhereItIsSwitchedOff) {
  IdleWatch watch(milliseconds(0));
  watch.start_listening(start);
  EXPECT_FALSE(watch.is_to_be_asked(start + std::chrono::hours(1000)));
  EXPECT_FALSE(watch.is_gone(start + std::chrono::hours(1000)));
  EXPECT_EQ(watch.next_check(), IdleWatch::TimePoint::max());
}

TEST(IdleWatch, TakesTheLongestLimitForNone) {
  IdleWatch watch(milliseconds::max());
  watch.start_listening(start);
  EXPECT_GT(watch.next_check(), start + std::chrono::hours(1000));
  EXPECT_FALSE(watch.is_to_be_asked(start + std::chrono::hours(1000)));
  EXPECT_FALSE(watch.is_gone(start + std::chrono::hours(1000)));
}

}}}  // namespace ocelli::http_test
