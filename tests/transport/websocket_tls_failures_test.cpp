// SPDX-License-Identifier: Apache-2.0
#include "transport/tls_failure_rows.hpp"
#include "transport/websocket_calls.hpp"

namespace ocelli { namespace transport_test { namespace {

using http::TlsFailure;

class WebSocketTlsFailures : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (BadTlsServers::is_available()) servers_ = std::make_unique<BadTlsServers>();
  }
  static void TearDownTestSuite() { servers_.reset(); }
  void SetUp() override {
    if (servers_ == nullptr) GTEST_SKIP() << "needs the programs nginx and openssl";
    options_.tls.ca_file = servers_->path("ca.pem");
  }

  [[nodiscard]] http::WebSocketTransport::Opened open(const std::string& name) const {
    return try_open("wss://" + servers_->address(name), {}, options_);
  }
  /// nginx answers 200, which is as far as these need to come.
  void expect_answer(const std::string& name) const {
    EXPECT_TRUE(std::holds_alternative<http::Response>(open(name))) << name;
  }

  static std::unique_ptr<BadTlsServers> servers_;
  http::ConnectionOptions options_;
};

std::unique_ptr<BadTlsServers> WebSocketTlsFailures::servers_;

TEST_F(WebSocketTlsFailures, AreThoseOfHttpsWordForWord) {
  for (const auto& row : bad_servers()) expect_failure(failure_of(open(row.server)), row, *servers_);
  for (const std::string name : {"good", "chain", "revoked", "revoked-chain"}) expect_answer(name);
}

TEST_F(WebSocketTlsFailures, RevocationIsSeenWithAList) {
  options_.tls.crl_file = servers_->path("crl.pem");
  for (const auto& row : revoked_servers()) expect_failure(failure_of(open(row.server)), row, *servers_);
  for (const std::string name : {"good", "chain"}) expect_answer(name);
  options_.tls.crl_file = servers_->path("foreign-crl.pem");
  EXPECT_EQ(failure_of(open("good")).tls, TlsFailure::revocation_unknown);
}

TEST_F(WebSocketTlsFailures, FilesThatHoldSomethingElseAreNamed) {
  options_.tls.crl_file = servers_->path("leaf.key");
  const auto failure = failure_of(open("good"));
  EXPECT_EQ(failure.tls, TlsFailure::unusable_file);
  EXPECT_NE(failure.message.find("tls.crl_file: holds no revocation list"), std::string::npos) << failure.message;
}

TEST_F(WebSocketTlsFailures, AHandshakeThatBreaksIsToldApart) {
  for (const auto& row : bad_handshakes()) {
    RawServer server(answer_hello(row.answer));
    const auto failure = failure_of(try_open("wss" + server.url().substr(4)));
    EXPECT_EQ(failure.kind, http::FailureKind::tls) << failure.message;
    EXPECT_EQ(failure.tls, row.failure) << failure.message;
    EXPECT_EQ(!failure.final_reason.empty(), row.is_final) << failure.message;
    EXPECT_FALSE(failure.request_may_have_arrived);
  }
}

}}}  // namespace ocelli::transport_test
