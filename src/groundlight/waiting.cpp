// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/waiting.hpp>

#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>
#include <ocelli/duration.hpp>
#include <ocelli/limited_wait.hpp>
#include <ocelli/unsent_call.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

/// What Groundlight documents for a detector.
constexpr double default_threshold = 0.9;

template <class KnownResult>
std::optional<OpenEnum<Source>> source_of(const KnownResult& result) {
  return result.source;
}

std::optional<OpenEnum<Source>> source_of(const JsonValue& result) {
  if (!result.is_object()) return std::nullopt;
  try {
    const nlohmann::json json = result.json();
    const auto source = json.find("source");
    if (source == json.end() || !source->is_string()) return std::nullopt;
    return OpenEnum<Source>(source->get<std::string>());
  } catch (const nlohmann::json::out_of_range&) {
    return std::nullopt;
  }
}

bool is_answered(const ImageQuery& query) {
  if (!query.result) return false;
  const auto source = std::visit([](const auto& result) { return source_of(result); }, *query.result);
  return source && !source->text().empty() && *source != Source::still_processing;
}

/// An answer that names no threshold reads as zero, which everything would reach.
double threshold_of(const ImageQuery& query) {
  return query.confidence_threshold > 0 ? query.confidence_threshold : default_threshold;
}

/// A confidence of zero is a placeholder.
bool is_confident(const ImageQuery& query, std::optional<double> threshold) {
  const auto confidence = query.confidence();
  return confidence && *confidence > 0 && *confidence >= threshold.value_or(threshold_of(query));
}

bool is_final(const ImageQuery& query) { return query.result && query.done_processing.value_or(false); }

/// What is waited for, and the end that reaching it is.
struct Goal {
  WaitEnd end;
  std::function<bool(const ImageQuery&)> is_reached;
};

Goal any_answer() { return {WaitEnd::answered, &is_answered}; }

Goal confident_answer(std::optional<double> threshold) {
  return {WaitEnd::confident, [threshold](const ImageQuery& query) { return is_confident(query, threshold); }};
}

WaitEnd end_of(const Polled<ImageQuery>& polled, const Goal& goal) {
  if (goal.is_reached(polled.value)) return goal.end;
  if (is_final(polled.value)) return WaitEnd::final_answer;
  return polled.end == PollEnd::cancelled ? WaitEnd::cancelled : WaitEnd::timed_out;
}

WaitedAnswer wait_until(LimitedWait& wait, const ImageQueriesApi& api, const Goal& goal, ImageQuery query) {
  const std::string id = query.id;
  const auto look = [&](const CallOptions& call) { return api.try_get_image_query(id, call); };
  const auto is_done = [&](const ImageQuery& seen) { return goal.is_reached(seen) || is_final(seen); };
  auto polled = wait.until(std::move(query), look, is_done);
  const WaitEnd end = end_of(polled, goal);
  return {std::move(polled.value), end};
}

/// Beginning with an image query that was seen.
WaitedAnswer wait_from(const ImageQueriesApi& api, const WaitOptions& options, const Goal& goal, ImageQuery query) {
  check_wait_options(api, options);
  LimitedWait wait(options.poll, options.call, api.options().clock);
  return wait_until(wait, api, goal, std::move(query));
}

/// Beginning with a look.
WaitedAnswer wait_from(const ImageQueriesApi& api, const WaitOptions& options, const Goal& goal, std::string_view id) {
  check_wait_options(api, options);
  LimitedWait wait(options.poll, options.call, api.options().clock);
  return wait_until(wait, api, goal, api.get_image_query(id, wait.call()));
}

}  // namespace

void check_wait_options(const ImageQueriesApi& api, const WaitOptions& options) {
  const auto threshold = options.confidence_threshold;
  if (threshold && !(*threshold >= 0 && *threshold <= 1)) {
    throw std::invalid_argument("confidence_threshold: must be from 0 to 1");
  }
  check_poll_options(options.poll);
  if (options.call.timeout) {
    check_longer_than_zero("call.timeout", *options.call.timeout, "to not wait, set poll.timeout to zero");
  }
  static_cast<void>(api.try_get_image_query("iq_unsent", unsent_call(options.call)));
}

WaitedAnswer wait_for_answer(const ImageQueriesApi& api, ImageQuery query, const WaitOptions& options) {
  return wait_from(api, options, any_answer(), std::move(query));
}

WaitedAnswer wait_for_answer(const ImageQueriesApi& api, std::string_view id, const WaitOptions& options) {
  return wait_from(api, options, any_answer(), id);
}

WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, ImageQuery query, const WaitOptions& options) {
  return wait_from(api, options, confident_answer(options.confidence_threshold), std::move(query));
}

WaitedAnswer wait_for_confident_answer(const ImageQueriesApi& api, std::string_view id, const WaitOptions& options) {
  return wait_from(api, options, confident_answer(options.confidence_threshold), id);
}

}}}  // namespace ocelli::v1::groundlight
