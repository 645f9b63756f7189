// SPDX-License-Identifier: Apache-2.0
#include <ocelli/attempt.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ocelli { namespace core_test { namespace {

TEST(Delivery, HasWords) {
  EXPECT_EQ(to_string(Delivery::not_sent), "not sent");
  EXPECT_EQ(to_string(Delivery::maybe_processed), "maybe processed");
  EXPECT_EQ(to_string(Delivery::rejected), "rejected");
  EXPECT_EQ(to_string(Delivery::processed), "processed");
}

TEST(AttemptHistory, IsOneLine) {
  std::vector<Attempt> attempts(2);
  attempts[0].status = 503;
  attempts[0].statistics.total = std::chrono::microseconds(12'700);
  attempts[0].statistics.peer = "127.0.0.1:443";
  attempts[0].decision = "retried: 503";
  attempts[0].delay = std::chrono::milliseconds(250);
  attempts[1].status = 200;
  attempts[1].decision = "done";
  EXPECT_EQ(to_string(attempts),
            "1: 503 after 12 ms from 127.0.0.1:443, retried: 503, waited 250 ms; 2: 200 after 0 ms, done");
}

TEST(AttemptHistory, AFailureIsNamedByTheTransportsCode) {
  std::vector<Attempt> attempts(1);
  attempts[0].failure = http::FailureKind::receive;
  attempts[0].status = 200;
  EXPECT_EQ(to_string(attempts), "1: no answer after 0 ms");
  attempts[0].transport_code = "CURLE_RECV_ERROR";
  EXPECT_EQ(to_string(attempts), "1: CURLE_RECV_ERROR after 0 ms");
}

TEST(AttemptHistory, NoAttemptsAreNoText) { EXPECT_EQ(to_string(std::vector<Attempt>()), ""); }

}}}  // namespace ocelli::core_test
