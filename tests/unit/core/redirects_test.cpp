// SPDX-License-Identifier: Apache-2.0
#include "core/redirects.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>

#include "core/stream_body.hpp"

namespace ocelli { namespace core_test { namespace {

using core::follow_redirect;

http::Request request(const std::string& method, std::shared_ptr<const http::Body> body = nullptr) {
  http::Request result;
  result.method = method;
  result.url = "https://h:8443/a/b?q=1";
  result.headers = {{"Content-Type", "text/plain"}, {"Authorization", "Bearer x"}};
  result.body = std::move(body);
  result.is_idempotent = method != "POST";
  return result;
}

http::Response moved(int status, const std::string& location) {
  http::Response response;
  response.status = status;
  response.headers.add_received("Location", location);
  return response;
}

std::shared_ptr<const http::Body> stream() {
  return core::stream_body("abc", std::make_shared<std::istringstream>("def"));
}

/// "METHOD url" after the redirect; empty where it is not followed.
std::string followed(http::Request sent, int status, const std::string& location) {
  return follow_redirect(sent, moved(status, location)) ? sent.method + " " + sent.url : "";
}

TEST(Redirects, AreFollowedWithinTheOrigin) {
  for (const int status : {301, 302, 303, 307, 308}) {
    EXPECT_EQ(followed(request("GET"), status, "/c"), "GET https://h:8443/c") << status;
    EXPECT_EQ(followed(request("GET"), status, "https://H:8443/c?x#y"), "GET https://H:8443/c?x") << status;
    EXPECT_EQ(followed(request("GET"), status, "../c"), "GET https://h:8443/c") << status;
    EXPECT_EQ(followed(request("HEAD"), status, "//h:8443/c"), "HEAD https://h:8443/c") << status;
  }
}

TEST(Redirects, AreNotFollowedToAnotherSchemeHostOrPort) {
  for (const int status : {301, 302, 303, 307, 308}) {
    for (const std::string location :
         {"http://h:8443/c", "https://h/c", "https://h:443/c", "https://h:8444/c", "https://evil:8443/c",
          "//evil:8443/c", "https://h.evil:8443/c", "https://www.h:8443/c", "https://h:8443@evil/c",
          "https://u:p@h:8443/c", "https://u@h:8443/c"}) {
      EXPECT_EQ(followed(request("GET"), status, location), "") << location;
      EXPECT_EQ(followed(request("POST", http::text_body("x")), status, location), "") << location;
    }
  }
}

TEST(Redirects, AreNotFollowedToWhatIsNoHttpUrl) {
  for (const std::string location : {"javascript:alert(1)", "file:///etc/passwd", "ftp://h:8443/c", "mailto:a@h", "//",
                                     "https://", "/a b", "https:/c", "https:c", "/\\evil"}) {
    EXPECT_EQ(followed(request("GET"), 302, location), "") << location;
  }
  http::Request sent = request("GET");
  http::Response nowhere;
  nowhere.status = 302;
  EXPECT_FALSE(follow_redirect(sent, nowhere));
}

TEST(Redirects, OtherStatusesAreNone) {
  for (const int status : {200, 201, 300, 304, 305, 306, 309, 400, 503}) {
    EXPECT_EQ(followed(request("GET"), status, "/c"), "") << status;
  }
}

TEST(Redirects, KeepMethodAndBodyUnlessTheyAre303) {
  for (const int status : {301, 302, 307, 308}) {
    for (const std::string method : {"POST", "PUT", "DELETE", "PATCH"}) {
      http::Request sent = request(method, http::text_body("x"));
      ASSERT_TRUE(follow_redirect(sent, moved(status, "/c")));
      EXPECT_EQ(sent.method, method);
      EXPECT_NE(sent.body, nullptr);
      EXPECT_TRUE(sent.headers.contains("Content-Type"));
      EXPECT_EQ(sent.is_idempotent, method != "POST");
    }
  }
}

TEST(Redirects, A303MakesAGetWithoutABody) {
  for (const std::string method : {"POST", "PUT", "DELETE"}) {
    http::Request sent = request(method, http::text_body("x"));
    ASSERT_TRUE(follow_redirect(sent, moved(303, "/c")));
    EXPECT_EQ(sent.method, "GET");
    EXPECT_EQ(sent.body, nullptr);
    EXPECT_TRUE(sent.is_idempotent);
    EXPECT_FALSE(sent.headers.contains("Content-Type"));
    EXPECT_TRUE(sent.headers.contains("Authorization"));
  }
}

TEST(Redirects, ABodyThatCannotBeSentAgainIsNot) {
  for (const int status : {301, 302, 307, 308}) EXPECT_EQ(followed(request("POST", stream()), status, "/c"), "");
  EXPECT_EQ(followed(request("POST", stream()), 303, "/c"), "GET https://h:8443/c");
}

TEST(Redirects, ADefaultPortIsThatOfTheScheme) {
  http::Request sent;
  sent.url = "https://h/a";
  EXPECT_EQ(followed(sent, 302, "https://h:443/c"), "GET https://h/c");
  EXPECT_EQ(followed(sent, 302, "https://h:/c"), "GET https://h/c");
  EXPECT_EQ(followed(sent, 302, "https://h:80/c"), "");
  EXPECT_EQ(followed(sent, 302, "http://h/c"), "");
  EXPECT_EQ(followed(sent, 302, "http://h:443/c"), "");
  sent.url = "http://h:80/a";
  EXPECT_EQ(followed(sent, 302, "http://h/c"), "GET http://h/c");
}

TEST(Redirects, WhatIsNotFollowedChangesNothing) {
  http::Request sent = request("POST", stream());
  EXPECT_FALSE(follow_redirect(sent, moved(307, "/c")));
  EXPECT_EQ(sent.url, "https://h:8443/a/b?q=1");
  EXPECT_EQ(sent.method, "POST");
  EXPECT_NE(sent.body, nullptr);
}

}}}  // namespace ocelli::core_test
