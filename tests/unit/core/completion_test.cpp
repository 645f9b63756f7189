// SPDX-License-Identifier: Apache-2.0
#include <ocelli/future.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

/// A call that the test ends when it likes.
template <class T>
struct Pending {
  std::shared_ptr<FutureState<T>> state = std::make_shared<FutureState<T>>();

  [[nodiscard]] Future<T> future() const { return Future<T>(state); }
  void complete(Result<T> result) const {
    state->produce = [result] { return result; };
    state->completion.complete();
  }
};

NotFoundException not_found() { return {"not there", {}, {}}; }

TEST(Completion, IsCompleteOnce) {
  Completion completion;
  EXPECT_FALSE(completion.is_complete());
  EXPECT_FALSE(completion.wait_for(std::chrono::nanoseconds(0)));
  EXPECT_FALSE(completion.wait_for(-seconds(1)));
  completion.complete();
  EXPECT_TRUE(completion.is_complete());
  EXPECT_TRUE(completion.wait_for(std::chrono::nanoseconds(0)));
  completion.wait();
}

TEST(Completion, AWaitWithoutLimitEnds) {
  Completion completion;
  std::thread other([&] { completion.complete(); });
  EXPECT_TRUE(completion.wait_for(std::chrono::nanoseconds::max()));
  completion.wait();
  other.join();
}

TEST(Completion, RunsTheContinuationOnceAndAtOnceWhereItIsComplete) {
  Completion completion;
  int runs = 0;
  completion.on_complete([&] { ++runs; });
  EXPECT_EQ(runs, 0);
  completion.complete();
  EXPECT_EQ(runs, 1);
  completion.on_complete([&] { runs += 10; });
  EXPECT_EQ(runs, 11);
}

TEST(Completion, CancelReachesItsToken) {
  Completion completion;
  EXPECT_FALSE(completion.token().is_cancelled());
  completion.cancel();
  EXPECT_TRUE(completion.token().is_cancelled());
}

TEST(Future, IsValidUntilItIsUsed) {
  Pending<int> pending;
  auto future = pending.future();
  EXPECT_TRUE(future.is_valid());
  EXPECT_FALSE(future.is_ready());
  pending.complete(5);
  EXPECT_TRUE(future.is_ready());
  EXPECT_EQ(future.get(), 5);
  EXPECT_FALSE(future.is_valid());
}

TEST(Future, GetThrowsAndResultReturnsTheError) {
  Pending<int> pending;
  pending.complete(not_found());
  EXPECT_THROW(pending.future().get(), NotFoundException);
  EXPECT_NE(pending.future().result().error_as<NotFoundException>(), nullptr);
}

TEST(Future, OfNothingHasNothingToGive) {
  Pending<void> done;
  done.complete({});
  EXPECT_NO_THROW(done.future().get());
  Pending<void> failed;
  failed.complete(not_found());
  EXPECT_THROW(failed.future().get(), NotFoundException);
}

TEST(FutureThen, GivesWhatTheFunctionReturns) {
  Pending<int> pending;
  auto text = pending.future().then([](Result<int> result) { return std::to_string(result.value() + 1); });
  EXPECT_FALSE(text.is_ready());
  pending.complete(5);
  EXPECT_TRUE(text.is_ready());
  EXPECT_EQ(text.get(), "6");
}

TEST(FutureThen, RunsAtOnceWhereTheCallIsDone) {
  Pending<int> pending;
  pending.complete(5);
  EXPECT_EQ(pending.future().then([](Result<int> result) { return *result * 2; }).get(), 10);
}

TEST(FutureThen, TheFunctionSeesTheError) {
  Pending<int> pending;
  auto seen = pending.future().then([](Result<int> result) { return result.error_as<NotFoundException>() != nullptr; });
  pending.complete(not_found());
  EXPECT_TRUE(seen.get());
}

TEST(FutureThen, WhatTheFunctionThrowsComesOutOfTheNewFuture) {
  Pending<int> pending;
  auto next = pending.future().then([](Result<int>) -> int { throw std::domain_error("mine"); });
  pending.complete(5);
  EXPECT_THROW(next.get(), std::domain_error);
}

TEST(FutureThen, AnErrorThatIsRethrownByTheFunctionKeepsItsType) {
  Pending<int> pending;
  auto next = pending.future().then([](Result<int> result) { return result.value(); });
  pending.complete(not_found());
  EXPECT_THROW(next.get(), NotFoundException);
}

TEST(FutureThen, OfAFunctionThatReturnsNothingIsAFutureOfNothing) {
  Pending<void> pending;
  int runs = 0;
  Future<void> next = pending.future().then([&](Result<void> result) { runs += result.has_value() ? 1 : 0; });
  pending.complete({});
  EXPECT_NO_THROW(next.get());
  EXPECT_EQ(runs, 1);
}

TEST(FutureThen, CanBeChained) {
  Pending<int> pending;
  auto last = pending.future()
                  .then([](Result<int> result) { return *result + 1; })
                  .then([](Result<int> result) { return *result * 2; })
                  .then([](Result<int> result) { return std::to_string(*result); });
  pending.complete(5);
  EXPECT_EQ(last.get(), "12");
}

TEST(FutureThen, CancellingTheNewFutureCancelsTheCall) {
  Pending<int> pending;
  auto last = pending.future().then([](Result<int> result) { return *result; }).then([](Result<int> result) {
    return *result;
  });
  EXPECT_FALSE(pending.state->completion.token().is_cancelled());
  last.cancel();
  EXPECT_TRUE(pending.state->completion.token().is_cancelled());
  pending.complete(1);
  EXPECT_EQ(last.get(), 1);
}

TEST(FutureThen, LeavesNothingBehind) {
  std::weak_ptr<FutureState<int>> watched;
  {
    Pending<int> pending;
    watched = pending.state;
    const auto next = pending.future().then([](Result<int> result) { return *result; });
    pending.complete(1);
  }
  EXPECT_TRUE(watched.expired());
}

}}}  // namespace ocelli::core_test
