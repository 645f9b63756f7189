// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "transport/calls.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

using namespace std::string_literals;

// gzip.compress(b"hello gzip") and gzip.compress(b"a" * 20000) of Python
const std::string gzip_of_hello =
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9\xc9\x57\x48\xaf\xca\x2c\x00\x00\x19\x6a\xd2\xdf\x0a\x00"
    "\x00\x00"s;
const std::string gzip_of_letters =
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xed\xc1\x31\x01\x00\x00\x00\xc2\xa0\xac\xeb\x5f\xc2\x1a\x1e\x40\x01\x00"
    "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xf0\x60\x31\x87\xbd\xca\x20\x4e\x00\x00"s;

TEST(Answer, IsGivenWithStatusHeadersBodyAndVersion) {
  RawServer server(
      once("HTTP/1.1 201 Created\r\nX-One:  1 \r\nx-one: 2\r\nX-Empty:\r\nContent-Length: 5\r\n\r\nhello"));
  const auto response = response_of(exchange(get(server.url())));
  EXPECT_EQ(response.status, 201);
  EXPECT_EQ(response.http_version, "1.1");
  EXPECT_EQ(response.body, "hello");
  const std::vector<http::Headers::Field> expected = {
      {"X-One", "1"}, {"x-one", "2"}, {"X-Empty", ""}, {"Content-Length", "5"}};
  EXPECT_EQ(std::vector<http::Headers::Field>(response.headers.begin(), response.headers.end()), expected);
}

