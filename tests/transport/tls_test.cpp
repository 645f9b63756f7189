// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>

#include "http/curl/default_trust.hpp"
#include "http/trust_store.hpp"
#include "transport/calls.hpp"
#include "transport/nginx_server.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

class Tls : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!NginxServer::is_available()) return;
    upstream_ = std::make_unique<RawServer>([](RawConnection& connection) {
      for (std::string request = connection.read_request(); !request.empty(); request = connection.read_request()) {
        connection.write(http_response(200, {}, request.substr(request.find("\r\n\r\n") + 4)));
      }
    });
    server_ = std::make_unique<NginxServer>(upstream_->url());
  }
  static void TearDownTestSuite() {
    server_.reset();
    upstream_.reset();
  }
  void SetUp() override {
    if (server_ == nullptr) GTEST_SKIP() << "the programs nginx and openssl are needed";
    options_.tls.ca_file = server_->ca_file();
  }

  [[nodiscard]] http::Exchange exchange(const http::Request& request) const {
    return http::make_default_transport(options_)->exchange(request, {});
  }

  /// Answers with the body that it was sent.
  static std::unique_ptr<RawServer> upstream_;
  static std::unique_ptr<NginxServer> server_;
  http::ConnectionOptions options_;
};

std::unique_ptr<RawServer> Tls::upstream_;
std::unique_ptr<NginxServer> Tls::server_;

TEST_F(Tls, Http2IsChosenWhereTheServerOffersIt) {
  const auto response = response_of(exchange(get(server_->http2_url())));
  EXPECT_EQ(response.http_version, "2");
  EXPECT_EQ(response.body, "HTTP/2.0 1 ");
}

TEST_F(Tls, Http1IsUsedWhereTheServerOffersNothingElse) {
  const auto exchange = this->exchange(get(server_->http1_url()));
  EXPECT_EQ(response_of(exchange).http_version, "1.1");
  EXPECT_GT(exchange.statistics.tls, exchange.statistics.connect);
}

TEST_F(Tls, Http1IsUsedWhereTheOptionsSaySo) {
  options_.version = http::HttpVersion::http1_1;
  EXPECT_EQ(response_of(exchange(get(server_->http2_url()))).http_version, "1.1");
}

TEST_F(Tls, Http2IsSpokenWithoutTlsWhereTheOptionsSaySo) {
  options_.version = http::HttpVersion::http2;
  EXPECT_EQ(response_of(exchange(get(server_->plain_http2_url()))).body, "HTTP/2.0 1 ");
}

TEST_F(Tls, Http2ConnectionIsUsedAgain) {
  const auto transport = http::make_default_transport(options_);
  for (int call = 1; call <= 3; ++call) {
    const auto exchange = transport->exchange(get(server_->http2_url()), {});
    EXPECT_EQ(response_of(exchange).body, "HTTP/2.0 " + std::to_string(call) + " ");
    EXPECT_EQ(exchange.statistics.reused_connection, call > 1);
  }
}

TEST_F(Tls, Http2CarriesLargeBodiesBothWaysOnOneConnection) {
  const auto transport = http::make_default_transport(options_);
  const std::string bytes = patterned(3 << 20);
  for (int call = 1; call <= 3; ++call) {
    const auto exchange = transport->exchange(post(server_->http2_url() + "/upstream", http::borrowed_body(bytes)), {});
    EXPECT_TRUE(response_of(exchange).body == bytes);
    EXPECT_EQ(exchange.statistics.reused_connection, call > 1);
  }
}

TEST_F(Tls, Http2CarriesABodyOfUnknownLength) {
  const std::string bytes = patterned(200000);
  const auto request = post(server_->http2_url() + "/upstream", body_saying(std::nullopt, bytes));
  EXPECT_TRUE(response_of(exchange(request)).body == bytes);
}

