// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "core/connection.hpp"
#include "support/sample_images.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using Waits = std::vector<nanoseconds>;
using Kind = http::FailureKind;

http::Response moved(int status, const std::string& location) {
  http::Response response;
  response.status = status;
  response.headers.add_received("Location", location);
  return response;
}

TEST(ConnectionAttempts, AFailedGetIsSentAgainAfterAPause) {
  Client client;
  client.transport->answer(503, "");
  client.transport->fail(failure(Kind::receive, true));
  client.transport->answer(200, "{}");
  const auto answer = client.perform(get_call());
  ASSERT_TRUE(answer);
  EXPECT_EQ(client.clock->waits(), (Waits{milliseconds(125), milliseconds(250)}));
  EXPECT_EQ(answer->context.attempts.size(), 3u);
  EXPECT_EQ(answer->context.attempts[0].decision, "retried: 503");
  EXPECT_EQ(answer->context.attempts[1].decision, "retried: CURLE_BROKEN");
  EXPECT_EQ(answer->context.attempts[2].decision, "done");
}

TEST(ConnectionAttempts, TheRequestIdIsTheSameOverAllAttempts) {
  Client client;
  client.options.random = [n = 0]() mutable { return (n++ % 97) / 97.0; };
  client.transport->answer(503, "");
  client.transport->answer(503, "");
  client.transport->answer(200, "{}");
  ASSERT_TRUE(client.perform(get_call()));
  const auto requests = client.transport->requests();
  ASSERT_EQ(requests.size(), 3u);
  EXPECT_EQ(requests[1].headers.find("X-Request-Id"), requests[0].headers.find("X-Request-Id"));
  EXPECT_EQ(requests[2].headers.find("X-Request-Id"), requests[0].headers.find("X-Request-Id"));
}

TEST(ConnectionAttempts, OnlyWhatWasNotSentIsRepeatedWhereThatIsAskedFor) {
  Client client;
  client.options.retry.only_unsent = true;
  client.transport->fail(failure(Kind::connect, false));
  client.transport->answer(503, "");
  const auto result = client.perform(get_call());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().attempts().back().decision,
            "left to the caller: it may have been done, and only_unsent is set");
  EXPECT_FALSE(contains(result.error().what(), "idempotent")) << result.error().what();
  EXPECT_EQ(client.transport->requests().size(), 2u);
}

TEST(ConnectionAttempts, PostIsNotRepeatedAfterItsBodyWasSent) {
  for (const int status : {408, 429, 500, 503}) {
    Client client;
    client.transport->answer(status, "");
    const auto result = client.perform(post_call());
    ASSERT_FALSE(result);
    EXPECT_EQ(client.transport->requests().size(), 1u);
  }
  Client client;
  client.transport->fail(failure(Kind::receive, true));
  const auto result = client.perform(post_call());
  ASSERT_NE(result.error_as<TransportException>(), nullptr);
  EXPECT_EQ(result.error().delivery(), Delivery::maybe_processed);
  EXPECT_TRUE(contains(result.error().what(), "not idempotent")) << result.error().what();
  EXPECT_EQ(client.transport->requests().size(), 1u);
}

TEST(ConnectionAttempts, PostIsRepeatedWhereNothingOfItWasSent) {
  Client client;
  client.transport->fail(failure(Kind::connect, false));
  client.transport->answer(201, "{}");
  ASSERT_TRUE(client.perform(post_call()));
  const auto requests = client.transport->requests();
  ASSERT_EQ(requests.size(), 2u);
  EXPECT_EQ(requests[1].body, requests[0].body);
}

TEST(ConnectionAttempts, PostWithAnIdentifierOfTheCallersIsRepeated) {
  Client client;
  client.transport->answer(503, "");
  client.transport->answer(201, "{}");
  EXPECT_TRUE(client.perform(post_call().idempotent_with(std::string("b7"))));
}

TEST(ConnectionAttempts, AStreamIsNotSentTwice) {
  Client client;
  client.transport->answer(503, "");
  core::Call call(put_book);
  call.path("/covers/1")
      .image_body(Image::from_stream(std::make_shared<std::istringstream>(test_support::sample_jpeg())));
  const auto result = client.perform(call);
  ASSERT_FALSE(result);
  EXPECT_EQ(client.only_request().body, test_support::sample_jpeg());
  EXPECT_TRUE(contains(result.error().what(), "not retried: the body can be read only once"));
}

