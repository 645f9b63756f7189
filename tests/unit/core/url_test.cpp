// SPDX-License-Identifier: Apache-2.0
#include "core/url.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using core::base_url_of;
using core::parse_url;
using core::percent_encoded;
using core::resolve_location;
using core::same_origin;
using core::Url;

Url url(std::string_view text) { return parse_url("url", text); }

TEST(ParseUrl, TakesAUrlApart) {
  const Url parts = url("HTTPS://user:pw@Example.com:8443/a/b?x=1&y=?#top");
  EXPECT_EQ(parts.scheme, "https");
  EXPECT_EQ(parts.host, "Example.com");
  EXPECT_EQ(parts.port, "8443");
  EXPECT_EQ(parts.path, "/a/b");
  EXPECT_EQ(parts.query, "x=1&y=?");
  EXPECT_TRUE(parts.has_user_information);
  EXPECT_TRUE(parts.has_query);
  EXPECT_TRUE(parts.has_fragment);
}

TEST(ParseUrl, WhatIsNotThereIsEmpty) {
  const Url parts = url("http://h");
  EXPECT_EQ(parts.path, "");
  EXPECT_EQ(parts.query, "");
  EXPECT_FALSE(parts.has_user_information || parts.has_query || parts.has_fragment);
}

TEST(ParseUrl, PortIsTheSchemesOwnWhereNoneIsWritten) {
  EXPECT_EQ(url("http://h/").port, "80");
  EXPECT_EQ(url("https://h/").port, "443");
  EXPECT_EQ(url("https://h:/").port, "443");
}

TEST(ParseUrl, Ipv6AddressKeepsItsBrackets) {
  EXPECT_EQ(url("http://[::1]:8080/x").host, "[::1]");
  EXPECT_EQ(url("http://[::1]:8080/x").port, "8080");
  EXPECT_EQ(url("http://[fe80::1]").port, "80");
}

TEST(ParseUrl, UserInformationEndsAtTheLastAtSign) {
  EXPECT_EQ(url("http://a@b:c@host:1/").host, "host");
  EXPECT_EQ(url("http://h/a@b").has_user_information, false);
}

TEST(ParseUrl, AQuestionMarkEndsTheHost) {
  EXPECT_EQ(url("http://h?q=/a").host, "h");
  EXPECT_EQ(url("http://h?q=/a").path, "");
  EXPECT_EQ(url("http://h#f?q").has_query, false);
}

TEST(ParseUrl, WhatIsNoHttpUrlIsRefusedNamingTheArgument) {
  for (const std::string text : {"",
                                 "h:80",
                                 "h/path",
                                 "ftp://h/",
                                 "file:///etc/passwd",
                                 "://h",
                                 "http://",
                                 "http:///path",
                                 "http://:80/",
                                 "http://user@/",
                                 "http://h:port/",
                                 "http://h:65536/",
                                 "http://h:-1/",
                                 "http://h:999999999999999999999/",
                                 "http://h h/",
                                 "http://h/a b",
                                 "http://h/\r\nX: y",
                                 "http://h/\t",
                                 "http://[::1",
                                 "http://[::1]x",
                                 "http://]:1/",
                                 "http://[]:1/",
                                 "http://a[::1]/",
                                 "http://h\\@evil/",
                                 "http://h<x>/",
                                 "http://h%/",
                                 "http://::1/",
                                 "javascript:alert(1)"}) {
    EXPECT_TRUE(begins_with(refusal_of([&] { static_cast<void>(url(text)); }), "url: ")) << text;
  }
}

TEST(ParseUrl, NulIsRefused) {
  EXPECT_THROW(static_cast<void>(url(std::string_view("http://h/\0x", 11))), std::invalid_argument);
}

TEST(ParseUrl, RefusalDoesNotRepeatTheUrlWhichMayHoldAPassword) {
  EXPECT_FALSE(contains(refusal_of([] { static_cast<void>(url("ftp://user:hunter22@h/")); }), "hunter22"));
}

