// SPDX-License-Identifier: Apache-2.0
#include "core/proxy.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace ocelli { namespace core_test { namespace {

using core::parse_proxy;
using core::parse_url;
using core::stays_on_this_machine;

std::string refused_proxy(const std::string& text) {
  try {
    static_cast<void>(parse_proxy("the_variable", text));
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "accepted";
}

TEST(ParseProxy, GivesAnAddressWithASchemeInLowerCase) {
  struct Row {
    std::string given, address;
  };
  const std::vector<Row> table = {
      {"proxy.test:3128", "http://proxy.test:3128"},
      {"proxy.test", "http://proxy.test"},
      {"[::1]:3128", "http://[::1]:3128"},
      {"http://proxy.test/", "http://proxy.test/"},
      {"HTTPS://Proxy.test", "https://Proxy.test"},
      {"socks5h://localhost:9050", "socks5h://localhost:9050"},
      {"socks://proxy.test:1080/", "socks4://proxy.test:1080/"},
  };
  for (const auto& [given, address] : table) {
    const auto proxy = parse_proxy("the_variable", given);
    EXPECT_EQ(proxy.address, address) << given;
    EXPECT_EQ(proxy.credentials, "") << given;
  }
}

TEST(ParseProxy, SplitsUserAndPasswordOffAndDecodesThem) {
  struct Row {
    std::string given, credentials;
  };
  const std::vector<Row> table = {
      {"http://me:pass@proxy.test", "me:pass"},
      {"me:pass@proxy.test", "me:pass"},
      {"http://me@proxy.test", "me:"},
      {"http://:pass@proxy.test", ":pass"},
      {"http://@proxy.test", ""},
      {"http://me:a:b@c@proxy.test", "me:a:b@c"},
      {"http://me%40corp:%2f%3A%25@proxy.test", "me@corp:/:%"},
      {"http://me:100%@proxy.test", "me:100%"},
      {"http://me:%4@proxy.test", "me:%4"},
      {"http://me:%zz%4g@proxy.test", "me:%zz%4g"},
  };
  for (const auto& [given, credentials] : table) {
    const auto proxy = parse_proxy("the_variable", given);
    EXPECT_EQ(proxy.address, "http://proxy.test") << given;
    EXPECT_EQ(proxy.credentials, credentials) << given;
  }
}

TEST(ParseProxy, RefusesWhatIsNoProxyNamingTheVariableAndNotThePassword) {
  for (const std::string text :
       {"ftp://me:hunter22@proxy.test", "http://", "http://me:hunter22@", "http://me:hunter22@proxy.test:port",
        "http://me:hunter22/@proxy.test", "http://me:hunter22%0a@proxy.test", "http://me:hunter22%00@proxy.test",
        "http://a%3Ab:hunter22@proxy.test", "http://me:hunter22@proxy.test\n", "me:hunter22://@proxy.test"}) {
    const std::string refusal = refused_proxy(text);
    EXPECT_EQ(refusal.find("the_variable: "), 0u) << text << ": " << refusal;
    EXPECT_EQ(refusal.find("hunter22"), std::string::npos) << refusal;
    EXPECT_EQ(refusal.find('\n'), std::string::npos) << refusal;
  }
}

bool stays(const std::string& url, const std::string& proxy, const std::string& no_proxy = "") {
  http::ConnectionOptions options;
  options.proxy = proxy;
  options.no_proxy = no_proxy;
  return stays_on_this_machine(parse_url("url", url), options);
}

TEST(StaysOnThisMachine, WhatGoesToALoopbackHostDirectly) {
  EXPECT_TRUE(stays("http://localhost:30101", ""));
  EXPECT_TRUE(stays("http://[::1]", ""));
  EXPECT_FALSE(stays("http://edge.test", ""));
}

TEST(StaysOnThisMachine, NotWhatAProxyIsAskedToFetch) {
  EXPECT_FALSE(stays("http://localhost:30101", "http://proxy.test"));
  EXPECT_FALSE(stays("http://127.0.0.1", "socks5h://proxy.test", "localhost, edge.test"));
  EXPECT_FALSE(stays("http://localhost", "http://proxy.test", ".localhost"));
}

TEST(StaysOnThisMachine, WhatTheProxyIsNotAskedFor) {
  EXPECT_TRUE(stays("http://LocalHost:30101", "http://proxy.test", "edge.test, LOCALHOST"));
  EXPECT_TRUE(stays("http://127.0.0.1", "http://proxy.test", "127.0.0.1"));
  EXPECT_TRUE(stays("http://[::1]", "http://proxy.test", "::1"));
  EXPECT_TRUE(stays("http://127.0.0.1", "http://proxy.test", "*"));
  EXPECT_FALSE(stays("http://edge.test", "http://proxy.test", "*"));
}

TEST(StaysOnThisMachine, WhatGoesToAUnixDomainSocket) {
  http::ConnectionOptions options;
  options.unix_socket = "/run/edge.sock";
  options.proxy = "http://proxy.test";
  EXPECT_TRUE(stays_on_this_machine(parse_url("url", "http://edge.test"), options));
}

}}}  // namespace ocelli::core_test
