// SPDX-License-Identifier: Apache-2.0
// How long, how often and with what pauses submit_once asks what became of a submit.
#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/groundlight/submitting.hpp>

#include "unit/groundlight/broken_submit.hpp"

namespace ocelli { namespace {

using groundlight::submit_once;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::nanoseconds;
using std::chrono::seconds;
using test_support::break_after_sending;
using test_support::FakeGroundlight;
using test_support::methods;
using test_support::query_json;
using test_support::small_image;

CallOptions lasting(nanoseconds timeout) {
  CallOptions call;
  call.timeout = timeout;
  return call;
}

/// Whether it ended with an error that leaves open what became of the submit.
template <class Expected = TransportException>
::testing::AssertionResult leaves_open(const FakeGroundlight& fake, const CallOptions& call = {}) {
  try {
    static_cast<void>(submit_once(fake.api, "det_1", small_image(), {}, call));
  } catch (const Expected& error) {
    if (error.delivery() == Delivery::maybe_processed) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << to_string(error.delivery());
  } catch (const ApiException& error) {
    return ::testing::AssertionFailure() << "another error: " << error.what();
  }
  return ::testing::AssertionFailure() << "it was taken";
}

/// The first question is answered with that, whatever comes then would find the image query.
void answer_first_question(const FakeGroundlight& fake, int status, const std::string& body = "{}") {
  break_after_sending(fake);
  fake.transport->answer(status, body);
  fake.transport->answer(200, query_json("null"));
}

TEST(AskingForASubmit, GoesOnUntilTheLinkIsBack) {
  FakeGroundlight fake;
  break_after_sending(fake);
  test_support::take_link_down(fake, 5);
  fake.transport->answer(200, query_json("null"));
  EXPECT_EQ(submit_once(fake.api, "det_1", small_image(), {}, lasting(seconds(16))).id, "iq_1");
  EXPECT_EQ(methods(fake), "POST GET GET GET GET GET GET ");
}

TEST(AskingForASubmit, PausesLongerEachTime) {
  FakeGroundlight fake;
  break_after_sending(fake);
  test_support::take_link_down(fake, 5);
  fake.transport->answer(200, query_json("null"));
  static_cast<void>(submit_once(fake.api, "det_1", small_image()));
  const std::vector<nanoseconds> pauses = {milliseconds(125), milliseconds(250), milliseconds(500), milliseconds(1000),
                                           milliseconds(2000)};
  EXPECT_EQ(fake.clock->waits(), pauses);
}

TEST(AskingForASubmit, EndsWhenTheTimeIsUp) {
  FakeGroundlight fake;
  const auto start = fake.clock->now();
  break_after_sending(fake);
  EXPECT_TRUE(leaves_open(fake, lasting(seconds(16))));
  const auto asked = fake.clock->now() - start;
  EXPECT_GE(asked, milliseconds(14400)) << "it gave up with time left";
  EXPECT_LT(asked, seconds(16));
}

TEST(AskingForASubmit, EndsAfterFiveMinutesWhereNothingLimitsIt) {
  FakeGroundlight fake;
  const auto start = fake.clock->now();
  break_after_sending(fake);
  EXPECT_TRUE(leaves_open(fake, lasting(nanoseconds::max())));
  EXPECT_GE(fake.clock->now() - start, minutes(5) - seconds(2));
  EXPECT_LT(fake.clock->now() - start, minutes(5));
}

TEST(AskingForASubmit, EndsAtOnceWhereNoRepetitionHelps) {
  for (const int status : {301, 400, 401, 403, 405, 410, 422}) {
    FakeGroundlight fake;
    answer_first_question(fake, status);
    EXPECT_TRUE(leaves_open(fake)) << status;
    EXPECT_EQ(methods(fake), "POST GET ") << status;
  }
}

TEST(AskingForASubmit, PausesAlsoWhereTheServerAsksToWaitForNothing) {
  FakeGroundlight fake;
  break_after_sending(fake);
  for (int i = 0; i < 3; ++i) fake.transport->answer(503, "{}", {{"Retry-After", "0"}});
  fake.transport->answer(200, query_json("null"));
  static_cast<void>(submit_once(fake.api, "det_1", small_image()));
  const std::vector<nanoseconds> pauses = {milliseconds(125), milliseconds(250), milliseconds(500)};
  EXPECT_EQ(fake.clock->waits(), pauses);
}

TEST(AskingForASubmit, EndsWhereAnswersCannotBeReadAgainAndAgain) {
  FakeGroundlight fake;
  break_after_sending(fake);
  for (int i = 0; i < 20; ++i) fake.transport->answer(200, "{\"id\": 7}");
  EXPECT_TRUE(leaves_open(fake));
  EXPECT_EQ(methods(fake), "POST GET GET GET ");
}

TEST(AskingForASubmit, OfAnIdThatCannotBeAskedForSendsNothing) {
  FakeGroundlight fake;
  EXPECT_THROW(static_cast<void>(submit_once(fake.api, "det_1", small_image(), test_support::with_id(".."))),
               std::invalid_argument);
  EXPECT_EQ(methods(fake), "");
}

TEST(AskingForASubmit, EndsAtOnceWhereTheCertificateIsRefused) {
  FakeGroundlight fake;
  break_after_sending(fake);
  auto expired = test_support::transport_failure(http::FailureKind::tls);
  expired.tls = http::TlsFailure::expired;
  expired.final_reason = "certificate expired";
  fake.transport->fail(expired);
  fake.transport->answer(200, query_json("null"));
  EXPECT_TRUE(leaves_open(fake));
  EXPECT_EQ(methods(fake), "POST GET ");
}

TEST(AskingForASubmit, OutlastsWhatMayPass) {
  for (const int status : {408, 429, 500, 501, 502, 503, 504}) {
    FakeGroundlight fake;
    answer_first_question(fake, status);
    EXPECT_EQ(submit_once(fake.api, "det_1", small_image()).id, "iq_1") << status;
  }
}

TEST(AskingForASubmit, OutlastsAnAnswerThatCannotBeRead) {
  FakeGroundlight fake;
  answer_first_question(fake, 200, "<html>Welcome to the Wi-Fi of the harbour</html>");
  EXPECT_EQ(submit_once(fake.api, "det_1", small_image()).id, "iq_1");
}

TEST(AskingForASubmit, WaitsAsLongAsTheServerAsks) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(503, "", {{"Retry-After", "7"}});
  fake.transport->answer(200, query_json("null"));
  static_cast<void>(submit_once(fake.api, "det_1", small_image()));
  EXPECT_EQ(fake.clock->waits(), std::vector<nanoseconds>{seconds(7)});
}

TEST(AskingForASubmit, EndsAtOnceWhereTheServerAsksForMoreTimeThanThereIs) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(503, "", {{"Retry-After", "30"}});
  EXPECT_TRUE(leaves_open(fake, lasting(seconds(2))));
  EXPECT_TRUE(fake.clock->waits().empty());
}

