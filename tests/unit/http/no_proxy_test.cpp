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

}}}  // namespace ocelli::http_test
