// SPDX-License-Identifier: Apache-2.0
#include <ocelli/timestamp.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>

namespace ocelli { namespace core_test { namespace {

using std::chrono::nanoseconds;

std::optional<std::int64_t> nanoseconds_of(const std::string& text) {
  const auto time = Timestamp(text).time_point();
  if (!time) return std::nullopt;
  return time->time_since_epoch().count();
}

Timestamp at(std::int64_t since_epoch) { return Timestamp(Timestamp::TimePoint(nanoseconds(since_epoch))); }

constexpr std::int64_t second = 1'000'000'000;
/// 2025-04-04T17:18:46Z
constexpr std::int64_t gate = 1743787126 * second;

TEST(Timestamp, IsReadToTheNanosecond) {
  EXPECT_EQ(nanoseconds_of("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(nanoseconds_of("2025-04-04T17:18:46Z"), gate);
  EXPECT_EQ(nanoseconds_of("2025-04-04T17:18:46.015922Z"), gate + 15'922'000);
  EXPECT_EQ(nanoseconds_of("1969-12-31T23:59:59.5Z"), -second / 2);
}

TEST(Timestamp, FractionHasAnyNumberOfDigits) {
  const std::string digits = "123456789987";
  std::int64_t expected = 0;
  std::int64_t place = 100'000'000;
  for (std::size_t count = 1; count <= digits.size(); ++count, place /= 10) {
    expected += (digits[count - 1] - '0') * place;
    EXPECT_EQ(nanoseconds_of("2025-04-04T17:18:46." + digits.substr(0, count) + "Z"), gate + expected) << count;
  }
}

TEST(Timestamp, OffsetIsTakenOff) {
  EXPECT_EQ(nanoseconds_of("2025-04-04T19:18:46+02:00"), gate);
  EXPECT_EQ(nanoseconds_of("2025-04-04T13:48:46-03:30"), gate);
  EXPECT_EQ(nanoseconds_of("2025-04-04T13:48:46-0330"), gate);
  EXPECT_EQ(nanoseconds_of("2025-04-05T02:18:46.000+09:00"), gate);
  EXPECT_EQ(nanoseconds_of("2025-04-04T17:18:46-00:00"), gate);
}

TEST(Timestamp, WithoutAnOffsetItIsUtc) { EXPECT_EQ(nanoseconds_of("2025-04-04T17:18:46"), gate); }

TEST(Timestamp, LowerCaseLettersAndASpaceAreUnderstood) {
  EXPECT_EQ(nanoseconds_of("2025-04-04t17:18:46z"), gate);
  EXPECT_EQ(nanoseconds_of("2025-04-04 17:18:46Z"), gate);
  EXPECT_EQ(nanoseconds_of("2025-04-04T17:18:46,5Z"), gate + second / 2);
}

TEST(Timestamp, LeapSecondIsTheSecondAfter) {
  EXPECT_EQ(nanoseconds_of("2016-12-31T23:59:60Z"), nanoseconds_of("2017-01-01T00:00:00Z"));
  EXPECT_NE(nanoseconds_of("2017-01-01T00:00:00Z"), std::nullopt);
}

TEST(Timestamp, LeapDaysAreThoseOfTheGregorianCalendar) {
  EXPECT_EQ(nanoseconds_of("2024-02-29T00:00:00Z"), 1709164800 * second);
  EXPECT_EQ(nanoseconds_of("2000-02-29T00:00:00Z"), 951782400 * second);
  EXPECT_EQ(nanoseconds_of("1900-02-29T00:00:00Z"), std::nullopt);
  EXPECT_EQ(nanoseconds_of("2023-02-29T00:00:00Z"), std::nullopt);
}

TEST(Timestamp, WhatIsNoTimeIsNothing) {
  for (const std::string text : {"",
                                 "now",
                                 "2025-04-04",
                                 "2025-04-04T17:18",
                                 "2025-13-04T17:18:46Z",
                                 "2025-00-04T17:18:46Z",
                                 "2025-04-31T17:18:46Z",
                                 "2025-04-00T17:18:46Z",
                                 "2025-04-04T24:00:00Z",
                                 "2025-04-04T17:60:46Z",
                                 "2025-04-04T17:18:61Z",
                                 "2025-04-04T17:18:46.Z",
                                 "2025-04-04T17:18:46X",
                                 "2025-04-04T17:18:46+2",
                                 "2025-04-04T17:18:46+02:0",
                                 "2025-04-04T17:18:46+24:00",
                                 "2025-04-04T17:18:46+02:60",
                                 "2025-04-04T17:18:46Zjunk",
                                 "2025-04-04T17:18:46+02:00x",
                                 "2025/04/04T17:18:46Z",
                                 "+025-04-04T17:18:46Z",
                                 "2025-04-04T1 :18:46Z",
                                 "2025-04-04T17:18:46 "}) {
    EXPECT_EQ(nanoseconds_of(text), std::nullopt) << text;
    EXPECT_EQ(Timestamp(text).text(), text);
  }
}

TEST(Timestamp, YearsBeyondThe64BitsOfNanosecondsAreNothing) {
  for (const std::string text : {"1600-01-01T00:00:00Z", "2300-01-01T00:00:00Z", "0000-01-01T00:00:00Z",
                                 "9999-12-31T23:59:60.999999999-23:59"}) {
    EXPECT_EQ(nanoseconds_of(text), std::nullopt) << text;
  }
  EXPECT_EQ(nanoseconds_of("1700-01-01T00:00:00Z"), -8520336000 * second);
  EXPECT_EQ(nanoseconds_of("2250-01-01T00:00:00Z"), 8835955200 * second);
}

TEST(Timestamp, IsWrittenInUtcWithAsManyDigitsAsNeeded) {
  EXPECT_EQ(at(0).text(), "1970-01-01T00:00:00Z");
  EXPECT_EQ(at(gate).text(), "2025-04-04T17:18:46Z");
  EXPECT_EQ(at(gate + 15'922'000).text(), "2025-04-04T17:18:46.015922Z");
  EXPECT_EQ(at(gate + 1).text(), "2025-04-04T17:18:46.000000001Z");
  EXPECT_EQ(at(-1).text(), "1969-12-31T23:59:59.999999999Z");
}

TEST(Timestamp, WhatWasWrittenReadsBack) {
  for (std::int64_t time = -9'150'000'000 * second; time < 9'150'000'000 * second; time += 7'123'456'789'012'345) {
    EXPECT_EQ(nanoseconds_of(at(time).text()), time);
  }
}

TEST(Timestamp, TheEndsOfTimeCanBeWritten) {
  EXPECT_EQ(Timestamp(Timestamp::TimePoint::max()).text(), "2262-04-11T23:47:16.854775807Z");
  EXPECT_EQ(Timestamp(Timestamp::TimePoint::min()).text(), "1677-09-21T00:12:43.145224192Z");
}

TEST(Timestamp, KeepsItsTextAndIsEqualWhereTheTextsAre) {
  const Timestamp east("2025-04-04T19:18:46+02:00");
  EXPECT_EQ(east.text(), "2025-04-04T19:18:46+02:00");
  EXPECT_EQ(east, Timestamp("2025-04-04T19:18:46+02:00"));
  EXPECT_NE(east, Timestamp("2025-04-04T17:18:46Z"));
  std::ostringstream out;
  out << east;
  EXPECT_EQ(out.str(), east.text());
}

}}}  // namespace ocelli::core_test
