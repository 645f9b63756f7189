// SPDX-License-Identifier: Apache-2.0
#include <ocelli/environment.hpp>

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>

namespace ocelli { namespace core_test { namespace {

Environment environment(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

http::ConnectionOptions read(std::map<std::string, std::string> variables) {
  return connection_options_from_environment(environment(std::move(variables)));
}

TEST(ConnectionOptionsFromEnvironment, WithoutVariablesAreTheDefaults) {
  const auto options = read({});
  EXPECT_EQ(options.tls.ca_file, "");
  EXPECT_EQ(options.tls.ca_directory, "");
  EXPECT_EQ(options.proxy, "");
  EXPECT_EQ(options.no_proxy, "");
  EXPECT_TRUE(options.tls.verify);
}

TEST(ConnectionOptionsFromEnvironment, SayWhomToTrust) {
  const auto options = read({{"SSL_CERT_FILE", "/ca.pem"}, {"SSL_CERT_DIR", "/certs"}});
  EXPECT_EQ(options.tls.ca_file, "/ca.pem");
  EXPECT_EQ(options.tls.ca_directory, "/certs");
}

TEST(ConnectionOptionsFromEnvironment, TheProxyForHttpsComesFirstAndLowerCaseBeforeUpperCase) {
  std::map<std::string, std::string> variables = {{"ALL_PROXY", "4"}};
  EXPECT_EQ(read(variables).proxy, "4");
  variables["all_proxy"] = "3";
  EXPECT_EQ(read(variables).proxy, "3");
  variables["HTTPS_PROXY"] = "2";
  EXPECT_EQ(read(variables).proxy, "2");
  variables["https_proxy"] = "1";
  EXPECT_EQ(read(variables).proxy, "1");
  variables["https_proxy"] = "";
  EXPECT_EQ(read(variables).proxy, "2");
}

TEST(ConnectionOptionsFromEnvironment, NameTheHostsWithoutAProxy) {
  EXPECT_EQ(read({{"NO_PROXY", "a,b"}}).no_proxy, "a,b");
  EXPECT_EQ(read({{"NO_PROXY", "a,b"}, {"no_proxy", "c"}}).no_proxy, "c");
}

TEST(ConnectionOptionsFromEnvironment, TheProxyForPlainHttpIsNotTaken) {
  EXPECT_EQ(read({{"http_proxy", "x"}}).proxy, "");
}

TEST(ProcessEnvironment, ReadsTheVariablesOfThisProcess) {
  EXPECT_NE(process_environment()("PATH"), std::nullopt);
  EXPECT_EQ(process_environment()("OCELLI_NOBODY_SETS_THIS"), std::nullopt);
}

}}}  // namespace ocelli::core_test