TEST(AskingForASubmit, EndsAtOnceWhereTheServerAsksForMoreThanIsWaitedFor) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(503, "", {{"Retry-After", "61"}});
  EXPECT_TRUE(leaves_open(fake, lasting(minutes(10))));
  EXPECT_TRUE(fake.clock->waits().empty());
}

TEST(AskingForASubmit, EndsInAPauseThatIsCancelled) {
  FakeGroundlight fake;
  CancellationSource source;
  break_after_sending(fake);
  fake.transport->answer_with([&](const testing::SentRequest&) {
    source.cancel();
    return http::Exchange{test_support::transport_failure(http::FailureKind::connect), {}};
  });
  CallOptions call;
  call.cancellation = source.token();
  EXPECT_TRUE(leaves_open<CancelledException>(fake, call));
  EXPECT_EQ(methods(fake), "POST GET ");
}

TEST(AskingForASubmit, LeavesADeadConnectionAThirdOfTheTime) {
  FakeGroundlight fake;
  const auto start = fake.clock->now();
  break_after_sending(fake);
  static_cast<void>(leaves_open(fake, lasting(seconds(30))));
  const auto requests = fake.transport->requests();
  EXPECT_EQ(requests.at(1).options.deadline, start + seconds(10));
  EXPECT_EQ(requests.back().options.deadline, start + seconds(30));
}

TEST(AskingForASubmit, KeepsAttemptTimeoutsThatAreShorter) {
  FakeGroundlight fake;
  const auto start = fake.clock->now();
  break_after_sending(fake);
  fake.transport->answer(200, query_json("null"));
  auto call = lasting(seconds(30));
  call.attempt_timeout = seconds(1);
  static_cast<void>(submit_once(fake.api, "det_1", small_image(), {}, call));
  EXPECT_EQ(fake.transport->requests().at(1).options.deadline, start + seconds(1));
}

TEST(AskingForASubmit, PausesAlsoWhereRetriesHaveNoPauses) {
  FakeGroundlight fake;
  break_after_sending(fake);
  auto call = lasting(seconds(10));
  call.retry = RetryOptions{};
  call.retry->base_delay = call.retry->max_delay = milliseconds(0);
  EXPECT_TRUE(leaves_open(fake, call));
  EXPECT_LT(fake.transport->requests().size(), 50u);
}

TEST(AskingForASubmit, EndsWhereTheCallersRuleSaysSo) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(503, "");
  fake.transport->answer(200, query_json("null"));
  CallOptions call;
  call.retry = RetryOptions{};
  call.retry->classify = [](const Attempt& attempt) {
    return attempt.status == 503 ? RetryVerdict::stop : RetryVerdict::by_default;
  };
  EXPECT_TRUE(leaves_open(fake, call));
}

TEST(AskingForASubmit, DoesNotDependOnMaxRetries) {
  FakeGroundlight fake;
  break_after_sending(fake);
  test_support::take_link_down(fake, 4);
  fake.transport->answer(200, query_json("null"));
  CallOptions call;
  call.retry = RetryOptions{};
  call.retry->max_retries = 0;
  EXPECT_EQ(submit_once(fake.api, "det_1", small_image(), {}, call).id, "iq_1");
}

}}  // namespace ocelli
