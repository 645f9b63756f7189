// SPDX-License-Identifier: Apache-2.0
#include "core/made_once.hpp"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <stdexcept>

namespace ocelli { namespace core_test { namespace {

TEST(MadeOnce, IsMadeWhenItIsFirstAskedForAndThenStays) {
  core::MadeOnce<std::shared_ptr<int>> once;
  int made = 0;
  const auto make = [&] { return std::make_shared<int>(++made); };
  EXPECT_EQ(made, 0);
  const auto* first = &once.get(make);
  EXPECT_EQ(&once.get(make), first);
  EXPECT_EQ(made, 1);
}

TEST(MadeOnce, TheFirstToBeDoneStaysAndAnotherIsDropped) {
  core::MadeOnce<std::shared_ptr<int>> once;
  std::promise<void> began, may_end;
  std::weak_ptr<int> slow_one;
  auto slow = std::async(std::launch::async, [&] {
    return *once.get([&] {
      const auto made = std::make_shared<int>(1);
      slow_one = made;
      began.set_value();
      may_end.get_future().wait();
      return made;
    });
  });
  began.get_future().wait();
  EXPECT_EQ(*once.get([] { return std::make_shared<int>(2); }), 2);
  may_end.set_value();
  EXPECT_EQ(slow.get(), 2);
  EXPECT_TRUE(slow_one.expired());
}

TEST(MadeOnce, WhatCannotBeMadeIsTriedAgain) {
  core::MadeOnce<int> once;
  EXPECT_THROW(static_cast<void>(once.get([]() -> int { throw std::runtime_error("no"); })), std::runtime_error);
  EXPECT_EQ(once.get([] { return 3; }), 3);
}

}}}  // namespace ocelli::core_test
