// SPDX-License-Identifier: Apache-2.0
#include <ocelli/retry.hpp>

#include <algorithm>

namespace ocelli { inline namespace v1 {

std::chrono::milliseconds backoff(const RetryOptions& retry, int retries, double random) {
  // Clear of overflow where the options name no sensible bound.
  constexpr double longest_wait = 1e9;
  const double longest =
      std::min({static_cast<double>(retry.base_delay.count()) * static_cast<double>(1ull << std::clamp(retries, 0, 40)),
                static_cast<double>(retry.max_delay.count()), longest_wait});
  return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(random * longest));
}

}}  // namespace ocelli::v1
