// SPDX-License-Identifier: Apache-2.0
#include "core/calendar.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace ocelli { namespace core_test { namespace {

using core::date_of;
using core::days_in_month;
using core::days_since_epoch;

TEST(Calendar, KnownDaysHaveTheirNumbers) {
  EXPECT_EQ(days_since_epoch({1970, 1, 1}), 0);
  EXPECT_EQ(days_since_epoch({1969, 12, 31}), -1);
  EXPECT_EQ(days_since_epoch({2000, 2, 29}), 11016);
  EXPECT_EQ(days_since_epoch({2000, 3, 1}), 11017);
  EXPECT_EQ(days_since_epoch({1600, 1, 1}), -135140);
  EXPECT_EQ(days_since_epoch({9999, 12, 31}), 2932896);
  EXPECT_EQ(days_since_epoch({0, 3, 1}), -719468);
}

TEST(Calendar, DaysFollowEachOtherThrough400Years) {
  std::int64_t expected = days_since_epoch({1799, 12, 31});
  for (std::int64_t year = 1800; year < 2200; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in_month(year, month); ++day) {
        ASSERT_EQ(days_since_epoch({year, month, day}), ++expected) << year << '-' << month << '-' << day;
        const core::Date date = date_of(expected);
        ASSERT_TRUE(date.year == year && date.month == month && date.day == day) << expected;
      }
    }
  }
}

TEST(Calendar, FebruaryIsLongInLeapYears) {
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(2023, 2), 28);
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
}

}}}  // namespace ocelli::core_test
