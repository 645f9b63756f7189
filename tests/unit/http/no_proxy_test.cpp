// SPDX-License-Identifier: Apache-2.0
#include "http/no_proxy.hpp"

#include <gtest/gtest.h>

namespace ocelli { namespace http_test { namespace {

http::ConnectionOptions behind_proxy(std::string no_proxy) {
  http::ConnectionOptions options;
  options.proxy = "http://proxy:3128";
  options.no_proxy = std::move(no_proxy);
  return options;
}

TEST(NoProxy, IsEveryHostWhereThereIsNoProxy) { EXPECT_TRUE(http::is_reached_directly("host.test", {})); }

TEST(NoProxy, NamesHostsAsTheyStand) {
  const auto options = behind_proxy("Localhost, 127.0.0.1,::1");
  EXPECT_TRUE(http::is_reached_directly("localhost", options));
  EXPECT_TRUE(http::is_reached_directly("127.0.0.1", options));
  EXPECT_TRUE(http::is_reached_directly("::1", options));
  EXPECT_FALSE(http::is_reached_directly("sub.localhost", options));
}

TEST(NoProxy, NamesAllHostsByAStar) {
  EXPECT_TRUE(http::is_reached_directly("host.test", behind_proxy("*")));
  EXPECT_FALSE(http::is_reached_directly("host.test", behind_proxy("")));
}

TEST(NoProxy, ExceptsADomainWithAllThatIsBelowIt) {
  for (const char* list : {"example.test", ".example.test", "other.test, .EXAMPLE.test"}) {
    const auto options = behind_proxy(list);
    for (const char* host : {"example.test", "api.example.test", "a.b.Example.Test"}) {
      EXPECT_TRUE(http::is_excepted_from_proxy(host, options)) << list << ' ' << host;
    }
    for (const char* host : {"notexample.test", "test", "example.test.other", "xample.test"}) {
      EXPECT_FALSE(http::is_excepted_from_proxy(host, options)) << list << ' ' << host;
    }
    EXPECT_FALSE(http::is_reached_directly("api.example.test", options));
  }
  EXPECT_TRUE(http::is_excepted_from_proxy("host.test", behind_proxy("*")));
  EXPECT_TRUE(http::is_excepted_from_proxy("host.test", {}));
  EXPECT_FALSE(http::is_excepted_from_proxy("host.test", behind_proxy(" , .,")));
}

TEST(NoProxy, ExceptsAddressesAsTheyStand) {
  const auto options = behind_proxy("0.0.1,127.0.0.2,::1");
  EXPECT_FALSE(http::is_excepted_from_proxy("127.0.0.1", options));
  EXPECT_TRUE(http::is_excepted_from_proxy("127.0.0.2", options));
  EXPECT_TRUE(http::is_excepted_from_proxy("::1", options));
  EXPECT_FALSE(http::is_excepted_from_proxy("fe80::1", options));
}

}}}  // namespace ocelli::http_test
