// SPDX-License-Identifier: Apache-2.0
#include "core/attempts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/retry_budget.hpp"

namespace ocelli { namespace core_test { namespace {

using core::AttemptOutcome;
using core::Attempts;
using core::Decision;
using core::RetryBudget;
using std::chrono::milliseconds;
using Kind = http::FailureKind;

const std::chrono::steady_clock::time_point now{std::chrono::hours(1)};

AttemptOutcome answered(int status) {
  AttemptOutcome outcome;
  outcome.attempt.status = status;
  return outcome;
}

AttemptOutcome broke(Kind kind, bool may_have_arrived = true) {
  AttemptOutcome outcome;
  outcome.attempt.failure = kind;
  outcome.attempt.transport_code = "CURLE_X";
  outcome.request_may_have_arrived = may_have_arrived;
  return outcome;
}

AttemptOutcome asks_to_wait(int status, milliseconds wait) {
  AttemptOutcome outcome = answered(status);
  outcome.attempt.retry_after = wait;
  return outcome;
}

AttemptOutcome unrepeatable(AttemptOutcome outcome) {
  outcome.obstacle = "the body can be read only once";
  return outcome;
}

AttemptOutcome refused(AttemptOutcome outcome) {
  outcome.is_refusal = true;
  return outcome;
}

struct Course {
  RetryBudget budget{50};
  Attempts::Rules rules;

