// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/waiting.hpp>

#include <chrono>
#include <limits>

#include <gtest/gtest.h>

#include "unit/groundlight/fake_groundlight.hpp"

namespace ocelli { namespace {

using groundlight::WaitEnd;
using groundlight::WaitOptions;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::binary_json;
using test_support::FakeGroundlight;
using test_support::query_json;
using test_support::query_of;

TEST(WaitForConfidentAnswer, AsksNothingWhereTheAnswerIsConfidentAlready) {
  FakeGroundlight fake;
  const auto answer = wait_for_confident_answer(fake.api, query_of(binary_json(0.95)));
  EXPECT_EQ(answer.end, WaitEnd::confident);
  EXPECT_TRUE(answer.is_confident());
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(WaitForConfidentAnswer, LooksAfterAQuarterSecondAndThenEverMoreSeldom) {
  FakeGroundlight fake;
  fake.transport->answer(200, binary_json(0.5));
  fake.transport->answer(200, binary_json(0.6));
  fake.transport->answer(200, binary_json(0.95, "NO"));
  const auto answer = wait_for_confident_answer(fake.api, query_of(query_json("null")));
  EXPECT_EQ(answer.end, WaitEnd::confident);
  EXPECT_EQ(answer.query.label(), "NO");
  const std::vector<std::chrono::nanoseconds> waits = {milliseconds(250), milliseconds(325),
                                                       std::chrono::microseconds(422500)};
  EXPECT_EQ(fake.clock->waits(), waits);
}

TEST(WaitForConfidentAnswer, NeedsNoOtherRequestForTheThreshold) {
  FakeGroundlight fake;
  fake.transport->answer(200, binary_json(0.91));
  ASSERT_TRUE(wait_for_confident_answer(fake.api, query_of(binary_json(0.5))).is_confident());
  ASSERT_EQ(fake.transport->requests().size(), 1u);
  EXPECT_EQ(fake.transport->requests()[0].url, "https://api.groundlight.ai/device-api/v1/image-queries/iq_1");
}

TEST(WaitForConfidentAnswer, TakesTheCallersThresholdBeforeTheQuerys) {
  FakeGroundlight fake;
  WaitOptions options;
  options.confidence_threshold = 0.4;
  EXPECT_TRUE(wait_for_confident_answer(fake.api, query_of(binary_json(0.5)), options).is_confident());
}

TEST(WaitForConfidentAnswer, RefusesAThresholdOutsideZeroToOne) {
  FakeGroundlight fake;
  for (const double threshold : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
    WaitOptions options;
    options.confidence_threshold = threshold;
    const auto wait = [&] {
      static_cast<void>(wait_for_confident_answer(fake.api, query_of(binary_json(0.5)), options));
    };
    EXPECT_THROW(wait(), std::invalid_argument);
  }
}

TEST(WaitForConfidentAnswer, StopsWhereNoBetterAnswerWillCome) {
  FakeGroundlight fake;
  fake.transport->answer(
      200, query_json(R"({"confidence":0.5,"label":"YES"})", "binary_classification", R"(,"done_processing":true)"));
  const auto answer = wait_for_confident_answer(fake.api, query_of(query_json("null")));
  EXPECT_EQ(answer.end, WaitEnd::final_answer);
  EXPECT_FALSE(answer.is_confident());
  EXPECT_EQ(answer.query.confidence(), 0.5);
}

TEST(WaitForConfidentAnswer, SaysThatTheTimeWasUpAndGivesWhatItSawLast) {
  FakeGroundlight fake;
  fake.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 200;
    response.body = binary_json(0.6);
    return http::Exchange{response, {}};
  });
  WaitOptions options;
  options.poll.timeout = seconds(2);
  const auto start = fake.clock->now();
  const auto answer = wait_for_confident_answer(fake.api, query_of(query_json("null")), options);
  EXPECT_EQ(answer.end, WaitEnd::timed_out);
  EXPECT_EQ(answer.query.confidence(), 0.6);
  EXPECT_LE(fake.clock->now() - start, seconds(2));
}

TEST(WaitForConfidentAnswer, KeepsWhatItSawWhereTheTimeRunsOutDuringALook) {
  FakeGroundlight fake;
  fake.transport->answer_with([&](const testing::SentRequest& sent) {
    fake.clock->advance(sent.options.deadline - fake.clock->now());
    http::TransportFailure failure;
    failure.kind = http::FailureKind::deadline;
    return http::Exchange{failure, {}};
  });
  const auto answer = wait_for_confident_answer(fake.api, query_of(binary_json(0.3)));
  EXPECT_EQ(answer.end, WaitEnd::timed_out);
  EXPECT_EQ(answer.query.confidence(), 0.3);
}

TEST(WaitForConfidentAnswer, SaysThatItWasCancelled) {
  FakeGroundlight fake;
  CancellationSource source;
  fake.transport->answer_with([&](const testing::SentRequest&) {
    source.cancel();
    http::TransportFailure failure;
    failure.kind = http::FailureKind::cancelled;
    return http::Exchange{failure, {}};
  });
  WaitOptions options;
  options.poll.cancellation = source.token();
  EXPECT_EQ(wait_for_confident_answer(fake.api, query_of(binary_json(0.3)), options).end, WaitEnd::cancelled);
}

TEST(WaitForConfidentAnswer, PassesOnTheErrorOfALook) {
  FakeGroundlight fake;
  fake.transport->answer(404, R"({"detail":"Not found."})");
  const auto wait = [&] { static_cast<void>(wait_for_confident_answer(fake.api, query_of(binary_json(0.3)))); };
  EXPECT_THROW(wait(), NotFoundException);
}

TEST(WaitForConfidentAnswer, DoesNotTakeAConfidenceOfZeroForAnAnswer) {
  FakeGroundlight fake;
  WaitOptions options;
  options.confidence_threshold = 0;
  options.poll.timeout = seconds(0);
  EXPECT_EQ(wait_for_confident_answer(fake.api, query_of(binary_json(0)), options).end, WaitEnd::timed_out);
}

TEST(WaitForAnswer, TakesTheFirstAnswerThatIsNoPlaceholder) {
  FakeGroundlight fake;
  fake.transport->answer(200, query_json(R"({"confidence":0.2,"source":"STILL_PROCESSING","label":"NO"})"));
  fake.transport->answer(200, query_json(R"({"confidence":0.2,"label":"NO"})"));
  fake.transport->answer(200, query_json(R"({"confidence":0.3,"source":"CLOUD","label":"NO"})"));
  const auto answer = wait_for_answer(fake.api, query_of(query_json("null")));
  EXPECT_EQ(answer.end, WaitEnd::answered);
  EXPECT_EQ(answer.query.confidence(), 0.3);
  EXPECT_EQ(fake.transport->requests().size(), 3u);
}

TEST(WaitForAnswer, FetchesTheQueryWhereOnlyItsIdIsGiven) {
  FakeGroundlight fake;
  fake.transport->answer(200, binary_json(0.1));
  EXPECT_EQ(wait_for_answer(fake.api, "iq_1").end, WaitEnd::answered);
  EXPECT_EQ(fake.transport->requests().size(), 1u);
}

}}  // namespace ocelli
