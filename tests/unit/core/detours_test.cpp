// SPDX-License-Identifier: Apache-2.0
// What the history of a call tells of the ways that it took.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

http::Response redirect_to(const std::string& location) {
  http::Response response;
  response.status = 307;
  response.headers.add_received("Location", location);
  return response;
}

TEST(Detours, RedirectsThatWereFollowedAreCountedAndTheLastIsNamed) {
  const Client client;
  client.transport->answer(redirect_to("/a"));
  client.transport->answer(redirect_to("/b?page=1"));
  client.transport->answer(200, "{}");
  const auto answer = client.perform(get_call());
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->context.attempts.size(), 1u);
  const Attempt& attempt = answer->context.attempts.front();
  EXPECT_EQ(attempt.redirects, 2);
  EXPECT_EQ(attempt.redirected_to, "https://library.example/b");
  EXPECT_TRUE(contains(to_string(attempt), "), after 2 redirects to https://library.example/b, done"))
      << to_string(attempt);
}

TEST(Detours, ARedirectIsNamedWithoutWhatMayBeSecret) {
  const Client client;
  client.transport->answer(redirect_to("/b/sesame-1234/c;session=1?token=2#3"));
  client.transport->answer(404, "{}");
  const auto result = client.perform(get_call());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().attempts().front().redirects, 1);
  EXPECT_EQ(result.error().attempts().front().redirected_to, "https://library.example/b/***/c");
}

TEST(Detours, AnAttemptWithoutARedirectHasNone) {
  const Client client;
  client.transport->answer(redirect_to("/a"));
  client.transport->answer(503, "");
  client.transport->answer(200, "{}");
  const auto answer = client.perform(get_call());
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->context.attempts.at(0).redirects, 1);
  EXPECT_EQ(answer->context.attempts.at(1).redirects, 0);
  EXPECT_EQ(answer->context.attempts.at(1).redirected_to, "");
}

/// Has three bytes of something, which it gives up, or does not, where there is no rest.
struct RestSink final : http::BodySink {
  bool gives_up = true;
  bool has_rest = true;
  std::string text;

  http::Headers request_headers() override { return has_rest ? http::Headers{{"Range", "bytes=3-"}} : http::Headers(); }
  std::string begin(const http::Response& head) override {
    if (head.status == 416 && gives_up) has_rest = false;
    return {};
  }
  void write(std::string_view bytes) override { text += bytes; }
};

TEST(Detours, ADownloadThatHasNoRestIsRestartedInAnAttemptOfItsOwn) {
  const Client client;
  client.transport->answer(416, "");
  client.transport->answer(200, "all");
  CallOptions options;
  const auto sink = std::make_shared<RestSink>();
  options.sink = sink;
  const auto answer = client.perform(get_call(), options);
  ASSERT_TRUE(answer);
  EXPECT_EQ(sink->text, "all");
  ASSERT_EQ(answer->context.attempts.size(), 2u);
  EXPECT_EQ(answer->context.attempts[0].status, 416);
  EXPECT_EQ(answer->context.attempts[0].decision, "restarted: 416, all is asked for");
  EXPECT_EQ(answer->context.attempts[0].delay.count(), 0);
  EXPECT_EQ(answer->context.attempts[1].decision, "done");
  EXPECT_FALSE(client.transport->requests().at(1).headers.contains("Range"));
}

TEST(Detours, ASecondAnswerThatThereIsNoRestIsTheLast) {
  const Client client;
  client.transport->answer(416, "");
  client.transport->answer(416, "");
  CallOptions options;
  const auto sink = std::make_shared<RestSink>();
  sink->gives_up = false;
  options.sink = sink;
  const auto result = client.perform(get_call(), options);
  ASSERT_FALSE(result);
  ASSERT_EQ(result.error().attempts().size(), 2u);
  EXPECT_EQ(result.error().attempts()[1].decision, "final: 416");
}

TEST(Detours, A416ThatAnswersTheCallersOwnRangeIsFinal) {
  const Client client;
  client.transport->answer(416, "");
  CallOptions options;
  options.sink = std::make_shared<RestSink>();
  options.headers.set("Range", "bytes=7-");
  const auto result = client.perform(get_call(), options);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().attempts().back().decision, "final: 416");
}

}}}  // namespace ocelli::core_test