TEST(Answer, InChunksIsPutTogetherAndItsTrailersAreKeptApart) {
  RawServer server(once(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nX-Late: 1\r\n\r\n"));
  const auto response = response_of(exchange(get(server.url())));
  EXPECT_EQ(response.body, "hello world");
  EXPECT_FALSE(response.headers.contains("X-Late"));
  EXPECT_EQ(response.trailers.find("X-Late"), "1");
}

TEST(Answer, WithoutLengthEndsWithTheConnection) {
  RawServer server(once("HTTP/1.0 200 OK\r\n\r\nhello"));
  const auto response = response_of(exchange(get(server.url())));
  EXPECT_EQ(response.body, "hello");
  EXPECT_EQ(response.http_version, "1.0");
}

TEST(Answer, ToHeadAnd204And304HasNoBody) {
  RawServer server([](RawConnection& connection) {
    for (const char* status : {"200 OK", "204 No Content", "304 Not Modified", "200 OK"}) {
      connection.read_request();
      const std::string length = std::string(status) == "204 No Content" ? "" : "Content-Length: 5\r\n";
      connection.write("HTTP/1.1 "s + status + "\r\n" + length + "\r\n");
    }
  });
  const auto transport = http::make_default_transport();
  auto head = get(server.url());
  head.method = "HEAD";
  http::ExchangeOptions options;
  options.max_response_bytes = 1;
  EXPECT_EQ(response_of(transport->exchange(head, options)).headers.find("Content-Length"), "5");
  EXPECT_EQ(response_of(transport->exchange(get(server.url()), options)).status, 204);
  EXPECT_EQ(response_of(transport->exchange(get(server.url()), options)).status, 304);
  EXPECT_EQ(response_of(transport->exchange(head, options)).body, "");
  EXPECT_EQ(server.connections(), 1u);
}

TEST(Answer, InterimOnesAreDropped) {
  RawServer server(
      once("HTTP/1.1 100 Continue\r\nX-Early: 1\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
           "HTTP/1.1 200 OK\r\nX-Last: 1\r\nContent-Length: 0\r\n\r\n"));
  const auto response = response_of(exchange(get(server.url())));
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.headers.size(), 2u);
}

TEST(Answer, WhateverItsStatusIsASuccessfulExchange) {
  for (const int status : {200, 299, 300, 400, 401, 404, 418, 429, 500, 503, 599}) {
    RawServer server(always(http_response(status, {}, "hello")));
    const auto response = response_of(exchange(get(server.url())));
    EXPECT_EQ(response.status, status);
    EXPECT_EQ(response.body, "hello");
  }
}

TEST(Answer, ThatRedirectsIsNotFollowed) {
  RawServer target(always(http_response(200)));
  RawServer server(always(http_response(302, {{"Location", target.url()}})));
  EXPECT_EQ(response_of(exchange(get(server.url()))).status, 302);
  EXPECT_EQ(target.connections(), 0u);
}

TEST(Answer, ThatIsCompressedIsDecoded) {
  RawServer server(always(http_response(200, {{"Content-Encoding", "gzip"}}, gzip_of_hello)));
  EXPECT_EQ(response_of(exchange(get(server.url()))).body, "hello gzip");
}

TEST(Answer, BeforeTheEndOfALargeUploadIsTakenWhereItIsAnError) {
  RawServer server([](RawConnection& connection) {
    connection.read_head();
    connection.write(http_response(413, {}, "too large"));
    connection.wait_closed_by_peer();
  });
  const std::string bytes(16 << 20, 'x');
  EXPECT_EQ(response_of(exchange(post(server.url(), http::borrowed_body(bytes)))).body, "too large");
}

TEST(AnswerSink, GetsTheBodyOfA2xx) {
  RawServer server(always(http_response(206, {}, "hello")));
  StringSink sink;
  http::ExchangeOptions options;
  options.sink = &sink;
  options.max_response_bytes = 1;
  EXPECT_EQ(response_of(exchange(get(server.url()), options)).body, "");
  EXPECT_EQ(sink.text, "hello");
}

TEST(AnswerSink, NeverSeesTheBodyOfAnyOtherStatus) {
  for (const int status : {300, 404, 500}) {
    RawServer server(always(http_response(status, {}, "sorry")));
    StringSink sink;
    http::ExchangeOptions options;
    options.sink = &sink;
    EXPECT_EQ(response_of(exchange(get(server.url()), options)).body, "sorry");
    EXPECT_EQ(sink.text, "");
  }
}

struct Broken {
  const char* name;
  std::string bytes;
  http::FailureKind kind;
  std::optional<int> status;
};

void PrintTo(const Broken& broken, std::ostream* out) { *out << broken.name; }

class BrokenAnswer : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenAnswer, IsAFailureThatSaysHowFarItCame) {
  RawServer server(once(GetParam().bytes));
  const auto failure = failure_of(exchange(get(server.url())));
  EXPECT_EQ(failure.kind, GetParam().kind) << failure.message;
  EXPECT_EQ(failure.status, GetParam().status);
  const bool has_field = GetParam().status && GetParam().bytes.find("\r\nX-One: 1\r\n") != std::string::npos;
  EXPECT_EQ(failure.headers.contains("X-One"), has_field);
  EXPECT_TRUE(failure.request_may_have_arrived);
  EXPECT_EQ(failure.message.find('\n'), std::string::npos);
}

constexpr auto receive = http::FailureKind::receive;
constexpr auto protocol = http::FailureKind::protocol;

INSTANTIATE_TEST_SUITE_P(
    Cut, BrokenAnswer,
    ::testing::Values(
        Broken{"nothing", "", receive, {}}, Broken{"in the status line", "HTTP/1.1 2", receive, {}},
        Broken{"after the status line", "HTTP/1.1 200 OK\r\n", receive, 200},
        Broken{"in the header", "HTTP/1.1 200 OK\r\nX-One: 1\r\nContent-Le", receive, 200},
        Broken{"before the empty line", "HTTP/1.1 200 OK\r\nX-One: 1\r\nContent-Length: 5\r\n", receive, 200},
        Broken{"of an impossible length", "HTTP/1.1 200 OK\r\nContent-Length: 999999999999999999999999\r\n\r\nhello",
               protocol, 200},
        Broken{"before the body", "HTTP/1.1 200 OK\r\nX-One: 1\r\nContent-Length: 5\r\n\r\n", receive, 200},
        Broken{"in the body", "HTTP/1.1 200 OK\r\nX-One: 1\r\nContent-Length: 5\r\n\r\nhell", receive, 200},
        Broken{"in a chunk", "HTTP/1.1 200 OK\r\nX-One: 1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", receive, 200},
        Broken{"between chunks", "HTTP/1.1 200 OK\r\nX-One: 1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
               receive, 200},
        Broken{"in the last chunk",
               "HTTP/1.1 200 OK\r\nX-One: 1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n", receive, 200},
        Broken{"after an interim answer", "HTTP/1.1 103 Early Hints\r\nX-One: 1\r\n\r\n", receive, {}}));

