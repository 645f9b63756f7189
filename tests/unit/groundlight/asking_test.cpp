// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/asking.hpp>

#include <chrono>

#include <gtest/gtest.h>

#include "unit/groundlight/fake_groundlight.hpp"

namespace ocelli { namespace {

using groundlight::AskOptions;
using groundlight::WaitEnd;
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
  options.wait.poll.timeout = std::chrono::seconds(0);
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