  Course() {
    rules.is_idempotent = true;
    rules.random = [] { return 0.5; };
    rules.budget = &budget;
  }
  [[nodiscard]] Decision after(const AttemptOutcome& outcome) const { return Attempts(rules).after(outcome, now); }
};

constexpr milliseconds no_wait(-1);
const std::string is_final = "final: ";
const std::string may_have_happened =
    "not retried: a call that is not idempotent is sent again only where nothing of it arrived";
const std::string not_again = "not retried: the body can be read only once";
const std::string too_late = "not retried: the deadline has passed";

struct Row {
  AttemptOutcome outcome;
  bool is_idempotent;
  /// Until the deadline.
  milliseconds left;
  double budget;
  /// `no_wait`: stop.
  milliseconds delay;
  std::string reason;
};

constexpr milliseconds long_left(60000);
constexpr milliseconds default_wait(125);

std::vector<Row> statuses() {
  std::vector<Row> rows;
  for (const int status : {200, 201, 204, 269, 299})
    rows.push_back({answered(status), false, long_left, 50, no_wait, "done"});
  for (const int status : {408, 429, 500, 502, 503, 504}) {
    rows.push_back({answered(status), true, long_left, 50, default_wait, "retried: " + std::to_string(status)});
    rows.push_back({answered(status), false, long_left, 50, no_wait, may_have_happened});
  }
  for (const int status : {100, 301, 304, 400, 401, 403, 404, 409, 410, 413, 422, 425, 501, 505, 511}) {
    rows.push_back({answered(status), true, long_left, 50, no_wait, is_final + std::to_string(status)});
  }
  return rows;
}

std::vector<Row> failures() {
  std::vector<Row> rows;
  for (const Kind kind : {Kind::dns, Kind::connect, Kind::tls, Kind::send, Kind::receive, Kind::protocol,
                          Kind::deadline, Kind::connect_timeout, Kind::stalled}) {
    rows.push_back({broke(kind), true, long_left, 50, default_wait, "retried: CURLE_X"});
    rows.push_back({broke(kind, false), false, long_left, 50, default_wait, "retried: CURLE_X"});
    rows.push_back({broke(kind), false, long_left, 50, no_wait, may_have_happened});
  }
  for (const Kind kind : {Kind::cancelled, Kind::response_too_large}) {
    rows.push_back({broke(kind, false), true, long_left, 50, no_wait, is_final + "CURLE_X"});
  }
  return rows;
}

std::vector<Row> conditions() {
  using ms = milliseconds;
  const std::string budget = "not retried: the client's retry budget is used up";
  return {
      {unrepeatable(answered(503)), true, long_left, 50, no_wait, not_again},
      {unrepeatable(broke(Kind::connect, false)), true, long_left, 50, no_wait, not_again},
      {asks_to_wait(503, ms(0)), true, long_left, 50, ms(0), "retried: 503"},
      {asks_to_wait(503, ms(1500)), true, long_left, 50, ms(1500), "retried: 503"},
      {asks_to_wait(429, ms(60000)), true, ms(100000), 50, ms(60000), "retried: 429"},
      {asks_to_wait(429, ms(60001)), true, ms(100000), 50, no_wait,
       "not retried: the server asks to wait 1 min, more than max_retry_after"},
      {asks_to_wait(503, ms(30000)), true, ms(2000), 50, no_wait,
       "not retried: a wait of 30000 ms would pass the deadline"},
      {asks_to_wait(503, ms(1000)), false, long_left, 50, no_wait, may_have_happened},
      {refused(asks_to_wait(503, ms(1000))), false, long_left, 50, ms(1000), "retried: 503"},
      {refused(answered(404)), false, long_left, 50, no_wait, is_final + "404"},
      {asks_to_wait(404, ms(1)), true, long_left, 50, no_wait, is_final + "404"},
      {answered(503), true, ms(126), 50, default_wait, "retried: 503"},
      {answered(503), true, ms(125), 50, no_wait, "not retried: a wait of 125 ms would pass the deadline"},
      {answered(503), true, ms(0), 50, no_wait, too_late},
      {answered(503), true, ms(-1), 50, no_wait, too_late},
      {broke(Kind::deadline), true, ms(0), 50, no_wait, too_late},
      {answered(503), true, long_left, 1, default_wait, "retried: 503"},
      {answered(503), true, long_left, 0.9, no_wait, budget},
      {answered(503), true, long_left, 0, no_wait, budget},
      {broke(Kind::connect, false), false, long_left, 0, no_wait, budget},
      {answered(200), true, ms(0), 0, no_wait, "done"},
  };
}

void check(const Row& row) {
  Course course;
  RetryBudget budget(row.budget);
  course.rules.budget = &budget;
  course.rules.is_idempotent = row.is_idempotent;
  course.rules.deadline = now + row.left;
  const Decision decision = course.after(row.outcome);
  EXPECT_EQ(decision.reason, row.reason);
  const bool stops = row.delay == no_wait;
  EXPECT_EQ(decision.action, stops ? Decision::Action::stop : Decision::Action::send_again) << row.reason;
  EXPECT_EQ(decision.delay, stops ? milliseconds(0) : row.delay) << row.reason;
}

TEST(Attempts, EachStatusHasItsDecision) {
  for (const Row& row : statuses()) check(row);
}

TEST(Attempts, EachFailureHasItsDecision) {
  for (const Row& row : failures()) check(row);
}

TEST(Attempts, EachConditionHasItsDecision) {
  for (const Row& row : conditions()) check(row);
}

TEST(Attempts, TheWaitDoublesUpToItsBound) {
  Course course;
  course.rules.retry.max_retries = 8;
  course.rules.random = [] { return 1.0 - std::numeric_limits<double>::epsilon(); };
  Attempts attempts(course.rules);
  std::vector<milliseconds> delays;
  for (int i = 0; i < 8; ++i) delays.push_back(attempts.after(answered(503), now).delay);
  using ms = milliseconds;
  EXPECT_EQ(delays, (std::vector<ms>{ms(249), ms(499), ms(999), ms(1999), ms(3999), ms(7999), ms(7999), ms(7999)}));
}

TEST(Attempts, TheWaitIsRandomFromNothingOn) {
  Course course;
  course.rules.random = [] { return 0.0; };
  EXPECT_EQ(course.after(answered(503)).delay, milliseconds(0));
  course.rules.random = [] { return 0.25; };
  course.rules.retry.base_delay = milliseconds(1000);
  EXPECT_EQ(course.after(answered(503)).delay, milliseconds(250));
  course.rules.retry.max_delay = milliseconds(100);
  EXPECT_EQ(course.after(answered(503)).delay, milliseconds(25));
}

TEST(Attempts, TheWaitDoesNotOverflowAfterManyRetries) {
  Course course;
  RetryBudget budget(1e9);
  course.rules.budget = &budget;
  course.rules.retry.max_retries = 1000;
  course.rules.retry.max_delay = milliseconds::max();
  Attempts attempts(course.rules);
  for (int i = 0; i < 100; ++i) {
    const Decision decision = attempts.after(answered(503), now);
    EXPECT_GT(decision.delay.count(), 0);
    EXPECT_EQ(decision.action, Decision::Action::send_again);
  }
}

TEST(Attempts, RetriesAreCounted) {
  Course course;
  Attempts two(course.rules);
  EXPECT_EQ(two.after(answered(503), now).action, Decision::Action::send_again);
  EXPECT_EQ(two.after(broke(Kind::receive), now).action, Decision::Action::send_again);
  EXPECT_EQ(two.after(answered(503), now).reason, "not retried: no retries left of 2");
  course.rules.retry.max_retries = 0;
  EXPECT_EQ(course.after(answered(503)).reason, "not retried: no retries left of 0");
}

TEST(Attempts, ASuccessGivesATenthOfARetryBack) {
  Course course;
  RetryBudget budget(1);
  course.rules.budget = &budget;
  EXPECT_EQ(course.after(answered(503)).action, Decision::Action::send_again);
  for (int i = 0; i < 11; ++i) static_cast<void>(course.after(answered(200)));
  EXPECT_EQ(course.after(answered(503)).action, Decision::Action::send_again);
  EXPECT_EQ(course.after(answered(503)).action, Decision::Action::stop);
}

TEST(Attempts, WhatStopsTakesNothingFromTheBudget) {
  Course course;
  RetryBudget budget(1);
  course.rules.budget = &budget;
  for (int i = 0; i < 5; ++i) static_cast<void>(course.after(answered(404)));
  course.rules.deadline = now;
  static_cast<void>(course.after(answered(503)));
  course.rules.deadline = now + milliseconds(1);
  static_cast<void>(course.after(answered(503)));
  EXPECT_TRUE(budget.take());
}

TEST(Attempts, TheCallersVerdictComesFirst) {
  Course course;
  course.rules.retry.classify = [](const Attempt& attempt) {
    if (attempt.status == 404) return RetryVerdict::retry;
    if (attempt.status == 503) return RetryVerdict::stop;
    return RetryVerdict::by_default;
  };
  EXPECT_EQ(course.after(answered(404)).action, Decision::Action::send_again);
  EXPECT_EQ(course.after(answered(503)).action, Decision::Action::stop);
  EXPECT_EQ(course.after(answered(500)).action, Decision::Action::send_again);
  EXPECT_EQ(course.after(answered(400)).action, Decision::Action::stop);
}

TEST(Attempts, TheCallersVerdictIsAskedForOnceAnAttempt) {
  Course course;
  int asked = 0;
  course.rules.retry.classify = [&](const Attempt&) {
    ++asked;
    return RetryVerdict::by_default;
  };
  static_cast<void>(course.after(answered(503)));
  EXPECT_EQ(asked, 1);
  auto without_rest = answered(416);
  without_rest.has_no_rest = true;
  Attempts attempts(course.rules);
  for (int i = 0; i < 2; ++i) static_cast<void>(attempts.after(without_rest, now));
  EXPECT_EQ(asked, 3);
}

TEST(Attempts, TheCallersVerdictMakesNoUnsafeRepeatSafe) {
  Course course;
  course.rules.is_idempotent = false;
  course.rules.retry.classify = [](const Attempt&) { return RetryVerdict::retry; };
  EXPECT_EQ(course.after(answered(503)).reason, may_have_happened);
  EXPECT_EQ(course.after(broke(Kind::receive)).reason, may_have_happened);
  course.rules.is_idempotent = true;
  EXPECT_EQ(course.after(unrepeatable(answered(503))).reason, not_again);
  EXPECT_EQ(course.after(broke(Kind::cancelled)).action, Decision::Action::stop);
  EXPECT_EQ(course.after(answered(200)).reason, "done");
}

AttemptOutcome renewed() {
  AttemptOutcome outcome = answered(401);
  outcome.has_new_secret = true;
  return outcome;
}

TEST(Attempts, ARefusedSecretThatWasRenewedIsTriedAtOnceWithoutTakingARetry) {
  Course course;
  RetryBudget budget(0);
  course.rules.budget = &budget;
  course.rules.retry.max_retries = 0;
  course.rules.is_idempotent = false;
  const Decision decision = course.after(renewed());
  EXPECT_EQ(decision.action, Decision::Action::send_again);
  EXPECT_EQ(decision.delay, milliseconds(0));
  EXPECT_EQ(decision.reason, "renewed: 401, sent with a new secret");
  EXPECT_EQ(course.after(answered(401)).reason, "final: 401");
}

TEST(Attempts, ARenewalLeavesTheRetriesAsTheyWere) {
  Course course;
  Attempts two(course.rules);
  static_cast<void>(two.after(renewed(), now));
  EXPECT_EQ(two.after(answered(503), now).action, Decision::Action::send_again);
  EXPECT_EQ(two.after(answered(503), now).action, Decision::Action::send_again);
  EXPECT_EQ(two.after(answered(503), now).action, Decision::Action::stop);
}

TEST(Attempts, ARenewedSecretIsNotTriedTooLateNorWithABodyThatIsGoneNorAgainstTheCallersVerdict) {
  Course course;
  EXPECT_EQ(course.after(unrepeatable(renewed())).reason, not_again);
  course.rules.deadline = now;
  EXPECT_EQ(course.after(renewed()).reason, too_late);
  course.rules.deadline = now + std::chrono::hours(1);
  course.rules.retry.classify = [](const Attempt&) { return RetryVerdict::stop; };
  EXPECT_EQ(course.after(renewed()).reason, "final: 401");
}

TEST(DeliveryOf, SaysWhatIsKnown) {
  EXPECT_EQ(delivery_of(broke(Kind::connect, false)), Delivery::not_sent);
  EXPECT_EQ(delivery_of(broke(Kind::receive)), Delivery::maybe_processed);
  EXPECT_EQ(delivery_of(answered(200)), Delivery::processed);
  EXPECT_EQ(delivery_of(answered(302)), Delivery::rejected);
  EXPECT_EQ(delivery_of(answered(404)), Delivery::rejected);
  EXPECT_EQ(delivery_of(answered(503)), Delivery::maybe_processed);
  AttemptOutcome cut = broke(Kind::receive);
  cut.attempt.status = 200;
  EXPECT_EQ(delivery_of(cut), Delivery::processed);
}

TEST(Delivery, OfSeveralAttemptsTheOneThatSaysMoreHolds) {
  const std::vector<Delivery> rising = {Delivery::not_sent, Delivery::rejected, Delivery::maybe_processed,
                                        Delivery::processed};
  for (std::size_t i = 0; i < rising.size(); ++i) {
    for (std::size_t j = 0; j < rising.size(); ++j) {
      EXPECT_EQ(core::stronger(rising[i], rising[j]), rising[std::max(i, j)]);
    }
  }
}

}}}  // namespace ocelli::core_test