INSTANTIATE_TEST_SUITE_P(
    Malformed, BrokenAnswer,
    ::testing::Values(
        Broken{"not HTTP", "220 mail.example.com ESMTP\r\n", protocol, {}},
        Broken{"binary", "\x16\x03\x01\x02\x00\x01"s, protocol, {}},
        Broken{"status of two digits", "HTTP/1.1 20 OK\r\nContent-Length: 0\r\n\r\n", protocol, {}},
        Broken{"status over 599", "HTTP/1.1 600 No\r\nContent-Length: 0\r\n\r\n", protocol, {}},
        Broken{"negative length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello", protocol, 200},
        Broken{"chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n", protocol, 200},
        Broken{"compressed body", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
               protocol, 200}));

TEST(AnswerLimit, RefusesADeclaredBodyBeforeItComes) {
  RawServer server(hang_after("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n"));
  http::ExchangeOptions options;
  options.max_response_bytes = 100;
  const auto failure = failure_of(exchange(get(server.url()), options));
  EXPECT_EQ(failure.kind, http::FailureKind::response_too_large);
  EXPECT_EQ(failure.status, 200);
}

TEST(AnswerLimit, RefusesAnUndeclaredBodyAtTheFirstByteOver) {
  RawServer server(
      hang_after("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n" + std::string(101, 'x') + "\r\n"));
  http::ExchangeOptions options;
  options.max_response_bytes = 100;
  EXPECT_EQ(failure_of(exchange(get(server.url()), options)).kind, http::FailureKind::response_too_large);
}

TEST(AnswerLimit, AllowsABodyOfExactlyThatSize) {
  RawServer server(always(http_response(200, {}, std::string(100, 'x'))));
  http::ExchangeOptions options;
  options.max_response_bytes = 100;
  EXPECT_EQ(response_of(exchange(get(server.url()), options)).body.size(), 100u);
}

TEST(AnswerLimit, CountsTheBodyAfterDecompression) {
  RawServer server(always(http_response(200, {{"Content-Encoding", "gzip"}}, gzip_of_letters)));
  http::ExchangeOptions options;
  options.max_response_bytes = 19999;
  EXPECT_EQ(failure_of(exchange(get(server.url()), options)).kind, http::FailureKind::response_too_large);
  options.max_response_bytes = 20000;
  EXPECT_EQ(response_of(exchange(get(server.url()), options)).body, std::string(20000, 'a'));
}

TEST(AnswerLimit, HoldsForManyHeaders) {
  std::string header;
  for (int i = 0; i < 100; ++i) header += "X-Header: 0123456789\r\n";
  RawServer server(hang_after("HTTP/1.1 200 OK\r\n" + header));
  http::ExchangeOptions options;
  options.max_header_bytes = 2000;
  const auto failure = failure_of(exchange(get(server.url()), options));
  EXPECT_EQ(failure.kind, http::FailureKind::headers_too_large);
  EXPECT_EQ(failure.status, 200);
}

TEST(AnswerLimit, HoldsForOneLongHeader) {
  RawServer server(hang_after("HTTP/1.1 200 OK\r\nX-Long: " + std::string(400 << 10, 'x') + "\r\n\r\n"));
  EXPECT_EQ(failure_of(exchange(get(server.url()))).kind, http::FailureKind::headers_too_large);
}

TEST(AnswerLimit, HoldsForInterimAnswersTogether) {
  std::string interim;
  for (int i = 0; i < 100; ++i) interim += "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n";
  RawServer server(hang_after(interim));
  http::ExchangeOptions options;
  options.max_header_bytes = 2000;
  EXPECT_EQ(failure_of(exchange(get(server.url()), options)).kind, http::FailureKind::headers_too_large);
}

}}}  // namespace ocelli::transport_test
