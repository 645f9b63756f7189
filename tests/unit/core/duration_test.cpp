// SPDX-License-Identifier: Apache-2.0
#include <ocelli/duration.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>

namespace ocelli { namespace core_test { namespace {

using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::nanoseconds;
using std::chrono::seconds;

TEST(DurationText, ShowsWhatMattersAtItsSize) {
  EXPECT_EQ(duration_text(nanoseconds(0)), "0 s");
  EXPECT_EQ(duration_text(nanoseconds(1)), "1 ns");
  EXPECT_EQ(duration_text(milliseconds(250)), "250 ms");
  EXPECT_EQ(duration_text(milliseconds(999) + microseconds(999)), "999 ms");
  EXPECT_EQ(duration_text(seconds(1)), "1 s");
  EXPECT_EQ(duration_text(milliseconds(1550)), "1.5 s");
  EXPECT_EQ(duration_text(seconds(60)), "1 min");
  EXPECT_EQ(duration_text(seconds(125)), "2 min 5 s");
  EXPECT_EQ(duration_text(hours(1)), "1 h");
  EXPECT_EQ(duration_text(hours(3) + minutes(10) + seconds(9)), "3 h 10 min");
  EXPECT_EQ(duration_text(hours(48)), "2 days");
  EXPECT_EQ(duration_text(milliseconds(1'000'000'000)), "11 days");
}

TEST(DurationText, HasASign) {
  EXPECT_EQ(duration_text(-milliseconds(5)), "-5 ms");
  EXPECT_EQ(duration_text(std::chrono::nanoseconds::min()), "-" + duration_text(std::chrono::nanoseconds::max()));
}

std::string refusal_of_duration(std::chrono::nanoseconds duration, std::string_view advice = {}) {
  try {
    check_longer_than_zero("pause", duration, advice);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

TEST(DurationCheck, SaysWhatWasGivenAndWhatIsAllowed) {
  EXPECT_EQ(refusal_of_duration(nanoseconds(1)), "");
  EXPECT_EQ(refusal_of_duration(seconds(0)), "pause: must be longer than 0, but is 0 s");
  EXPECT_EQ(refusal_of_duration(-seconds(5), "max() is no limit"),
            "pause: must be longer than 0, but is -5 s; max() is no limit");
}

}}}  // namespace ocelli::core_test
