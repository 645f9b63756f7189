// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstring>
#include <future>

#include "transport/calls.hpp"
#include "transport/full_listener.hpp"
#include "transport/slow_resolver.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

using namespace std::chrono_literals;

// None of the servers here ever goes on, so that any bound shows that the limit ended the call; this one leaves room
// for a machine under load.
constexpr auto soon = 5s;

/// Measures how long the failing exchange took.
class Watch {
 public:
  ~Watch() { EXPECT_LT(std::chrono::steady_clock::now() - start_, soon); }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// A body of a length that no server here takes in.
std::shared_ptr<const http::Body> endless_body() {
  return std::make_shared<FunctionBody>(1ull << 40, [](char* buffer, std::size_t size) {
    std::memset(buffer, 'x', size);
    return size;
  });
}

const std::string partial_answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart";

TEST(Deadline, ThatHasPassedSendsNothing) {
  RawServer server(always(http_response(200)));
  const auto failure = failure_of(exchange(get(server.url()), within(0ms)));
  EXPECT_EQ(failure.kind, http::FailureKind::deadline);
  EXPECT_FALSE(failure.request_may_have_arrived);
  EXPECT_EQ(server.connections(), 0u);
}

TEST(Deadline, EndsALookup) {
  const auto transport = http::make_default_transport();
  SlowResolver resolver;
  const Watch watch;
  const auto failure = failure_of(transport->exchange(get("http://slow.test/"), within(50ms)));
  EXPECT_EQ(failure.kind, http::FailureKind::deadline);
  EXPECT_FALSE(failure.request_may_have_arrived);
  EXPECT_EQ(failure.message, "the deadline passed while the name slow.test was looked up");
}

TEST(Deadline, EndsAConnect) {
  FullListener listener;
  const Watch watch;
  const auto failure = failure_of(exchange(get(listener.url()), within(50ms)));
  EXPECT_EQ(failure.kind, http::FailureKind::deadline);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(Deadline, EndsATlsHandshake) {
  RawServer server([](RawConnection& connection) { connection.wait_closed_by_peer(); });
  const Watch watch;
  const auto failure = failure_of(exchange(get("https" + server.url().substr(4)), within(50ms)));
  EXPECT_EQ(failure.kind, http::FailureKind::deadline);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(Deadline, EndsAnUpload) {
  RawServer server([](RawConnection& connection) {
    connection.read_head();
    connection.wait_for_stop();
  });
  const Watch watch;
  const auto ended = exchange(post(server.url(), endless_body()), within(50ms));
  const auto failure = failure_of(ended);
  EXPECT_EQ(failure.kind, http::FailureKind::deadline);
  EXPECT_TRUE(failure.request_may_have_arrived);
  EXPECT_NE(failure.message.find("while the request was sent"), std::string::npos) << failure.message;
  EXPECT_EQ(ended.statistics.first_byte.count(), 0) << "no byte of an answer came";
}

TEST(Deadline, EndsTheWaitForAnAnswer) {
  RawServer server(hang_after(""));
  const Watch watch;
  const auto failure = failure_of(exchange(get(server.url()), within(50ms)));
  EXPECT_EQ(failure.kind, http::FailureKind::deadline);
  EXPECT_TRUE(failure.request_may_have_arrived);
  EXPECT_EQ(failure.status, std::nullopt);
}

TEST(Deadline, EndsADownload) {
  RawServer server(hang_after(partial_answer));
  const Watch watch;
  const auto failure = failure_of(exchange(get(server.url()), within(50ms)));
  EXPECT_EQ(failure.kind, http::FailureKind::deadline);
  EXPECT_EQ(failure.status, 200);
  EXPECT_TRUE(failure.headers.contains("Content-Length"));
}

TEST(Deadline, LeavesATransportThatWorks) {
  std::atomic<int> connections{0};
  RawServer server([&](RawConnection& connection) {
    if (++connections == 1) return hang_after(partial_answer)(connection);
    always(http_response(200))(connection);
  });
  const auto transport = http::make_default_transport();
  failure_of(transport->exchange(get(server.url()), within(50ms)));
  EXPECT_EQ(response_of(transport->exchange(get(server.url()), {})).status, 200);
}

TEST(ConnectTimeout, EndsALookup) {
  const auto transport = http::make_default_transport();
  SlowResolver resolver;
  http::ExchangeOptions options;
  options.connect_timeout = 50ms;
  const Watch watch;
  const auto failure = failure_of(transport->exchange(get("http://slow.test/"), options));
  EXPECT_EQ(failure.kind, http::FailureKind::connect_timeout);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(ConnectTimeout, EndsAConnect) {
  FullListener listener;
  http::ExchangeOptions options;
  options.connect_timeout = 50ms;
  const Watch watch;
  const auto failure = failure_of(exchange(get(listener.url()), options));
  EXPECT_EQ(failure.kind, http::FailureKind::connect_timeout);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(ConnectTimeout, DoesNotBoundTheAnswer) {
  Event expired;
  RawServer server([&](RawConnection& connection) {
    connection.read_request();
    expired.wait();
    connection.write(http_response(200));
  });
  http::ExchangeOptions options;
  options.connect_timeout = 500ms;
  auto call = std::async(std::launch::async, [&] { return exchange(get(server.url()), options); });
  const FullListener clock;  // lets a known time pass: a call to it ends with its deadline
  failure_of(exchange(get(clock.url()), within(600ms)));
  expired.happen();
  EXPECT_EQ(response_of(call.get()).status, 200);
}

TEST(Stall, EndsAnUploadThatNobodyReads) {
  RawServer server([](RawConnection& connection) {
    connection.read_head();
    connection.wait_for_stop();
  });
  http::ExchangeOptions options;
  options.stall_timeout = 50ms;
  const Watch watch;
  EXPECT_EQ(failure_of(exchange(post(server.url(), endless_body()), options)).kind, http::FailureKind::stalled);
}

TEST(Stall, EndsTheWaitForTheFirstByte) {
  RawServer server(hang_after(""));
  http::ExchangeOptions options;
  options.stall_timeout = 50ms;
  const Watch watch;
  const auto failure = failure_of(exchange(get(server.url()), options));
  EXPECT_EQ(failure.kind, http::FailureKind::stalled);
  EXPECT_TRUE(failure.request_may_have_arrived);
}

TEST(Stall, EndsADownloadThatStopped) {
  RawServer server(hang_after(partial_answer));
  http::ExchangeOptions options;
  options.stall_timeout = 50ms;
  const Watch watch;
  const auto failure = failure_of(exchange(get(server.url()), options));
  EXPECT_EQ(failure.kind, http::FailureKind::stalled);
  EXPECT_EQ(failure.status, 200);
}

TEST(Cancellation, BeforeTheCallSendsNothing) {
  RawServer server(always(http_response(200)));
  CancellationSource source;
  source.cancel();
  http::ExchangeOptions options;
  options.cancellation = source.token();
  const auto failure = failure_of(exchange(get(server.url()), options));
  EXPECT_EQ(failure.kind, http::FailureKind::cancelled);
  EXPECT_FALSE(failure.request_may_have_arrived);
  EXPECT_EQ(server.connections(), 0u);
}

/// Runs the request on another thread and cancels it once `under_way` happened.
http::TransportFailure cancelled_when(Event& under_way, const http::Request& request) {
  CancellationSource source;
  http::ExchangeOptions options;
  options.cancellation = source.token();
  auto call = std::async(std::launch::async, [&] { return exchange(request, options); });
  under_way.wait();
  const Watch watch;
  source.cancel();
  return failure_of(call.get());
}

TEST(Cancellation, EndsTheWaitForAnAnswer) {
  Event under_way;
  RawServer server([&](RawConnection& connection) {
    connection.read_request();
    under_way.happen();
    connection.wait_closed_by_peer();
  });
  const auto failure = cancelled_when(under_way, get(server.url()));
  EXPECT_EQ(failure.kind, http::FailureKind::cancelled);
  EXPECT_TRUE(failure.request_may_have_arrived);
}

TEST(Cancellation, EndsAnUpload) {
  Event under_way;
  RawServer server([&](RawConnection& connection) {
    connection.read_head();
    under_way.happen();
    connection.wait_for_stop();
  });
  const auto failure = cancelled_when(under_way, post(server.url(), endless_body()));
  EXPECT_EQ(failure.kind, http::FailureKind::cancelled);
  EXPECT_TRUE(failure.request_may_have_arrived);
}

TEST(Cancellation, EndsADownload) {
  Event under_way;
  RawServer server([&](RawConnection& connection) {
    connection.read_request();
    connection.write(partial_answer);
    under_way.happen();
    connection.wait_closed_by_peer();
  });
  EXPECT_EQ(cancelled_when(under_way, get(server.url())).kind, http::FailureKind::cancelled);
}

TEST(Cancellation, EndsATlsHandshake) {
  Event under_way;
  RawServer server([&](RawConnection& connection) {
    connection.read_some();
    under_way.happen();
    connection.wait_closed_by_peer();
  });
  const auto failure = cancelled_when(under_way, get("https" + server.url().substr(4)));
  EXPECT_EQ(failure.kind, http::FailureKind::cancelled);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(Cancellation, EndsALookup) {
  const auto transport = http::make_default_transport();
  CancellationSource source;
  http::ExchangeOptions options;
  options.cancellation = source.token();
  SlowResolver resolver;
  auto call = std::async(std::launch::async, [&] { return transport->exchange(get("http://slow.test/"), options); });
  resolver.wait_for_lookup();
  const Watch watch;
  source.cancel();
  const auto failure = failure_of(call.get());
  EXPECT_EQ(failure.kind, http::FailureKind::cancelled);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

}}}  // namespace ocelli::transport_test
