// SPDX-License-Identifier: Apache-2.0
#include <ocelli/result.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

/// Counts how often it is copied.
struct Counted {
  int copies = 0;
  Counted() = default;
  Counted(const Counted& other) : copies(other.copies + 1) {}
  Counted(Counted&&) noexcept = default;
  Counted& operator=(const Counted&) = delete;
  Counted& operator=(Counted&&) = delete;
};

TEST(Result, HoldsAValue) {
  Result<std::string> result(std::string("abc"));
  EXPECT_TRUE(result.has_value());
  EXPECT_TRUE(result);
  EXPECT_EQ(result.value(), "abc");
  EXPECT_EQ(*result, "abc");
  EXPECT_EQ(result->size(), 3u);
  EXPECT_EQ(result.value_or("x"), "abc");
  EXPECT_EQ(result.shared_error(), nullptr);
  EXPECT_EQ(result.error_as<ApiException>(), nullptr);
}

TEST(Result, OrAnErrorThatKeepsItsType) {
  const Result<std::string> result(TimeoutException("late", {}));
  EXPECT_FALSE(result);
  EXPECT_STREQ(result.error().what(), "late");
  EXPECT_NE(result.error_as<TimeoutException>(), nullptr);
  EXPECT_NE(result.error_as<ApiException>(), nullptr);
  EXPECT_EQ(result.error_as<CancelledException>(), nullptr);
  EXPECT_EQ(result.value_or("x"), "x");
  EXPECT_THROW(static_cast<void>(result.value()), TimeoutException);
}

TEST(Result, TheErrorOfOneIsTheErrorOfAnother) {
  const Result<int> number(CancelledException("stop", {}));
  const Result<std::string> text(number.shared_error());
  EXPECT_NE(text.error_as<CancelledException>(), nullptr);
  EXPECT_EQ(&text.error(), &number.error());
}

TEST(Result, OfNothingIsDoneOrAnError) {
  EXPECT_TRUE(Result<void>().has_value());
  EXPECT_NO_THROW(Result<void>().value());
  const Result<void> failed(TimeoutException("late", {}));
  EXPECT_FALSE(failed);
  EXPECT_NE(failed.error_as<TimeoutException>(), nullptr);
  EXPECT_THROW(failed.value(), TimeoutException);
}

TEST(Result, AValueIsMovedOutOfATemporary) {
  EXPECT_EQ(Result<Counted>(Counted()).value().copies, 0);
  Result<Counted> one{Counted()};
  const Counted moved = *std::move(one);
  EXPECT_EQ(moved.copies, 0);
  Result<std::unique_ptr<int>> only(std::make_unique<int>(5));
  EXPECT_EQ(*std::move(only).value(), 5);
}

TEST(Result, AValueCanBeChanged) {
  Result<std::string> result(std::string("abc"));
  result.value() += "d";
  *result += "e";
  EXPECT_EQ(result.value(), "abcde");
}

}}}  // namespace ocelli::core_test
