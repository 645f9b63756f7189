// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "core/error_body.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

const core::Service& rationed_service() {
  static const core::Service service{
      "rationed",
      "https://rationed.example",
      "",
      {},
      "",
      "",
      {},
      {"reason"},
      {},
      {"details.remainingSeconds", "wait"},
      {{429, "details", "too-many-books", "there is no shelf left"}},
  };
  return service;
}

core::RepeatAdvice said(const std::string& body, int status = 429) {
  return core::repeat_advice(rationed_service(), status, body);
}

using Wait = std::optional<milliseconds>;

TEST(RepeatAdvice, WaitIsTheFirstMemberThatSaysOne) {
  EXPECT_EQ(said(R"({"details": {"remainingSeconds": 12}})").retry_after, Wait(12000));
  EXPECT_EQ(said(R"({"details": {"remainingSeconds": 1.5}, "wait": 9})").retry_after, Wait(1500));
  EXPECT_EQ(said(R"({"details": {"remainingSeconds": null}, "wait": "2.5"})").retry_after, Wait(2500));
  EXPECT_EQ(said(R"({"details": {"remainingSeconds": 0.0001}})").retry_after, Wait(1));
  EXPECT_EQ(said(R"({"details": {"remainingSeconds": 0}})").retry_after, Wait(0));
  EXPECT_EQ(said(R"({"details": {"remainingSeconds": 3}})", 503).retry_after, Wait(3000));
}

TEST(RepeatAdvice, WaitIsBounded) {
  EXPECT_EQ(said(R"({"wait": 1e300})").retry_after, Wait(1'000'000'000));
  EXPECT_EQ(said(R"({"wait": 18446744073709551615})").retry_after, Wait(1'000'000'000));
}

TEST(RepeatAdvice, NonsenseIsNoAdvice) {
  for (const std::string body :
       {"", "<html>", "{", "null", "[]", "[1]", "\"details\"", "{\"details\": 3}", "{\"details\": []}", "\xff\xfe{}",
        "{\"details\": {\"remainingSeconds\": -1}}", "{\"details\": {\"remainingSeconds\": {}}}",
        "{\"wait\": \"soon\"}", "{\"wait\": 1e999}", "{\"details.remainingSeconds\": 3}",
        "{\"details\": {\"actionName\": \"many-books\"}}"}) {
    const auto advice = said(body);
    EXPECT_EQ(advice.retry_after, std::nullopt) << body;
    EXPECT_EQ(advice.final_reason, "") << body;
  }
  EXPECT_EQ(said(std::string(1000, '[')).retry_after, std::nullopt);
}

TEST(RepeatAdvice, TextMakesAnErrorFinalWhereverItStandsInTheMember) {
  for (const std::string body : {R"({"details": {"actionName": "too-many-books", "actionLimit": 50}})",
                                 R"({"details": {"x": "too-many-books"}})", R"({"details": ["a", "too-many-books"]})",
                                 R"({"details": "too-many-books"})", R"({"details": "of too-many-books kinds"})",
                                 R"({"details": {"too-many-books": {"limit": 50}}})",
                                 R"({"details": {"deeper": [{"actionName": "too-many-books"}]}})"}) {
    EXPECT_EQ(said(body).final_reason, "there is no shelf left") << body;
  }
}

TEST(RepeatAdvice, TextMeansNothingWithAnotherStatusOrElsewhere) {
  EXPECT_EQ(said(R"({"details": {"actionName": "too-many-books"}})", 503).final_reason, "");
  EXPECT_EQ(said(R"({"reason": "too-many-books"})").final_reason, "");
  EXPECT_EQ(said(R"({"details": {"actionName": "too-few-books"}})").final_reason, "");
}

TEST(RepeatAdvice, OfAServiceThatGivesNoneIsNone) {
  const auto advice = core::repeat_advice(library_service(), 429, R"({"details": {"remainingSeconds": 12}})");
  EXPECT_EQ(advice.retry_after, std::nullopt);
}

/// A client of the service that words its refusals.
struct RationedClient : Client {
  RationedClient() { options.credential = {}; }

  [[nodiscard]] Result<core::Answer> get(const CallOptions& call = {}) const {
    return core::connect(rationed_service(), options)->perform(get_call(), call);
  }
};

TEST(RationedCalls, WaitAsLongAsTheBodySays) {
  const RationedClient client;
  client.transport->answer(429, R"({"reason": "slow down", "details": {"remainingSeconds": 12}})");
  client.transport->answer(200, "{}");
  EXPECT_TRUE(client.get().has_value());
  EXPECT_EQ(client.clock->waits(), std::vector<nanoseconds>{seconds(12)});
}

TEST(RationedCalls, WaitTheLongerOfHeaderAndBody) {
  const RationedClient client;
  client.transport->answer(429, R"({"wait": 5})", {{"Retry-After", "7"}});
  client.transport->answer(429, R"({"wait": 9})", {{"Retry-After", "7"}});
  client.transport->answer(200, "{}");
  EXPECT_TRUE(client.get().has_value());
  EXPECT_EQ(client.clock->waits(), (std::vector<nanoseconds>{seconds(7), seconds(9)}));
}

TEST(RationedCalls, EndWhereTheBodyAsksForMoreThanIsWaitedFor) {
  const RationedClient client;
  client.transport->answer(429, R"({"wait": 61})");
  const auto result = client.get();
  const auto* error = result.error_as<RateLimitedException>();
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(error->retry_after(), Wait(61000));
  EXPECT_FALSE(error->is_final());
  EXPECT_EQ(error->attempts().front().retry_after, Wait(61000));
  EXPECT_TRUE(contains(error->what(), "more than max_retry_after")) << error->what();
}

TEST(RationedCalls, EndWhereTheBodysWaitWouldPassTheDeadline) {
  const RationedClient client;
  client.transport->answer(429, R"({"wait": 12})");
  CallOptions call;
  call.timeout = seconds(12);
  EXPECT_TRUE(contains(client.get(call).error().what(), "would pass the deadline"));
  EXPECT_TRUE(client.clock->waits().empty());
}

TEST(RationedCalls, AreNeverRepeatedWhereTheErrorIsFinal) {
  RationedClient client;
  client.options.retry.classify = [](const Attempt&) { return RetryVerdict::retry; };
  client.transport->answer(429, R"({"reason": "full", "details": {"actionName": "too-many-books", "wait": 1}})");
  const auto result = client.get();
  const auto* error = result.error_as<RateLimitedException>();
  ASSERT_NE(error, nullptr);
  EXPECT_TRUE(error->is_final());
  EXPECT_EQ(client.transport->requests().size(), 1u);
  EXPECT_EQ(error->attempts().front().decision, "not retried: there is no shelf left");
  EXPECT_TRUE(contains(error->what(), "not retried: there is no shelf left")) << error->what();
  EXPECT_FALSE(contains(error->what(), "try again later")) << error->what();
}

}}}  // namespace ocelli::core_test