TEST_F(Tls, Http2AnswerThatComesBeforeTheEndOfTheUploadIsTaken) {
  const std::string bytes = patterned(16 << 20);
  EXPECT_EQ(response_of(exchange(post(server_->http2_url(), http::borrowed_body(bytes)))).body, "HTTP/2.0 1 ");
  EXPECT_EQ(response_of(exchange(post(server_->http2_url() + "/small", http::borrowed_body(bytes)))).status, 413);
}

TEST_F(Tls, Http2UploadThatEndsEarlyIsAFailure) {
  const auto failure = failure_of(exchange(post(server_->http2_url() + "/upstream", body_saying(10, "short"))));
  EXPECT_EQ(failure.kind, http::FailureKind::send);
}

TEST_F(Tls, TrustCanComeFromAFolder) {
  options_.tls = {};
  options_.tls.ca_directory = server_->ca_directory();
  EXPECT_EQ(response_of(exchange(get(server_->http1_url()))).status, 200);
}

TEST_F(Tls, TrustCanComeAsTextWhereLibcurlTakesIt) {
  options_.tls = {};
  options_.tls.ca_pem = server_->ca_pem();
  if (!http::curl::takes_certificates_as_text()) {
    EXPECT_THROW((void)http::make_default_transport(options_), std::invalid_argument);
    return;
  }
  EXPECT_EQ(response_of(exchange(get(server_->http1_url()))).status, 200);
}

TEST_F(Tls, UnknownCaIsRefusedAndTheMessageSaysWhatIsTrusted) {
  options_.tls = {};
  const auto failure = failure_of(exchange(get(server_->http1_url())));
  EXPECT_EQ(failure.kind, http::FailureKind::tls);
  EXPECT_EQ(failure.code, "CURLE_PEER_FAILED_VERIFICATION");
  EXPECT_FALSE(failure.request_may_have_arrived);
  EXPECT_NE(failure.message.find("certificates trusted: "), std::string::npos) << failure.message;
}

TEST_F(Tls, CertificateForAnotherHostIsRefused) {
  const auto failure = failure_of(exchange(post(server_->other_name_url(), http::text_body("secret"))));
  EXPECT_EQ(failure.kind, http::FailureKind::tls);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST_F(Tls, VerificationCanBeSwitchedOff) {
  options_.tls = {};
  options_.tls.verify = false;
  EXPECT_EQ(response_of(exchange(get(server_->other_name_url()))).status, 200);
}

TEST_F(Tls, ClientCertificateIsShown) {
  options_.tls.client_certificate_file = server_->client_certificate();
  options_.tls.client_key_file = server_->client_key();
  EXPECT_EQ(response_of(exchange(get(server_->http1_url()))).body, "HTTP/1.1 1 CN=robot");
}

TEST_F(Tls, FailureAgainstAPlainServerIsOneOfTlsThatSentNothing) {
  RawServer plain([](RawConnection& connection) {
    connection.read_some();
    connection.write("HTTP/1.1 400 Bad Request\r\n\r\n");
  });
  const auto failure = failure_of(exchange(get("https" + plain.url().substr(4))));
  EXPECT_EQ(failure.kind, http::FailureKind::tls);
  EXPECT_FALSE(failure.request_may_have_arrived);
}

TEST(TrustStore, IsTheFirstPlaceThatExistsAndItsDescriptionNamesThoseBefore) {
  const auto store = http::find_system_store({"", "/nonexistent/a.pem", "/etc/passwd", "/nonexistent/b.pem"}, {});
  EXPECT_EQ(store.file, "/etc/passwd");
  EXPECT_EQ(store.description, "certificates trusted: /etc/passwd; not found: /nonexistent/a.pem");
}

TEST(TrustStore, IsTheSystemsOwnWhereNoPlaceExists) {
  const auto store = http::find_system_store({"/nonexistent/a.pem"}, {"/nonexistent/b"});
  EXPECT_TRUE(store.is_native);
  EXPECT_EQ(store.description,
            "certificates trusted: the operating system's own store; not found: /nonexistent/a.pem, /nonexistent/b");
}

}}}  // namespace ocelli::transport_test
