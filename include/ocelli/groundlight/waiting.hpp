// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/groundlight/generated/image_queries_api.hpp>
#include <ocelli/groundlight/generated/models.hpp>
#include <ocelli/polling.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

/// Why a wait for an answer ended.
enum class WaitEnd {
  /// There is an answer (`wait_for_answer`).
  answered,
  /// There is an answer whose confidence reaches the threshold (`wait_for_confident_answer`).
  confident,
  /// There is an answer, and the service says that no better one will come.
  final_answer,
  timed_out,
  cancelled,
};

/// The query as it was seen last, and why the wait ended.
struct WaitedAnswer {
  ImageQuery query;
  WaitEnd end;

  [[nodiscard]] bool is_confident() const noexcept { return end == WaitEnd::confident; }
};

struct WaitOptions {
  /// How often to look and for how long. Default: 30 s, first after 0.25 s, each wait 1.3 times the one before, as
  /// Groundlight's own client does. Its clock is by default the client's.
  PollOptions poll;
  /// What counts as confident, 0 to 1. Default: the query's own threshold.
  std::optional<double> confidence_threshold;
  /// Settings of each look; its deadline is the wait's.
  CallOptions call;
};

/// Waits until the query has any answer.
///
/// Looks at `query` first and asks the service only as long as needed. A look that fails ends the wait with its
/// ApiException; running out of time does not throw. Safe to use from many threads.
[[nodiscard]] OCELLI_EXPORT WaitedAnswer wait_for_answer(const ImageQueriesApi& api, ImageQuery query,
                                                         const WaitOptions& options = {});
[[nodiscard]] OCELLI_EXPORT WaitedAnswer wait_for_answer(const ImageQueriesApi& api, std::string_view id,
                                                         const WaitOptions& options = {});

/// Waits until the query has an answer with enough confidence, or one that will not get better (`done_processing`).
///
/// As wait_for_answer; throws std::invalid_argument for a threshold outside 0 to 1.
[[nodiscard]] OCELLI_EXPORT WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, ImageQuery query,
                                                                   const WaitOptions& options = {});
[[nodiscard]] OCELLI_EXPORT WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, std::string_view id,
                                                                   const WaitOptions& options = {});

}}}  // namespace ocelli::v1::groundlight
