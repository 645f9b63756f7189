// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/waiting.hpp>

#include <chrono>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/groundlight/fake_groundlight.hpp"

namespace ocelli { namespace {

using groundlight::WaitEnd;
using groundlight::WaitOptions;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::answer_of;
using test_support::binary_json;
using test_support::FakeGroundlight;
using test_support::query_json;
using test_support::query_of;

using Change = std::function<void(WaitOptions&)>;

/// How the message begins with which all waits refuse the changed options; nothing where one takes them or sends.
std::string refusal_of(const Change& change) {
  FakeGroundlight fake;
  fake.transport->answer_with([](const testing::SentRequest&) { return answer_of(binary_json(0.95)); });
  WaitOptions options;
  change(options);
  const std::vector<std::function<void()>> waits = {
      [&] { static_cast<void>(wait_for_answer(fake.api, query_of(binary_json(0.95)), options)); },
      [&] { static_cast<void>(wait_for_answer(fake.api, "iq_1", options)); },
      [&] { static_cast<void>(wait_for_confident_answer(fake.api, query_of(binary_json(0.95)), options)); },
      [&] { static_cast<void>(wait_for_confident_answer(fake.api, "iq_1", options)); },
  };
  std::string name;
  for (const auto& wait : waits) {
    try {
      wait();
      return "";
    } catch (const std::invalid_argument& error) {
      const std::string message = error.what();
      name = message.substr(0, message.find(':'));
    }
    if (!fake.transport->requests().empty()) return "";
  }
  return name;
}

TEST(WaitOptions, AreCheckedBeforeAnythingIsSent) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  for (const double threshold : {-0.1, 1.1, nan}) {
    EXPECT_EQ(refusal_of([=](WaitOptions& options) { options.confidence_threshold = threshold; }),
              "confidence_threshold");
  }
  EXPECT_EQ(refusal_of([](WaitOptions& options) { options.poll.interval = seconds(0); }), "interval");
  EXPECT_EQ(refusal_of([](WaitOptions& options) { options.poll.max_interval = seconds(0); }), "max_interval");
  for (const double growth : {0.9, nan}) {
    EXPECT_EQ(refusal_of([=](WaitOptions& options) { options.poll.growth = growth; }), "growth");
  }
  for (const auto timeout : {seconds(0), seconds(-1)}) {
    EXPECT_EQ(refusal_of([=](WaitOptions& options) { options.call.timeout = timeout; }), "call.timeout");
  }
  EXPECT_EQ(refusal_of([](WaitOptions& options) { options.call.attempt_timeout = seconds(0); }), "attempt_timeout");
  EXPECT_EQ(refusal_of([](WaitOptions& options) {
              options.call.retry = RetryOptions();
              options.call.retry->max_retries = -1;
            }),
            "retry.max_retries");
}

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
  fake.transport->answer_with([](const testing::SentRequest&) { return answer_of(binary_json(0.6)); });
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

TEST(WaitForConfidentAnswer, EndsAtTheEarliestOfItsLimits) {
  const auto time_of = [](void (*limit)(WaitOptions&, std::chrono::steady_clock::time_point)) {
    FakeGroundlight fake;
    fake.transport->answer_with([](const testing::SentRequest&) { return answer_of(binary_json(0.3)); });
    WaitOptions options;
    const auto start = fake.clock->now();
    options.poll.timeout = seconds(20);
    options.call.timeout = seconds(20);
    options.call.deadline = start + seconds(20);
    limit(options, start);
    EXPECT_EQ(wait_for_confident_answer(fake.api, query_of(query_json("null")), options).end, WaitEnd::timed_out);
    EXPECT_EQ(fake.transport->requests().back().options.deadline, start + seconds(4));
    return fake.clock->now() - start;
  };
  // The last look starts a tenth of the time before its end.
  EXPECT_EQ(time_of([](WaitOptions& options, auto) { options.poll.timeout = seconds(4); }), milliseconds(3600));
  EXPECT_EQ(time_of([](WaitOptions& options, auto) { options.call.timeout = seconds(4); }), milliseconds(3600));
  EXPECT_EQ(time_of([](WaitOptions& options, auto start) { options.call.deadline = start + seconds(4); }),
            milliseconds(3600));
}

TEST(WaitForConfidentAnswer, LooksAtTheQueryItHasAlsoAfterTheDeadline) {
  FakeGroundlight fake;
  WaitOptions options;
  options.call.deadline = fake.clock->now() - seconds(1);
  EXPECT_EQ(wait_for_confident_answer(fake.api, query_of(binary_json(0.95)), options).end, WaitEnd::confident);
  EXPECT_EQ(wait_for_confident_answer(fake.api, query_of(binary_json(0.3)), options).end, WaitEnd::timed_out);
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(WaitForConfidentAnswer, EitherTokenEndsIt) {
  for (const auto member : {0, 1}) {
    FakeGroundlight fake;
    CancellationSource tokens[2];
    fake.transport->answer_with([&](const testing::SentRequest& sent) {
      tokens[member].cancel();
      EXPECT_TRUE(sent.options.cancellation.is_cancelled());
      return answer_of(binary_json(0.4));
    });
    WaitOptions options;
    options.poll.cancellation = tokens[0].token();
    options.call.cancellation = tokens[1].token();
    const auto answer = wait_for_confident_answer(fake.api, query_of(binary_json(0.3)), options);
    EXPECT_EQ(answer.end, WaitEnd::cancelled);
    EXPECT_EQ(answer.query.confidence(), 0.4);
    EXPECT_EQ(fake.transport->requests().size(), 1u);
  }
}

TEST(WaitForConfidentAnswer, IsCancelledByALooksProgressToo) {
  FakeGroundlight fake;
  fake.transport->answer_with([](const testing::SentRequest&) {
    http::TransportFailure failure;
    failure.kind = http::FailureKind::cancelled;
    return http::Exchange{failure, {}};
  });
  EXPECT_EQ(wait_for_confident_answer(fake.api, query_of(binary_json(0.3))).end, WaitEnd::cancelled);
  EXPECT_EQ(fake.transport->requests().size(), 1u);
}

TEST(WaitForConfidentAnswer, PassesOnTheErrorOfALook) {
  FakeGroundlight fake;
  fake.transport->answer(404, R"({"detail":"Not found."})");
  const auto wait = [&] { static_cast<void>(wait_for_confident_answer(fake.api, query_of(binary_json(0.3)))); };
  EXPECT_THROW(wait(), NotFoundException);
}

TEST(WaitForConfidentAnswer, EndsWithALookThatFailedAlsoForAMoment) {
  FakeGroundlight fake;
  fake.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 502;
    return http::Exchange{response, {}};
  });
  const auto wait = [&] { static_cast<void>(wait_for_confident_answer(fake.api, query_of(binary_json(0.3)))); };
  const auto start = fake.clock->now();
  EXPECT_THROW(wait(), ServerErrorException);
  EXPECT_LT(fake.clock->now() - start, seconds(20));
}

