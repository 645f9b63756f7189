// SPDX-License-Identifier: Apache-2.0
#include <ocelli/cancellation.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace ocelli { namespace {

TEST(CancellationToken, ByDefaultIsNeverCancelled) {
  const CancellationToken token;
  EXPECT_FALSE(token.can_be_cancelled());
  EXPECT_FALSE(token.is_cancelled());
}

TEST(CancellationToken, SharesTheStateOfItsSourceAndOfEveryCopy) {
  CancellationSource source;
  CancellationSource copy = source;
  const CancellationToken before = source.token();
  EXPECT_TRUE(before.can_be_cancelled());
  EXPECT_FALSE(before.is_cancelled());
  copy.cancel();
  EXPECT_TRUE(before.is_cancelled());
  EXPECT_TRUE(source.is_cancelled());
  EXPECT_TRUE(source.token().is_cancelled());
}

TEST(CancellationToken, OutlivesItsSource) {
  CancellationToken token;
  {
    CancellationSource source;
    token = source.token();
    source.cancel();
  }
  EXPECT_TRUE(token.is_cancelled());
}

TEST(CancellationCallback, RunsOnceOnTheCancellingThread) {
  CancellationSource source;
  std::vector<std::thread::id> runs;
  const CancellationCallback callback(source.token(), [&] { runs.push_back(std::this_thread::get_id()); });
  EXPECT_TRUE(runs.empty());
  source.cancel();
  source.cancel();
  EXPECT_EQ(runs, std::vector<std::thread::id>{std::this_thread::get_id()});
}

TEST(CancellationCallback, RunsAtOnceWhereTheTokenIsCancelledAlready) {
  CancellationSource source;
  source.cancel();
  int runs = 0;
  const CancellationCallback callback(source.token(), [&] { ++runs; });
  EXPECT_EQ(runs, 1);
}

TEST(CancellationCallback, OfATokenThatIsNeverCancelledDoesNothing) {
  const CancellationCallback callback(CancellationToken(), [] { ADD_FAILURE() << "ran"; });
}

TEST(CancellationCallback, DoesNotRunAfterItsEnd) {
  CancellationSource source;
  {
    const CancellationCallback callback(source.token(), [] { ADD_FAILURE() << "ran"; });
  }
  source.cancel();
}

TEST(CancellationCallback, RunsInTheOrderOfRegistration) {
  CancellationSource source;
  std::vector<int> runs;
  const CancellationCallback first(source.token(), [&] { runs.push_back(1); });
  const CancellationCallback second(source.token(), [&] { runs.push_back(2); });
  source.cancel();
  EXPECT_EQ(runs, (std::vector<int>{1, 2}));
}

TEST(CancellationCallback, DestructorWaitsForTheRunOnAnotherThread) {
  CancellationSource source;
  std::promise<void> has_started, may_end;
  std::atomic<bool> has_ended{false};
  std::optional<CancellationCallback> callback;
  callback.emplace(source.token(), [&] {
    has_started.set_value();
    may_end.get_future().wait();
    has_ended = true;
  });
  std::thread canceller([&] { source.cancel(); });
  has_started.get_future().wait();
  std::thread releaser([&] { may_end.set_value(); });
  callback.reset();
  EXPECT_TRUE(has_ended);
  canceller.join();
  releaser.join();
}

TEST(CancellationCallback, MayDestroyItself) {
  CancellationSource source;
  auto callback = std::make_unique<std::optional<CancellationCallback>>();
  bool has_run = false;
  callback->emplace(source.token(), [&] {
    callback.reset();
    has_run = true;
  });
  source.cancel();
  EXPECT_TRUE(has_run);
}

TEST(CancellationCallback, MayDestroyAnotherThatHasNotRun) {
  CancellationSource source;
  std::optional<CancellationCallback> second;
  const CancellationCallback first(source.token(), [&] { second.reset(); });
  second.emplace(source.token(), [] { ADD_FAILURE() << "ran"; });
  source.cancel();
}

TEST(CancellationCallback, MayDestroyTheLastSource) {
  auto source = std::make_unique<CancellationSource>();
  const CancellationToken token = source->token();
  const CancellationCallback callback(token, [&] { source.reset(); });
  CancellationSource(*source).cancel();
  EXPECT_TRUE(token.is_cancelled());
}

TEST(CancellationCallback, ComesAndGoesWhileAnotherThreadCancels) {
  for (int round = 0; round < 200; ++round) {
    CancellationSource source;
    std::thread canceller([&] { source.cancel(); });
    for (int i = 0; i < 10; ++i) {
      auto alive = std::make_unique<std::atomic<int>>(0);
      const CancellationCallback callback(source.token(), [&] { ++*alive; });
    }
    canceller.join();
  }
}

}}  // namespace ocelli
