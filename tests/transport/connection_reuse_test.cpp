// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <optional>
#include <vector>

#ifndef _WIN32
#include <unistd.h>
#endif

#include "transport/calls.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

/// Answers the first request of the first connection, then lets `fate` have the second one; later connections answer.
RawServer::Handler dies_at_second_request(std::atomic<int>& connections, std::function<void(RawConnection&)> fate) {
  return [&connections, fate = std::move(fate)](RawConnection& connection) {
    const bool is_first = ++connections == 1;
    connection.read_request();
    connection.write(http_response(200, {}, "hello"));
    if (is_first) return fate(connection);
    while (!connection.read_request().empty()) connection.write(http_response(200, {}, "hello"));
  };
}

void read_and_close(RawConnection& connection) { connection.read_request(); }

TEST(ConnectionReuse, TenCallsUseOneConnection) {
  RawServer server(always(http_response(200, {}, "hello")));
  const auto transport = http::make_default_transport();
  for (int call = 0; call < 10; ++call) {
    const auto exchange = transport->exchange(get(server.url()), {});
    EXPECT_EQ(response_of(exchange).body, "hello");
    EXPECT_EQ(exchange.statistics.reused_connection, call > 0);
  }
  EXPECT_EQ(server.connections(), 1u);
}

TEST(ConnectionReuse, ConnectionOfAnotherOriginIsKept) {
  RawServer first(always(http_response(200)));
  RawServer second(always(http_response(200)));
  const auto transport = http::make_default_transport();
  for (int round = 0; round < 3; ++round) {
    response_of(transport->exchange(get(first.url()), {}));
    response_of(transport->exchange(get(second.url()), {}));
  }
  EXPECT_EQ(first.connections(), 1u);
  EXPECT_EQ(second.connections(), 1u);
}

TEST(ConnectionReuse, TheConnectionUsedLongestAgoMakesRoom) {
  RawServer first(always(http_response(200)));
  RawServer second(always(http_response(200)));
  http::ConnectionOptions options;
  options.max_idle_connections = 1;
  const auto transport = http::make_default_transport(options);
  response_of(transport->exchange(get(first.url()), {}));
  response_of(transport->exchange(get(second.url()), {}));
  response_of(transport->exchange(get(second.url()), {}));
  response_of(transport->exchange(get(first.url()), {}));
  EXPECT_EQ(first.connections(), 2u);
  EXPECT_EQ(second.connections(), 1u);
}

TEST(ConnectionReuse, NothingIsKeptWhereNoIdleConnectionIsAllowed) {
  RawServer server(always(http_response(200)));
  http::ConnectionOptions options;
  options.max_idle_connections = 0;
  const auto transport = http::make_default_transport(options);
  response_of(transport->exchange(get(server.url()), {}));
  response_of(transport->exchange(get(server.url()), {}));
  EXPECT_EQ(server.connections(), 2u);
}

TEST(ConnectionReuse, ConnectionOlderThanTheIdleLimitIsNotUsed) {
  RawServer server(always(http_response(200)));
  http::ConnectionOptions options;
  options.max_idle_time = std::chrono::seconds(0);
  const auto transport = http::make_default_transport(options);
  response_of(transport->exchange(get(server.url()), {}));
  response_of(transport->exchange(get(server.url()), {}));
  EXPECT_EQ(server.connections(), 2u);
}

TEST(ConnectionReuse, PostSucceedsAfterTheServerClosedTheIdleConnection) {
  Event closed;
  std::atomic<int> connections{0};
  RawServer server([&](RawConnection& connection) {
    const bool is_first = ++connections == 1;
    connection.read_request();
    connection.write(http_response(200));
    if (!is_first) return;
    connection.close();
    closed.happen();
  });
  const auto transport = http::make_default_transport();
  response_of(transport->exchange(get(server.url()), {}));
  closed.wait();
  const auto exchange = transport->exchange(post(server.url(), http::text_body("body")), {});
  EXPECT_EQ(response_of(exchange).status, 200);
  EXPECT_FALSE(exchange.statistics.reused_connection);
}

TEST(ConnectionReuse, PostIsNotRepeatedWhenTheKeptConnectionDies) {
  std::atomic<int> connections{0};
  RawServer server(dies_at_second_request(connections, read_and_close));
  const auto transport = http::make_default_transport();
  response_of(transport->exchange(get(server.url()), {}));
  const auto failure = failure_of(transport->exchange(post(server.url(), http::text_body("body")), {}));
  EXPECT_EQ(failure.kind, http::FailureKind::receive);
  EXPECT_TRUE(failure.request_may_have_arrived);
  EXPECT_EQ(failure.status, std::nullopt);
  response_of(transport->exchange(get(server.url()), {}));
  EXPECT_EQ(connections, 2) << "one of the first call, and one of the last";
}

TEST(ConnectionReuse, PostWithoutBodyIsNotRepeatedWhenTheKeptConnectionDies) {
  std::atomic<int> connections{0};
  RawServer server(dies_at_second_request(connections, read_and_close));
  const auto transport = http::make_default_transport();
  response_of(transport->exchange(get(server.url()), {}));
  const auto failure = failure_of(transport->exchange(post(server.url(), nullptr), {}));
  EXPECT_EQ(failure.kind, http::FailureKind::receive);
  EXPECT_TRUE(failure.request_may_have_arrived);
  response_of(transport->exchange(get(server.url()), {}));
  EXPECT_EQ(connections, 2);
}