TEST(WaitForConfidentAnswer, DoesNotTakeAConfidenceOfZeroForAnAnswer) {
  FakeGroundlight fake;
  WaitOptions options;
  options.confidence_threshold = 0;
  options.poll.timeout = seconds(0);
  EXPECT_EQ(wait_for_confident_answer(fake.api, query_of(binary_json(0)), options).end, WaitEnd::timed_out);
}

TEST(WaitForConfidentAnswer, TakesTheDocumentedThresholdWhereTheQueryNamesNone) {
  const auto end_at = [](double confidence) {
    FakeGroundlight fake;
    std::string json = binary_json(confidence);
    const std::string named = R"(,"confidence_threshold":0.9)";
    json.erase(json.find(named), named.size());
    WaitOptions options;
    options.poll.timeout = seconds(0);
    return wait_for_confident_answer(fake.api, query_of(json), options).end;
  };
  EXPECT_EQ(end_at(0.89), WaitEnd::timed_out);
  EXPECT_EQ(end_at(0.9), WaitEnd::confident);
}

TEST(WaitForConfidentAnswer, UnderstandsTheConfidenceOfAnUnknownKindOfResult) {
  FakeGroundlight fake;
  WaitOptions options;
  options.poll.timeout = seconds(0);
  const auto end_of = [&](const std::string& result) {
    return wait_for_confident_answer(fake.api, query_of(query_json(result, "segmentation")), options).end;
  };
  EXPECT_EQ(end_of(R"({"confidence":0.95,"mask":"x"})"), WaitEnd::confident);
  EXPECT_EQ(end_of(R"({"confidence":0.5,"mask":"x"})"), WaitEnd::timed_out);
}

TEST(WaitForAnswer, LooksAtTheSourceOfAnUnknownKindOfResult) {
  FakeGroundlight fake;
  WaitOptions options;
  options.poll.timeout = seconds(0);
  const auto end_of = [&](const std::string& result) {
    return wait_for_answer(fake.api, query_of(query_json(result, "segmentation")), options).end;
  };
  EXPECT_EQ(end_of(R"({"source":"ALGORITHM"})"), WaitEnd::answered);
  EXPECT_EQ(end_of(R"({"source":"A_NEW_ONE"})"), WaitEnd::answered);
  for (const auto* unanswered : {R"({"source":"STILL_PROCESSING"})", R"({"source":""})", R"({"source":7})", "{}",
                                 R"(["source"])", R"("source")", R"({"source":"ALGORITHM","size":1e999})"}) {
    EXPECT_EQ(end_of(unanswered), WaitEnd::timed_out) << unanswered;
  }
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

TEST(WaitForAnswer, TheFirstLookAtAnIdIsPartOfTheWait) {
  FakeGroundlight fake;
  const auto start = fake.clock->now();
  fake.transport->answer_with([&](const testing::SentRequest& sent) {
    EXPECT_EQ(sent.options.deadline, start + seconds(4));
    if (fake.transport->requests().size() == 1) fake.clock->advance(seconds(3));
    return answer_of(query_json("null"));
  });
  WaitOptions options;
  options.poll.timeout = seconds(4);
  EXPECT_EQ(wait_for_answer(fake.api, "iq_1", options).end, WaitEnd::timed_out);
  EXPECT_LE(fake.clock->now() - start, seconds(4));
}

TEST(WaitForAnswer, ThrowsWhereTheTimeOrTheCallerEndsTheFirstLookAtAnId) {
  FakeGroundlight fake;
  fake.transport->answer_with([](const testing::SentRequest&) { return answer_of(binary_json(0.95)); });
  const auto wait = [&](const WaitOptions& options) { static_cast<void>(wait_for_answer(fake.api, "iq_1", options)); };
  WaitOptions timeless;
  timeless.poll.timeout = seconds(0);
  EXPECT_THROW(wait(timeless), TimeoutException);
  CancellationSource source;
  source.cancel();
  WaitOptions cancelled;
  cancelled.poll.cancellation = source.token();
  EXPECT_THROW(wait(cancelled), CancelledException);
  EXPECT_TRUE(fake.transport->requests().empty());
}

}}  // namespace ocelli
