// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/submitting.hpp>

#include <chrono>
#include <string>

#include <gtest/gtest.h>

#include "unit/groundlight/broken_submit.hpp"

namespace ocelli { namespace {

using groundlight::submit_once;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::break_after_sending;
using test_support::FakeGroundlight;
using test_support::id_sent;
using test_support::methods;
using test_support::query_json;
using test_support::small_image;

TEST(SubmitOnce, SendsAnIdOfItsOwn) {
  FakeGroundlight fake;
  fake.transport->answer(201, query_json("null"));
  EXPECT_EQ(submit_once(fake.api, "det_1", small_image()).id, "iq_1");
  const std::string id = id_sent(fake.transport->requests().at(0));
  EXPECT_EQ(id.size(), 30u);
  EXPECT_EQ(id.substr(0, 3), "iq_");
  EXPECT_EQ(methods(fake), "POST ");
}

TEST(SubmitOnce, KeepsTheCallersId) {
  FakeGroundlight fake;
  fake.transport->answer(201, query_json("null"));
  groundlight::SubmitImageQueryOptions options;
  options.image_query_id = "iq_mine";
  static_cast<void>(submit_once(fake.api, "det_1", small_image(), options));
  EXPECT_EQ(id_sent(fake.transport->requests().at(0)), "iq_mine");
}

TEST(SubmitOnce, FindsWhatABrokenSubmitMade) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(200, query_json("null"));
  EXPECT_EQ(submit_once(fake.api, "det_1", small_image()).id, "iq_1");
  const auto requests = fake.transport->requests();
  ASSERT_EQ(requests.size(), 2u);
  EXPECT_EQ(requests[1].method, "GET");
  EXPECT_NE(requests[1].url.find("/v1/image-queries/" + id_sent(requests[0])), std::string::npos) << requests[1].url;
}

TEST(SubmitOnce, SendsAgainUnderTheSameIdWhatIsUnknown) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(404, "{}");
  fake.transport->answer(201, query_json("null"));
  static_cast<void>(submit_once(fake.api, "det_1", small_image()));
  const auto requests = fake.transport->requests();
  EXPECT_EQ(methods(fake), "POST GET POST ");
  EXPECT_EQ(id_sent(requests.at(0)), id_sent(requests.at(2)));
  EXPECT_EQ(fake.clock->waits(), std::vector<std::chrono::nanoseconds>{milliseconds(125)});
}

TEST(SubmitOnce, AsksAfterAServerErrorToo) {
  FakeGroundlight fake;
  fake.transport->answer(503, "");
  fake.transport->answer(200, query_json("null"));
  static_cast<void>(submit_once(fake.api, "det_1", small_image()));
  EXPECT_EQ(methods(fake), "POST GET ");
}

TEST(SubmitOnce, AsksWhereTheAnswerCouldNotBeRead) {
  FakeGroundlight fake;
  fake.transport->answer(201, "{\"half\":");
  fake.transport->answer(200, query_json("null"));
  EXPECT_EQ(submit_once(fake.api, "det_1", small_image()).id, "iq_1");
}

TEST(SubmitOnce, AsksWhereARepeatIsRefusedAsATwin) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(404, "{}");
  fake.transport->answer(409, "{}");
  fake.transport->answer(200, query_json("null"));
  EXPECT_EQ(submit_once(fake.api, "det_1", small_image()).id, "iq_1");
  EXPECT_EQ(methods(fake), "POST GET POST GET ");
}

TEST(SubmitOnce, WaitsAsLongAsARateLimitAsks) {
  FakeGroundlight fake;
  fake.transport->answer(429, "{}", {{"Retry-After", "3"}});
  fake.transport->answer(201, query_json("null"));
  static_cast<void>(submit_once(fake.api, "det_1", small_image()));
  EXPECT_EQ(methods(fake), "POST POST ");
  EXPECT_EQ(fake.clock->waits(), std::vector<std::chrono::nanoseconds>{seconds(3)});
}

TEST(SubmitOnce, ConnectsAgainWithoutAsking) {
  FakeGroundlight fake;
  http::TransportFailure failure;
  failure.kind = http::FailureKind::connect;
  failure.request_may_have_arrived = false;
  fake.transport->fail(failure);
  fake.transport->answer(201, query_json("null"));
  static_cast<void>(submit_once(fake.api, "det_1", small_image()));
  EXPECT_EQ(methods(fake), "POST POST ");
}

