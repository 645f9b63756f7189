// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <future>
#include <thread>
#include <vector>

#include "http/curl/process.hpp"
#include "support/child_process.hpp"
#include "transport/calls.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

TEST(ManyThreads, ShareOneTransport) {
  RawServer server(always(http_response(200, {}, "hello")));
  const auto transport = http::make_default_transport();
  constexpr int threads = 8;
  constexpr int calls = 50;
  std::vector<std::future<int>> answers;
  for (int thread = 0; thread < threads; ++thread) {
    answers.push_back(std::async(std::launch::async, [&] {
      int good = 0;
      for (int call = 0; call < calls; ++call) {
        good +=
            response_of(transport->exchange(post(server.url(), http::text_body("abc")), {})).body == "hello" ? 1 : 0;
      }
      return good;
    }));
  }
  for (auto& answer : answers) EXPECT_EQ(answer.get(), calls);
  EXPECT_LE(server.connections(), static_cast<std::size_t>(threads));
}

TEST(ManyThreads, MayCancelWhileOthersGoOn) {
  RawServer server(always(http_response(200, {}, "hello")));
  const auto transport = http::make_default_transport();
  std::vector<std::future<void>> callers;
  for (int thread = 0; thread < 4; ++thread) {
    callers.push_back(std::async(std::launch::async, [&] {
      for (int call = 0; call < 50; ++call) {
        CancellationSource source;
        http::ExchangeOptions options;
        options.cancellation = source.token();
        std::thread canceller([&] { source.cancel(); });
        const auto exchange = transport->exchange(get(server.url()), options);
        const bool is_cancelled =
            exchange.failure() != nullptr && exchange.failure()->kind == http::FailureKind::cancelled;
        EXPECT_TRUE(is_cancelled || exchange.response() != nullptr);
        canceller.join();
        response_of(transport->exchange(get(server.url()), {}));
      }
    }));
  }
  for (auto& caller : callers) caller.get();
}

TEST(Shutdown, CallUnderWayOutlivesEveryOtherOwnerOfItsTransport) {
  Event request_came, may_answer;
  RawServer server([&](RawConnection& connection) {
    connection.read_request();
    request_came.happen();
    may_answer.wait();
    connection.write(http_response(200, {}, "hello"));
  });
  auto transport = http::make_default_transport();
  auto call =
      std::async(std::launch::async, [&server, transport] { return transport->exchange(get(server.url()), {}); });
  request_came.wait();
  transport.reset();
  may_answer.happen();
  EXPECT_EQ(response_of(call.get()).body, "hello");
}

TEST(Fork, ChildLeavesTheConnectionsOfItsParentAlone) {
  RawServer server(always(http_response(200, {}, "hello")));
  const auto transport = http::make_default_transport();
  response_of(transport->exchange(get(server.url()), {}));
  const int result = test_support::in_child([&] {
    const auto first = transport->exchange(get(server.url()), {});
    if (first.response() == nullptr || first.statistics.reused_connection) return 1;
    const auto second = transport->exchange(get(server.url()), {});
    return second.response() != nullptr && second.statistics.reused_connection ? 0 : 2;
  });
  EXPECT_EQ(result, 0);
  const auto after = transport->exchange(get(server.url()), {});
  EXPECT_EQ(response_of(after).body, "hello");
  EXPECT_TRUE(after.statistics.reused_connection) << "the child must not have closed the parent's connection";
}

TEST(Fork, ChildMayDestroyTheTransport) {
  RawServer server(always(http_response(200)));
  auto transport = http::make_default_transport();
  response_of(transport->exchange(get(server.url()), {}));
  EXPECT_EQ(test_support::in_child([&] {
              transport.reset();
              return 0;
            }),
            0);
  EXPECT_TRUE(transport->exchange(get(server.url()), {}).statistics.reused_connection);
}

TEST(Sigpipe, OfAConnectionThatTheServerResetDoesNotReachTheHost) {
  RawServer server([](RawConnection& connection) {
    connection.read_head();
    connection.reset();
  });
  const std::string bytes(16 << 20, 'x');
  const auto failure = failure_of(exchange(post(server.url(), http::borrowed_body(bytes))));
  EXPECT_EQ(failure.kind, http::FailureKind::send);
  EXPECT_TRUE(failure.request_may_have_arrived);
}

TEST(Sigpipe, RaisedUnderTheGuardIsTakenAwayAndTheMaskPutBack) {
  int pair[2];
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
  ::close(pair[1]);
  {
    const http::curl::SigpipeGuard guard;
    EXPECT_EQ(::write(pair[0], "x", 1), -1);
  }
  ::close(pair[0]);
  sigset_t pending, mask;
  sigpending(&pending);
  pthread_sigmask(SIG_SETMASK, nullptr, &mask);
  EXPECT_EQ(sigismember(&pending, SIGPIPE), 0);
  EXPECT_EQ(sigismember(&mask, SIGPIPE), 0);
}

}}}  // namespace ocelli::transport_test
