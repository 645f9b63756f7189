// SPDX-License-Identifier: Apache-2.0
#include "transport/websocket_calls.hpp"

#include <future>
#include <thread>

#include "transport/full_listener.hpp"
#include "transport/slow_resolver.hpp"
#include "transport/temporary_folder.hpp"

namespace ocelli { namespace transport_test { namespace {

using http::FailureKind;
using test_support::accept_key;

constexpr auto soon_after_opening = 5s;

http::Response refusal_of(const http::WebSocketTransport::Opened& outcome) {
  if (const auto* response = std::get_if<http::Response>(&outcome)) return *response;
  ADD_FAILURE() << "it was not refused";
  return {};
}

http::WebSocketOptions opened_within(std::chrono::milliseconds time) {
  http::WebSocketOptions options;
  options.deadline = from_now(time);
  return options;
}

/// Answers a request to upgrade with what the function makes of its head.
template <class Answer>
RawServer::Handler answer_with(Answer answer) {
  return [answer](RawConnection& connection) {
    const std::string head = connection.read_head();
    connection.write(answer(head));
    connection.wait_closed_by_peer();
  };
}

bool has_line(const std::string& head, const std::string& line) {
  return head.find("\r\n" + line + "\r\n") != std::string::npos;
}

/// Cancels once the event has happened.
class Canceller {
 public:
  Canceller(CancellationSource source, Event& event)
      : thread_([source, &event]() mutable {
          event.wait();
          source.cancel();
        }) {}
  ~Canceller() { thread_.join(); }
  Canceller(const Canceller&) = delete;
  Canceller& operator=(const Canceller&) = delete;

