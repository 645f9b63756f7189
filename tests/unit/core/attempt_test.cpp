// SPDX-License-Identifier: Apache-2.0
#include <ocelli/attempt.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ocelli { namespace core_test { namespace {

TEST(Delivery, HasWords) {
  EXPECT_EQ(to_string(Delivery::not_sent), "not sent");
  EXPECT_EQ(to_string(Delivery::maybe_processed), "maybe processed");
  EXPECT_EQ(to_string(Delivery::rejected), "rejected");
  EXPECT_EQ(to_string(Delivery::processed), "processed");
}

/// 503 with all that a history tells, 200 over the connection that was kept, and what broke in between.
std::vector<Attempt> sample_history() {
  using us = std::chrono::microseconds;
  std::vector<Attempt> attempts(3);
  attempts[0].status = 503;
  attempts[0].request_id = "req_1";
  attempts[0].statistics = {us(400), us(1'100), us(6'049), us(12'100), us(12'799), 1240, 52, "127.0.0.1:443", false};
  attempts[0].retry_after = std::chrono::milliseconds(250);
  attempts[0].decision = "retried: 503";
  attempts[0].delay = std::chrono::milliseconds(250);
  attempts[1].status = 200;
  attempts[1].failure = http::FailureKind::receive;
  attempts[1].transport_code = "CURLE_PARTIAL_FILE";
  attempts[1].request_id = "req_1";
  attempts[1].statistics = {us(0), us(0), us(0), us(3'000), us(1'500'000), 1240, 2048, "[::1]:443", true};
  attempts[1].decision = "retried: CURLE_PARTIAL_FILE";
  attempts[1].redirects = 1;
  attempts[1].redirected_to = "https://gate.example/v2";
  attempts[2].failure = http::FailureKind::connect_timeout;
  attempts[2].decision = "not retried: no retries left of 2";
  return attempts;
}

TEST(AttemptHistory, IsALineForEachAttemptWithAllThatIsKnownOfIt) {
  EXPECT_EQ(to_string(sample_history()),
            "1: 503 after 12.7 ms from 127.0.0.1:443 (dns 0.4 ms, connect 1.1 ms, tls 6.0 ms, first byte 12.1 ms; "
            "1240 B sent, 52 B received; request id req_1), asked to wait 250 ms, retried: 503, waited 250 ms\n"
            "2: 200, then CURLE_PARTIAL_FILE after 1500.0 ms from [::1]:443 (kept connection, first byte 3.0 ms; "
            "1240 B sent, 2048 B received; request id req_1), after 1 redirect to https://gate.example/v2, "
            "retried: CURLE_PARTIAL_FILE\n"
            "3: connect timeout after 0.0 ms (0 B sent, 0 B received), not retried: no retries left of 2");
}

TEST(AttemptHistory, AnAttemptNamesItsOperationWhereItHasOne) {
  Attempt attempt;
  attempt.status = 404;
  attempt.operation = "read_book";
  EXPECT_EQ(to_string(attempt), "read_book: 404 after 0.0 ms (0 B sent, 0 B received)");
}

TEST(AttemptHistory, AWaitThatIsAskedForIsShownAsPeopleSayIt) {
  Attempt attempt;
  attempt.status = 503;
  attempt.retry_after = std::chrono::milliseconds(1'000'000'000);
  EXPECT_EQ(to_string(attempt), "503 after 0.0 ms (0 B sent, 0 B received), asked to wait 11 days");
}

TEST(AttemptSummary, IsOfManyTheFirstAndTheLast) {
  std::vector<Attempt> attempts(40);
  for (std::size_t i = 0; i < attempts.size(); ++i) attempts[i].status = 500 + static_cast<int>(i);
  EXPECT_EQ(summary(attempts), "500, 501, 502, 503, 504, 505, …, 534, 535, 536, 537, 538, 539");
}

TEST(AttemptSummary, CountsWhatEndedAlike) {
  auto attempts = sample_history();
  EXPECT_EQ(summary(attempts), "503, 200, then CURLE_PARTIAL_FILE, connect timeout");
  attempts.push_back(attempts.back());
  attempts[0].operation = "add_book";
  EXPECT_EQ(summary(attempts), "add_book 503, 200, then CURLE_PARTIAL_FILE, connect timeout 2 times");
  EXPECT_EQ(summary(std::vector<Attempt>()), "");
}

TEST(AttemptHistory, AnAttemptIsOneLine) {
  for (const Attempt& attempt : sample_history()) EXPECT_EQ(to_string(attempt).find('\n'), std::string::npos);
}

TEST(AttemptHistory, AFailureIsNamedByTheTransportsCodeElseByItsKind) {
  Attempt attempt;
  attempt.failure = http::FailureKind::receive;
  EXPECT_EQ(to_string(attempt), "receive after 0.0 ms (0 B sent, 0 B received)");
  attempt.transport_code = "CURLE_RECV_ERROR";
  EXPECT_EQ(to_string(attempt), "CURLE_RECV_ERROR after 0.0 ms (0 B sent, 0 B received)");
}

TEST(FailureKind, EachHasWordsOfItsOwn) {
  std::set<std::string_view> words;
  for (int kind = 0; kind <= static_cast<int>(http::FailureKind::unsupported); ++kind) {
    const auto text = to_string(static_cast<http::FailureKind>(kind));
    EXPECT_NE(text, "");
    EXPECT_TRUE(words.insert(text).second) << text;
  }
}

TEST(AttemptHistory, NoAttemptsAreNoText) { EXPECT_EQ(to_string(std::vector<Attempt>()), ""); }

}}}  // namespace ocelli::core_test
