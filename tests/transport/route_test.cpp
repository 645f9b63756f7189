// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

#include "transport/calls.hpp"
#include "transport/temporary_folder.hpp"

namespace ocelli { namespace transport_test { namespace {

/// Sets an environment variable for one test.
class EnvironmentVariable {
 public:
  EnvironmentVariable(const char* name, const std::string& value) : name_(name) { ::setenv(name, value.c_str(), 1); }
  ~EnvironmentVariable() { ::unsetenv(name_); }
  EnvironmentVariable(const EnvironmentVariable&) = delete;
  EnvironmentVariable& operator=(const EnvironmentVariable&) = delete;

 private:
  const char* name_;
};

http::Exchange exchange_with(const http::ConnectionOptions& options, const http::Request& request) {
  return http::make_default_transport(options)->exchange(request, {});
}

TEST(Connect, RefusedSaysSoInOneLine) {
  std::string url;
  {
    RawServer gone(always(""));
    url = gone.url();
  }
  const auto failure = failure_of(exchange(get(url + "/path?token=secret")));
  EXPECT_EQ(failure.kind, http::FailureKind::connect);
  EXPECT_EQ(failure.code, "CURLE_COULDNT_CONNECT");
  EXPECT_EQ(failure.message, "connect to " + url.substr(7) + " failed: Connection refused");
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(Connect, ToANameThatDoesNotExistIsADnsFailure) {
  const auto failure = failure_of(exchange(get("http://slow.test/")));
  EXPECT_EQ(failure.kind, http::FailureKind::dns);
  EXPECT_EQ(failure.code, "CURLE_COULDNT_RESOLVE_HOST");
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(UnixSocket, TakesThePlaceOfTheNetwork) {
  TemporaryFolder folder;
  RawServer server(always(http_response(200, {}, "hello")), folder.path("socket"));
  http::ConnectionOptions options;
  options.unix_socket = folder.path("socket");
  const auto transport = http::make_default_transport(options);
  EXPECT_EQ(response_of(transport->exchange(get(server.url()), {})).body, "hello");
  EXPECT_TRUE(transport->exchange(get(server.url()), {}).statistics.reused_connection);
}

TEST(UnixSocket, ThatIsNotThereIsNamedInTheFailure) {
  TemporaryFolder folder;
  http::ConnectionOptions options;
  options.unix_socket = folder.path("none");
  const auto failure = failure_of(exchange_with(options, get("http://localhost/")));
  EXPECT_EQ(failure.kind, http::FailureKind::connect);
  EXPECT_NE(failure.message.find(options.unix_socket), std::string::npos) << failure.message;
}

TEST(Proxy, MayBeReachedOverTlsWithCertificatesOfItsOwnTrust) {
  // Whoever listens there speaks no TLS.
  RawServer server(always("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
  http::ConnectionOptions options;
  options.proxy = "https://" + server.url().substr(std::string("http://").size());
  options.tls.ca_pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
  const auto failure = failure_of(exchange_with(options, get("http://gate.example/")));
  EXPECT_EQ(failure.kind, http::FailureKind::tls);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(Proxy, GetsTheAbsoluteUrlAndNothingElseThatWasNotAskedFor) {
  std::string received;
  RawServer proxy([&](RawConnection& connection) {
    received = connection.read_request();
    connection.write(http_response(200, {}, "from the proxy"));
  });
  http::ConnectionOptions options;
  options.proxy = proxy.url();
  options.proxy_credentials = "me%40:50%25";
  options.compression = false;
  EXPECT_EQ(response_of(exchange_with(options, get("http://api.test/a?b=c"))).body, "from the proxy");
  EXPECT_EQ(received,
            "GET http://api.test/a?b=c HTTP/1.1\r\nHost: api.test\r\nProxy-Authorization: Basic "
            "bWUlNDA6NTAlMjU=\r\n\r\n");
}

TEST(Proxy, IsNotUsedForTheHostsNamed) {
  RawServer proxy(always(http_response(500)));
  RawServer server(always(http_response(200)));
  http::ConnectionOptions options;
  options.proxy = proxy.url();
  options.no_proxy = "127.0.0.1";
  EXPECT_EQ(response_of(exchange_with(options, get(server.url()))).status, 200);
  EXPECT_EQ(proxy.connections(), 0u);
}

TEST(Proxy, ThatRefusesTheTunnelIsAConnectFailureOfARequestThatWasNotSent) {
  std::string received;
  RawServer proxy([&](RawConnection& connection) {
    received = connection.read_request();
    connection.write(http_response(403));
  });
  http::ConnectionOptions options;
  options.proxy = proxy.url();
  auto request = get("https://api.test/");
  request.headers = {{"Authorization", "Bearer secret"}};
  const auto failure = failure_of(exchange_with(options, request));
  EXPECT_EQ(failure.kind, http::FailureKind::connect);
  EXPECT_FALSE(failure.request_may_have_arrived);
  EXPECT_EQ(failure.status, std::nullopt);
  EXPECT_EQ(received.substr(0, 29), "CONNECT api.test:443 HTTP/1.1");
  EXPECT_EQ(received.find("secret"), std::string::npos);
}

TEST(Proxy, OfTheEnvironmentIsNotUsed) {
  RawServer proxy(always(http_response(500)));
  RawServer server(always(http_response(200)));
  const EnvironmentVariable http("http_proxy", proxy.url());
  const EnvironmentVariable all("ALL_PROXY", proxy.url());
  EXPECT_EQ(response_of(exchange(get(server.url()))).status, 200);
  EXPECT_EQ(proxy.connections(), 0u);
}

TEST(Proxy, OfTheOptionsIsUsedWhateverTheEnvironmentExempts) {
  RawServer proxy(always(http_response(200)));
  const EnvironmentVariable none("no_proxy", "*");
  http::ConnectionOptions options;
  options.proxy = proxy.url();
  EXPECT_EQ(response_of(exchange_with(options, get("http://api.test/"))).status, 200);
}

/// The message of the refusal.
std::string refusal_of(const http::ConnectionOptions& options) {
  try {
    (void)http::make_default_transport(options);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "accepted";
}

TEST(ConnectionOptions, ThatCannotBeHonouredAreNamed) {
  http::ConnectionOptions options;
  options.proxy = "proxy.test:3128";
  EXPECT_EQ(refusal_of(options).substr(0, 6), "proxy:");
  options.proxy = "http://me:secret@proxy.test";
  EXPECT_EQ(refusal_of(options).substr(0, 6), "proxy:");
  EXPECT_EQ(refusal_of(options).find("secret"), std::string::npos);
  options = {};
  options.tls.ca_file = "/nonexistent/ca.pem";
  EXPECT_EQ(refusal_of(options), "tls.ca_file: cannot read /nonexistent/ca.pem");
  options = {};
  options.tls.ca_directory = "/nonexistent";
  EXPECT_EQ(refusal_of(options), "tls.ca_directory: no folder at /nonexistent");
  options = {};
  options.tls.client_certificate_file = "/nonexistent/me.pem";
  EXPECT_EQ(refusal_of(options), "tls.client_certificate_file: cannot read /nonexistent/me.pem");
}

}}}  // namespace ocelli::transport_test
