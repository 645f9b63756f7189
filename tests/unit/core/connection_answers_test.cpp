// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/connection.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using Kind = http::FailureKind;

struct TextSink final : http::BodySink {
  std::string text;
  bool can_restart = true;

  void write(std::string_view bytes) override { text += bytes; }
  bool restart() override {
    if (can_restart) text.clear();
    return can_restart;
  }
};

/// Writes half of an answer and breaks, as often as it is told to, and then writes all of it.
struct CutTransport final : http::Transport {
  int cuts = 1;
  http::Exchange exchange(const http::Request&, const http::ExchangeOptions& options) override {
    options.sink->write(cuts > 0 ? "half" : "whole");
    if (cuts-- > 0) return {failure(Kind::receive, true), {}};
    return {http::Response{200, {}, "", "1.1"}, {}};
  }
};

TEST(ConnectionAnswers, TheBodyAndItsContextComeBack) {
  Client client;
  client.transport->answer(269, "body", {{"X-Request-Id", "srv-1"}});
  const auto answer = client.perform(get_call());
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->response.body, "body");
  EXPECT_EQ(answer->context.status, 269);
  EXPECT_EQ(answer->context.operation, "library read_book");
  EXPECT_EQ(answer->context.url, "https://library.example/shelves/books/b1");
  EXPECT_EQ(answer->context.delivery, Delivery::processed);
}

TEST(ConnectionAnswers, TheRequestIdIsTheServersBestElseTheOneSent) {
  const std::string sent = "req_00000008000000080000000800000008";
  const std::map<std::string, http::Headers> table = {
      {sent, {}},
      {"srv-1", {{"X-Request-Id", "srv-1"}}},
      {"srv-2", {{"X-Request-Id", "srv-1"}, {"x-request-id-resolved", "srv-2"}}},
  };
  for (const auto& [id, headers] : table) {
    Client client;
    client.transport->answer(200, "{}", headers);
    EXPECT_EQ(client.perform(get_call())->context.request_id, id);
  }
}

TEST(ConnectionAnswers, AnAttemptDoesNotInheritTheRequestIdOfTheOneBefore) {
  Client client;
  client.transport->answer(503, "", {{"X-Request-Id", "srv-1"}});
  client.transport->answer(200, "{}", {});
  const auto answer = client.perform(get_call());
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->context.attempts[0].request_id, "srv-1");
  EXPECT_EQ(answer->context.attempts[1].request_id, "req_00000008000000080000000800000008");
}

TEST(ConnectionAnswers, ResponseInfoIsFilledInForSuccessAndFailure) {
  Client client;
  CallOptions options;
  options.response_info = std::make_shared<ResponseInfo>();
  client.transport->answer(503, "");
  client.transport->answer(201, "{}", {{"X-Request-Id", "srv-1"}, {"ETag", "e"}});
  ASSERT_TRUE(client.perform(get_call(), options));
  EXPECT_EQ(options.response_info->status, 201);
  EXPECT_EQ(options.response_info->request_id, "srv-1");
  EXPECT_EQ(options.response_info->headers.find("etag"), "e");
  EXPECT_EQ(options.response_info->attempts.size(), 2u);
  client.transport->answer(404, "");
  ASSERT_FALSE(client.perform(get_call(), options));
  EXPECT_EQ(options.response_info->status, 404);
  EXPECT_EQ(options.response_info->attempts.size(), 1u);
  EXPECT_FALSE(options.response_info->headers.contains("ETag"));
}

TEST(ConnectionAnswers, ResponseInfoOfABrokenExchangeIsNotThatOfTheCallBefore) {
  Client client;
  CallOptions options;
  options.response_info = std::make_shared<ResponseInfo>();
  client.transport->answer(200, "{}", {{"ETag", "e"}});
  ASSERT_TRUE(client.perform(get_call(), options));
  client.transport->fail(failure(Kind::protocol, true));
  options.retry.emplace().max_retries = 0;
  ASSERT_FALSE(client.perform(get_call(), options));
  EXPECT_EQ(options.response_info->status, 0);
  EXPECT_TRUE(options.response_info->headers.empty());
}

TEST(ConnectionAnswers, ARefusalIsItsTypeAlsoWhereItsBodyIsTooLarge) {
  Client client;
  auto too_large = failure(Kind::response_too_large, true);
  too_large.status = 404;
  too_large.headers.add_received("X-Request-Id", "srv-9");
  client.transport->fail(too_large);
  const auto result = client.perform(get_call());
  ASSERT_NE(result.error_as<NotFoundException>(), nullptr);
  EXPECT_EQ(result.error().request_id(), "srv-9");
  too_large.status = 200;
  client.transport->fail(too_large);
  EXPECT_NE(client.perform(get_call()).error_as<DecodeException>(), nullptr);
}

TEST(ConnectionAnswers, NoErrorShowsTheSecretThatAServerEchoes) {
  for (const int status : {302, 400, 401, 403, 404, 422, 429, 500}) {
    Client client;
    client.options.retry.max_retries = 0;
    client.transport->answer(status, R"({"detail": "bad token sesame-1234"})",
                             {{"X-Request-Id", "sesame-1234"}, {"Location", "https://evil/sesame-1234"}});
    const auto result = client.perform(get_call());
    ASSERT_FALSE(result);
    EXPECT_FALSE(contains(result.error().what(), "sesame")) << result.error().what();
    EXPECT_FALSE(contains(result.error().request_id(), "sesame"));
    EXPECT_FALSE(contains(to_string(result.error().attempts()), "sesame"));
  }
}

