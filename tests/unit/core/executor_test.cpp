// SPDX-License-Identifier: Apache-2.0
#include "core/executor.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace ocelli { namespace core_test { namespace {

using core::Executor;

TEST(Executor, CarriesOutEveryTaskBeforeItGoes) {
  std::atomic<int> done{0};
  {
    Executor executor(3);
    for (int i = 0; i < 100; ++i) executor.run([&] { ++done; });
  }
  EXPECT_EQ(done, 100);
}

TEST(Executor, OneThreadKeepsTheOrder) {
  std::vector<int> order;
  {
    Executor executor(1);
    for (int i = 0; i < 50; ++i) executor.run([&, i] { order.push_back(i); });
  }
  for (int i = 0; i < 50; ++i) EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
}

TEST(Executor, ZeroThreadsAreOne) {
  std::promise<void> done;
  Executor executor(0);
  executor.run([&] { done.set_value(); });
  done.get_future().wait();
}

TEST(Executor, UsesAsManyThreadsAsItMayAndNoMore) {
  constexpr int tasks = 12;
  constexpr int threads = 3;
  std::mutex mutex;
  std::set<std::thread::id> seen;
  std::promise<void> all_busy;
  std::shared_future<void> go = all_busy.get_future().share();
  std::atomic<int> waiting{0};
  {
    Executor executor(threads);
    for (int i = 0; i < tasks; ++i) {
      executor.run([&] {
        {
          const std::lock_guard<std::mutex> lock(mutex);
          seen.insert(std::this_thread::get_id());
        }
        if (++waiting == threads) all_busy.set_value();
        go.wait();
      });
    }
  }
  EXPECT_EQ(seen.size(), 3u);
}

TEST(Executor, TellsItsTasksThatItIsGoing) {
  std::promise<void> stopped;
  {
    Executor executor(1);
    executor.run([&, token = executor.stopping()] {
      std::promise<void> told;
      const CancellationCallback on_stop(token, [&] { told.set_value(); });
      told.get_future().wait();
      stopped.set_value();
    });
  }
  EXPECT_EQ(stopped.get_future().wait_for(std::chrono::seconds(0)), std::future_status::ready);
}

TEST(Executor, WithoutTasksItGoesAtOnce) { const Executor executor(4); }

TEST(Executor, ItsOwnTaskMayDestroyItAndTheRestIsStillCarriedOut) {
  for (const std::size_t threads : {1u, 2u}) {
    std::promise<void> go;
    std::promise<void> gone;
    std::atomic<int> done{0};
    auto executor = std::make_shared<Executor>(threads);
    Executor& tasks = *executor;
    tasks.run([&, handle = std::move(executor)]() mutable {
      go.get_future().wait();
      handle = nullptr;
      gone.set_value();
    });
    for (int i = 0; i < 5; ++i) tasks.run([&] { ++done; });
    go.set_value();
    gone.get_future().wait();
    EXPECT_EQ(done, 5);
  }
}

TEST(Executor, ATaskMayHandOverAnother) {
  std::promise<int> result;
  Executor executor(1);
  executor.run([&] { executor.run([&] { result.set_value(7); }); });
  EXPECT_EQ(result.get_future().get(), 7);
}

TEST(Executor, ATasksCapturesAreGoneWhenItIsDone) {
  const auto watched = std::make_shared<int>(1);
  std::promise<void> next;
  Executor executor(1);
  executor.run([copy = watched] {});
  executor.run([&] { next.set_value(); });
  next.get_future().wait();
  EXPECT_EQ(watched.use_count(), 1);
}

}}}  // namespace ocelli::core_test
