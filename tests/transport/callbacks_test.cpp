// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstring>
#include <stdexcept>
#include <vector>

#include "transport/calls.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

/// What user code throws in these tests; unknown to the library.
struct UserError {
  int number;
};

class ThrowingSink final : public http::BodySink {
 public:
  void write(std::string_view) override { throw UserError{2}; }
};

/// Expects that the call throws UserError{number} and that the transport goes on working.
void expect_user_error(int number, const http::Request& request, const http::ExchangeOptions& options) {
  const auto transport = http::make_default_transport();
  try {
    (void)transport->exchange(request, options);
    ADD_FAILURE() << "nothing was thrown";
  } catch (const UserError& error) {
    EXPECT_EQ(error.number, number);
  }
  RawServer server(always(http_response(200)));
  EXPECT_EQ(response_of(transport->exchange(get(server.url()), {})).status, 200);
}

TEST(ExceptionOfTheUser, InABodyReaderReachesTheCaller) {
  RawServer server(always(http_response(200)));
  auto body = std::make_shared<FunctionBody>(100, [](char*, std::size_t) -> std::size_t { throw UserError{1}; });
  expect_user_error(1, post(server.url(), body), {});
}

TEST(ExceptionOfTheUser, InASinkReachesTheCaller) {
  RawServer server(always(http_response(200, {}, "hello")));
  ThrowingSink sink;
  http::ExchangeOptions options;
  options.sink = &sink;
  expect_user_error(2, get(server.url()), options);
}

TEST(ExceptionOfTheUser, InAProgressCallbackReachesTheCaller) {
  RawServer server(always(http_response(200, {}, "hello")));
  http::ExchangeOptions options;
  options.progress = [](const Progress&) -> ProgressAction { throw UserError{3}; };
  expect_user_error(3, get(server.url()), options);
}

TEST(ProgressReports, EndWithTheNumbersOfTheWholeTransfer) {
  RawServer server(always(http_response(200, {}, "hello")));
  std::vector<Progress> reports;
  http::ExchangeOptions options;
  options.progress = [&](const Progress& progress) {
    reports.push_back(progress);
    return ProgressAction::proceed;
  };
  const std::string bytes = patterned(1 << 20);
  response_of(exchange(post(server.url(), http::borrowed_body(bytes)), options));
  ASSERT_FALSE(reports.empty());
  EXPECT_EQ(reports.back().bytes_sent, 1u << 20);
  EXPECT_EQ(reports.back().bytes_to_send, 1u << 20);
  EXPECT_EQ(reports.back().bytes_received, 5u);
  EXPECT_EQ(reports.back().bytes_to_receive, 5u);
}

TEST(ProgressReports, NameNoLengthWhereThereIsNone) {
  RawServer server(once("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"));
  Progress last;
  http::ExchangeOptions options;
  options.progress = [&](const Progress& progress) {
    last = progress;
    return ProgressAction::proceed;
  };
  response_of(exchange(post(server.url(), body_saying(std::nullopt, "abc")), options));
  EXPECT_EQ(last.bytes_to_send, std::nullopt);
  EXPECT_EQ(last.bytes_to_receive, std::nullopt);
}

TEST(ProgressReports, CanCancelTheCall) {
  RawServer server(hang_after("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart"));
  http::ExchangeOptions options;
  options.progress = [](const Progress& progress) {
    return progress.bytes_received > 0 ? ProgressAction::cancel : ProgressAction::proceed;
  };
  options.stall_timeout = std::chrono::seconds(2);
  const auto failure = failure_of(exchange(get(server.url()), options));
  EXPECT_EQ(failure.kind, http::FailureKind::cancelled);
  EXPECT_EQ(failure.status, 200);
}

TEST(Statistics, TellWhatTheExchangeCost) {
  RawServer server(always(http_response(200, {}, "hello")));
  const auto transport = http::make_default_transport();
  const auto first = transport->exchange(post(server.url(), http::text_body("0123456789")), {}).statistics;
  EXPECT_EQ(first.peer, server.url().substr(7));
  EXPECT_FALSE(first.reused_connection);
  EXPECT_GT(first.connect.count(), 0);
  EXPECT_EQ(first.tls.count(), 0);
  EXPECT_GE(first.total, first.first_byte);
  EXPECT_GT(first.bytes_sent, 10u);
  EXPECT_GT(first.bytes_received, 5u);
  const auto second = transport->exchange(get(server.url()), {}).statistics;
  EXPECT_TRUE(second.reused_connection);
  EXPECT_EQ(second.connect.count(), 0);
}

}}}  // namespace ocelli::transport_test
