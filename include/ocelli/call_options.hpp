// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ocelli/attempt.hpp>
#include <ocelli/cancellation.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/http/headers.hpp>
#include <ocelli/progress.hpp>
#include <ocelli/retry.hpp>

namespace ocelli { inline namespace v1 {

/// What came with an answer beside its value. Written by the call before it returns, or before its Future is ready.
struct ResponseInfo {
  /// 0 until an answer came.
  int status = 0;
  http::Headers headers = {};
  /// Request id that the server named, else the one that was sent.
  std::string request_id = {};
  /// Every attempt, the successful one last.
  std::vector<Attempt> attempts = {};
};

/// Settings of one call; what is left alone comes from the ClientOptions.
struct CallOptions {
  /// For the whole call: attempts, waits between them, redirects. std::chrono::nanoseconds::max() is no limit.
  std::optional<std::chrono::nanoseconds> timeout = {};
  /// The same as a point in time; where both are given the earlier one holds. Conveniences that make several calls keep
  /// it over all of them.
  std::optional<std::chrono::steady_clock::time_point> deadline = {};
  /// For one attempt.
  std::optional<std::chrono::nanoseconds> attempt_timeout = {};
  CancellationToken cancellation = {};
  /// Sent in addition; a name that the library sets itself (but the credential's) is replaced.
  http::Headers headers = {};
  std::optional<RetryOptions> retry = {};
  ProgressCallback progress = {};
  /// Takes the body of a successful binary answer, whose value then is empty. Only for operations with a binary answer;
  /// others refuse it with std::invalid_argument.
  std::shared_ptr<http::BodySink> sink = {};
  /// Filled in where it is set.
  std::shared_ptr<ResponseInfo> response_info = {};
};

}}  // namespace ocelli::v1
