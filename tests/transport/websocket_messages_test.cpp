// SPDX-License-Identifier: Apache-2.0
#include "transport/websocket_calls.hpp"

#include <future>
#include <thread>

namespace ocelli { namespace transport_test { namespace {

using http::FailureKind;
using test_support::Frame;
using test_support::read_frame;

TEST(WebSocketMessages, ComeInTheirOrder) {
  RawServer server(accept_and_send(frame(Opcode::text, "one") + frame(Opcode::binary, "two") + frame(Opcode::text, "") +
                                   frame(Opcode::text, std::string(70000, 'x'))));
  const auto socket = open(server);
  const auto first = std::get<http::WebSocketMessage>(receive(*socket));
  EXPECT_EQ(first.data, "one");
  EXPECT_EQ(first.kind, http::WebSocketMessage::Kind::text);
  const auto second = std::get<http::WebSocketMessage>(receive(*socket));
  EXPECT_EQ(second.data, "two");
  EXPECT_EQ(second.kind, http::WebSocketMessage::Kind::binary);
  EXPECT_EQ(text_of(receive(*socket)), "");
  EXPECT_EQ(text_of(receive(*socket)), std::string(70000, 'x'));
}

TEST(WebSocketMessages, AreReadThatCameWithTheAnswer) {
  RawServer server([](RawConnection& connection) {
    const auto head = connection.read_head();
    connection.write(test_support::upgrade_answer(head) + frame(Opcode::text, "early"));
    connection.wait_closed_by_peer();
  });
  EXPECT_EQ(text_of(receive(*open(server))), "early");
}

TEST(WebSocketMessages, ArePutTogetherFromFragments) {
  RawServer server(accept_and_send(fragment(Opcode::text, "a\xe2\x82") + frame(Opcode::ping, "p") +
                                   fragment(Opcode::continuation, "\xac") + fragment(Opcode::continuation, "") +
                                   frame(Opcode::continuation, "z") + frame(Opcode::text, "next")));
  const auto socket = open(server);
  EXPECT_EQ(text_of(receive(*socket)), "a\xe2\x82\xacz");
  EXPECT_EQ(text_of(receive(*socket)), "next");
}

TEST(WebSocketMessages, AreNotLostWhenAWaitEndsInTheirMiddle) {
  Event rest;
  RawServer server([&](RawConnection& connection) {
    accept_upgrade(connection);
    const std::string second = frame(Opcode::continuation, "second");
    connection.write(fragment(Opcode::text, "first ") + second.substr(0, 3));
    rest.wait();
    connection.write(second.substr(3));
    connection.wait_closed_by_peer();
  });
  const auto socket = open(server);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(failure_of(receive(*socket, 20ms)).kind, FailureKind::deadline);
  rest.happen();
  EXPECT_EQ(text_of(receive(*socket)), "first second");
}

TEST(WebSocketMessages, ThatHaveComeAreGivenWithoutPatience) {
  RawServer server(accept_and_send(frame(Opcode::text, "one") + frame(Opcode::text, "two")));
  const auto socket = open(server);
  EXPECT_EQ(text_of(receive(*socket)), "one");
  EXPECT_EQ(text_of(socket->receive(std::chrono::steady_clock::now() - 1s, {})), "two");
}

TEST(WebSocketMessages, MustBeUtf8WhereTheyAreText) {
  RawServer server(accept_and_send(frame(Opcode::text, "\xff\xfe")));
  const auto failure = failure_of(receive(*open(server)));
  EXPECT_EQ(failure.kind, FailureKind::protocol);
  EXPECT_EQ(failure.message.rfind("receiving from 127.0.0.1:", 0), 0u) << failure.message;
}

TEST(WebSocketMessages, OverTheLimitEndTheWebSocket) {
  RawServer server([](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(frame(Opcode::text, std::string(20u << 20, 'x')));
    connection.wait_closed_by_peer();
  });
  const auto socket = open(server);
  EXPECT_EQ(failure_of(receive(*socket)).kind, FailureKind::response_too_large);
  EXPECT_EQ(failure_of(receive(*socket)).kind, FailureKind::response_too_large);
}

TEST(WebSocketMessages, OverTheLimitInFragmentsEndItToo) {
  RawServer server([](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(fragment(Opcode::text, std::string(600, 'x')));
    while (connection.write(fragment(Opcode::continuation, std::string(600, 'x')))) continue;
  });
  http::WebSocketOptions options;
  options.max_message_bytes = 1000;
  const auto failure = failure_of(receive(*open(server, options)));
  EXPECT_EQ(failure.kind, FailureKind::response_too_large);
  EXPECT_NE(failure.message.find("limit of 1000 bytes"), std::string::npos) << failure.message;
}

TEST(WebSocketMessages, MayBeAsLargeAsTheLimit) {
  RawServer server(accept_and_send(frame(Opcode::text, std::string(1000, 'x'))));
  http::WebSocketOptions options;
  options.max_message_bytes = 1000;
  EXPECT_EQ(text_of(receive(*open(server, options))).size(), 1000u);
}

TEST(WebSocketMessages, BreakTheRulesWithoutBeingTaken) {
  const std::string masked =
      "\x81\x82"
      "abcd"
      "xy";
  for (const std::string& bytes : {std::string("\xf1\x01x"), std::string("\x83\x01x"), masked,
                                   frame(Opcode::continuation, "x"), std::string("HTTP/1.1 400 Bad\r\n\r\n")}) {
    RawServer server(accept_and_send(bytes));
    EXPECT_EQ(failure_of(receive(*open(server))).kind, FailureKind::protocol) << bytes;
  }
}

TEST(WebSocketPings, AreAnswered) {
  std::promise<Frame> pong;
  RawServer server([&](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(frame(Opcode::ping, "are you there"));
    pong.set_value(read_frame(connection));
    connection.write(frame(Opcode::text, "fine"));
    connection.wait_closed_by_peer();
  });
  EXPECT_EQ(text_of(receive(*open(server))), "fine");
  const Frame answer = pong.get_future().get();
  EXPECT_EQ(answer.opcode, Opcode::pong);
  EXPECT_EQ(answer.payload, "are you there");
}

TEST(WebSocketPings, AreSentToASilentServerThatThenCountsAsThere) {
  RawServer server([&](RawConnection& connection) {
    accept_upgrade(connection);
    for (int i = 0; i < 3; ++i) {
      const Frame ping = read_frame(connection);
      if (ping.opcode != Opcode::ping) return;
      connection.write(frame(Opcode::pong, ping.payload));
    }
    connection.write(frame(Opcode::text, "done"));
    connection.wait_closed_by_peer();
  });
  http::WebSocketOptions options;
  options.stall_timeout = 200ms;
  EXPECT_EQ(text_of(receive(*open(server, options))), "done");
}

TEST(WebSocketPings, ThatAreNotAnsweredEndTheWebSocket) {
  RawServer server(accept_and_send(""));
  http::WebSocketOptions options;
  options.stall_timeout = 50ms;
  const auto socket = open(server, options);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(failure_of(receive(*socket)).kind, FailureKind::stalled);
  EXPECT_GE(std::chrono::steady_clock::now() - start, 100ms);
  EXPECT_EQ(failure_of(receive(*socket)).kind, FailureKind::stalled);
}

TEST(WebSocketPings, AreCountedOverSeveralWaits) {
  RawServer server(accept_and_send(""));
  http::WebSocketOptions options;
  options.stall_timeout = 50ms;
  const auto socket = open(server, options);
  auto last = failure_of(receive(*socket, 20ms)).kind;
  for (int i = 0; i < 1000 && last == FailureKind::deadline; ++i) last = failure_of(receive(*socket, 20ms)).kind;
  EXPECT_EQ(last, FailureKind::stalled);
}

TEST(WebSocketClose, IsTold) {
  std::promise<Frame> answer;
  RawServer server([&](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(frame(Opcode::text, "bye") + close_frame(4001, "enough"));
    answer.set_value(read_frame(connection));
  });
  const auto socket = open(server);
  EXPECT_EQ(text_of(receive(*socket)), "bye");
  const auto closed = closed_of(receive(*socket));
  EXPECT_EQ(closed.code, 4001);
  EXPECT_EQ(closed.reason, "enough");
  EXPECT_EQ(closed_of(receive(*socket)).code, 4001);
  const Frame echo = answer.get_future().get();
  EXPECT_EQ(echo.opcode, Opcode::close);
  EXPECT_EQ(echo.payload.substr(0, 2), "\x0f\xa1");
}

TEST(WebSocketClose, WithoutACodeIs1005) {
  RawServer server(accept_and_send(frame(Opcode::close, "")));
  EXPECT_EQ(closed_of(receive(*open(server))).code, 1005);
}

TEST(WebSocketClose, WithABadCodeBreaksTheRules) {
  RawServer server(accept_and_send(close_frame(1005)));
  EXPECT_EQ(failure_of(receive(*open(server))).kind, FailureKind::protocol);
}

TEST(WebSocketClose, IsMissedWhereTheConnectionEnds) {
  RawServer closing([](RawConnection& connection) { accept_upgrade(connection); });
  EXPECT_EQ(failure_of(receive(*open(closing))).kind, FailureKind::receive);
  RawServer resetting([](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(frame(Opcode::text, "half a message").substr(0, 5));
    connection.reset();
  });
  EXPECT_EQ(failure_of(receive(*open(resetting))).kind, FailureKind::receive);
}

TEST(WebSocketClose, IsSaidAndWaitedFor) {
  std::promise<Frame> said;
  RawServer server([&](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(frame(Opcode::text, "nobody reads this"));
    said.set_value(read_frame(connection));
    connection.write(frame(Opcode::text, "nor this") + close_frame(1000));
    connection.wait_closed_by_peer();
  });
  const auto socket = open(server);
  socket->close(from_now(20s));
  const Frame goodbye = said.get_future().get();
  EXPECT_EQ(goodbye.opcode, Opcode::close);
  EXPECT_EQ(goodbye.payload, "\x03\xe8");
  EXPECT_EQ(closed_of(receive(*socket)).code, 1000);
  socket->close(from_now(20s));
}

TEST(WebSocketClose, IsSaidWhileAMessageIsHalfRead) {
  std::promise<Frame> said;
  RawServer server([&](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(fragment(Opcode::text, "half"));
    said.set_value(read_frame(connection));
    connection.write(close_frame(1000));
    connection.wait_closed_by_peer();
  });
  const auto socket = open(server);
  EXPECT_EQ(failure_of(receive(*socket, 20ms)).kind, FailureKind::deadline);
  socket->close(from_now(20s));
  EXPECT_EQ(said.get_future().get().opcode, Opcode::close);
}

TEST(WebSocketClose, OfAServerThatSaysNothingIsWaitedForUntilTheDeadline) {
  RawServer server(accept_and_send(""));
  const auto socket = open(server);
  const auto start = std::chrono::steady_clock::now();
  socket->close(from_now(50ms));
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
  EXPECT_EQ(closed_of(receive(*socket)).code, 1006);
}

TEST(WebSocket, IsDroppedAtOnce) {
  std::promise<bool> is_gone;
  RawServer server([&](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(fragment(Opcode::text, "half"));
    is_gone.set_value(connection.wait_closed_by_peer());
  });
  auto socket = open(server);
  EXPECT_EQ(failure_of(receive(*socket, 20ms)).kind, FailureKind::deadline);
  socket.reset();
  EXPECT_TRUE(is_gone.get_future().get());
}

TEST(WebSocket, MayChangeItsThread) {
  RawServer server(accept_and_send(frame(Opcode::text, "one") + frame(Opcode::text, "two")));
  const auto socket = open(server);
  EXPECT_EQ(text_of(receive(*socket)), "one");
  std::string second;
  std::thread([&] { second = text_of(receive(*socket)); }).join();
  EXPECT_EQ(second, "two");
}

}}}  // namespace ocelli::transport_test
