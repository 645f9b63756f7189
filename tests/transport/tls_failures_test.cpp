// SPDX-License-Identifier: Apache-2.0
#include "transport/tls_failure_rows.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace transport_test { namespace {

using http::TlsFailure;

class TlsFailures : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (BadTlsServers::is_available()) servers_ = std::make_unique<BadTlsServers>();
  }
  static void TearDownTestSuite() { servers_.reset(); }
  void SetUp() override {
    if (servers_ == nullptr) GTEST_SKIP() << "needs the programs nginx and openssl";
    options_.tls.ca_file = servers_->path("ca.pem");
  }

  [[nodiscard]] std::string url(const std::string& name) const { return "https://" + servers_->address(name); }
  [[nodiscard]] http::Exchange exchange(const std::string& url) const {
    return http::make_default_transport(options_)->exchange(get(url), {});
  }

  static std::unique_ptr<BadTlsServers> servers_;
  http::ConnectionOptions options_;
};

std::unique_ptr<BadTlsServers> TlsFailures::servers_;

TEST_F(TlsFailures, NothingIsWrongWithAGoodServer) {
  for (const std::string name : {"good", "chain", "revoked", "revoked-chain"}) {
    EXPECT_EQ(response_of(exchange(url(name))).status, 200) << name;
  }
}

TEST_F(TlsFailures, EachIsTheOneItIsAndSaysWhatToDo) {
  for (const auto& row : bad_servers()) expect_failure(failure_of(exchange(url(row.server))), row, *servers_);
}

TEST_F(TlsFailures, RevocationIsSeenWithAListAndOnlyThen) {
  options_.tls.crl_file = servers_->path("crl.pem");
  for (const auto& row : revoked_servers()) expect_failure(failure_of(exchange(url(row.server))), row, *servers_);
  for (const std::string name : {"good", "chain"}) EXPECT_EQ(response_of(exchange(url(name))).status, 200) << name;
}

TEST_F(TlsFailures, AChainWithoutAListIsNotTrusted) {
  options_.tls.crl_file = servers_->path("foreign-crl.pem");
  const auto failure = failure_of(exchange(url("good")));
  EXPECT_EQ(failure.tls, TlsFailure::revocation_unknown);
  EXPECT_EQ(failure.final_reason, "revocation unknown");
}

TEST_F(TlsFailures, FilesThatHoldSomethingElseAreNamedAsTheReason) {
  options_.tls.crl_file = servers_->path("leaf.key");
  EXPECT_EQ(failure_of(exchange(url("good"))).tls, TlsFailure::unusable_file);
  options_.tls.crl_file.clear();
  options_.tls.client_certificate_file = servers_->path("robot.pem");
  options_.tls.client_key_file = servers_->path("weak.key");
  const auto failure = failure_of(exchange(url("good")));
  EXPECT_EQ(failure.tls, TlsFailure::unusable_file);
  EXPECT_FALSE(failure.final_reason.empty());
}

TEST_F(TlsFailures, AHandshakeThatBreaksIsToldApartAndCanBeRepeated) {
  for (const auto& row : bad_handshakes()) {
    RawServer server(answer_hello(row.answer));
    const auto failure = failure_of(exchange("https" + server.url().substr(4)));
    EXPECT_EQ(failure.kind, http::FailureKind::tls) << failure.message;
    EXPECT_EQ(failure.tls, row.failure) << failure.message;
    EXPECT_EQ(!failure.final_reason.empty(), row.is_final) << failure.message;
    EXPECT_FALSE(failure.request_may_have_arrived);
  }
}

TEST_F(TlsFailures, AResetInTheHandshakeCanBeRepeated) {
  RawServer server([](RawConnection& connection) {
    connection.read_some();
    connection.reset();
  });
  const auto failure = failure_of(exchange("https" + server.url().substr(4)));
  EXPECT_EQ(failure.tls, TlsFailure::interrupted) << failure.message;
  EXPECT_EQ(failure.final_reason, "");
}

/// What a caller of an operation gets.
class TlsErrors : public TlsFailures {
 protected:
  [[nodiscard]] std::shared_ptr<const ApiException> error_of(const std::string& base_url) const {
    ClientOptions options;
    options.base_url = base_url;
    options.connection = options_;
    options.retry.base_delay = std::chrono::milliseconds(0);
    return core::connect(core_test::library_service(), options)->perform(core_test::get_call(), {}).shared_error();
  }
};

TEST_F(TlsErrors, ACertificateThatIsRefusedIsNotMetASecondTime) {
  for (const auto& row : bad_servers()) {
    const auto error = error_of(url(row.server));
    const auto* transport = dynamic_cast<const TransportException*>(error.get());
    ASSERT_NE(transport, nullptr) << error->what();
    EXPECT_EQ(transport->kind(), http::FailureKind::tls);
    EXPECT_EQ(transport->tls_failure(), row.failure);
    ASSERT_EQ(error->attempts().size(), 1u) << error->what();
    EXPECT_EQ(error->attempts()[0].tls_failure, row.failure);
    EXPECT_EQ(error->attempts()[0].decision, "not retried: " + std::string(to_string(row.failure)));
    EXPECT_EQ(error->delivery(), Delivery::not_sent);
    const std::string what = error->what();
    EXPECT_EQ(what.find('\n'), std::string::npos);
    EXPECT_NE(what.find("not retried: " + std::string(to_string(row.failure)) + ")"), std::string::npos) << what;
  }
}

TEST_F(TlsErrors, AHandshakeThatTheNetworkCutsIsTriedAgain) {
  RawServer server(answer_hello(""));
  const auto error = error_of("https" + server.url().substr(4));
  EXPECT_EQ(error->attempts().size(), 3u) << error->what();
  EXPECT_EQ(server.connections(), 3u);
  EXPECT_EQ(dynamic_cast<const TransportException&>(*error).tls_failure(), TlsFailure::interrupted);
}

TEST_F(TlsErrors, TheListOfPlacesLookedAtIsNotCut) {
  options_ = {};
  const auto error = error_of(url("foreign"));
  const std::string what = error->what();
  EXPECT_NE(what.find("nobody who is trusted (certificates trusted: "), std::string::npos) << what;
  EXPECT_NE(what.find("); name the issuer's certificate in tls.ca_file"), std::string::npos) << what;
}

TEST(TlsOptions, AListThatCannotBeReadIsRefusedByName) {
  http::ConnectionOptions options;
  options.tls.crl_file = "/nonexistent/crl.pem";
  EXPECT_EQ(core_test::refusal_of([&] { return http::make_default_transport(options); }),
            "tls.crl_file: cannot read /nonexistent/crl.pem");
}

}}}  // namespace ocelli::transport_test
