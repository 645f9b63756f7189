// SPDX-License-Identifier: Apache-2.0
#include <ocelli/retry.hpp>

#include <gtest/gtest.h>

#include <limits>

namespace ocelli { namespace {

using std::chrono::milliseconds;

TEST(Backoff, DoublesUpToTheLongestAndTakesAPartAtRandom) {
  RetryOptions retry;
  retry.base_delay = milliseconds(100);
  retry.max_delay = milliseconds(1000);
  const int bounds[] = {100, 200, 400, 800, 1000, 1000};
  for (int retries = 0; retries < 6; ++retries) {
    EXPECT_EQ(backoff(retry, retries, 1), milliseconds(bounds[retries]));
    EXPECT_EQ(backoff(retry, retries, 0.25), milliseconds(bounds[retries] / 4));
    EXPECT_EQ(backoff(retry, retries, 0), milliseconds(0));
  }
}

TEST(Backoff, StaysInBoundsWhateverTheOptions) {
  RetryOptions retry;
  retry.base_delay = milliseconds::max();
  retry.max_delay = milliseconds::max();
  for (const int retries : {-1, 0, 40, 41, 64, std::numeric_limits<int>::max()}) {
    EXPECT_EQ(backoff(retry, retries, 1), milliseconds(1000000000)) << retries;
  }
  retry.base_delay = milliseconds(1);
  EXPECT_EQ(backoff(retry, -1, 1), milliseconds(1));
}

}}  // namespace ocelli
