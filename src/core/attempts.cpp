// SPDX-License-Identifier: Apache-2.0
#include "core/attempts.hpp"

#include <algorithm>
#include <utility>

#include <ocelli/duration.hpp>

#include "core/retry_budget.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using std::chrono::milliseconds;

bool is_retried_status(int status) {
  switch (status) {
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
      return true;
    default:
      return false;
  }
}

bool is_retried_failure(http::FailureKind kind) {
  switch (kind) {
    case http::FailureKind::cancelled:
    case http::FailureKind::response_too_large:
    case http::FailureKind::expands_too_much:
    case http::FailureKind::headers_too_large:
    case http::FailureKind::unsupported:
      return false;
    default:
      return true;
  }
}

bool is_success(const Attempt& attempt) { return !attempt.failure && core::is_success(attempt.status.value_or(0)); }

bool is_worth_a_retry(const Attempt& attempt) {
  return attempt.failure ? is_retried_failure(*attempt.failure) : is_retried_status(attempt.status.value_or(0));
}

bool may_have_been_done(const AttemptOutcome& outcome) {
  return outcome.request_may_have_arrived && !outcome.is_refusal;
}

int rank(Delivery delivery) {
  switch (delivery) {
    case Delivery::not_sent:
      return 0;
    case Delivery::rejected:
      return 1;
    case Delivery::maybe_processed:
      return 2;
    case Delivery::processed:
      return 3;
  }
  return 3;
}

}  // namespace

std::string name_of(const Attempt& attempt) {
  if (!attempt.failure) return std::to_string(attempt.status.value_or(0));
  return attempt.transport_code.empty() ? std::string(to_string(*attempt.failure)) : attempt.transport_code;
}

bool is_success(int status) { return status / 100 == 2 || status == 101; }

Decision Attempts::after(const AttemptOutcome& outcome, std::chrono::steady_clock::time_point now) {
  if (is_success(outcome.attempt)) {
    rules_.budget->reward();
    return {Decision::Action::stop, milliseconds(0), "done"};
  }
  const RetryVerdict verdict = verdict_of(outcome.attempt);
  const bool is_given_up = verdict == RetryVerdict::stop;
  if (outcome.has_new_secret && !is_given_up) return after_renewal(outcome, now);
  const bool was_restarted = std::exchange(is_restarted_, outcome.has_no_rest);
  if (outcome.has_no_rest && !was_restarted && !is_given_up && now < rules_.deadline) {
    return {Decision::Action::send_again, milliseconds(0), "restarted: 416, all is asked for"};
  }
  if (is_given_up || (verdict == RetryVerdict::by_default && !is_worth_a_retry(outcome.attempt))) {
    return {Decision::Action::stop, milliseconds(0), "final: " + name_of(outcome.attempt)};
  }
  if (is_left_to_caller(outcome)) {
    return {Decision::Action::stop, milliseconds(0),
            "left to the caller: it may have been done, and only_unsent is set"};
  }
  if (const auto reason = reason_to_stop(outcome, now)) {
    return {Decision::Action::stop, milliseconds(0), "not retried: " + *reason};
  }
  const milliseconds delay = outcome.attempt.retry_after.value_or(backoff(rules_.retry, retries_, rules_.random()));
  // A wait that ends at the deadline leaves no time for the attempt that it is for.
  if (rules_.deadline - now <= delay) {
    return {Decision::Action::stop, milliseconds(0),
            "not retried: a wait of " + std::to_string(delay.count()) + " ms would pass the deadline"};
  }
  if (!rules_.budget->take()) {
    return {Decision::Action::stop, milliseconds(0), "not retried: the client's retry budget is used up"};
  }
  ++retries_;
  return {Decision::Action::send_again, delay, "retried: " + name_of(outcome.attempt)};
}

// The server looked at the credential and at nothing else, so whether the call is idempotent does not matter; and it is
// as well as ever, so this takes nothing from the retries.
Decision Attempts::after_renewal(const AttemptOutcome& outcome, std::chrono::steady_clock::time_point now) const {
  const auto stop = [](std::string reason) {
    return Decision{Decision::Action::stop, milliseconds(0), std::move(reason)};
  };
  if (now >= rules_.deadline) return stop("not retried: the deadline has passed");
  if (!outcome.obstacle.empty()) return stop("not retried: " + outcome.obstacle);
  return {Decision::Action::send_again, milliseconds(0), "renewed: 401, sent with a new secret"};
}

bool Attempts::is_left_to_caller(const AttemptOutcome& outcome) const {
  return rules_.retry.only_unsent && outcome.final_reason.empty() && may_have_been_done(outcome);
}

RetryVerdict Attempts::verdict_of(const Attempt& attempt) const {
  const bool is_asked = rules_.retry.classify && attempt.failure != http::FailureKind::cancelled;
  return is_asked ? rules_.retry.classify(attempt) : RetryVerdict::by_default;
}

std::optional<std::string> Attempts::reason_to_stop(const AttemptOutcome& outcome,
                                                    std::chrono::steady_clock::time_point now) const {
  if (!outcome.final_reason.empty()) return outcome.final_reason;
  if (now >= rules_.deadline) return "the deadline has passed";
  if (retries_ >= rules_.retry.max_retries) return "no retries left of " + std::to_string(rules_.retry.max_retries);
  if (may_have_been_done(outcome) && !rules_.is_idempotent) {
    return "a call that is not idempotent is sent again only where nothing of it arrived";
  }
  if (!outcome.obstacle.empty()) return outcome.obstacle;
  if (outcome.attempt.retry_after && *outcome.attempt.retry_after > rules_.retry.max_retry_after) {
    return "the server asks to wait " + duration_text(*outcome.attempt.retry_after) + ", more than max_retry_after";
  }
  return std::nullopt;
}

Delivery delivery_of(const AttemptOutcome& outcome) {
  if (!outcome.request_may_have_arrived) return Delivery::not_sent;
  const int status = outcome.attempt.status.value_or(0);
  if (is_success(status)) return Delivery::processed;
  const int kind = status / 100;
  // A 5xx can come from a gateway in front of a service that did its work.
  return kind == 3 || kind == 4 ? Delivery::rejected : Delivery::maybe_processed;
}

Delivery stronger(Delivery left, Delivery right) { return rank(left) >= rank(right) ? left : right; }

}}}  // namespace ocelli::v1::core
