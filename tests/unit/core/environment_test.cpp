// SPDX-License-Identifier: Apache-2.0
#include <ocelli/environment.hpp>

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include <ocelli/http/default_transport.hpp>

#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace core_test { namespace {

Environment environment(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

http::ConnectionOptions read(std::map<std::string, std::string> variables, const std::string& base_url = "") {
  return connection_options_from_environment(base_url, environment(std::move(variables)));
}

std::string refused_variables(std::map<std::string, std::string> variables, const std::string& base_url = "") {
  try {
    static_cast<void>(read(std::move(variables), base_url));
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "accepted";
}

TEST(ConnectionOptionsFromEnvironment, WithoutVariablesAreTheDefaults) {
  const auto options = read({});
  EXPECT_EQ(options.tls.ca_file, "");
  EXPECT_EQ(options.tls.ca_directory, "");
  EXPECT_EQ(options.proxy, "");
  EXPECT_EQ(options.proxy_credentials, "");
  EXPECT_EQ(options.no_proxy, "");
  EXPECT_TRUE(options.tls.verify);
}

TEST(ConnectionOptionsFromEnvironment, SayWhomToTrust) {
  const TemporaryFolder folder;
  const auto options = read({{"SSL_CERT_FILE", "/ca.pem"}, {"SSL_CERT_DIR", folder.path("")}});
  EXPECT_EQ(options.tls.ca_file, "/ca.pem");
  EXPECT_EQ(options.tls.ca_directory, folder.path(""));
}

TEST(ConnectionOptionsFromEnvironment, TakeTheFirstFolderOfCertificatesThatExists) {
  const TemporaryFolder first;
  const TemporaryFolder second;
  const std::string both = first.path("none") + "::" + first.path("") + ":" + second.path("");
  EXPECT_EQ(read({{"SSL_CERT_DIR", both}}).tls.ca_directory, first.path(""));
}

TEST(ConnectionOptionsFromEnvironment, DoNotTrustTheSystemInsteadOfFoldersThatDoNotExist) {
  const TemporaryFolder folder;
  const std::string none = folder.path("a") + ":" + folder.path("b");
  EXPECT_EQ(refused_variables({{"SSL_CERT_DIR", none}}), "SSL_CERT_DIR: no folder at " + none);
  const auto options = read({{"SSL_CERT_FILE", "/ca.pem"}, {"SSL_CERT_DIR", none}});
  EXPECT_EQ(options.tls.ca_file, "/ca.pem");
  EXPECT_EQ(options.tls.ca_directory, "");
}

TEST(ConnectionOptionsFromEnvironment, TheProxyForHttpsComesFirstAndLowerCaseBeforeUpperCase) {
  std::map<std::string, std::string> variables = {{"ALL_PROXY", "http://d"}};
  EXPECT_EQ(read(variables).proxy, "http://d");
  variables["all_proxy"] = "http://c";
  EXPECT_EQ(read(variables).proxy, "http://c");
  variables["HTTPS_PROXY"] = "http://b";
  EXPECT_EQ(read(variables).proxy, "http://b");
  variables["https_proxy"] = "http://a";
  EXPECT_EQ(read(variables).proxy, "http://a");
  EXPECT_EQ(read(variables, "https://edge.test").proxy, "http://a");
  variables["https_proxy"] = "";
  EXPECT_EQ(read(variables).proxy, "http://b");
}

TEST(ConnectionOptionsFromEnvironment, TheProxyForHttpsIsNotTakenForPlainHttp) {
  std::map<std::string, std::string> variables = {{"https_proxy", "http://a"}, {"HTTPS_PROXY", "http://b"}};
  EXPECT_EQ(read(variables, "http://edge.test:30101").proxy, "");
  variables["ALL_PROXY"] = "http://d";
  EXPECT_EQ(read(variables, "http://edge.test:30101").proxy, "http://d");
  variables["all_proxy"] = "http://c";
  EXPECT_EQ(read(variables, "http://edge.test:30101").proxy, "http://c");
  variables["http_proxy"] = "http://e";
  EXPECT_EQ(read(variables, "http://edge.test:30101").proxy, "http://e");
}

TEST(ConnectionOptionsFromEnvironment, TheProxyForPlainHttpIsNotTakenForHttps) {
  EXPECT_EQ(read({{"http_proxy", "http://x"}}).proxy, "");
  EXPECT_EQ(read({{"http_proxy", "http://x"}}, "https://edge.test").proxy, "");
}

TEST(ConnectionOptionsFromEnvironment, TheProxyThatACgiClientCanNameIsNotTaken) {
  EXPECT_EQ(read({{"HTTP_PROXY", "http://x"}}, "http://edge.test").proxy, "");
}

TEST(ConnectionOptionsFromEnvironment, LoopbackHostsAreReachedWithoutAProxy) {
  const std::map<std::string, std::string> variables = {
      {"http_proxy", "http://u:p@a"}, {"https_proxy", "http://u:p@b"}, {"all_proxy", "http://u:p@c"}};
  for (const std::string base_url : {"http://localhost:30101", "https://LOCALHOST", "http://127.0.0.1:1/v1",
                                     "http://127.8.9.1", "http://[::1]:8080"}) {
    EXPECT_EQ(read(variables, base_url).proxy, "") << base_url;
    EXPECT_EQ(read(variables, base_url).proxy_credentials, "") << base_url;
  }
  EXPECT_EQ(read(variables, "http://127.0.0.1.edge.test").proxy, "http://a");
}

TEST(ConnectionOptionsFromEnvironment, EveryUsualSpellingOfAProxyIsOneThatTheTransportTakes) {
  for (const std::string proxy :
       {"proxy.test:3128", "proxy.test", "HTTP://proxy.test/", "u:p@proxy.test:3128", "http://u:p%40@proxy.test:3128/",
        "socks://proxy.test:1080/", "socks5h://proxy.test"}) {
    EXPECT_NE(http::make_default_transport(read({{"https_proxy", proxy}})), nullptr) << proxy;
  }
}

TEST(ConnectionOptionsFromEnvironment, TheProxysUserAndPasswordAreSplitOff) {
  const auto options = read({{"https_proxy", "http://me%40corp:s%3Acret@proxy.test:3128"}});
  EXPECT_EQ(options.proxy, "http://proxy.test:3128");
  EXPECT_EQ(options.proxy_credentials, "me@corp:s:cret");
}

TEST(ConnectionOptionsFromEnvironment, NameTheVariableThatIsNotUnderstood) {
  EXPECT_EQ(refused_variables({{"HTTPS_PROXY", "ftp://proxy.test"}}).find("HTTPS_PROXY: "), 0u);
  EXPECT_EQ(refused_variables({{"all_proxy", "http://"}}).find("all_proxy: "), 0u);
  EXPECT_EQ(refused_variables({{"http_proxy", "proxy.test:x"}}, "http://edge.test").find("http_proxy: "), 0u);
  EXPECT_EQ(refused_variables({}, "edge.test").find("base_url: "), 0u);
}

TEST(ConnectionOptionsFromEnvironment, NameTheHostsWithoutAProxy) {
  EXPECT_EQ(read({{"NO_PROXY", "a,b"}}).no_proxy, "a,b");
  EXPECT_EQ(read({{"NO_PROXY", "a,b"}, {"no_proxy", "c"}}).no_proxy, "c");
}

TEST(SecretFromEnvironment, IsTheVariablesValueOrNothing) {
  EXPECT_EQ(secret_from_environment("TOKEN", environment({{"TOKEN", "abc"}})), "abc");
  EXPECT_EQ(secret_from_environment("TOKEN", environment({})), std::nullopt);
}

TEST(SecretFromEnvironment, ThatNoHeaderCanCarryIsRefusedNamingTheVariable) {
  const auto refusal = [](const std::string& token) -> std::string {
    try {
      static_cast<void>(secret_from_environment("TOKEN", environment({{"TOKEN", token}})));
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
    return "accepted";
  };
  EXPECT_EQ(refusal(" "), "TOKEN: is set, but blank");
  EXPECT_EQ(refusal("abc\n"), "TOKEN: holds a line end; was it read from a file with one?");
}

TEST(BaseUrlFromEnvironment, IsTheVariablesValueOrEmptyWhereThatIsBlank) {
  EXPECT_EQ(base_url_from_environment("URL", environment({{"URL", "http://h/v1/"}})), "http://h/v1/");
  EXPECT_EQ(base_url_from_environment("URL", environment({{"URL", " "}})), "");
  EXPECT_EQ(base_url_from_environment("URL", environment({})), "");
}

TEST(ProcessEnvironment, ReadsTheVariablesOfThisProcess) {
  EXPECT_NE(process_environment()("PATH"), std::nullopt);
  EXPECT_EQ(process_environment()("OCELLI_NOBODY_SETS_THIS"), std::nullopt);
}

}}}  // namespace ocelli::core_test
