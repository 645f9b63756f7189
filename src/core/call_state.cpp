// SPDX-License-Identifier: Apache-2.0
#include "core/call_state.hpp"

#include <algorithm>
#include <utility>

#include "core/display.hpp"
#include "core/error_body.hpp"
#include "core/retry_after.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

std::string answered_request_id(const http::Headers& headers, const CallState& state, const Service& service) {
  for (const auto name : service.answered_request_id_headers) {
    const auto id = headers.find(name);
    if (id && *id != state.sent_request_id) return displayable(*id, state.secrets);
    if (id) break;
  }
  return state.sent_request_id;
}

/// Why the body cannot be sent again; empty where it can. A body of the user's own may say nothing of it.
std::string obstacle_of(const CallState& state) {
  const http::Body* body = state.request.body.get();
  if (body == nullptr || body->is_replayable()) return {};
  const std::string obstacle = displayable(body->obstacle(), state.secrets);
  return obstacle.empty() ? body->http::Body::obstacle() : obstacle;
}

}  // namespace

void CallState::add(AttemptOutcome outcome, const Decision& decision) {
  outcome.attempt.decision = decision.reason;
  outcome.attempt.delay = decision.delay;
  context.delivery = stronger(context.delivery, delivery_of(outcome));
  context.status = outcome.attempt.status;
  context.request_id = outcome.attempt.request_id;
  context.final_reason = std::move(outcome.final_reason);
  context.attempts.push_back(std::move(outcome.attempt));
}

AttemptOutcome outcome_of(const http::Exchange& exchange, const CallState& state, const Service& service,
                          std::chrono::system_clock::time_point now) {
  AttemptOutcome outcome;
  outcome.attempt.statistics = exchange.statistics;
  outcome.attempt.redirects = state.redirects;
  outcome.attempt.redirected_to = displayable(state.redirected_to, state.secrets);
  if (const auto* failure = exchange.failure()) {
    outcome.attempt.failure = failure->kind;
    outcome.attempt.tls_failure = failure->tls;
    outcome.final_reason = failure->final_reason;
    outcome.attempt.transport_code = failure->code;
    outcome.attempt.status = failure->status;
    outcome.attempt.request_id = answered_request_id(failure->headers, state, service);
    outcome.request_may_have_arrived = failure->request_may_have_arrived;
    outcome.obstacle = obstacle_of(state);
    return outcome;
  }
  const http::Response& response = *exchange.response();
  outcome.attempt.status = response.status;
  outcome.attempt.request_id = answered_request_id(response.headers, state, service);
  outcome.attempt.retry_after = retry_after(response.headers, now);
  if (response.status / 100 == 2) return outcome;
  outcome.obstacle = obstacle_of(state);
  outcome.has_no_rest = response.status == 416 && state.sink.has_asked_for_rest();
  const auto& refusals = service.refusal_statuses;
  outcome.is_refusal = std::find(refusals.begin(), refusals.end(), response.status) != refusals.end();
  const RepeatAdvice advice = repeat_advice(service, response.status, response.body);
  outcome.attempt.retry_after = std::max(outcome.attempt.retry_after, advice.retry_after);
  outcome.final_reason = advice.final_reason;
  return outcome;
}

}}}  // namespace ocelli::v1::core