 private:
  std::thread thread_;
};

TEST(WebSocketOpening, SendsARequestToUpgrade) {
  std::promise<std::string> sent;
  RawServer server([&](RawConnection& connection) { sent.set_value(accept_upgrade(connection)); });
  const auto url = ws_url(server);
  const auto socket = opened(http::make_default_websocket_transport()->open(
      {url, {{"User-Agent", "me/1"}, {"X-Two", "a"}, {"X-Two", "b"}}}, {}));
  const auto head = sent.get_future().get();
  EXPECT_EQ(head.substr(0, head.find("\r\n")), "GET /news?since=1 HTTP/1.1");
  for (const std::string& line : {"Host: 127.0.0.1:" + std::to_string(server.port()), std::string("Upgrade: websocket"),
                                  std::string("Connection: upgrade"), std::string("Sec-WebSocket-Version: 13"),
                                  std::string("User-Agent: me/1"), std::string("X-Two: a"), std::string("X-Two: b")}) {
    EXPECT_TRUE(has_line(head, line)) << line << " in " << head;
  }
  EXPECT_EQ(head.find("Sec-WebSocket-Extensions"), std::string::npos);
}

TEST(WebSocketOpening, TakesAnHttpUrlAndOneWithoutAPath) {
  std::promise<std::string> sent;
  RawServer server([&](RawConnection& connection) { sent.set_value(accept_upgrade(connection)); });
  static_cast<void>(opened(try_open(server.url() + "?q#f")));
  const auto head = sent.get_future().get();
  EXPECT_EQ(head.substr(0, head.find("\r\n")), "GET /?q HTTP/1.1");
}

TEST(WebSocketOpening, RefusesWhatCannotBeSent) {
  const auto transport = http::make_default_websocket_transport();
  EXPECT_THROW((void)transport->open({"ftp://127.0.0.1/", {}}, {}), std::invalid_argument);
  EXPECT_THROW((void)transport->open({"ws://user@127.0.0.1/", {}}, {}), std::invalid_argument);
  EXPECT_THROW((void)transport->open({"ws://127.0.0.1/", {{"Upgrade", "x"}}}, {}), std::invalid_argument);
  EXPECT_THROW((void)transport->open({"ws://127.0.0.1/", {{"sec-websocket-protocol", "x"}}}, {}),
               std::invalid_argument);
}

TEST(WebSocketOpening, GivesTheServersRefusal) {
  RawServer server(always(http_response(404, {{"X-Why", "none"}}, "not upgraded to websocket")));
  const auto response = refusal_of(try_open(ws_url(server)));
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.body, "not upgraded to websocket");
  EXPECT_EQ(response.headers.find("X-Why"), "none");
  EXPECT_EQ(response.http_version, "1.1");
}

TEST(WebSocketOpening, GivesARefusalOfEveryKind) {
  for (const int status : {200, 302, 426, 503}) {
    RawServer server(always(http_response(status, {{"Location", "/x"}}, "no")));
    EXPECT_EQ(refusal_of(try_open(ws_url(server))).status, status);
  }
  RawServer old_server(once("HTTP/1.0 410 Gone\r\n\r\nmodel was not found"));
  const auto response = refusal_of(try_open(ws_url(old_server)));
  EXPECT_EQ(response.status, 410);
  EXPECT_EQ(response.body, "model was not found");
}

TEST(WebSocketOpening, WantsTheRightAcceptKey) {
  RawServer wrong(answer_with([](const std::string& head) {
    auto answer = test_support::upgrade_answer(head);
    return answer.replace(answer.find(accept_key(head)), 4, "AAAA");
  }));
  const auto failure = failure_of(try_open(ws_url(wrong)));
  EXPECT_EQ(failure.kind, FailureKind::protocol);
  EXPECT_EQ(failure.status, 101);
  RawServer missing(answer_with([](const std::string&) {
    return std::string("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
  }));
  EXPECT_EQ(failure_of(try_open(ws_url(missing))).kind, FailureKind::protocol);
}

TEST(WebSocketOpening, FailsWhereTheAnswerIsNoHttp) {
  RawServer server(once("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
  const auto failure = failure_of(try_open(ws_url(server)));
  EXPECT_EQ(failure.kind, FailureKind::protocol);
  EXPECT_TRUE(failure.request_may_have_arrived);
}

TEST(WebSocketOpening, FailsWhereTheConnectionEnds) {
  RawServer silent(once(""));
  EXPECT_EQ(failure_of(try_open(ws_url(silent))).kind, FailureKind::receive);
  RawServer half(once("HTTP/1.1 101 Switching Protocols\r\nUpgr"));
  EXPECT_EQ(failure_of(try_open(ws_url(half))).kind, FailureKind::receive);
}

TEST(WebSocketOpening, BoundsTheHeader) {
  const auto large = [](std::size_t size) {
    return answer_with([size](const std::string& head) {
      auto answer = test_support::upgrade_answer(head);
      return answer.insert(answer.size() - 2, "X-Long: " + std::string(size, 'x') + "\r\n");
    });
  };
  RawServer one_kib(large(1024));
  http::WebSocketOptions options;
  options.max_header_bytes = 1000;
  const auto failure = failure_of(try_open(ws_url(one_kib), options));
  EXPECT_EQ(failure.kind, FailureKind::headers_too_large);
  EXPECT_EQ(failure.status, 101);
  EXPECT_NE(opened(try_open(ws_url(one_kib))), nullptr);
  RawServer hundred_kib(large(100 << 10));
  EXPECT_EQ(failure_of(try_open(ws_url(hundred_kib))).kind, FailureKind::headers_too_large);
}

TEST(WebSocketOpening, BoundsTheNumberOfHeaderFields) {
  const auto with_fields = [](int count) {
    return answer_with([count](const std::string& head) {
      auto answer = test_support::upgrade_answer(head);
      for (int i = 0; i < count; ++i) answer.insert(answer.size() - 2, "X-Many: 1\r\n");
      return answer;
    });
  };
  http::WebSocketOptions options;
  options.max_header_count = 20;
  RawServer few(with_fields(10));
  EXPECT_NE(opened(try_open(ws_url(few), options)), nullptr);
  RawServer many(with_fields(20));
  const auto failure = failure_of(try_open(ws_url(many), options));
  EXPECT_EQ(failure.kind, FailureKind::headers_too_large);
  EXPECT_EQ(failure.status, 101);
  EXPECT_NE(failure.message.find("more than the limit of 20 fields"), std::string::npos) << failure.message;
}

TEST(WebSocketOpening, BoundsTheBodyOfARefusal) {
  RawServer server(always(http_response(500, {}, std::string(9u << 20, 'x'))));
  // A refusal gets a second to come; on a machine under load that may end first.
  for (int repeats = 0; repeats < 5; ++repeats) {
    const auto outcome = try_open(ws_url(server));
    if (const auto* refusal = std::get_if<http::Response>(&outcome)) {
      ASSERT_LE(refusal->body.size(), 8u << 20);
      continue;
    }
    const auto failure = failure_of(outcome);
    EXPECT_EQ(failure.kind, FailureKind::response_too_large) << failure.message;
    return;
  }
  FAIL() << "its time ended first each time";
}

TEST(WebSocketOpening, FailsWhereNobodyListens) {
  std::string url;
  { url = ws_url(RawServer(once(""))); }
  const auto failure = failure_of(try_open(url));
  EXPECT_EQ(failure.kind, FailureKind::connect);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(WebSocketOpening, FailsWhereTheNameIsUnknown) {
  const auto failure = failure_of(try_open("ws://no-such-host.invalid/"));
  EXPECT_EQ(failure.kind, FailureKind::dns);
  EXPECT_EQ(failure.message.rfind("lookup of no-such-host.invalid failed: ", 0), 0u) << failure.message;
}

TEST(WebSocketOpening, FindsAServerByItsName) {
  RawServer server(accept_and_send(frame(Opcode::text, "hello")));
  const auto socket = opened(try_open("ws://localhost:" + std::to_string(server.port())));
  EXPECT_EQ(text_of(receive(*socket)), "hello");
}

TEST(WebSocketOpening, GoesOverAUnixSocket) {
  TemporaryFolder folder;
  RawServer server(accept_and_send(frame(Opcode::text, "hello")), folder.path("socket"));
  http::ConnectionOptions connection;
  connection.unix_socket = folder.path("socket");
  EXPECT_EQ(text_of(receive(*opened(try_open("ws://localhost/x", {}, connection)))), "hello");
  connection.unix_socket = folder.path(std::string(300, 'x'));
  EXPECT_EQ(failure_of(try_open("ws://localhost/x", {}, connection)).kind, FailureKind::connect);
}

TEST(WebSocketOpening, DoesNotGoByWayOfAProxy) {
  RawServer server(accept_and_send(frame(Opcode::text, "hello")));
  http::ConnectionOptions connection;
  connection.proxy = "http://127.0.0.1:1";
  const auto failure = failure_of(try_open(ws_url(server), {}, connection));
  EXPECT_EQ(failure.kind, FailureKind::unsupported);
  EXPECT_FALSE(failure.request_may_have_arrived);
  EXPECT_EQ(server.connections(), 0u);
  connection.no_proxy = "elsewhere.test, 127.0.0.1";
  EXPECT_NE(opened(try_open(ws_url(server), {}, connection)), nullptr);
  connection.no_proxy = ".localhost";
  EXPECT_NE(opened(try_open("ws://localhost:" + std::to_string(server.port()), {}, connection)), nullptr);
}

TEST(WebSocketOpening, EndsWithTheDeadlineInEachPhase) {
  FullListener full;
  RawServer silent([](RawConnection& connection) { connection.wait_closed_by_peer(); });
  RawServer half(hang_after("HTTP/1.1 101 Switching Protocols\r\n"));
  // Declared first: its destructor waits for the resolver.
  const auto transport = http::make_default_websocket_transport();
  SlowResolver resolver;
  for (const std::string& url :
       {std::string("ws://slow.test/"), full.url(), silent.url(), "wss" + silent.url().substr(4), half.url()}) {
    const auto start = std::chrono::steady_clock::now();
    const auto failure = failure_of(transport->open({url, {}}, opened_within(50ms)));
    EXPECT_EQ(failure.kind, FailureKind::deadline) << url << ": " << failure.message;
    EXPECT_LT(std::chrono::steady_clock::now() - start, soon_after_opening) << url;
  }
}

TEST(WebSocketOpening, SendsNothingAfterItsDeadlineOrACancel) {
  RawServer server(accept_and_send(""));
  EXPECT_EQ(failure_of(try_open(ws_url(server), opened_within(-1ms))).kind, FailureKind::deadline);
  CancellationSource source;
  source.cancel();
  http::WebSocketOptions options;
  options.cancellation = source.token();
  EXPECT_EQ(failure_of(try_open(ws_url(server), options)).kind, FailureKind::cancelled);
  EXPECT_EQ(server.connections(), 0u);
}

TEST(WebSocketOpening, HasATimeLimitForTheConnection) {
  FullListener full;
  http::WebSocketOptions options;
  options.connect_timeout = 50ms;
  EXPECT_EQ(failure_of(try_open(full.url(), options)).kind, FailureKind::connect_timeout);
}

TEST(WebSocketOpening, StallsWhereTheServerIsSilent) {
  RawServer half(hang_after("HTTP/1.1 101 Switching Protocols\r\n"));
  http::WebSocketOptions options;
  options.stall_timeout = 50ms;
  EXPECT_EQ(failure_of(try_open(half.url(), options)).kind, FailureKind::stalled);
}

TEST(WebSocketOpening, GivesARefusalWhoseEndDoesNotCome) {
  for (const std::string rest :
       {"\r\nno", "Content-Length: 9\r\n\r\nno", "Transfer-Encoding: chunked\r\n\r\n2\r\nno\r\n"}) {
    RawServer server(hang_after("HTTP/1.1 404 Not Found\r\nX-Why: none\r\n" + rest));
    const auto start = std::chrono::steady_clock::now();
    const auto response = refusal_of(try_open(ws_url(server), opened_within(20s)));
    EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
    EXPECT_EQ(response.status, 404) << rest;
    EXPECT_EQ(response.headers.find("X-Why"), "none");
    EXPECT_EQ(response.body, "no") << rest;
  }
}

TEST(WebSocketOpening, GivesARefusalWhoseEndThereIsNoTimeFor) {
  RawServer server(hang_after("HTTP/1.1 404 Not Found\r\n\r\nno"));
  EXPECT_EQ(refusal_of(try_open(ws_url(server), opened_within(900ms))).status, 404);
  http::WebSocketOptions options;
  options.stall_timeout = 500ms;
  EXPECT_EQ(refusal_of(try_open(ws_url(server), options)).body, "no");
}

TEST(WebSocketOpening, FailsWhereALookupThrows) {
  const auto failure = failure_of(try_open("ws://throwing.test/"));
  EXPECT_EQ(failure.kind, FailureKind::dns);
  EXPECT_EQ(failure.message, "lookup of throwing.test failed: out of memory");
}

TEST(WebSocketCancel, EndsALookup) {
  const auto transport = http::make_default_websocket_transport();
  CancellationSource source;
  SlowResolver resolver;
  Event looking_up;
  std::thread watcher([&] {
    resolver.wait_for_lookup();
    looking_up.happen();
  });
  const Canceller canceller(source, looking_up);
  http::WebSocketOptions options;
  options.cancellation = source.token();
  const auto failure = failure_of(transport->open({"ws://slow.test/", {}}, options));
  EXPECT_EQ(failure.kind, FailureKind::cancelled);
  EXPECT_EQ(failure.message, "cancelled while the name slow.test was looked up");
  watcher.join();
}

TEST(WebSocketCancel, EndsATlsHandshake) {
  CancellationSource source;
  Event connected;
  RawServer server([&](RawConnection& connection) {
    connection.read_some();
    connected.happen();
    connection.wait_closed_by_peer();
  });
  const Canceller canceller(source, connected);
  http::WebSocketOptions options;
  options.cancellation = source.token();
  EXPECT_EQ(failure_of(try_open("wss" + server.url().substr(4), options)).kind, FailureKind::cancelled);
}

TEST(WebSocketCancel, EndsTheHandshakeOfASlowServer) {
  CancellationSource source;
  Event asked;
  RawServer server([&](RawConnection& connection) {
    connection.read_head();
    connection.write("HTTP/1.1 101 Switching");
    asked.happen();
    connection.wait_closed_by_peer();
  });
  const Canceller canceller(source, asked);
  http::WebSocketOptions options;
  options.cancellation = source.token();
  const auto failure = failure_of(try_open(server.url(), options));
  EXPECT_EQ(failure.kind, FailureKind::cancelled);
  EXPECT_TRUE(failure.request_may_have_arrived);
}

TEST(WebSocketCancel, EndsAWaitAndLeavesTheWebSocketAsItWas) {
  CancellationSource source;
  Event waiting;
  Event cancelled;
  RawServer server([&](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(fragment(Opcode::text, "first "));
    waiting.happen();
    cancelled.wait();
    connection.write(frame(Opcode::continuation, "second"));
    connection.wait_closed_by_peer();
  });
  const auto socket = open(server);
  {
    const Canceller canceller(source, waiting);
    EXPECT_EQ(failure_of(socket->receive(from_now(20s), source.token())).kind, FailureKind::cancelled);
  }
  cancelled.happen();
  EXPECT_EQ(text_of(receive(*socket)), "first second");
}

TEST(WebSocketCancel, IsNoticedWithin50Milliseconds) {
  RawServer server(accept_and_send(""));
  const auto socket = open(server);
  auto best = std::chrono::nanoseconds::max();
  // The best of several: one alone may meet a machine under load.
  for (int i = 0; i < 5; ++i) {
    CancellationSource source;
    std::chrono::steady_clock::time_point cancelled_at;
    std::thread canceller([&] {
      std::this_thread::sleep_for(10ms);
      cancelled_at = std::chrono::steady_clock::now();
      source.cancel();
    });
    EXPECT_EQ(failure_of(socket->receive(from_now(20s), source.token())).kind, FailureKind::cancelled);
    const auto end = std::chrono::steady_clock::now();
    canceller.join();
    best = std::min<std::chrono::nanoseconds>(best, end - cancelled_at);
  }
  EXPECT_LT(best, 50ms);
}

}}}  // namespace ocelli::transport_test
