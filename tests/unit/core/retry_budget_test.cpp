// SPDX-License-Identifier: Apache-2.0
#include "core/retry_budget.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace ocelli { namespace core_test { namespace {

using core::RetryBudget;

TEST(RetryBudget, LetsAsManyRetriesPassAsItHolds) {
  RetryBudget budget(2);
  EXPECT_TRUE(budget.take());
  EXPECT_TRUE(budget.take());
  EXPECT_FALSE(budget.take());
}

TEST(RetryBudget, ZeroSwitchesRetryingOff) {
  RetryBudget budget(0);
  EXPECT_FALSE(budget.take());
  for (int i = 0; i < 100; ++i) budget.reward();
  EXPECT_FALSE(budget.take());
}

TEST(RetryBudget, ElevenSuccessesGiveMoreThanOneRetryBack) {
  RetryBudget budget(1);
  EXPECT_TRUE(budget.take());
  for (int i = 0; i < 9; ++i) budget.reward();
  EXPECT_FALSE(budget.take());
  budget.reward();
  budget.reward();
  EXPECT_TRUE(budget.take());
  EXPECT_FALSE(budget.take());
}

TEST(RetryBudget, NeverHoldsMoreThanItsCapacity) {
  RetryBudget budget(1);
  for (int i = 0; i < 100; ++i) budget.reward();
  EXPECT_TRUE(budget.take());
  EXPECT_FALSE(budget.take());
}

TEST(RetryBudget, CountsRightWithManyThreads) {
  RetryBudget budget(1000);
  std::atomic<int> taken{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 400; ++j) taken += budget.take() ? 1 : 0;
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(taken, 1000);
}

}}}  // namespace ocelli::core_test