TEST(ConnectionAnswers, LogLinesShowNoSecretNoQueryAndNoBody) {
  std::string log;
  Client client;
  client.options.log = [&](LogLevel, std::string_view line) { log.append(line).append("\n"); };
  auto broken = failure(Kind::receive, true);
  broken.message = "sesame-1234";
  http::Headers echo;
  echo.add_received("X-Request-Id", "sesame-1234\n");
  client.transport->answer(503, "sesame-1234 body", echo);
  client.transport->fail(broken);
  client.transport->answer(200, "private body", {{"Set-Cookie", "hidden"}});
  core::Call call = get_call();
  call.query("key", "hidden").header("X-Key", "hidden");
  ASSERT_TRUE(client.perform(call));
  EXPECT_EQ(std::count(log.begin(), log.end(), '\n'), 3) << log;
  for (const char* secret : {"sesame", "hidden", "body"}) EXPECT_FALSE(contains(log, secret)) << log;
  EXPECT_TRUE(contains(log, "library read_book: GET https://library.example/shelves/books/b1: attempt 1: ")) << log;
  EXPECT_TRUE(contains(log, "; request id ***")) << log;
  EXPECT_TRUE(contains(log, "retried: 503, waited 125 ms")) << log;
}

TEST(ConnectionAnswers, WhatACredentialCallbackThrowsComesOutAsItIs) {
  Client client;
  client.options.credential = Credential::bearer([]() -> std::string { throw std::out_of_range("no token today"); });
  EXPECT_THROW(static_cast<void>(client.perform(get_call())), std::out_of_range);
  EXPECT_TRUE(client.transport->requests().empty());
}

TEST(ConnectionAnswers, ABadSecretOfACallbackIsRefusedWithoutPrintingIt) {
  Client client;
  client.options.credential = Credential::bearer([] { return std::string("hunter22\n"); });
  const std::string refusal = refusal_of([&] { static_cast<void>(client.perform(get_call())); });
  EXPECT_TRUE(begins_with(refusal, "credential: ") && !contains(refusal, "hunter")) << refusal;
}

TEST(ConnectionAnswers, TheCredentialIsFreshForEveryAttempt) {
  Client client;
  client.options.credential = Credential::bearer([n = 0]() mutable { return "secret-" + std::to_string(++n); });
  client.transport->answer(503, "");
  client.transport->answer(401, R"({"detail": "secret-1 secret-2"})");
  const auto result = client.perform(get_call());
  ASSERT_FALSE(result);
  const auto requests = client.transport->requests();
  EXPECT_EQ(requests[0].headers.find("Authorization"), "Bearer secret-1");
  EXPECT_EQ(requests[1].headers.find("Authorization"), "Bearer secret-2");
  EXPECT_FALSE(contains(result.error().what(), "secret-")) << result.error().what();
}

TEST(ConnectionAnswers, WhatATransportThrowsForACallerComesOutAsItIs) {
  Client client;
  client.transport->answer_with(
      [](const testing::SentRequest&) -> http::Exchange { throw std::domain_error("sink full"); });
  EXPECT_THROW(static_cast<void>(client.perform(get_call())), std::domain_error);
}

TEST(ConnectionAnswers, ASinkTakesOnlyTheBodyOfASuccess) {
  Client client;
  CallOptions options;
  const auto sink = std::make_shared<TextSink>();
  options.sink = sink;
  client.transport->answer(404, "not this");
  ASSERT_FALSE(client.perform(get_call(), options));
  EXPECT_EQ(sink->text, "");
  client.transport->answer(200, "bytes");
  const auto answer = client.perform(get_call(), options);
  ASSERT_TRUE(answer);
  EXPECT_EQ(sink->text, "bytes");
  EXPECT_EQ(answer->response.body, "");
}

TEST(ConnectionAnswers, ABrokenTransferStartsTheSinkAgainWhereItCan) {
  Client client;
  client.options.transport = std::make_shared<CutTransport>();
  CallOptions options;
  const auto sink = std::make_shared<TextSink>();
  options.sink = sink;
  ASSERT_TRUE(client.perform(get_call(), options));
  EXPECT_EQ(sink->text, "whole");
}

TEST(ConnectionAnswers, ABrokenTransferIsNotRepeatedWhereTheSinkCannotForget) {
  Client client;
  client.options.transport = std::make_shared<CutTransport>();
  CallOptions options;
  const auto sink = std::make_shared<TextSink>();
  sink->can_restart = false;
  options.sink = sink;
  const auto result = client.perform(get_call(), options);
  ASSERT_FALSE(result);
  EXPECT_EQ(sink->text, "half");
  EXPECT_TRUE(contains(result.error().what(), "not retried: the sink")) << result.error().what();
}

TEST(Connection, ARedirectSaysThatTheFirstRequestArrived) {
  Client client;
  client.options.retry.max_retries = 0;
  client.transport->answer(303, "", {{"Location", "/shelves/books/b1"}});
  client.transport->fail(failure(Kind::connect, false));
  const auto result = client.perform(post_call());
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().delivery(), Delivery::maybe_processed);
}

}}}  // namespace ocelli::core_test
