// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/asking.hpp>

#include <chrono>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "unit/groundlight/fake_groundlight.hpp"

namespace ocelli { namespace {

using groundlight::AskOptions;
using groundlight::WaitEnd;
using std::chrono::seconds;
using test_support::answer_of;
using test_support::binary_json;
using test_support::FakeGroundlight;
using test_support::query_json;
using test_support::small_image;

TEST(Ask, SubmitsTheImageAndWaits) {
  FakeGroundlight fake;
  fake.transport->answer(201, query_json("null"));
  fake.transport->answer(200, binary_json(0.95));
  const auto answer = ask(fake.api, "det_1", small_image());
  EXPECT_EQ(answer.end, WaitEnd::confident);
  const auto requests = fake.transport->requests();
  ASSERT_EQ(requests.size(), 2u);
  EXPECT_EQ(requests[0].method, "POST");
  EXPECT_EQ(requests[0].url, "https://api.groundlight.ai/device-api/v1/image-queries?detector_id=det_1");
  EXPECT_EQ(requests[0].headers.find("Content-Type"), "image/jpeg");
  EXPECT_EQ(requests[1].method, "GET");
}

TEST(Ask, DoesNotLookAgainWhereNothingIsToBeWaitedFor) {
  FakeGroundlight fake;
  fake.transport->answer(201, query_json("null"));
  AskOptions options;
  options.wait.poll.timeout = seconds(0);
  EXPECT_EQ(ask(fake.api, "det_1", small_image(), options).end, WaitEnd::timed_out);
  EXPECT_EQ(fake.transport->requests().size(), 1u);
}

TEST(Ask, WaitsForTheThresholdThatItSubmitted) {
  FakeGroundlight fake;
  fake.transport->answer(201, binary_json(0.5));
  AskOptions options;
  options.submit.confidence_threshold = 0.5;
  EXPECT_EQ(ask(fake.api, "det_1", small_image(), options).end, WaitEnd::confident);
}

TEST(Ask, RefusesToWaitForAnAnswerThatWillNotCome) {
  FakeGroundlight fake;
  AskOptions options;
  options.submit.want_async = "true";
  EXPECT_THROW(static_cast<void>(ask(fake.api, "det_1", small_image(), options)), std::invalid_argument);
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(Ask, ChecksTheOptionsOfItsWaitBeforeItSendsTheImage) {
  FakeGroundlight fake;
  const auto refusal_of = [&](void (*change)(AskOptions&)) -> std::string {
    fake.transport->answer(201, binary_json(0.95));
    AskOptions options;
    change(options);
    try {
      static_cast<void>(ask(fake.api, "det_1", small_image(), options));
    } catch (const std::invalid_argument& error) {
      const std::string message = error.what();
      return message.substr(0, message.find(':'));
    }
    return "";
  };
  EXPECT_EQ(refusal_of([](auto& options) { options.wait.confidence_threshold = 1.1; }), "confidence_threshold");
  EXPECT_EQ(
      refusal_of([](auto& options) { options.wait.confidence_threshold = std::numeric_limits<double>::quiet_NaN(); }),
      "confidence_threshold");
  EXPECT_EQ(refusal_of([](auto& options) { options.wait.poll.interval = seconds(0); }), "interval");
  EXPECT_EQ(refusal_of([](auto& options) { options.wait.poll.growth = 0.5; }), "growth");
  EXPECT_EQ(refusal_of([](auto& options) { options.wait.call.timeout = seconds(0); }), "call.timeout");
  EXPECT_EQ(refusal_of([](auto& options) { options.wait.call.attempt_timeout = seconds(0); }), "attempt_timeout");
  EXPECT_EQ(refusal_of([](auto& options) { options.call.timeout = seconds(0); }), "timeout");
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(Ask, ItsTokensEndTheWait) {
  for (const auto member : {0, 1, 2}) {
    FakeGroundlight fake;
    CancellationSource tokens[3];
    fake.transport->answer(201, binary_json(0.3));
    fake.transport->answer_with([&](const testing::SentRequest&) {
      tokens[member].cancel();
      return answer_of(binary_json(0.4));
    });
    AskOptions options;
    options.call.cancellation = tokens[0].token();
    options.wait.call.cancellation = tokens[1].token();
    options.wait.poll.cancellation = tokens[2].token();
    const auto answer = ask(fake.api, "det_1", small_image(), options);
    EXPECT_EQ(answer.end, WaitEnd::cancelled);
    EXPECT_EQ(answer.query.confidence(), 0.4);
    EXPECT_EQ(fake.transport->requests().size(), 2u);
  }
}

/// A service that takes three seconds for the submit and never has a confident answer.
void answer_slowly(FakeGroundlight& fake) {
  fake.transport->answer_with([&fake](const testing::SentRequest& sent) {
    if (sent.method == "POST") fake.clock->advance(seconds(3));
    return answer_of(binary_json(0.3));
  });
}

TEST(Ask, ItsTimeHoldsOverSubmitAndWait) {
  const auto time_of = [](void (*limit)(AskOptions&, std::chrono::steady_clock::time_point)) {
    FakeGroundlight fake;
    answer_slowly(fake);
    AskOptions options;
    const auto start = fake.clock->now();
    limit(options, start);
    EXPECT_EQ(ask(fake.api, "det_1", small_image(), options).end, WaitEnd::timed_out);
    EXPECT_EQ(fake.transport->requests().back().options.deadline, start + seconds(5));
    return fake.clock->now() - start;
  };
  // The last look starts a tenth of the wait's two seconds before its end.
  const auto last_look = std::chrono::milliseconds(4800);
  EXPECT_EQ(time_of([](auto& options, auto) { options.call.timeout = seconds(5); }), last_look);
  EXPECT_EQ(time_of([](auto& options, auto start) { options.call.deadline = start + seconds(5); }), last_look);
  EXPECT_EQ(time_of([](auto& options, auto start) {
              options.call.timeout = seconds(20);
              options.wait.call.deadline = start + seconds(5);
            }),
            last_look);
}

TEST(Ask, TheTimeoutsOfItsWaitCountFromTheEndOfTheSubmit) {
  FakeGroundlight fake;
  answer_slowly(fake);
  AskOptions options;
  options.wait.call.timeout = seconds(2);
  const auto start = fake.clock->now();
  EXPECT_EQ(ask(fake.api, "det_1", small_image(), options).end, WaitEnd::timed_out);
  EXPECT_EQ(fake.transport->requests().back().options.deadline, start + seconds(5));
}

TEST(AskAsync, AsksForNoAnswer) {
  FakeGroundlight fake;
  fake.transport->answer(201, query_json("null"));
  EXPECT_EQ(ask_async(fake.api, "det_1", small_image()).result, std::nullopt);
  EXPECT_EQ(fake.transport->requests()[0].url,
            "https://api.groundlight.ai/device-api/v1/image-queries?detector_id=det_1&want_async=true");
}

TEST(Submit, EncodesMetadataAsTheServiceExpectsIt) {
  FakeGroundlight fake;
  fake.transport->answer(201, query_json("null"));
  groundlight::SubmitImageQueryOptions options;
  options.metadata = JsonValue::parse(R"({"a":1})");
  static_cast<void>(fake.api.submit_image_query("det_1", small_image(), options));
  // {"a": 1}
  EXPECT_NE(fake.transport->requests()[0].url.find("metadata=eyJhIjogMX0%3D"), std::string::npos);
}

TEST(Submit, CountsMetadataInBytesOfUtf8) {
  FakeGroundlight fake;
  const auto submit = [&](const std::string& text) {
    fake.transport->answer(201, query_json("null"));
    groundlight::SubmitImageQueryOptions options;
    options.metadata = JsonValue::parse(R"({"a":")" + text + R"("})");
    static_cast<void>(fake.api.submit_image_query("det_1", small_image(), options));
  };
  // {"a": "…"} is nine bytes and the text.
  EXPECT_NO_THROW(submit(std::string(1015, 'x')));
  EXPECT_THROW(submit(std::string(1016, 'x')), std::invalid_argument);
  std::string umlauts;
  for (int i = 0; i < 507; ++i) umlauts += "\xc3\xa4";
  EXPECT_NO_THROW(submit(umlauts + "x"));
  EXPECT_THROW(submit(umlauts + "xx"), std::invalid_argument);
}

TEST(Submit, IsRepeatedOnlyWithAnIdOfTheCallers) {
  FakeGroundlight fake;
  fake.transport->answer(503, "");
  EXPECT_THROW(static_cast<void>(fake.api.submit_image_query("det_1", small_image())), ServerErrorException);
  EXPECT_EQ(fake.transport->requests().size(), 1u);

  fake.transport->answer(503, "");
  fake.transport->answer(201, query_json("null"));
  groundlight::SubmitImageQueryOptions options;
  options.image_query_id = "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY";
  static_cast<void>(fake.api.submit_image_query("det_1", small_image(), options));
  EXPECT_EQ(fake.transport->requests().size(), 3u);
}

}}  // namespace ocelli