TEST(ConnectionAttempts, TheDeadlineHoldsOverAllAttempts) {
  Client client;
  client.transport->answer_with([&](const testing::SentRequest&) {
    client.clock->advance(milliseconds(900));
    return http::Exchange{failure(Kind::receive, true), {}};
  });
  CallOptions options;
  options.timeout = seconds(2);
  options.retry.emplace().max_retries = 10;
  const auto deadline = client.clock->now() + seconds(2);
  const auto result = client.perform(get_call(), options);
  ASSERT_FALSE(result);
  EXPECT_LE(client.clock->now(), deadline);
  const auto requests = client.transport->requests();
  ASSERT_EQ(requests.size(), 2u);
  EXPECT_EQ(requests[0].options.deadline, deadline);
  EXPECT_EQ(requests[1].options.deadline, deadline);
  EXPECT_EQ(result.error().attempts().back().decision, "not retried: a wait of 250 ms would pass the deadline");
}

TEST(ConnectionAttempts, EachAttemptHasItsOwnTimeout) {
  Client client;
  client.options.attempt_timeout = seconds(3);
  const auto start = client.clock->now();
  client.transport->fail(failure(Kind::deadline, true));
  client.transport->answer(200, "{}");
  ASSERT_TRUE(client.perform(get_call()));
  const auto requests = client.transport->requests();
  EXPECT_EQ(requests[0].options.deadline, start + seconds(3));
  EXPECT_EQ(requests[1].options.deadline, start + milliseconds(125) + seconds(3));
}

TEST(ConnectionAttempts, ARetryAfterBeyondTheDeadlineStopsAtOnceAndSaysSo) {
  Client client;
  client.transport->answer(503, "", {{"Retry-After", "30"}});
  CallOptions options;
  options.timeout = seconds(2);
  const auto result = client.perform(get_call(), options);
  const auto* error = result.error_as<ServerErrorException>();
  ASSERT_NE(error, nullptr);
  EXPECT_TRUE(client.clock->waits().empty());
  EXPECT_EQ(error->retry_after(), milliseconds(30000));
  EXPECT_TRUE(contains(error->what(), "not retried: a wait of 30000 ms would pass the deadline")) << error->what();
}

TEST(ConnectionAttempts, ARetryAfterIsWaitedFor) {
  Client client;
  client.transport->answer(429, "", {{"Retry-After", "2"}});
  client.transport->answer(200, "{}");
  ASSERT_TRUE(client.perform(get_call()));
  EXPECT_EQ(client.clock->waits(), Waits{seconds(2)});
}

TEST(ConnectionAttempts, CancelledBeforeTheStartNothingIsSent) {
  Client client;
  CancellationSource source;
  source.cancel();
  CallOptions options;
  options.cancellation = source.token();
  const auto result = client.perform(get_call(), options);
  ASSERT_NE(result.error_as<CancelledException>(), nullptr);
  EXPECT_EQ(result.error().delivery(), Delivery::not_sent);
  EXPECT_TRUE(client.transport->requests().empty());
}

TEST(ConnectionAttempts, CancelledDuringThePauseNothingIsSentAgain) {
  Client client;
  CancellationSource source;
  client.transport->answer_with([&](const testing::SentRequest&) {
    source.cancel();
    return http::Exchange{http::Response{503, {}, "", "1.1"}, {}};
  });
  CallOptions options;
  options.cancellation = source.token();
  options.response_info = std::make_shared<ResponseInfo>();
  const auto result = client.perform(get_call(), options);
  ASSERT_NE(result.error_as<CancelledException>(), nullptr);
  EXPECT_EQ(result.error().delivery(), Delivery::maybe_processed);
  EXPECT_EQ(client.transport->requests().size(), 1u);
  EXPECT_EQ(options.response_info->status, 503);
  EXPECT_EQ(options.response_info->attempts.size(), 1u);
}

TEST(ConnectionAttempts, ACancelInTheTransportIsNotRetried) {
  Client client;
  client.transport->fail(failure(Kind::cancelled, true));
  EXPECT_NE(client.perform(get_call()).error_as<CancelledException>(), nullptr);
  EXPECT_EQ(client.transport->requests().size(), 1u);
}

TEST(ConnectionAttempts, TheBudgetIsSharedByAllCallsOfAClient) {
  Client client;
  client.options.retry_budget = 3;
  client.transport->answer_with([](const testing::SentRequest&) {
    return http::Exchange{http::Response{503, {}, "", ""}, {}};
  });
  const auto connection = client.connect();
  for (int i = 0; i < 5; ++i) static_cast<void>(connection->perform(get_call(), {}));
  EXPECT_EQ(client.transport->requests().size(), 5u + 3u);
}

