// SPDX-License-Identifier: Apache-2.0
#include "core/random.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <thread>
#include <vector>

namespace ocelli { namespace core_test { namespace {

TEST(SystemRandom, IsFromZeroToBelowOneAndNotAlwaysTheSame) {
  const auto random = core::system_random();
  std::set<double> seen;
  for (int i = 0; i < 1000; ++i) {
    const double number = random();
    EXPECT_TRUE(number >= 0 && number < 1) << number;
    seen.insert(number);
  }
  EXPECT_GT(seen.size(), 990u);
}

TEST(SystemRandom, TwoSourcesDiffer) {
  EXPECT_NE(core::random_hex(core::system_random()), core::random_hex(core::system_random()));
}

TEST(SystemRandom, ServesManyThreads) {
  const auto random = core::system_random();
  std::vector<std::vector<double>> numbers(4);
  std::vector<std::thread> threads;
  for (auto& own : numbers) {
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) own.push_back(random());
    });
  }
  for (auto& thread : threads) thread.join();
  std::set<double> seen;
  for (const auto& own : numbers) seen.insert(own.begin(), own.end());
  EXPECT_GT(seen.size(), 1990u);
}

TEST(RandomHex, Is32HexadecimalDigits) {
  const std::string text = core::random_hex(core::system_random());
  EXPECT_EQ(text.size(), 32u);
  EXPECT_EQ(text.find_first_not_of("0123456789abcdef"), std::string::npos) << text;
}

TEST(RandomHex, FollowsItsSource) {
  EXPECT_EQ(core::random_hex([] { return 0.0; }), std::string(32, '0'));
  EXPECT_EQ(core::random_hex([] { return 0.9999999999; }), std::string(32, 'f'));
  EXPECT_EQ(core::random_hex([] { return 0.5; }), "00000008000000080000000800000008");
}

}}}  // namespace ocelli::core_test