TEST(ConnectionReuse, GetIsRepeatedWhenTheKeptConnectionDies) {
  std::atomic<int> connections{0};
  RawServer server(dies_at_second_request(connections, read_and_close));
  const auto transport = http::make_default_transport();
  response_of(transport->exchange(get(server.url()), {}));
  EXPECT_EQ(response_of(transport->exchange(get(server.url()), {})).body, "hello");
  EXPECT_EQ(connections, 2);
}

TEST(ConnectionReuse, RepeatedUploadStartsAtTheFirstByteAgain) {
  std::atomic<int> connections{0};
  std::string received;
  RawServer server([&](RawConnection& connection) {
    const bool is_first = ++connections == 1;
    received = connection.read_request();
    connection.write(http_response(200));
    if (is_first) connection.read_request();
  });
  const std::string bytes = patterned(1 << 20);
  auto request = post(server.url(), http::borrowed_body(bytes));
  request.method = "PUT";
  request.is_idempotent = true;
  const auto transport = http::make_default_transport();
  response_of(transport->exchange(get(server.url()), {}));
  EXPECT_EQ(response_of(transport->exchange(request, {})).status, 200);
  EXPECT_EQ(connections, 2);
  EXPECT_TRUE(received.substr(received.find("\r\n\r\n") + 4) == bytes);
}

TEST(ConnectionReuse, BodyThatCanBeReadOnlyOnceIsNotRepeated) {
  std::atomic<int> connections{0};
  RawServer server(dies_at_second_request(connections, read_and_close));
  const auto transport = http::make_default_transport();
  response_of(transport->exchange(get(server.url()), {}));
  auto request = post(server.url(), std::make_shared<OneShotBody>("once"));
  request.is_idempotent = true;
  const auto failure = failure_of(transport->exchange(request, {}));
  EXPECT_EQ(failure.kind, http::FailureKind::send);
  EXPECT_TRUE(failure.request_may_have_arrived);
  EXPECT_EQ(connections, 1);
}

constexpr const char* timed_out = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// libcurl counts the age of kept connections in whole seconds. A call that nobody answers takes the time.
void pass_an_idle_time_of_one_second() {
  RawServer silent(hang_after(""));
  EXPECT_EQ(failure_of(exchange(get(silent.url()), within(std::chrono::milliseconds(2100)))).kind,
            http::FailureKind::deadline);
}

TEST(ConnectionReuse, WhatTheKeptConnectionSaidIsNoAnswerToAPostThatWasNeverSent) {
  Event taken;
  Event gone;
  std::optional<RawServer> server(std::in_place, [&](RawConnection& connection) {
    connection.read_request();
    connection.write(http_response(200));
    taken.wait();
    connection.write(timed_out);
    connection.close();
    gone.happen();
  });
  const std::string url = server->url();
  http::ConnectionOptions options;
  options.max_idle_time = std::chrono::seconds(1);
  const auto transport = http::make_default_transport(options);
  response_of(transport->exchange(get(url), {}));
  taken.happen();
  gone.wait();
  server.reset();
  pass_an_idle_time_of_one_second();
  const auto failure = failure_of(transport->exchange(post(url, http::text_body("body")), {}));
  EXPECT_EQ(failure.kind, http::FailureKind::connect);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

#ifndef _WIN32
/// Takes the lowest free descriptor numbers; nothing ever comes out of them.
class SilentPipes {
 public:
  SilentPipes() {
    for (int i = 0; i < 64; ++i) {
      std::array<int, 2> ends{};
      if (::pipe(ends.data()) != 0) continue;
      for (const int end : ends) ends_.emplace_back(end);
    }
  }

 private:
  std::vector<test_support::Descriptor> ends_;
};

TEST(ConnectionReuse, TheHostsDescriptorWithTheNumberOfAClosedConnectionIsNotLookedAt) {
  Event taken;
  Event said;
  std::atomic<int> connections{0};
  RawServer server([&](RawConnection& connection) {
    const int number = ++connections;
    connection.read_request();
    if (number == 2) return static_cast<void>(connection.write(http_response(200, {{"Connection", "close"}})));
    connection.write(http_response(number == 1 ? 200 : 201));
    if (number > 1) return;
    taken.wait();
    connection.write(timed_out);
    said.happen();
    connection.wait_for_stop();
  });
  const auto transport = http::make_default_transport();
  response_of(transport->exchange(get(server.url()), {}));
  taken.happen();
  said.wait();
  EXPECT_EQ(response_of(transport->exchange(get(server.url()), {})).status, 200);
  const SilentPipes pipes;
  EXPECT_EQ(response_of(transport->exchange(post(server.url(), http::text_body("body")), {})).status, 201)
      << "the first connection, with its 408, is still the one to look at";
  EXPECT_EQ(connections, 3);
}
#endif

}}}  // namespace ocelli::transport_test
