// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <stdexcept>

#include "transport/calls.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

http::ConnectionOptions without_compression() {
  http::ConnectionOptions options;
  options.compression = false;
  return options;
}

/// What the server saw of a request, as one text.
class RequestText {
 public:
  explicit RequestText(http::ConnectionOptions options = without_compression())
      : server_([this](RawConnection& connection) {
          text_ = connection.read_request();
          connection.write(http_response(200, {{"Connection", "close"}}));
        }),
        transport_(http::make_default_transport(std::move(options))) {}

  [[nodiscard]] std::string url() const { return server_.url(); }
  [[nodiscard]] std::string host() const { return "127.0.0.1:" + std::to_string(server_.port()); }

  std::string of(const http::Request& request) {
    response_of(transport_->exchange(request, {}));
    return text_;
  }

 private:
  std::string text_;
  RawServer server_;
  std::shared_ptr<http::Transport> transport_;
};

TEST(RequestText, GetSendsNothingThatWasNotAskedFor) {
  RequestText text;
  EXPECT_EQ(text.of(get(text.url() + "/a?b=c")), "GET /a?b=c HTTP/1.1\r\nHost: " + text.host() + "\r\n\r\n");
}

TEST(RequestText, CompressionIsOfferedUnlessSwitchedOff) {
  RequestText text{http::ConnectionOptions()};
  EXPECT_NE(text.of(get(text.url())).find("\r\nAccept-Encoding: "), std::string::npos);
}

TEST(RequestText, PostWithoutBodyNamesTheLengthZeroAndNoType) {
  RequestText text;
  EXPECT_EQ(text.of(post(text.url() + "/a", nullptr)),
            "POST /a HTTP/1.1\r\nHost: " + text.host() + "\r\nContent-Length: 0\r\n\r\n");
}

TEST(RequestText, PutAndPatchWithoutBodyNameTheLengthZero) {
  for (const std::string method : {"PUT", "PATCH"}) {
    RequestText text;
    auto request = get(text.url() + "/a");
    request.method = method;
    EXPECT_EQ(text.of(request), method + " /a HTTP/1.1\r\nHost: " + text.host() + "\r\nContent-Length: 0\r\n\r\n");
  }
}

TEST(RequestText, DeleteWithoutBodyNamesNoLength) {
  RequestText text;
  auto request = get(text.url() + "/a");
  request.method = "DELETE";
  EXPECT_EQ(text.of(request), "DELETE /a HTTP/1.1\r\nHost: " + text.host() + "\r\n\r\n");
}

TEST(RequestText, BodyIsSentWithItsLengthAndWithoutAType) {
  for (const std::string method : {"POST", "PUT", "PATCH", "DELETE", "GET"}) {
    RequestText text;
    auto request = post(text.url() + "/a", http::text_body("hello"));
    request.method = method;
    EXPECT_EQ(text.of(request), method + " /a HTTP/1.1\r\nHost: " + text.host() + "\r\nContent-Length: 5\r\n\r\nhello");
  }
}

TEST(RequestText, EmptyBodyIsSentAsSuch) {
  RequestText text;
  EXPECT_EQ(text.of(post(text.url() + "/a", http::text_body(""))),
            "POST /a HTTP/1.1\r\nHost: " + text.host() + "\r\nContent-Length: 0\r\n\r\n");
}

TEST(RequestText, HeadersGoOutAsTheyAreEmptyOnesIncluded) {
  RequestText text;
  auto request = get(text.url() + "/a");
  request.headers = {{"X-One", "1"},   {"x-one", "a; b"},        {"X-Empty", ""},
                     {"X-Blank", " "}, {"Accept", "text/plain"}, {"User-Agent", "ocelli"}};
  EXPECT_EQ(text.of(request), "GET /a HTTP/1.1\r\nHost: " + text.host() +
                                  "\r\nX-One: 1\r\nx-one: a; b\r\nX-Empty:\r\nX-Blank:\r\nAccept: text/plain\r\n"
                                  "User-Agent: ocelli\r\n\r\n");
}

TEST(RequestText, HeadersOfOneRequestDoNotReachTheNext) {
  RequestText text;
  auto first = post(text.url(), http::text_body("hello"));
  first.headers = {{"Authorization", "Bearer secret"}, {"X-More", "1"}, {"X-Most", "2"}};
  text.of(first);
  EXPECT_EQ(text.of(get(text.url() + "/a")), "GET /a HTTP/1.1\r\nHost: " + text.host() + "\r\n\r\n");
}

