// SPDX-License-Identifier: Apache-2.0
#include "support/openssl_peer.hpp"
#include "transport/tls_failure_rows.hpp"
#include "transport/websocket_calls.hpp"

namespace ocelli { namespace transport_test { namespace {

using http::TlsFailure;
using test_support::OpensslPeer;

/// A server that wants a certificate of its clients, which in TLS 1.3 it says when the client has begun to send.
class ClientCertificate : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!BadTlsServers::is_available()) GTEST_SKIP() << "needs the programs nginx and openssl";
    files_ = std::make_unique<BadTlsServers>();
    options_.tls.ca_file = files_->path("ca.pem");
    server_ = std::make_unique<RawServer>([this](RawConnection& connection) {
      OpensslPeer peer(connection, {files_->path("good.pem"), files_->path("leaf.key"), files_->path("ca.pem")});
      if (!peer.shake_hands()) return void(connection.wait_closed_by_peer());
      peer.read_head();
      peer.write(http_response(200, {}, "welcome"));
    });
  }

  [[nodiscard]] http::Exchange exchange() const {
    return http::make_default_transport(options_)->exchange(get("https" + server_->url().substr(4)), {});
  }
  [[nodiscard]] http::WebSocketTransport::Opened open() const {
    return try_open("wss" + server_->url().substr(4), {}, options_);
  }

  std::unique_ptr<BadTlsServers> files_;
  std::unique_ptr<RawServer> server_;
  http::ConnectionOptions options_;
};

void expect(const http::TransportFailure& failure, TlsFailure why) {
  EXPECT_EQ(failure.kind, http::FailureKind::tls) << failure.message;
  EXPECT_EQ(failure.tls, why) << failure.message;
  EXPECT_EQ(failure.final_reason, to_string(why));
  EXPECT_NE(failure.message.find("tls.client_certificate_file"), std::string::npos) << failure.message;
}

TEST_F(ClientCertificate, ThatIsMissingIsAskedFor) {
  expect(failure_of(exchange()), TlsFailure::client_certificate_required);
  expect(failure_of(open()), TlsFailure::client_certificate_required);
}

TEST_F(ClientCertificate, OfAnIssuerThatTheServerDoesNotKnowIsSaidToBeRefused) {
  options_.tls.client_certificate_file = files_->path("foreign.pem");
  options_.tls.client_key_file = files_->path("leaf.key");
  expect(failure_of(exchange()), TlsFailure::client_certificate_refused);
  expect(failure_of(open()), TlsFailure::client_certificate_refused);
}

TEST_F(ClientCertificate, ThatHasExpiredIsSaidToBeRefused) {
  options_.tls.client_certificate_file = files_->path("expired.pem");
  options_.tls.client_key_file = files_->path("leaf.key");
  expect(failure_of(exchange()), TlsFailure::client_certificate_refused);
}

TEST_F(ClientCertificate, OfTheRightIssuerOpensTheDoor) {
  options_.tls.client_certificate_file = files_->path("robot.pem");
  options_.tls.client_key_file = files_->path("leaf.key");
  EXPECT_EQ(response_of(exchange()).body, "welcome");
}

}}}  // namespace ocelli::transport_test
