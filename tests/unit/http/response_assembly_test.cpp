// SPDX-License-Identifier: Apache-2.0
#include "http/response_assembly.hpp"

#include <gtest/gtest.h>

namespace ocelli { namespace {

using namespace http;

/// Feeds lines and tells whether all were taken.
bool takes(ResponseAssembly& answer, std::initializer_list<std::string_view> lines) {
  for (const auto line : lines) {
    if (!answer.take_header_line(line)) return false;
  }
  return true;
}

TEST(ResponseAssembly, JoinsAFoldedFieldWithItsContinuation) {
  const ExchangeOptions options;
  ResponseAssembly answer("GET", options);
  EXPECT_TRUE(
      takes(answer, {"HTTP/1.1 200 OK\r\n", "X-Folded: one\r\n", "  two\r\n", "\tthree\r\n", "X-Next: 1\r\n", "\r\n"}));
  const auto response = answer.take_response();
  EXPECT_EQ(response.headers.find("X-Folded"), "one two three");
  EXPECT_EQ(response.headers.find("X-Next"), "1");
}

TEST(ResponseAssembly, TakesBareLineFeedsAndAMissingReason) {
  const ExchangeOptions options;
  ResponseAssembly answer("GET", options);
  EXPECT_TRUE(takes(answer, {"HTTP/2 204\n", "\n"}));
  EXPECT_TRUE(answer.has_head());
  EXPECT_EQ(answer.status(), 204);
  EXPECT_EQ(answer.take_response().http_version, "2");
}

TEST(ResponseAssembly, KeepsTrailersApart) {
  const ExchangeOptions options;
  ResponseAssembly answer("GET", options);
  EXPECT_TRUE(takes(answer, {"HTTP/1.1 200 OK\r\n", "X-One: 1\r\n", "\r\n"}));
  EXPECT_TRUE(answer.take_body("hello", 5));
  EXPECT_TRUE(takes(answer, {"X-Late:  2 \r\n", "no field\r\n", " : 3\r\n", "\r\n"}));
  const auto response = answer.take_response();
  EXPECT_EQ(response.headers.size(), 1u);
  EXPECT_EQ(response.trailers.size(), 1u);
  EXPECT_EQ(response.trailers.find("X-Late"), "2");
}

TEST(ResponseAssembly, KnowsNoStatusBeforeTheFinalOne) {
  const ExchangeOptions options;
  ResponseAssembly answer("GET", options);
  EXPECT_TRUE(takes(answer, {"HTTP/1.1 103 Early Hints\r\n", "Link: x\r\n"}));
  EXPECT_EQ(answer.status(), std::nullopt);
  EXPECT_TRUE(takes(answer, {"\r\n", "HTTP/1.1 200 OK\r\n", "X-Part: 1\r\n"}));
  EXPECT_EQ(answer.status(), 200);
  EXPECT_FALSE(answer.has_head());
  EXPECT_EQ(answer.take_headers().size(), 1u);
}

TEST(ResponseAssembly, RefusesWhatIsNoStatusLine) {
  for (const std::string_view line : {"HTTP/1.1\r\n", "HTTP/ 200\r\n", "HTTP/1.1 2x0 OK\r\n", "HTTP/1.1 099 OK\r\n",
                                      "HTTP/1.1 600 OK\r\n", "ICY 200 OK\r\n", "\r\n", "HTTP/1.1 -20 OK\r\n"}) {
    const ExchangeOptions options;
    ResponseAssembly answer("GET", options);
    EXPECT_FALSE(answer.take_header_line(line)) << line;
    EXPECT_EQ(answer.refusal()->kind, FailureKind::protocol);
    EXPECT_FALSE(answer.take_header_line("\r\n")) << "a refusal is final";
  }
}

TEST(ResponseAssembly, RefusesALineWithoutAName) {
  for (const std::string_view line : {"no colon\r\n", ": no name\r\n"}) {
    const ExchangeOptions options;
    ResponseAssembly answer("GET", options);
    EXPECT_FALSE(takes(answer, {"HTTP/1.1 200 OK\r\n", line})) << line;
    EXPECT_EQ(answer.refusal()->kind, FailureKind::protocol);
  }
}

TEST(ResponseAssembly, MindsALengthOnlyWhereABodyFollows) {
  ExchangeOptions options;
  options.max_response_bytes = 10;
  const auto takes_length = [&](const char* method, std::string_view status_line) {
    ResponseAssembly answer(method, options);
    return takes(answer, {status_line, "Content-Length: 11\r\n", "\r\n"});
  };
  EXPECT_FALSE(takes_length("GET", "HTTP/1.1 200 OK\r\n"));
  EXPECT_TRUE(takes_length("HEAD", "HTTP/1.1 200 OK\r\n"));
  EXPECT_TRUE(takes_length("GET", "HTTP/1.1 304 Not Modified\r\n"));
}

TEST(ResponseAssembly, LeavesAnUnreadableLengthToTheConnection) {
  const ExchangeOptions options;
  ResponseAssembly answer("GET", options);
  EXPECT_TRUE(takes(answer, {"HTTP/1.1 200 OK\r\n", "Content-Length: many\r\n", "\r\n"}));
  EXPECT_TRUE(answer.take_body("x", 1));
}

TEST(ResponseAssembly, RefusesALengthThatThereCannotBe) {
  const ExchangeOptions options;
  ResponseAssembly answer("GET", options);
  EXPECT_FALSE(takes(answer, {"HTTP/1.1 200 OK\r\n", "Content-Length: 99999999999999999999999\r\n", "\r\n"}));
}

}}  // namespace ocelli