TEST(SubmitOnce, ThrowsARefusalAtOnce) {
  FakeGroundlight fake;
  fake.transport->answer(400, "{}");
  EXPECT_THROW(static_cast<void>(submit_once(fake.api, "det_1", small_image())), BadRequestException);
  EXPECT_EQ(methods(fake), "POST ");
}

TEST(SubmitOnce, ThrowsTheSubmitsErrorWhereNobodyAnswers) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 403;
    return http::Exchange{response, {}};
  });
  try {
    static_cast<void>(submit_once(fake.api, "det_1", small_image()));
    FAIL() << "it was taken";
  } catch (const TransportException& error) {
    EXPECT_EQ(error.delivery(), Delivery::maybe_processed);
  }
  EXPECT_EQ(methods(fake), "POST GET ");
}

TEST(SubmitOnce, DoesNotCallRefusedWhatMayBeTheTwinOfWhatWasTaken) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(404, "{}");
  fake.transport->answer(400, "{}");
  fake.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 403;
    return http::Exchange{response, {}};
  });
  try {
    static_cast<void>(submit_once(fake.api, "det_1", small_image()));
    FAIL() << "it was taken";
  } catch (const ApiException& error) {
    EXPECT_EQ(error.delivery(), Delivery::maybe_processed);
  }
}

TEST(SubmitOnce, GivesUpAfterItsRetries) {
  FakeGroundlight fake;
  for (int i = 0; i < 3; ++i) {
    break_after_sending(fake);
    fake.transport->answer(404, "{}");
  }
  EXPECT_THROW(static_cast<void>(submit_once(fake.api, "det_1", small_image())), TransportException);
  EXPECT_EQ(methods(fake), "POST GET POST GET POST GET ");
}

TEST(SubmitOnce, KeepsATenthOfTheTimeForTheQuestion) {
  FakeGroundlight fake;
  const auto start = fake.clock->now();
  break_after_sending(fake);
  fake.transport->answer(200, query_json("null"));
  CallOptions call;
  call.timeout = seconds(10);
  static_cast<void>(submit_once(fake.api, "det_1", small_image(), {}, call));
  const auto requests = fake.transport->requests();
  EXPECT_EQ(requests.at(0).options.deadline, start + seconds(9));
  EXPECT_EQ(requests.at(1).options.deadline, start + std::chrono::nanoseconds(seconds(10)) / 3);
}

TEST(SubmitOnce, DoesNotWaitBeyondTheDeadline) {
  FakeGroundlight fake;
  fake.transport->answer(429, "{}", {{"Retry-After", "10"}});
  CallOptions call;
  call.timeout = seconds(10);
  EXPECT_THROW(static_cast<void>(submit_once(fake.api, "det_1", small_image(), {}, call)), RateLimitedException);
  EXPECT_TRUE(fake.clock->waits().empty());
}

TEST(SubmitOnce, EndsWhereItIsCancelled) {
  FakeGroundlight fake;
  CancellationSource source;
  fake.transport->answer_with([&](const testing::SentRequest&) {
    source.cancel();
    http::TransportFailure failure;
    failure.kind = http::FailureKind::cancelled;
    return http::Exchange{failure, {}};
  });
  CallOptions call;
  call.cancellation = source.token();
  EXPECT_THROW(static_cast<void>(submit_once(fake.api, "det_1", small_image(), {}, call)), CancelledException);
  EXPECT_EQ(methods(fake), "POST ");
}

TEST(NewImageQueryId, IsTheKsuidOfTheSecondAndTheRandomBits) {
  FakeGroundlight fake;
  fake.clock->set_calendar(std::chrono::system_clock::time_point(seconds(1400000000 + 107608047)));
  // 0x0669f7ef and sixteen times 0x80, as a number to the base of 62.
  EXPECT_EQ(groundlight::new_image_query_id(fake.api), "iq_0ujtsX0R79pvqJ1Au1bg9TLMS3M");
}

TEST(NewImageQueryId, DiffersEachTime) {
  auto options = FakeGroundlight().options();
  options.random = {};
  const groundlight::ImageQueriesApi api(options);
  EXPECT_NE(groundlight::new_image_query_id(api), groundlight::new_image_query_id(api));
}

}}  // namespace ocelli