TEST(Url, OriginLeavesOutThePortThatTheSchemeImplies) {
  EXPECT_EQ(url("https://h:443/x").origin(), "https://h");
  EXPECT_EQ(url("http://h:443/x").origin(), "http://h:443");
  EXPECT_EQ(url("http://[::1]:8080/x").origin(), "http://[::1]:8080");
}

TEST(Url, TextIsWrittenWithoutUserInformationAndFragment) {
  EXPECT_EQ(url("http://u:p@h:81/a?b=c#d").text(), "http://h:81/a?b=c");
  EXPECT_EQ(url("http://h/a?").text(), "http://h/a?");
  EXPECT_EQ(url("http://h/a?b").without_query(), "http://h/a");
}

TEST(Url, LoopbackIsThisMachineOnly) {
  for (const std::string host : {"localhost", "LOCALHOST", "127.0.0.1", "127.255.0.9", "[::1]"}) {
    EXPECT_TRUE(url("http://" + host + ":80/").is_loopback()) << host;
  }
  for (const std::string host :
       {"localhost.evil.com", "evil-localhost", "127.0.0.1.evil.com", "128.0.0.1", "10.0.0.1", "[::2]", "127.1",
        "127...", "127.0.0.256", "127.0.0.0001", "1127.0.0.1", "0.0.0.0", "example.com"}) {
    EXPECT_FALSE(url("http://" + host + "/").is_loopback()) << host;
  }
}

TEST(Url, SameOriginNeedsSchemeHostAndPort) {
  EXPECT_TRUE(same_origin(url("https://h/a"), url("HTTPS://H:443/b?c")));
  EXPECT_FALSE(same_origin(url("https://h"), url("http://h")));
  EXPECT_FALSE(same_origin(url("https://h"), url("http://h:443")));
  EXPECT_FALSE(same_origin(url("https://h"), url("https://h:8443")));
  EXPECT_FALSE(same_origin(url("https://h"), url("https://h.evil")));
  EXPECT_FALSE(same_origin(url("https://h"), url("https://www.h")));
}

