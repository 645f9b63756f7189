// SPDX-License-Identifier: Apache-2.0
#include <ocelli/message_stream.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <ocelli/testing/fake_websocket.hpp>

#include "core/operations.hpp"
#include "unit/core/client.hpp"
#include "unit/core/sample_model.hpp"

namespace ocelli { namespace core_test { namespace {

using testing::WebSocketScript;

constexpr core::Operation watch_book{"watch_book", "GET", "", true};

core::Call watch_call() {
  core::Call call(watch_book);
  call.path("/books/").path_parameter("id", "b1").path("/news");
  call.query("since", "y s");
  return call;
}

struct StreamClient : Client {
  std::shared_ptr<testing::FakeWebSocketTransport> websocket = std::make_shared<testing::FakeWebSocketTransport>(clock);
  std::shared_ptr<core::Connection> connection;

  StreamClient() { options.websocket_transport = websocket; }

  [[nodiscard]] core::Connection& on() {
    if (!connection) connection = connect();
    return *connection;
  }
  [[nodiscard]] MessageStream<Book> open(const WebSocketScript& script) {
    websocket->accept(script);
    return core::open<Book>(on(), watch_call(), {});
  }
  [[nodiscard]] Result<MessageStream<Book>> try_open(const CallOptions& call_options = {}) {
    return core::try_open<Book>(on(), watch_call(), call_options);
  }
};

NextOptions within(nanoseconds time) {
  NextOptions options;
  options.timeout = time;
  return options;
}

const std::string first = R"({"id": "b1"})";
const std::string second = R"({"id": "b2"})";

TEST(MessageStream, GivesEachMessageUntilTheServerCloses) {
  StreamClient client;
  auto stream = client.open(WebSocketScript().message(first).message(second).close());
  EXPECT_EQ(stream.next()->id, "b1");
  EXPECT_EQ(stream.close_code(), std::nullopt);
  EXPECT_EQ(stream.next()->id, "b2");
  EXPECT_FALSE(stream.next());
  EXPECT_EQ(stream.close_code(), 1000);
  EXPECT_FALSE(stream.next());
}

TEST(MessageStream, AsksTheServersOwnUrlWithTheHeadersOfEveryCall) {
  StreamClient client;
  client.options.user_agent = "reader/1";
  client.options.headers = {{"X-Library", "main"}};
  const auto stream = client.open({});
  ASSERT_EQ(client.websocket->requests().size(), 1u);
  const auto request = client.websocket->requests().front();
  EXPECT_EQ(request.url, "wss://library.example/shelves/books/b1/news?since=y%20s");
  EXPECT_EQ(request.headers.find("Authorization"), "Bearer sesame-1234");
  EXPECT_EQ(request.headers.find("X-Library"), "main");
  EXPECT_TRUE(begins_with(std::string(*request.headers.find("User-Agent")), "reader/1 "));
  EXPECT_TRUE(client.transport->requests().empty());
}

TEST(MessageStream, AsksAPlainServerOverPlainWebSocket) {
  StreamClient client;
  client.options.base_url = "http://127.0.0.1:39300";
  const auto stream = client.open({});
  EXPECT_EQ(client.websocket->requests().front().url, "ws://127.0.0.1:39300/shelves/books/b1/news?since=y%20s");
}

TEST(MessageStream, BoundsOpeningByTheOptionsOfTheCall) {
  StreamClient client;
  client.options.connect_timeout = milliseconds(77);
  client.options.stall_timeout = milliseconds(88);
  client.options.max_header_bytes = 99;
  client.options.max_header_count = 98;
  client.websocket->accept({});
  CallOptions call_options;
  call_options.timeout = seconds(5);
  const auto start = client.clock->now();
  ASSERT_TRUE(client.try_open(call_options));
  const auto limits = client.websocket->requests().front().options;
  EXPECT_EQ(limits.deadline, start + seconds(5));
  EXPECT_EQ(limits.connect_timeout, milliseconds(77));
  EXPECT_EQ(limits.stall_timeout, milliseconds(88));
  EXPECT_EQ(limits.max_header_bytes, 99u);
  EXPECT_EQ(limits.max_header_count, 98u);
  EXPECT_EQ(limits.max_message_bytes, 16u << 20);
}

TEST(MessageStream, TakesNoLargerMessagesThanAnswers) {
  StreamClient client;
  client.options.max_response_bytes = 1000;
  const auto stream = client.open({});
  EXPECT_EQ(client.websocket->requests().front().options.max_message_bytes, 1000u);
}

TEST(MessageStream, IsOpenedAgainWhereTheServiceIsUnavailable) {
  StreamClient client;
  client.websocket->refuse(503, "busy");
  client.websocket->fail(failure(http::FailureKind::receive, true));
  auto stream = client.open(WebSocketScript().message(first));
  EXPECT_EQ(client.websocket->requests().size(), 3u);
  EXPECT_EQ(stream.next()->id, "b1");
}

TEST(MessageStream, TellsWhatOpeningCost) {
  StreamClient client;
  client.websocket->refuse(503, "busy");
  client.websocket->accept({});
  CallOptions call_options;
  call_options.response_info = std::make_shared<ResponseInfo>();
  ASSERT_TRUE(client.try_open(call_options));
  EXPECT_EQ(call_options.response_info->status, 101);
  ASSERT_EQ(call_options.response_info->attempts.size(), 2u);
  EXPECT_EQ(call_options.response_info->attempts.back().decision, "done");
}

TEST(MessageStream, IsAnHttpErrorWhereTheServerRefuses) {
  StreamClient client;
  client.websocket->refuse(404, R"({"detail": "not upgraded to websocket"})");
  const auto result = client.try_open();
  ASSERT_NE(result.error_as<NotFoundException>(), nullptr);
  EXPECT_EQ(result.error_as<NotFoundException>()->message(), "not upgraded to websocket");
  EXPECT_TRUE(contains(result.error().what(),
                       "library watch_book: GET wss://library.example/shelves/books/b1/news: 404 Not Found: not "
                       "upgraded to websocket"));
}

TEST(MessageStream, FollowsNoRedirect) {
  StreamClient client;
  client.websocket->refuse(302, "", {{"Location", "wss://library.example/shelves/news"}});
  EXPECT_NE(client.try_open().error_as<RedirectException>(), nullptr);
  EXPECT_EQ(client.websocket->requests().size(), 1u);
}

TEST(MessageStream, IsABrokenRuleWhereTheServerAnswersWithoutChanging) {
  StreamClient client;
  client.options.retry.max_retries = 0;
  client.websocket->refuse(200, "{}");
  const auto result = client.try_open();
  ASSERT_NE(result.error_as<TransportException>(), nullptr);
  EXPECT_EQ(result.error_as<TransportException>()->kind(), http::FailureKind::protocol);
  EXPECT_EQ(result.error().status(), 200);
}

TEST(MessageStream, NeedsAnAnswerThatIsNotTakenBySink) {
  StreamClient client;
  struct Sink final : http::BodySink {
    void write(std::string_view) override {}
  };
  CallOptions call_options;
  call_options.sink = std::make_shared<Sink>();
  EXPECT_TRUE(begins_with(refusal_of([&] { return client.try_open(call_options); }), "sink: "));
}

TEST(MessageStream, EndsAWaitInTimeAndGoesOn) {
  StreamClient client;
  auto stream = client.open(
      WebSocketScript().message(first).run([&] { client.clock->advance(seconds(3)); }).message(second).close());
  EXPECT_EQ(stream.next(within(seconds(2)))->id, "b1");
  const auto late = stream.try_next(within(seconds(2)));
  ASSERT_NE(late.error_as<TimeoutException>(), nullptr);
  EXPECT_EQ(std::string(late.error().what()),
            "library watch_book: WebSocket wss://library.example/shelves/books/b1/news: after 1 message: no message in "
            "time; the stream can still be read, wait longer with NextOptions::timeout");
  EXPECT_EQ(stream.next(within(seconds(2)))->id, "b2");
}

TEST(MessageStream, HoldsTheEarlierOfTimeoutAndDeadline) {
  StreamClient client;
  auto stream = client.open({});
  const auto start = client.clock->now();
  NextOptions options = within(seconds(9));
  options.deadline = start + seconds(4);
  EXPECT_THROW((void)stream.next(options), TimeoutException);
  EXPECT_EQ(client.clock->now(), start + seconds(4));
}

TEST(MessageStream, RefusesATimeoutOfNothing) {
  StreamClient client;
  auto stream = client.open({});
  EXPECT_TRUE(begins_with(refusal_of([&] { return stream.next(within(nanoseconds(0))); }), "timeout: "));
}

TEST(MessageStream, EndsAWaitThatIsCancelledAndGoesOn) {
  StreamClient client;
  CancellationSource source;
  auto stream = client.open(WebSocketScript().run([&] { source.cancel(); }).message(first));
  NextOptions options;
  options.cancellation = source.token();
  EXPECT_THROW((void)stream.next(options), CancelledException);
  EXPECT_EQ(stream.next()->id, "b1");
}

/// Has a message at any time, whatever the limits are.
struct FloodTransport final : http::WebSocketTransport {
  struct Flood final : http::WebSocket {
    Received receive(std::chrono::steady_clock::time_point, const CancellationToken&) override {
      return http::WebSocketMessage{first};
    }
    void close(std::chrono::steady_clock::time_point) override {}
  };
  Opened open(const http::WebSocketRequest&, const http::WebSocketOptions&) override {
    return std::make_unique<Flood>();
  }
};

TEST(MessageStream, EndsInTimeWhereThereIsAlwaysAMessage) {
  StreamClient client;
  client.options.websocket_transport = std::make_shared<FloodTransport>();
  auto stream = core::open<Book>(client.on(), watch_call(), {});
  NextOptions options;
  options.deadline = client.clock->now() + seconds(3);
  int count = 0;
  const auto turn_clock = [&](const Book&) {
    client.clock->advance(seconds(1));
    return ++count < 100 ? StreamAction::proceed : StreamAction::stop;
  };
  EXPECT_THROW(stream.for_each(turn_clock, options), TimeoutException);
  EXPECT_EQ(count, 3);
  CancellationSource source;
  source.cancel();
  options = within(seconds(1));
  options.cancellation = source.token();
  EXPECT_THROW((void)stream.next(options), CancelledException);
  EXPECT_EQ(stream.next(within(seconds(1)))->id, "b1");
}

TEST(MessageStream, GoesOnBehindAMessageThatIsNotWhatWasPromised) {
  StreamClient client;
  auto stream = client.open(WebSocketScript().message(first).message(R"({"id": 7})").message(second));
  EXPECT_EQ(stream.next()->id, "b1");
  const auto wrong = stream.try_next();
  ASSERT_NE(wrong.error_as<DecodeException>(), nullptr);
  EXPECT_EQ(wrong.error_as<DecodeException>()->path(), "$.id");
  EXPECT_EQ(wrong.error_as<DecodeException>()->body(), R"({"id": 7})");
  EXPECT_TRUE(contains(wrong.error().what(), "/news: message 2 is not what was promised: $.id: "));
  EXPECT_EQ(stream.next()->id, "b2");
}

TEST(MessageStream, TellsWhereTheConnectionBroke) {
  StreamClient client;
  auto stream = client.open(WebSocketScript().message(first).fail(failure(http::FailureKind::receive, true)));
  EXPECT_EQ(stream.next()->id, "b1");
  const auto broken = stream.try_next();
  ASSERT_NE(broken.error_as<TransportException>(), nullptr);
  EXPECT_EQ(broken.error_as<TransportException>()->kind(), http::FailureKind::receive);
  EXPECT_TRUE(contains(broken.error().what(), "after 1 message: library.example: it broke"));
  EXPECT_NE(stream.try_next().error_as<TransportException>(), nullptr);
}

TEST(MessageStream, IsATimeoutWhereTheServerIsSilent) {
  StreamClient client;
  auto stream = client.open(WebSocketScript().fail(failure(http::FailureKind::stalled, true)));
  const auto result = stream.try_next();
  ASSERT_NE(result.error_as<TimeoutException>(), nullptr);
  EXPECT_TRUE(contains(result.error().what(), "before the first message: "));
  EXPECT_TRUE(contains(result.error().what(), "stall_timeout"));
}

TEST(MessageStream, NamesTheOptionWhereAMessageIsTooLarge) {
  StreamClient client;
  auto stream = client.open(WebSocketScript().fail(failure(http::FailureKind::response_too_large, true)));
  const auto result = stream.try_next();
  ASSERT_NE(result.error_as<TransportException>(), nullptr);
  EXPECT_TRUE(contains(result.error().what(), "raise ClientOptions::max_response_bytes")) << result.error().what();
}

TEST(MessageStream, IsAnErrorWhereTheServerClosesForACause) {
  StreamClient client;
  auto stream = client.open(WebSocketScript().close(1011, "out of sesame-1234"));
  const auto result = stream.try_next();
  ASSERT_NE(result.error_as<TransportException>(), nullptr);
  EXPECT_TRUE(contains(result.error().what(), "the server closed with 1011: out of "));
  EXPECT_FALSE(contains(result.error().what(), "sesame"));
  EXPECT_EQ(stream.close_code(), 1011);
}

TEST(MessageStream, GivesNothingOnceItIsClosedHere) {
  StreamClient client;
  auto stream = client.open(WebSocketScript().message(first));
  stream.close();
  EXPECT_EQ(client.websocket->closed_count(), 1u);
  EXPECT_FALSE(stream.next());
}

TEST(MessageStream, DropsTheConnectionWithItsLastOwner) {
  StreamClient client;
  {
    auto stream = client.open({});
    client.connection.reset();
    const auto moved = std::move(stream);
    EXPECT_EQ(client.websocket->open_count(), 1u);
  }
  EXPECT_EQ(client.websocket->open_count(), 0u);
}

TEST(MessageStream, CallsBackUntilItIsToldToStop) {
  StreamClient client;
  auto stream = client.open(WebSocketScript().message(first).message(second).message(first).close());
  std::string seen;
  EXPECT_FALSE(stream.for_each([&](const Book& book) {
    seen += book.id;
    return book.id == "b2" ? StreamAction::stop : StreamAction::proceed;
  }));
  EXPECT_EQ(seen, "b1b2");
  EXPECT_TRUE(stream.for_each([&](const Book& book) { return seen += book.id, StreamAction::proceed; }));
  EXPECT_EQ(seen, "b1b2b1");
}

TEST(MessageStream, IsOpenedOnAnotherThread) {
  StreamClient client;
  client.websocket->accept(WebSocketScript().message(first));
  auto stream = core::open_async<Book>(client.on(), watch_call(), {}).get();
  EXPECT_EQ(stream.next()->id, "b1");
  client.websocket->refuse(410, "");
  EXPECT_NE(core::open_async<Book>(client.on(), watch_call(), {}).result().error_as<GoneException>(), nullptr);
}

}}}  // namespace ocelli::core_test
