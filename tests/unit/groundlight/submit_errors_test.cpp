// SPDX-License-Identifier: Apache-2.0
// What an error of submit_once tells.
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/groundlight/submitting.hpp>

#include "unit/groundlight/broken_submit.hpp"

namespace ocelli { namespace {

using groundlight::submit_once;
using test_support::break_after_sending;
using test_support::FakeGroundlight;
using test_support::query_json;
using test_support::small_image;
using test_support::with_id;

std::shared_ptr<const ApiException> error_of_submit(const FakeGroundlight& fake, const CallOptions& call = {}) {
  try {
    static_cast<void>(submit_once(fake.api, "det_1", small_image(), with_id("iq_mine"), call));
  } catch (const ApiException& error) {
    return error.retold(error.what(), error.context());
  }
  ADD_FAILURE() << "it was taken";
  return nullptr;
}

/// Submit, question, submit, question, of which the last is refused.
void fail_twice(const FakeGroundlight& fake) {
  break_after_sending(fake);
  fake.transport->answer(503, "");
  fake.transport->answer(404, "{}");
  fake.transport->answer(503, "");
  fake.transport->answer(403, "{}");
}

std::vector<std::string> history_of(const std::vector<Attempt>& attempts) {
  std::vector<std::string> lines;
  for (const auto& attempt : attempts) {
    const std::string end = attempt.status ? std::to_string(*attempt.status) : std::string(to_string(*attempt.failure));
    lines.push_back(attempt.operation + " " + end + ": " + attempt.decision);
  }
  return lines;
}

TEST(ErrorOfSubmitOnce, HasAllSubmitsAndQuestionsInTheirOrder) {
  FakeGroundlight fake;
  fail_twice(fake);
  const auto error = error_of_submit(fake);
  const std::vector<std::string> history = {"submit_image_query receive: asked what became of it",
                                            "get_image_query 503: asked again", "get_image_query 404: sent again",
                                            "submit_image_query 503: asked what became of it",
                                            "get_image_query 403: final: 403"};
  ASSERT_EQ(history_of(error->attempts()), history);
  EXPECT_EQ(error->attempts()[1].delay, std::chrono::milliseconds(125));
}

TEST(ErrorOfSubmitOnce, NamesTheIdWhatHappenedAndWhatToDo) {
  FakeGroundlight fake;
  fail_twice(fake);
  const std::string what = error_of_submit(fake)->what();
  EXPECT_EQ(what.rfind("groundlight submit_image_query: POST ", 0), 0u) << what;
  EXPECT_NE(what.find("; asking for it failed: groundlight get_image_query: GET "), std::string::npos) << what;
  EXPECT_NE(what.find("; in all: submit_image_query receive, get_image_query 503, get_image_query 404, "
                      "submit_image_query 503, get_image_query 403; ask get_image_query for iq_mine before the image "
                      "is submitted again"),
            std::string::npos)
      << what;
  EXPECT_EQ(what.find('\n'), std::string::npos) << what;
}

TEST(ErrorOfSubmitOnce, DoesNotBlameThatACallIsNotIdempotent) {
  FakeGroundlight fake;
  break_after_sending(fake);
  const auto error = error_of_submit(fake);
  EXPECT_EQ(std::string(error->what()).find("idempotent"), std::string::npos) << error->what();
  EXPECT_EQ(to_string(error->attempts()).find("idempotent"), std::string::npos) << to_string(error->attempts());
  EXPECT_EQ(to_string(error->attempts()).find("no retries left"), std::string::npos) << to_string(error->attempts());
}

TEST(ErrorOfSubmitOnce, CountsQuestionsThatEndedAlike) {
  FakeGroundlight fake;
  break_after_sending(fake);
  const auto error = error_of_submit(fake);
  const std::string questions = std::to_string(error->attempts().size() - 1);
  EXPECT_NE(std::string(error->what())
                .find("; in all: submit_image_query receive, get_image_query connect " + questions + " times; ask"),
            std::string::npos)
      << error->what();
  EXPECT_EQ(error->attempts().back().decision, "not asked again: the time is up");
}

TEST(ErrorOfSubmitOnce, SaysThatTheServerAsksForMoreTimeThanThereIs) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(503, "", {{"Retry-After", "90"}});
  EXPECT_EQ(error_of_submit(fake)->attempts().back().decision, "not asked again: the server asks to wait 1 min 30 s");
}

TEST(ErrorOfSubmitOnce, IsTheSubmitsOwnWhereNothingIsInDoubt) {
  FakeGroundlight fake;
  fake.transport->answer(401, "{}");
  const auto error = error_of_submit(fake);
  EXPECT_EQ(error->delivery(), Delivery::rejected);
  EXPECT_EQ(std::string(error->what()).find("get_image_query"), std::string::npos) << error->what();
  EXPECT_EQ(error->attempts().size(), 1u);
}

TEST(ErrorOfSubmitOnce, ComesWithTheHistoryInTheResponseInfoToo) {
  FakeGroundlight fake;
  fail_twice(fake);
  CallOptions call;
  call.response_info = std::make_shared<ResponseInfo>();
  const auto error = error_of_submit(fake, call);
  EXPECT_EQ(history_of(call.response_info->attempts), history_of(error->attempts()));
  EXPECT_EQ(call.response_info->status, 403);
}

TEST(ResponseInfoOfSubmitOnce, HasTheHistoryOfASuccess) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(200, query_json("null"));
  CallOptions call;
  call.response_info = std::make_shared<ResponseInfo>();
  static_cast<void>(submit_once(fake.api, "det_1", small_image(), {}, call));
  EXPECT_EQ(summary(call.response_info->attempts), "submit_image_query receive, get_image_query 200");
  EXPECT_EQ(call.response_info->status, 200);
}

}}  // namespace ocelli
