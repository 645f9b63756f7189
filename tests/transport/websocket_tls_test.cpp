// SPDX-License-Identifier: Apache-2.0
#include "transport/websocket_calls.hpp"

#include <csignal>

#include "transport/nginx_server.hpp"

namespace ocelli { namespace transport_test { namespace {

using http::FailureKind;

/// nginx in front of a server of ours.
class WebSocketTls : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!NginxServer::is_available()) GTEST_SKIP() << "needs the programs nginx and openssl";
    nginx_ = std::make_unique<NginxServer>(upstream_.url());
  }

  [[nodiscard]] std::string url() const { return "wss" + nginx_->http1_url().substr(5) + "/websocket"; }

  [[nodiscard]] http::WebSocketTransport::Opened open_with(const http::TlsOptions& tls, const std::string& url) const {
    http::ConnectionOptions connection;
    connection.tls = tls;
    return try_open(url, {}, connection);
  }

  [[nodiscard]] http::TlsOptions trusting() const {
    http::TlsOptions tls;
    tls.ca_file = nginx_->ca_file();
    return tls;
  }

  RawServer upstream_{accept_and_send(frame(Opcode::text, "hello") + fragment(Opcode::text, std::string(100000, 'x')) +
                                      frame(Opcode::continuation, "y"))};
  std::unique_ptr<NginxServer> nginx_;
};

TEST_F(WebSocketTls, TrustsAFile) {
  const auto socket = opened(open_with(trusting(), url()));
  EXPECT_EQ(text_of(receive(*socket)), "hello");
  EXPECT_EQ(text_of(receive(*socket)).size(), 100001u);
  EXPECT_EQ(failure_of(receive(*socket, 20ms)).kind, FailureKind::deadline);
  socket->close(from_now(50ms));
}

TEST_F(WebSocketTls, TrustsAFolder) {
  http::TlsOptions tls;
  tls.ca_directory = nginx_->ca_directory();
  EXPECT_EQ(text_of(receive(*opened(open_with(tls, url())))), "hello");
}

TEST_F(WebSocketTls, TrustsAText) {
  http::TlsOptions tls;
  tls.ca_pem = nginx_->ca_pem();
  EXPECT_EQ(text_of(receive(*opened(open_with(tls, url())))), "hello");
}

TEST_F(WebSocketTls, TrustsTheServersOwnCertificateAsHttpsDoes) {
  http::ConnectionOptions connection;
  connection.tls.ca_file = nginx_->server_certificate();
  EXPECT_EQ(text_of(receive(*opened(open_with(connection.tls, url())))), "hello");
  http::Request request;
  request.url = nginx_->http1_url();
  EXPECT_NE(http::make_default_transport(connection)->exchange(request, {}).response(), nullptr);
}

TEST_F(WebSocketTls, WorksWhereTheServerOffersHttp2) {
  const auto http2 = "wss" + nginx_->http2_url().substr(5) + "/websocket";
  EXPECT_EQ(text_of(receive(*opened(open_with(trusting(), http2)))), "hello");
}

TEST_F(WebSocketTls, FailsWhereTheIssuerIsUnknown) {
  const auto failure = failure_of(open_with({}, url()));
  EXPECT_EQ(failure.kind, FailureKind::tls);
  EXPECT_FALSE(failure.request_may_have_arrived);
  EXPECT_NE(failure.message.find("certificates trusted: "), std::string::npos) << failure.message;
  EXPECT_EQ(upstream_.connections(), 0u);
}

TEST_F(WebSocketTls, FailsWhereTheCertificateIsForAnotherHost) {
  const auto other = "wss" + nginx_->other_name_url().substr(5) + "/websocket";
  const auto failure = failure_of(open_with(trusting(), other));
  EXPECT_EQ(failure.kind, FailureKind::tls);
  EXPECT_EQ(failure.tls, http::TlsFailure::wrong_host);
}

TEST_F(WebSocketTls, CanDoWithoutChecks) {
  http::TlsOptions tls;
  tls.verify = false;
  const auto other = "wss" + nginx_->other_name_url().substr(5) + "/websocket";
  EXPECT_EQ(text_of(receive(*opened(open_with(tls, other)))), "hello");
}

TEST_F(WebSocketTls, ShowsTheClientsCertificate) {
  auto tls = trusting();
  tls.client_certificate_file = nginx_->client_certificate();
  tls.client_key_file = nginx_->client_key();
  const auto path = "wss" + nginx_->http1_url().substr(5) + "/";
  const auto answer = open_with(tls, path);
  ASSERT_TRUE(std::holds_alternative<http::Response>(answer));
  EXPECT_EQ(std::get<http::Response>(answer).body, "HTTP/1.1 1 CN=robot");
}

TEST_F(WebSocketTls, FailsWhereTheClientsKeyIsNotItsCertificates) {
  auto tls = trusting();
  tls.client_certificate_file = nginx_->client_certificate();
  tls.client_key_file = nginx_->ca_file();
  const auto failure = failure_of(open_with(tls, url()));
  EXPECT_EQ(failure.kind, FailureKind::tls);
  EXPECT_NE(failure.message.find("tls.client_key_file: "), std::string::npos) << failure.message;
}

TEST_F(WebSocketTls, FailsWhereTheServerSpeaksNoTls) {
  RawServer plain([](RawConnection& connection) {
    connection.read_some();
    connection.write(http_response(400));
  });
  const auto failure = failure_of(open_with({}, "wss" + plain.url().substr(4)));
  EXPECT_EQ(failure.kind, FailureKind::tls);
}

TEST_F(WebSocketTls, RefusesFilesThatAreNotThere) {
  http::TlsOptions tls;
  tls.client_certificate_file = "/nonexistent";
  EXPECT_THROW((void)open_with(tls, url()), std::invalid_argument);
  tls = {};
  tls.ca_file = "/nonexistent";
  EXPECT_THROW((void)open_with(tls, url()), std::invalid_argument);
}

void kill_test(int) { std::_Exit(1); }

TEST_F(WebSocketTls, RaisesNoSigpipe) {
  const auto previous = std::signal(SIGPIPE, kill_test);
  const auto socket = opened(open_with(trusting(), url()));
  EXPECT_EQ(text_of(receive(*socket)), "hello");
  nginx_.reset();
  socket->close(from_now(1s));
  RawServer resetting([](RawConnection& connection) {
    accept_upgrade(connection);
    connection.reset();
  });
  open(resetting)->close(from_now(1s));
  std::signal(SIGPIPE, previous);
}

}}}  // namespace ocelli::transport_test