TEST(ResolveLocation, FollowsTheTableOfRfc3986) {
  const Url base = url("http://a/b/c/d;p?q");
  const std::vector<std::pair<std::string, std::string>> table = {
      {"http://g:81/x", "http://g:81/x"},
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q"},
      {"g#s", "http://a/b/c/g"},
      {"g?y#s", "http://a/b/c/g?y"},
      {";x", "http://a/b/c/;x"},
      {"g;x", "http://a/b/c/g;x"},
      {"g;x?y#s", "http://a/b/c/g;x?y"},
      {"", "http://a/b/c/d;p?q"},
      {".", "http://a/b/c/"},
      {"./", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../", "http://a/"},
      {"../../g", "http://a/g"},
  };
  for (const auto& [location, target] : table) EXPECT_EQ(resolve_location(base, location).text(), target) << location;
}

TEST(ResolveLocation, FollowsTheAbnormalExamplesOfRfc3986) {
  const Url base = url("http://a/b/c/d;p?q");
  const std::vector<std::pair<std::string, std::string>> table = {
      {"../../../g", "http://a/g"},
      {"../../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"/../g", "http://a/g"},
      {"g.", "http://a/b/c/g."},
      {".g", "http://a/b/c/.g"},
      {"g..", "http://a/b/c/g.."},
      {"..g", "http://a/b/c/..g"},
      {"./../g", "http://a/b/g"},
      {"./g/.", "http://a/b/c/g/"},
      {"g/./h", "http://a/b/c/g/h"},
      {"g/../h", "http://a/b/c/h"},
      {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
      {"g;x=1/../y", "http://a/b/c/y"},
      {"g?y/./x", "http://a/b/c/g?y/./x"},
      {"g?y/../x", "http://a/b/c/g?y/../x"},
      {"g#s/../x", "http://a/b/c/g"},
      {"http://a/x/../y", "http://a/y"},
      {"//a/x/../y", "http://a/y"},
      {"/a//b", "http://a/a//b"},
  };
  for (const auto& [location, target] : table) EXPECT_EQ(resolve_location(base, location).text(), target) << location;
}

TEST(ResolveLocation, BaseWithoutPathCountsAsItsRoot) {
  EXPECT_EQ(resolve_location(url("http://a"), "g").text(), "http://a/g");
  EXPECT_EQ(resolve_location(url("http://a"), "?x").text(), "http://a?x");
}

TEST(ResolveLocation, WhatIsNoHttpUrlIsRefused) {
  for (const std::string location :
       {"g:h", "http:g", "ftp://a/", "javascript:alert(1)", "data:text/html,x", "//", "a b"}) {
    EXPECT_THROW(static_cast<void>(resolve_location(url("http://a/b"), location)), std::invalid_argument) << location;
  }
}

TEST(PercentEncoded, KeepsOnlyUnreservedCharacters) {
  std::string all;
  for (int code = 0; code < 256; ++code) all += static_cast<char>(code);
  const std::string encoded = percent_encoded(all);
  const std::string unreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
  EXPECT_EQ(encoded.size(), unreserved.size() + 3 * (256 - unreserved.size()));
  for (const char c : unreserved) EXPECT_EQ(percent_encoded(std::string(1, c)), std::string(1, c));
}

TEST(PercentEncoded, WritesUtf8BytesInUpperCase) {
  EXPECT_EQ(percent_encoded("é/漢 +%"), "%C3%A9%2F%E6%BC%A2%20%2B%25");
  EXPECT_EQ(percent_encoded(std::string_view("\0\xff", 2)), "%00%FF");
}

TEST(BaseUrlOf, NormalisesAnEndpoint) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", "https://library.example/shelves"},
      {"https://api.library.example", "https://api.library.example/shelves"},
      {"https://api.library.example/", "https://api.library.example/shelves"},
      {"https://api.library.example/shelves", "https://api.library.example/shelves"},
      {"https://api.library.example/shelves/", "https://api.library.example/shelves"},
      {"http://localhost:30101", "http://localhost:30101/shelves"},
      {"http://h:1/v1", "http://h:1/v1"},
      {"http://h/v1/", "http://h/v1"},
      {"http://h/custom/path", "http://h/custom/path"},
      {"http://h/custom/path///", "http://h/custom/path"},
      {"HTTPS://API.example.com/", "https://API.example.com/shelves"},
      {"http://[::1]:8080", "http://[::1]:8080/shelves"},
      {"http://h//", "http://h/shelves"},
  };
  for (const auto& [given, base] : table) EXPECT_EQ(base_url_of(library_service(), given).text(), base) << given;
}

TEST(BaseUrlOf, QueryFragmentAndUserInformationAreRefusedNamingBaseUrl) {
  for (const std::string text : {"ftp://h/", "h:80", "http://h/?q=1", "http://h/?", "http://h/#f", "http://h/#",
                                 "https://user:hunter22@h/", "https://hunter22@h/"}) {
    const std::string refusal = refusal_of([&] { static_cast<void>(base_url_of(library_service(), text)); });
    EXPECT_TRUE(begins_with(refusal, "base_url: ")) << text;
    EXPECT_FALSE(contains(refusal, "hunter22")) << refusal;
  }
}

TEST(ParseBaseUrl, ARefusalNamesWhereTheTextCameFrom) {
  for (const std::string text : {"h:80", "http://h/?q=1", "http://h/#f", "https://user:hunter22@h/"}) {
    const std::string refusal = refusal_of([&] { static_cast<void>(core::parse_base_url("THE_ENDPOINT", text)); });
    EXPECT_TRUE(begins_with(refusal, "THE_ENDPOINT: ")) << text;
  }
}

}}}  // namespace ocelli::core_test
