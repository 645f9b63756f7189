// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <fstream>

#include "transport/redirect_servers.hpp"
#include "transport/temporary_folder.hpp"

namespace ocelli { namespace transport_test { namespace {

using core_test::contains;
using core_test::library_service;

/// Environment variables for one test, which are as before afterwards.
class Variables {
 public:
  void set(const std::string& name, const std::string& value) {
    const char* before = std::getenv(name.c_str());
    before_.emplace_back(name, before == nullptr ? std::optional<std::string>() : std::optional<std::string>(before));
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  Variables() = default;
  ~Variables() {
    for (const auto& [name, value] : before_)
      value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
  }
  Variables(const Variables&) = delete;
  Variables& operator=(const Variables&) = delete;

 private:
  std::vector<std::pair<std::string, std::optional<std::string>>> before_;
};

TEST(ProxyContainment, ACredentialIsNotHandedToAProxyInClear) {
  RawServer proxy(always(http_response(200, {}, "{}")));
  for (const std::string url : {"http://api.test", "http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]"}) {
    for (const std::string no_proxy : {"", "other.test", "evil.localhost,127.0.0.10,::11"}) {
      auto options = options_for(url, Credential::bearer("planted-secret-2"));
      options.connection.proxy = proxy.url();
      options.connection.no_proxy = no_proxy;
      const auto refusal = core_test::refusal_of([&] { return core::connect(library_service(), options); });
      EXPECT_TRUE(core_test::begins_with(refusal, "base_url: ")) << refusal;
      EXPECT_FALSE(contains(refusal, "planted")) << refusal;
    }
  }
  EXPECT_EQ(proxy.connections(), 0u);
}

TEST(ProxyContainment, ALoopbackServiceThatNoProxyNamesIsReachedWithoutTheProxy) {
  RawServer proxy(always(http_response(500)));
  RedirectingServer origin;
  origin.redirect(200, "");
  auto options =
      options_for("http://127.0.0.1:" + std::to_string(origin.port()), Credential::bearer("planted-secret-2"));
  options.connection.proxy = proxy.url();
  options.connection.no_proxy = "127.0.0.1";
  EXPECT_TRUE(core::connect(library_service(), options)->perform(call_of("GET"), {}));
  EXPECT_EQ(proxy.connections(), 0u);
}

TEST(ProxyContainment, AProxyWhoseNameIsNotFoundIsNamedAsWhatIsWrong) {
  auto options = options_for("https://api.test", Credential());
  options.connection.proxy = "http://no-such-proxy.invalid:3128";
  options.retry.max_retries = 0;
  const auto result = core::connect(library_service(), options)->perform(call_of("GET"), {});
  const auto* error = result.error_as<TransportException>();
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(error->kind(), http::FailureKind::dns);
  EXPECT_TRUE(contains(error->what(), "lookup of the proxy failed: ")) << error->what();
  EXPECT_TRUE(contains(error->what(), "ConnectionOptions::proxy")) << error->what();
}

/// What a proxy answers to CONNECT, and what the caller gets.
struct TunnelRow {
  std::string answer;
  std::string says;
  std::size_t attempts;
};

std::vector<TunnelRow> refused_tunnels() {
  const std::string tunnel = " when asked for a tunnel to api.test:443; check ConnectionOptions::";
  return {
      {http_response(407, {{"Proxy-Authenticate", "Basic realm=\"x\""}}, "planted"),
       "the proxy answered 407" + tunnel + "proxy_credentials", 1},
      {http_response(302, {{"Location", "http://evil.test/?planted"}}), "the proxy answered 302" + tunnel + "proxy", 1},
      {http_response(401, {{"WWW-Authenticate", "Basic"}}, "planted"), "the proxy answered 401" + tunnel + "proxy", 1},
      {http_response(400), "the proxy answered 400" + tunnel + "proxy", 1},
      {http_response(403), "the proxy answered 403" + tunnel + "proxy", 1},
      {http_response(429), "the proxy answered 429" + tunnel + "proxy", 3},
      {http_response(502), "the proxy answered 502" + tunnel + "proxy", 3},
      {http_response(503), "the proxy answered 503" + tunnel + "proxy", 3},
      {http_response(504), "the proxy answered 504" + tunnel + "proxy", 3},
      {http_response(511), "the proxy answered 511" + tunnel + "proxy", 1},
      {http_response(521), "the proxy answered 521" + tunnel + "proxy", 3},
  };
}

void expect_refused(const Result<core::Answer>& result, const TunnelRow& row) {
  const auto* error = result.error_as<TransportException>();
  ASSERT_NE(error, nullptr) << row.says;
  EXPECT_EQ(error->kind(), http::FailureKind::connect);
  EXPECT_EQ(error->delivery(), Delivery::not_sent);
  EXPECT_TRUE(contains(error->what(), row.says)) << error->what();
  EXPECT_FALSE(contains(error->what(), "planted")) << error->what();
  EXPECT_EQ(error->attempts().size(), row.attempts) << error->what();
}

TEST(ProxyContainment, ATunnelThatIsRefusedIsATypedErrorThatSentAndShowsNoSecret) {
  for (const auto& row : refused_tunnels()) {
    Intake intake;
    RawServer proxy([&](RawConnection& connection) {
      intake.add(connection.read_head());
      connection.write(row.answer);
    });
    for (const auto& secret : all_credentials()) {
      auto options = options_for("https://api.test", secret.credential);
      options.connection.proxy = proxy.url();
      options.connection.proxy_credentials = "me:planted-password";
      options.retry.max_retries = 2;
      options.retry.base_delay = std::chrono::milliseconds(0);
      expect_refused(core::connect(library_service(), options)->perform(call_of("POST"), {}), row);
      const auto requests = intake.take();
      EXPECT_EQ(requests.size(), row.attempts);
      for (const auto& request : requests) {
        EXPECT_EQ(request,
                  "CONNECT api.test:443 HTTP/1.1\r\nHost: api.test:443\r\nProxy-Authorization: Basic "
                  "bWU6cGxhbnRlZC1wYXNzd29yZA==\r\n\r\n");
      }
    }
  }
}

TEST(ProxyContainment, NoVariableOfTheEnvironmentNamesAProxyByItself) {
  RawServer proxy(always(http_response(500)));
  Variables variables;
  for (const std::string name : {"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
    variables.set(name, proxy.url());
  }
  for (const std::string name : {"no_proxy", "NO_PROXY"}) variables.set(name, "nothing.test");
  RedirectingServer origin;
  origin.redirect(200, "");
  const std::string url = "http://127.0.0.1:" + std::to_string(origin.port());
  EXPECT_TRUE(core::connect(library_service(), options_for(url, Credential::bearer("planted-secret-2")))
                  ->perform(call_of("GET"), {}));
  RawServer without_tls([](RawConnection& connection) { connection.read_some(); });
  const auto secure = core::connect(library_service(), options_for("https" + without_tls.url().substr(4), {}))
                          ->perform(call_of("GET"), {});
  EXPECT_NE(secure.error_as<TransportException>(), nullptr);
  EXPECT_EQ(without_tls.connections(), 1u);
  EXPECT_EQ(proxy.connections(), 0u);
}

TEST(ProxyContainment, NoFileOfTheUsersNamesACredential) {
  const TemporaryFolder home;
  for (const std::string name : {".netrc", "_netrc", ".curlrc"}) {
    std::ofstream(home.path(name))
        << "machine 127.0.0.1 login me password planted\ndefault login me password planted\n";
  }
  Variables variables;
  variables.set("HOME", home.path(""));
  variables.set("CURL_HOME", home.path(""));
  variables.set("NETRC", home.path(".netrc"));
  RedirectingServer origin;
  origin.redirect(200, "");
  const std::string url = "http://127.0.0.1:" + std::to_string(origin.port());
  EXPECT_TRUE(core::connect(library_service(), options_for(url, {}))->perform(call_of("GET"), {}));
  const auto requests = origin.take_requests();
  ASSERT_EQ(requests.size(), 1u);
  EXPECT_FALSE(contains(requests[0], "Authorization")) << requests[0];
}

TEST(ProxyContainment, ACookieThatAServerSetsIsNotKept) {
  RedirectingServer origin;
  origin.redirect(307, "Set-Cookie: id=hunter22; Path=/\r\nLocation: /moved\r\n");
  const std::string url = "http://127.0.0.1:" + std::to_string(origin.port());
  const auto connection = core::connect(library_service(), options_for(url, {}));
  EXPECT_TRUE(connection->perform(call_of("GET"), {}));
  EXPECT_TRUE(connection->perform(call_of("GET"), {}));
  for (const auto& request : origin.take_requests()) EXPECT_FALSE(contains(request, "Cookie")) << request;
}

}}}  // namespace ocelli::transport_test
