// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/waiting.hpp>

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include <ocelli/errors.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

bool is_answered(const ImageQuery& query) {
  if (!query.result) return false;
  return std::visit(
      [](const auto& result) {
        if constexpr (std::is_same_v<std::decay_t<decltype(result)>, JsonValue>) {
          return true;
        } else {
          return result.source && !result.source->text().empty() && *result.source != Source::still_processing;
        }
      },
      *query.result);
}

/// A confidence of zero is a placeholder.
bool is_confident(const ImageQuery& query, std::optional<double> threshold) {
  const auto confidence = query.confidence();
  return confidence && *confidence > 0 && *confidence >= threshold.value_or(query.confidence_threshold);
}

bool is_final(const ImageQuery& query) { return query.result && query.done_processing.value_or(false); }

WaitEnd end_of(PollEnd end, const ImageQuery& query, WaitEnd reached, bool is_reached) {
  if (is_reached) return reached;
  if (is_final(query)) return WaitEnd::final_answer;
  return end == PollEnd::cancelled ? WaitEnd::cancelled : WaitEnd::timed_out;
}

template <class IsReached>
WaitedAnswer wait(const ImageQueriesApi& api, ImageQuery query, const WaitOptions& options, WaitEnd reached,
                  IsReached is_reached) {
  PollOptions poll = options.poll;
  if (!poll.clock) poll.clock = api.options().clock;
  CallOptions call = options.call;
  if (!call.cancellation.can_be_cancelled()) call.cancellation = poll.cancellation;
  if (!poll.cancellation.can_be_cancelled()) poll.cancellation = call.cancellation;
  const std::string id = query.id;
  ImageQuery last = query;
  const auto look = [&](std::chrono::steady_clock::time_point deadline) {
    call.deadline = deadline;
    auto seen = api.try_get_image_query(id, call);
    // Time that ran out, or a cancel, in the middle of a look: what was seen before still holds.
    const bool is_over = seen.template error_as<CancelledException>() != nullptr ||
                         (seen.template error_as<TimeoutException>() != nullptr && poll.clock->now() >= deadline);
    if (!is_over) last = std::move(seen).value();
    return last;
  };
  const auto is_done = [&](const ImageQuery& seen) { return is_reached(seen) || is_final(seen); };
  auto polled = poll_until(std::move(query), look, is_done, poll);
  const WaitEnd end = end_of(polled.end, polled.value, reached, is_reached(polled.value));
  return {std::move(polled.value), end};
}

}  // namespace

WaitedAnswer wait_for_answer(const ImageQueriesApi& api, ImageQuery query, const WaitOptions& options) {
  return wait(api, std::move(query), options, WaitEnd::answered, &is_answered);
}

WaitedAnswer wait_for_answer(const ImageQueriesApi& api, std::string_view id, const WaitOptions& options) {
  return wait_for_answer(api, api.get_image_query(id, options.call), options);
}

WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, ImageQuery query, const WaitOptions& options) {
  const auto threshold = options.confidence_threshold;
  if (threshold && !(*threshold >= 0 && *threshold <= 1)) {
    throw std::invalid_argument("confidence_threshold: must be from 0 to 1");
  }
  return wait(api, std::move(query), options, WaitEnd::confident,
              [threshold](const ImageQuery& seen) { return is_confident(seen, threshold); });
}

WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, std::string_view id, const WaitOptions& options) {
  return wait_for_confident_answer(api, api.get_image_query(id, options.call), options);
}

}}}  // namespace ocelli::v1::groundlight