TEST(RequestText, DotsInThePathStay) {
  RequestText text;
  EXPECT_EQ(text.of(get(text.url() + "/a/../b/./c")).substr(0, 25), "GET /a/../b/./c HTTP/1.1\r");
}

TEST(RequestText, LargeBodyIsSentAtOnceWithoutExpect) {
  RequestText text;
  const std::string bytes = patterned(2 << 20);
  const std::string received = text.of(post(text.url(), http::borrowed_body(bytes)));
  const auto end_of_head = received.find("\r\n\r\n");
  EXPECT_EQ(received.substr(0, end_of_head + 4),
            "POST / HTTP/1.1\r\nHost: " + text.host() + "\r\nContent-Length: 2097152\r\n\r\n");
  EXPECT_TRUE(received.substr(end_of_head + 4) == bytes);
}

TEST(RequestText, BodyOfUnknownLengthIsChunked) {
  RequestText text;
  EXPECT_EQ(
      text.of(post(text.url() + "/a", body_saying(std::nullopt, "hello"))),
      "POST /a HTTP/1.1\r\nHost: " + text.host() + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
}

TEST(RequestBody, ThatEndsEarlyIsAFailureAndNeverAWholeRequest) {
  RawServer server([](RawConnection& connection) { connection.read_request(); });
  const auto failure = failure_of(exchange(post(server.url(), body_saying(10, "short"))));
  EXPECT_EQ(failure.kind, http::FailureKind::send);
  EXPECT_NE(failure.message.find("the request body ended after 5 of 10 bytes"), std::string::npos) << failure.message;
  EXPECT_TRUE(failure.request_may_have_arrived);
}

TEST(RequestBody, ThatIsLongerThanItSaidIsAFailureAndNeverAWholeRequest) {
  Event done;
  std::string received;
  RawServer server([&](RawConnection& connection) {
    received = connection.read_request();
    done.happen();
  });
  const auto failure = failure_of(exchange(post(server.url(), body_saying(5, "longer than that"))));
  done.wait();
  EXPECT_EQ(failure.kind, http::FailureKind::send);
  EXPECT_NE(failure.message.find("longer than the 5 bytes"), std::string::npos) << failure.message;
  EXPECT_EQ(received.find("longe"), std::string::npos) << "the last promised byte must not go out";
}

TEST(RequestBody, ThatCannotBeOpenedIsFoundBeforeAnythingIsSent) {
  class GoneBody final : public http::Body {
   public:
    [[nodiscard]] std::optional<std::uint64_t> size() const override { return 5; }
    [[nodiscard]] bool is_replayable() const override { return true; }
    [[nodiscard]] std::unique_ptr<http::BodyReader> open() const override { throw std::runtime_error("file is gone"); }
  };
  RawServer server(always(http_response(200)));
  EXPECT_THROW((void)exchange(post(server.url(), std::make_shared<GoneBody>())), std::runtime_error);
  EXPECT_EQ(server.connections(), 0u);
}

TEST(InvalidRequest, IsRefusedBeforeAnythingIsSent) {
  RawServer server(always(http_response(200)));
  const auto refused = [&](auto change) {
    auto request = get(server.url());
    change(request);
    EXPECT_THROW((void)exchange(request), std::invalid_argument);
  };
  refused([](http::Request& request) { request.method = "GET /"; });
  refused([](http::Request& request) { request.method = ""; });
  refused([](http::Request& request) { request.method = "CONNECT"; });
  refused([](http::Request& request) { request.url = "ftp://127.0.0.1/"; });
  refused([](http::Request& request) { request.url += "/a b"; });
  refused([](http::Request& request) { request.url += "/a\r\nX: y"; });
  refused([](http::Request& request) { request.headers = {{"Content-Length", "5"}}; });
  refused([](http::Request& request) { request.headers = {{"transfer-encoding", "chunked"}}; });
  refused([](http::Request& request) {
    request.method = "HEAD";
    request.body = http::text_body("hello");
  });
  EXPECT_EQ(server.connections(), 0u);
}

}}}  // namespace ocelli::transport_test
