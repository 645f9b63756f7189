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

/// Several limits hold together: the wait ends at the earliest of `poll.timeout`, `call.timeout` and `call.deadline`,
/// and as soon as one of `poll.cancellation` and `call.cancellation` is cancelled.
struct WaitOptions {
  /// How often to look and for how long. Default: 30 s, first after 0.25 s, each wait 1.3 times the one before, as
  /// Groundlight's own client does. `timeout` counts from the start of the wait; zero does not wait. Its clock is by
  /// default the client's.
  PollOptions poll = {};
  /// What counts as confident, 0 to 1. Default: the query's own threshold, or 0.9, Groundlight's default for detectors,
  /// where the query names none.
  std::optional<double> confidence_threshold = {};
  /// Settings of each look, but for its limits: `timeout`, from the start of the wait, and `deadline` are for the whole
  /// wait, `cancellation` ends it. `attempt_timeout` is for one attempt of one look. Default: no limits but those of
  /// `poll`; the client's own timeout does not count.
  CallOptions call = {};
};

/// Throws std::invalid_argument naming the option with which no wait can be carried out: a threshold outside 0 to 1, a
/// `poll` that would never pause, a `call` that a look would refuse. Sends nothing. Every wait begins with it.
OCELLI_EXPORT void check_wait_options(const ImageQueriesApi& api, const WaitOptions& options);

/// Waits until the query has any answer.
///
/// Looks at `query` first and asks the service only as long as needed. A look that fails ends the wait with its
/// ApiException; running out of time and a cancel do not throw, also in the middle of a look. Throws
/// std::invalid_argument as check_wait_options, before anything is sent. Safe to use from many threads.
[[nodiscard]] OCELLI_EXPORT WaitedAnswer wait_for_answer(const ImageQueriesApi& api, ImageQuery query,
                                                         const WaitOptions& options = {});
/// The same for a query of which only the id is known. The first look is at once, and part of the wait: all limits hold
/// for it. Where they end it there is no query yet to give back, so it throws its TimeoutException (always with a
/// timeout of zero) or CancelledException.
[[nodiscard]] OCELLI_EXPORT WaitedAnswer wait_for_answer(const ImageQueriesApi& api, std::string_view id,
                                                         const WaitOptions& options = {});

/// Waits until the query has an answer with enough confidence, or one that will not get better (`done_processing`).
///
/// Otherwise as wait_for_answer.
[[nodiscard]] OCELLI_EXPORT WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, ImageQuery query,
                                                                   const WaitOptions& options = {});
/// The same for a query of which only the id is known; its first look as that of wait_for_answer.
[[nodiscard]] OCELLI_EXPORT WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, std::string_view id,
                                                                   const WaitOptions& options = {});

}}}  // namespace ocelli::v1::groundlight
