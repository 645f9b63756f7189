// SPDX-License-Identifier: Apache-2.0
#include "core/json_number.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>

namespace ocelli { namespace core_test { namespace {

using core::is_json_number;
using core::is_spelled;
using core::shortest_decimal;

TEST(IsJsonNumber, FollowsRfc8259) {
  for (const char* text : {"0", "-0", "1", "-12", "10", "0.5", "-0.5", "1e5", "1E5", "1e+5", "1e-05", "1.25e300",
                           "123456789012345678901234567890", "1e999"}) {
    EXPECT_TRUE(is_json_number(text)) << text;
  }
  for (const char* text : {"",    "-",     "+1", "01", "-01", "00",   ".5",  "1.",       "-.5", "1.e5", "1e",
                           "1e+", "1e1.5", "1 ", " 1", "1,5", "0x10", "NaN", "Infinity", "1a",  "--1",  "1-"}) {
    EXPECT_FALSE(is_json_number(text)) << text;
  }
}

TEST(ShortestDecimal, ReadsBackAsTheSameNumber) {
  for (const double value : {0.1, 1.0 / 3, 1e-5, 5e-324, 123456789.125, 1e22, 2.2250738585072014e-308,
                             std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest(), -0.0}) {
    const std::string text = shortest_decimal(value);
    EXPECT_EQ(std::strtod(text.c_str(), nullptr), value) << text;
    EXPECT_TRUE(is_json_number(text)) << text;
  }
}

TEST(IsSpelled, IsTrueOfWhatIsWrittenAndOfNothingElse) {
  EXPECT_TRUE(is_spelled(5.0, "5.0"));
  EXPECT_TRUE(is_spelled(1e22, "1e+22"));
  for (const char* text : {"", "5", "5.00", "5.01", "5e0", "05.0", "-5.0"}) EXPECT_FALSE(is_spelled(5.0, text)) << text;
  EXPECT_FALSE(is_spelled(std::numeric_limits<double>::infinity(), "inf"));
  EXPECT_TRUE(is_spelled(std::int64_t{-12}, "-12"));
  EXPECT_TRUE(is_spelled(std::numeric_limits<std::int64_t>::min(), "-9223372036854775808"));
  for (const char* text : {"", "12", "-12.0", "-1", "-120", "-012"}) {
    EXPECT_FALSE(is_spelled(std::int64_t{-12}, text)) << text;
  }
}

TEST(ShortestDecimal, IsShort) {
  EXPECT_EQ(shortest_decimal(0.1), "0.1");
  EXPECT_EQ(shortest_decimal(100), "100.0");
  EXPECT_EQ(shortest_decimal(-0.0), "-0.0");
  EXPECT_EQ(shortest_decimal(0.3), "0.3");
}

}}}  // namespace ocelli::core_test
