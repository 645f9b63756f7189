// SPDX-License-Identifier: Apache-2.0
// Servers that never come to an end, or whose few bytes become many.
#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <string>

#include <ocelli/errors.hpp>
#include <ocelli/groundlight.hpp>

#include "support/deflate_bomb.hpp"
#include "transport/calls.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

using namespace std::chrono_literals;
using http::FailureKind;

/// Writes `start` and then `more` until the peer has had enough.
RawServer::Handler endless(std::string start, std::string more) {
  return [=](RawConnection& connection) {
    connection.read_request();
    if (!connection.write(start)) return;
    while (connection.write(more)) {
    }
  };
}

const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

http::TransportFailure failure_from(const RawServer& server, http::ExchangeOptions options = {}) {
  auto failure = failure_of(exchange(get(server.url()), options));
  EXPECT_EQ(failure.message.find('\n'), std::string::npos);
  EXPECT_LT(failure.message.size(), 400u);
  return failure;
}

TEST(EndlessAnswer, OfInterimAnswersIsHeaderTooLarge) {
  RawServer server(endless("", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"));
  EXPECT_EQ(failure_from(server).kind, FailureKind::headers_too_large);
}

TEST(EndlessAnswer, OfInterimAnswersWithoutAFieldIsHeaderTooLarge) {
  RawServer server(endless("", "HTTP/1.1 100 Continue\r\n\r\n"));
  EXPECT_EQ(failure_from(server).kind, FailureKind::headers_too_large);
}

TEST(EndlessAnswer, OfHeadersIsHeaderTooLarge) {
  RawServer server(endless("HTTP/1.1 200 OK\r\n", "X-More: " + std::string(1000, 'x') + "\r\n"));
  const auto failure = failure_from(server);
  EXPECT_EQ(failure.kind, FailureKind::headers_too_large);
  EXPECT_NE(failure.message.find("limit of 262144 bytes"), std::string::npos) << failure.message;
}

TEST(EndlessAnswer, OfSmallHeadersIsBoundByTheirNumber) {
  RawServer server(endless("HTTP/1.1 200 OK\r\n", "a:\r\n"));
  const auto failure = failure_from(server);
  EXPECT_EQ(failure.kind, FailureKind::headers_too_large);
  EXPECT_NE(failure.message.find("limit of 1000 fields"), std::string::npos) << failure.message;
}

TEST(EndlessAnswer, OfOneHeaderLineIsHeaderTooLarge) {
  for (const char* start : {"HTTP/1.1 200 OK\r\nX-Long: ", "HTTP/1.1 200 "}) {
    RawServer server(endless(start, std::string(10000, 'x')));
    EXPECT_EQ(failure_from(server).kind, FailureKind::headers_too_large) << start;
  }
}

TEST(EndlessAnswer, OfTrailersIsHeaderTooLarge) {
  RawServer server(endless(chunked + "5\r\nhello\r\n0\r\n", "X-More: " + std::string(1000, 'x') + "\r\n"));
  EXPECT_EQ(failure_from(server).kind, FailureKind::headers_too_large);
  RawServer many(endless(chunked + "5\r\nhello\r\n0\r\n", "a: b\r\n"));
  EXPECT_EQ(failure_from(many).kind, FailureKind::headers_too_large);
}

TEST(EndlessAnswer, OfOneTrailerIsATypedFailure) {
  RawServer server(endless(chunked + "5\r\nhello\r\n0\r\nX-Long: ", std::string(10000, 'x')));
  const auto kind = failure_from(server, within(20s)).kind;
  EXPECT_EQ(kind, FailureKind::protocol);
}

TEST(EndlessAnswer, OfAChunkExtensionEndsWithTheStall) {
  RawServer server(endless(chunked + "5;", std::string(10000, 'x')));
  http::ExchangeOptions options;
  options.stall_timeout = 100ms;
  EXPECT_EQ(failure_from(server, options).kind, FailureKind::stalled);
}

TEST(EndlessAnswer, OfABodyIsTooLarge) {
  RawServer plain(endless("HTTP/1.1 200 OK\r\n\r\n", std::string(10000, 'x')));
  EXPECT_EQ(failure_from(plain).kind, FailureKind::response_too_large);
  RawServer small_chunks(endless(chunked, "1\r\nx\r\n"));
  http::ExchangeOptions options;
  options.max_response_bytes = 100000;
  EXPECT_EQ(failure_from(small_chunks, options).kind, FailureKind::response_too_large);
}

TEST(EndlessAnswer, IntoASinkEndsWithTheDeadline) {
  RawServer server(endless(chunked, "1\r\nx\r\n"));
  StringSink sink;
  auto options = within(100ms);
  options.sink = &sink;
  EXPECT_EQ(failure_from(server, options).kind, FailureKind::deadline);
}

TEST(EndlessAnswer, ThatSaysNoIsTheErrorThatItIs) {
  RawServer server(endless("HTTP/1.1 403 Forbidden\r\n\r\n", std::string(10000, 'x')));
  ClientOptions options;
  options.base_url = server.url() + "/device-api";
  options.credential = groundlight::api_token("api_token");
  options.max_response_bytes = 1 << 20;
  const groundlight::ImageQueriesApi api(options);
  EXPECT_THROW(static_cast<void>(api.get_image_query("iq_1")), ForbiddenException);
}

/// A deflate body that becomes so many MiB.
RawServer::Handler bomb(int mib) {
  return [=](RawConnection& connection) {
    connection.read_request();
    const std::string block = test_support::mib_of_zeros_deflated();
    const auto size = block.size() * static_cast<std::size_t>(mib) + test_support::end_of_deflate().size();
    connection.write("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: " + std::to_string(size) +
                     "\r\n\r\n");
    for (int i = 0; i < mib; ++i) {
      if (!connection.write(block)) return;
    }
    connection.write(test_support::end_of_deflate());
  };
}

class CountingSink final : public http::BodySink {
 public:
  void write(std::string_view bytes) override { count += bytes.size(); }
  std::uint64_t count = 0;
};

TEST(CompressedAnswer, IsBoundAsItIsDecoded) {
  RawServer server(bomb(65));
  EXPECT_EQ(failure_from(server).kind, FailureKind::response_too_large);
}

TEST(CompressedAnswer, IntoASinkIsBoundByWhatItGrewTo) {
  RawServer server(bomb(10240));
  CountingSink sink;
  http::ExchangeOptions options;
  options.sink = &sink;
  const auto failure = failure_from(server, options);
  EXPECT_EQ(failure.kind, FailureKind::expands_too_much);
  EXPECT_NE(failure.message.find("more than 200 times"), std::string::npos) << failure.message;
  EXPECT_LT(sink.count, std::uint64_t{200} << 20);
}

TEST(CompressedAnswer, IntoASinkMayGrowWhileItIsSmallOrWhereItIsAllowed) {
  CountingSink sink;
  http::ExchangeOptions options;
  options.sink = &sink;
  RawServer small(bomb(64));
  EXPECT_EQ(response_of(exchange(get(small.url()), options)).status, 200);
  EXPECT_EQ(sink.count, std::uint64_t{64} << 20);
  RawServer large(bomb(300));
  options.max_expansion = 1100;
  EXPECT_EQ(response_of(exchange(get(large.url()), options)).status, 200);
  EXPECT_EQ(sink.count, std::uint64_t{364} << 20);
}

TEST(CompressedAnswer, OfManyLayersIsATypedFailure) {
  std::string layers = "gzip";
  for (int i = 0; i < 100; ++i) layers += ", gzip";
  RawServer server(always(http_response(200, {{"Content-Encoding", layers}}, "x")));
  EXPECT_EQ(failure_from(server).kind, FailureKind::protocol);
}

TEST(Answer, IsNotFollowedByWhatComesBehindItsLength) {
  RawServer server([](RawConnection& connection) {
    while (!connection.read_request().empty()) {
      connection.write(http_response(200, {}, "whole") + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged");
    }
  });
  const auto transport = http::make_default_transport();
  EXPECT_EQ(response_of(transport->exchange(get(server.url()), {})).body, "whole");
  EXPECT_EQ(response_of(transport->exchange(get(server.url()), {})).body, "whole");
  EXPECT_EQ(server.connections(), 2u);
}

}}}  // namespace ocelli::transport_test
