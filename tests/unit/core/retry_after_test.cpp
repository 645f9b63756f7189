// SPDX-License-Identifier: Apache-2.0
#include "core/retry_after.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/http/headers.hpp>

namespace ocelli { namespace core_test { namespace {

using std::chrono::milliseconds;
using Wait = std::optional<milliseconds>;

/// Sun, 06 Nov 1994 08:49:37 GMT
const std::chrono::system_clock::time_point now{std::chrono::seconds(784111777)};

Wait wait_of(const std::string& value) { return core::retry_after({{"Retry-After", value}}, now); }

TEST(RetryAfter, IsNothingWithoutTheHeader) { EXPECT_EQ(core::retry_after({}, now), std::nullopt); }

TEST(RetryAfter, IsANumberOfSeconds) {
  EXPECT_EQ(wait_of("0"), milliseconds(0));
  EXPECT_EQ(wait_of("3"), milliseconds(3000));
  EXPECT_EQ(wait_of(" 120\t"), milliseconds(120000));
  EXPECT_EQ(wait_of("007"), milliseconds(7000));
}

TEST(RetryAfter, MayHaveAFraction) {
  EXPECT_EQ(wait_of("1.5"), milliseconds(1500));
  EXPECT_EQ(wait_of("0.25"), milliseconds(250));
  EXPECT_EQ(wait_of("0.123456"), milliseconds(123));
  EXPECT_EQ(wait_of("2.000"), milliseconds(2000));
}

TEST(RetryAfter, IsADateSeenFromNow) {
  EXPECT_EQ(wait_of("Sun, 06 Nov 1994 08:49:47 GMT"), milliseconds(10000));
  EXPECT_EQ(wait_of("Mon, 07 Nov 1994 08:49:37 GMT"), milliseconds(86'400'000));
  EXPECT_EQ(core::retry_after({{"Retry-After", "Sun, 06 Nov 1994 08:49:38 GMT"}}, now + std::chrono::microseconds(400)),
            milliseconds(1000));
}

TEST(RetryAfter, DateInThePastIsNoWait) {
  EXPECT_EQ(wait_of("Sun, 06 Nov 1994 08:49:37 GMT"), milliseconds(0));
  EXPECT_EQ(wait_of("Sun, 06 Nov 1994 08:49:36 GMT"), milliseconds(0));
  EXPECT_EQ(wait_of("Thu, 01 Jan 1970 00:00:00 GMT"), milliseconds(0));
  EXPECT_EQ(wait_of("Mon, 01 Jan 0001 00:00:00 GMT"), milliseconds(0));
  EXPECT_EQ(wait_of("Sat, 01 Jan 0000 00:00:00 GMT"), milliseconds(0));
}

TEST(RetryAfter, ADateCountsFromTheAnswersOwnDateWhateverTheCalendarHereSays) {
  const std::string in_ten_seconds = "Sun, 06 Nov 1994 08:49:47 GMT";
  for (const auto wrong : {-std::chrono::hours(24 * 365), std::chrono::hours(0), std::chrono::hours(24 * 365)}) {
    const http::Headers headers{{"Date", " Sun, 06 Nov 1994 08:49:37 GMT"}, {"Retry-After", in_ten_seconds}};
    EXPECT_EQ(core::retry_after(headers, now + wrong), milliseconds(10000));
  }
  const http::Headers past{{"Date", "Sun, 06 Nov 1994 08:49:48 GMT"}, {"Retry-After", in_ten_seconds}};
  EXPECT_EQ(core::retry_after(past, now), milliseconds(0));
}

TEST(RetryAfter, ADateOfTheAnswerThatMakesNoSenseCountsForNothing) {
  for (const std::string date : {"", "today", "Sat, 01 Jan 0001 00:00:00 GMT", "Thu, 01 Jan 1600 00:00:00 GMT"}) {
    const http::Headers headers{{"Date", date}, {"Retry-After", "Sun, 06 Nov 1994 08:49:47 GMT"}};
    EXPECT_EQ(core::retry_after(headers, now), milliseconds(10000)) << date;
  }
  const http::Headers far{{"Date", "Fri, 31 Dec 9999 23:59:60 GMT"}, {"Retry-After", "Sun, 06 Nov 1994 08:49:47 GMT"}};
  EXPECT_EQ(core::retry_after(far, now), milliseconds(0));
}

TEST(RetryAfter, HugeWaitIsBoundedWithoutOverflow) {
  const milliseconds longest(1'000'000'000);
  for (const std::string value :
       {"1000000", "99999999999", "9223372036854775807", "9223372036854775808", "99999999999999999999999999999999",
        "99999999999999999999.9", "Fri, 31 Dec 9999 23:59:60 GMT", "Sat, 01 Jan 2261 00:00:00 GMT"}) {
    EXPECT_EQ(wait_of(value), longest) << value;
  }
}

TEST(RetryAfter, NonsenseIsNothing) {
  for (const std::string value : {"",
                                  " ",
                                  "-1",
                                  "+1",
                                  "1e3",
                                  "0x10",
                                  "soon",
                                  "1 2",
                                  "1,5",
                                  ".5",
                                  "1.",
                                  "1.5.5",
                                  "1.x",
                                  "1.0005x",
                                  "NaN",
                                  "inf",
                                  "Sun, 06 Nov 1994 08:49:37",
                                  "Sun, 06 Nov 1994 08:49:37 CET",
                                  "Sun, 6 Nov 1994 08:49:37 GMT",
                                  "Sunday, 06-Nov-94 08:49:37 GMT",
                                  "Sun Nov  6 08:49:37 1994",
                                  "Sun, 31 Nov 1994 08:49:37 GMT",
                                  "Sun, 29 Feb 1995 08:49:37 GMT",
                                  "Sun, 00 Nov 1994 08:49:37 GMT",
                                  "Sun, 06 Foo 1994 08:49:37 GMT",
                                  "Sun, 06 nov 1994 08:49:37 GMT",
                                  "Sun, 06 Nov 1994 24:00:00 GMT",
                                  "Sun, 06 Nov 1994 08:60:00 GMT",
                                  "Sun, 06 Nov 1994 08:49:61 GMT",
                                  "Sun, 06 Nov -994 08:49:37 GMT",
                                  "2025-01-01T00:00:00Z"}) {
    EXPECT_EQ(wait_of(value), std::nullopt) << value;
  }
}

TEST(RetryAfter, MillisecondsComeFirst) {
  EXPECT_EQ(core::retry_after({{"Retry-After", "9"}, {"retry-after-ms", "250"}}, now), milliseconds(250));
  EXPECT_EQ(core::retry_after({{"Retry-After-Ms", "12.9"}}, now), milliseconds(12));
  EXPECT_EQ(core::retry_after({{"retry-after-ms", "99999999999999999999"}}, now), milliseconds(1'000'000'000));
}

TEST(RetryAfter, MillisecondsThatAreNonsenseGiveWayToSeconds) {
  EXPECT_EQ(core::retry_after({{"retry-after-ms", "-3"}, {"Retry-After", "9"}}, now), milliseconds(9000));
  EXPECT_EQ(core::retry_after({{"retry-after-ms", "soon"}}, now), std::nullopt);
}

TEST(HttpDate, EveryMonthIsKnown) {
  const std::vector<std::pair<std::string, long long>> table = {
      {"Wed, 01 Jan 2025", 1735689600}, {"Sat, 01 Feb 2025", 1738368000}, {"Sat, 01 Mar 2025", 1740787200},
      {"Tue, 01 Apr 2025", 1743465600}, {"Thu, 01 May 2025", 1746057600}, {"Sun, 01 Jun 2025", 1748736000},
      {"Tue, 01 Jul 2025", 1751328000}, {"Fri, 01 Aug 2025", 1754006400}, {"Mon, 01 Sep 2025", 1756684800},
      {"Wed, 01 Oct 2025", 1759276800}, {"Sat, 01 Nov 2025", 1761955200}, {"Mon, 01 Dec 2025", 1764547200},
  };
  for (const auto& [day, seconds] : table) {
    const auto date = core::parse_http_date(day + " 00:00:00 GMT");
    ASSERT_TRUE(date) << day;
    EXPECT_EQ(date->time_since_epoch(), std::chrono::seconds(seconds)) << day;
  }
}

}}}  // namespace ocelli::core_test
