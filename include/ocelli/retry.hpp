// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>

#include <ocelli/attempt.hpp>
#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

/// Whether a failed attempt is worth another one.
enum class RetryVerdict {
  /// Decide as the library does: 408, 429, 500, 502, 503, 504 and transport failures.
  by_default,
  retry,
  stop,
};

/// When a call is tried again. Whether it *may* be is not an option: a call that is not idempotent is sent again only
/// when no byte of it can have reached the server, or its service is known to have done nothing when it answers so (as
/// the operation then says), and a body that cannot be read again, or has changed, never is.
struct RetryOptions {
  /// Further attempts after the first. Default: 2. Zero switches retrying off.
  int max_retries = 2;
  /// The wait before attempt n+1 is random between nothing and this times two to the power n-1. Default: 250 ms.
  std::chrono::milliseconds base_delay{250};
  /// Upper bound of that wait. Default: 8 s.
  std::chrono::milliseconds max_delay{8000};
  /// The longest Retry-After that is waited for; a server that asks for more ends the call with its answer. Default: 60
  /// s.
  std::chrono::milliseconds max_retry_after{60000};
  /// Send again only what cannot have reached the server, as if no call were idempotent. Default: false. For a caller
  /// who can find out what became of a call before it is sent again.
  bool only_unsent = false;
  /// Overrides what counts as worth a retry. Default: empty. Called on the thread that carries out
  /// the call; what it throws ends that and reaches its caller.
  std::function<RetryVerdict(const Attempt&)> classify = {};
};

/// The wait, by `base_delay` and `max_delay`, after so many retries and before the next. `random` is from 0 to 1.
/// However large the options are, it is less than 12 days.
[[nodiscard]] OCELLI_EXPORT std::chrono::milliseconds backoff(const RetryOptions& retry, int retries, double random);

}}  // namespace ocelli::v1
