// SPDX-License-Identifier: Apache-2.0
#include <ocelli/boxed.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ocelli { namespace core_test { namespace {

struct Tree {
  std::string name;
  std::optional<Boxed<Tree>> child;
  friend bool operator==(const Tree& a, const Tree& b) { return a.name == b.name && a.child == b.child; }
};

TEST(Boxed, CopiesTheValue) {
  Boxed<std::string> one(std::string("a"));
  Boxed<std::string> other = one;
  *other += "b";
  EXPECT_EQ(*one, "a");
  EXPECT_EQ(*other, "ab");
  one = other;
  EXPECT_EQ(*one, "ab");
  EXPECT_EQ(one, other);
}

TEST(Boxed, AMovedFromBoxStillHoldsAValue) {
  Boxed<std::string> one(std::string("a"));
  const Boxed<std::string> other = std::move(one);
  EXPECT_EQ(*other, "a");
  *one = "again";
  EXPECT_EQ(one->size(), 5u);
}

TEST(Boxed, LetsAModelContainItself) {
  const Tree tree{"a", Boxed<Tree>(Tree{"b", Boxed<Tree>(Tree{"c", {}})})};
  Tree copy = tree;
  EXPECT_EQ(copy, tree);
  (*(*copy.child)->child)->name = "d";
  EXPECT_NE((*(*copy.child)->child)->name, (*(*tree.child)->child)->name);
}

TEST(Boxed, HoldsADefaultValueUnlessGivenAnother) { EXPECT_EQ(*Boxed<int>(), 0); }

}}}  // namespace ocelli::core_test
