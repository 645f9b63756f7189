// SPDX-License-Identifier: Apache-2.0
#include "http/target.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace ocelli { namespace {

using http::host_and_port;
using http::parse_target;

TEST(Target, IsTheOriginOfAUrl) {
  const auto target = parse_target("https://api.test:8443/path?query=http://other.test/");
  EXPECT_EQ(target.origin, "https://api.test:8443");
  EXPECT_EQ(target.host, "api.test");
  EXPECT_EQ(target.port, 8443);
  EXPECT_TRUE(target.is_https);
}

TEST(Target, HasThePortOfItsScheme) {
  EXPECT_EQ(parse_target("http://api.test").port, 80);
  EXPECT_EQ(parse_target("HTTPS://api.test/").port, 443);
  EXPECT_EQ(parse_target("http://api.test:?a").port, 80);
}

TEST(Target, MayBeAnIpv6Address) {
  const auto target = parse_target("http://[::1]:8080/");
  EXPECT_EQ(target.host, "::1");
  EXPECT_EQ(target.port, 8080);
  EXPECT_EQ(host_and_port(target.host, target.port), "[::1]:8080");
  EXPECT_EQ(parse_target("http://[::1]").port, 80);
}

TEST(Target, RefusesWhatIsNoAbsoluteHttpUrlAndDoesNotRepeatIt) {
  for (const char* url :
       {"", "secret", "/secret", "ftp://secret/", "file:///secret", "http://", "http:///secret", "http://:80/secret",
        "http://user:secret@api.test/", "http://api.test:0/secret", "http://api.test:65536/secret",
        "http://api.test:8x/secret", "http://[::1/secret", "http://[::1]8080/secret", "http://api.test/sec ret",
        "http://api.test/secret\n", "http://api.test/secret\x7f"}) {
    try {
      (void)parse_target(url);
      ADD_FAILURE() << url;
    } catch (const std::invalid_argument& error) {
      EXPECT_EQ(std::string(error.what()).substr(0, 13), "request.url: ");
      EXPECT_EQ(std::string(error.what()).find("sec"), std::string::npos);
    }
  }
}

}}  // namespace ocelli
