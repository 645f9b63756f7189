// SPDX-License-Identifier: Apache-2.0
#include "core/digits.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>

namespace ocelli { namespace core_test { namespace {

using core::parse_digits;

TEST(ParseDigits, ReadsDecimalDigits) {
  EXPECT_EQ(parse_digits("0"), 0);
  EXPECT_EQ(parse_digits("0042"), 42);
  EXPECT_EQ(parse_digits("9223372036854775807"), INT64_MAX);
}

TEST(ParseDigits, WhatIsLargerIsTheLargest) {
  EXPECT_EQ(parse_digits("9223372036854775808"), INT64_MAX);
  EXPECT_EQ(parse_digits("99999999999999999999999"), INT64_MAX);
}

TEST(ParseDigits, AnythingElseIsNothing) {
  for (const char* text : {"", " 1", "1 ", "-1", "+1", "1.0", "a", "99999999999999999999999x"}) {
    EXPECT_EQ(parse_digits(text), std::nullopt) << text;
  }
}

}}}  // namespace ocelli::core_test