TEST(ConnectionAttempts, ARedirectWithinTheOriginIsFollowedWithTheCredential) {
  Client client;
  client.transport->answer(moved(307, "/v2/books"));
  client.transport->answer(201, "{}");
  const auto answer = client.perform(post_call());
  ASSERT_TRUE(answer);
  const auto requests = client.transport->requests();
  ASSERT_EQ(requests.size(), 2u);
  EXPECT_EQ(requests[1].url, "https://library.example/v2/books");
  EXPECT_EQ(requests[1].method, "POST");
  EXPECT_EQ(requests[1].body, requests[0].body);
  EXPECT_EQ(requests[1].headers.find("Authorization"), "Bearer sesame-1234");
  EXPECT_EQ(answer->context.attempts.size(), 1u);
}

TEST(ConnectionAttempts, ARedirectElsewhereIsAnErrorThatNamesIt) {
  for (const std::string location :
       {"https://evil.example/x", "http://library.example/x", "https://library.example:8443/x"}) {
    Client client;
    client.transport->answer(moved(302, location));
    const auto result = client.perform(get_call());
    ASSERT_NE(result.error_as<RedirectException>(), nullptr) << location;
    EXPECT_TRUE(contains(result.error().what(), "leads to " + location + ",")) << result.error().what();
    EXPECT_EQ(client.transport->requests().size(), 1u);
  }
}

TEST(ConnectionAttempts, TheSixthRedirectIsNotFollowed) {
  Client client;
  int count = 0;
  client.transport->answer_with([&count](const testing::SentRequest&) {
    return http::Exchange{moved(302, "/" + std::to_string(++count)), {}};
  });
  const auto result = client.perform(get_call());
  EXPECT_NE(result.error_as<RedirectException>(), nullptr);
  EXPECT_EQ(client.transport->requests().size(), 6u);
}

TEST(ConnectionAttempts, ARedirectToWhatWasAskedForBeforeIsNotFollowed) {
  Client client;
  client.transport->answer(moved(302, "/a"));
  client.transport->answer(moved(307, "/b"));
  client.transport->answer(moved(308, "/a"));
  const auto result = client.perform(get_call());
  ASSERT_NE(result.error_as<RedirectException>(), nullptr);
  EXPECT_TRUE(contains(result.error().what(),
                       "308: leads back to https://library.example/a: the server's redirects go "
                       "in a circle"))
      << result.error().what();
  EXPECT_EQ(client.transport->requests().size(), 3u);
}

TEST(ConnectionAttempts, A303LeavesOpenWhetherThePostWasProcessedAndA307DoesNot) {
  for (const auto& [status, delivery] :
       {std::pair{303, Delivery::maybe_processed}, std::pair{307, Delivery::rejected}}) {
    for (const std::string location : {"/v2/books", "https://evil.example/x"}) {
      Client client;
      client.transport->answer(moved(status, location));
      client.transport->answer(404, "{}");
      const auto result = client.perform(post_call());
      ASSERT_FALSE(result);
      EXPECT_EQ(result.error().delivery(), delivery) << status << " " << location;
    }
  }
}

TEST(ConnectionAttempts, AFailureThatIsFinalIsNotRetried) {
  Client client;
  auto expired = failure(http::FailureKind::tls, false);
  expired.tls = http::TlsFailure::expired;
  expired.final_reason = "certificate expired";
  client.transport->fail(expired);
  const auto result = client.perform(get_call());
  const auto* error = result.error_as<TransportException>();
  ASSERT_NE(error, nullptr);
  ASSERT_EQ(error->attempts().size(), 1u);
  EXPECT_EQ(error->attempts()[0].tls_failure, http::TlsFailure::expired);
  EXPECT_EQ(error->attempts()[0].decision, "not retried: certificate expired");
  EXPECT_EQ(error->delivery(), Delivery::not_sent);
}

TEST(ConnectionAttempts, AfterARedirectARetryGoesToItsTarget) {
  Client client;
  client.transport->answer(moved(308, "/new"));
  client.transport->answer(503, "");
  client.transport->answer(200, "{}");
  ASSERT_TRUE(client.perform(get_call()));
  EXPECT_EQ(client.transport->requests().back().url, "https://library.example/new");
}

}}}  // namespace ocelli::core_test
