// SPDX-License-Identifier: Apache-2.0
#include <ocelli/nullable.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace ocelli { namespace core_test { namespace {

using Text = Nullable<std::string>;

TEST(Nullable, HasThreeStatesThatDiffer) {
  const Text absent;
  const Text null(nullptr);
  const Text value("x");
  EXPECT_TRUE(absent.is_absent() && !absent.is_null() && !absent.has_value());
  EXPECT_TRUE(!null.is_absent() && null.is_null() && !null.has_value());
  EXPECT_TRUE(!value.is_absent() && !value.is_null() && value.has_value());
  EXPECT_NE(absent, null);
  EXPECT_NE(absent, value);
  EXPECT_NE(null, value);
  EXPECT_EQ(value, Text("x"));
  EXPECT_EQ(null, Text(nullptr));
}

TEST(Nullable, GivesItsValueOrAnother) {
  EXPECT_EQ(Text("x").value_or("y"), "x");
  EXPECT_EQ(Text(nullptr).value_or("y"), "y");
  EXPECT_EQ(Text().value_or("y"), "y");
  EXPECT_EQ(*Text("x"), "x");
  EXPECT_EQ(Text("xyz")->size(), 3u);
  EXPECT_THROW(static_cast<void>(Text(nullptr).value()), std::bad_optional_access);
  EXPECT_THROW(static_cast<void>(Text().value()), std::bad_optional_access);
}

TEST(Nullable, CanBeAssignedEachState) {
  Text text;
  text = std::string("x");
  EXPECT_EQ(text.value(), "x");
  text = nullptr;
  EXPECT_TRUE(text.is_null());
  EXPECT_FALSE(text);
  text = {};
  EXPECT_TRUE(text.is_absent());
}

}}}  // namespace ocelli::core_test
