// SPDX-License-Identifier: Apache-2.0
#include "http/tls_diagnosis.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace ocelli { namespace http_test { namespace {

using http::TlsFailure;

TEST(TlsDiagnosis, ReadsTheVerdictsOfOpenssl) {
  const std::vector<std::pair<long, TlsFailure>> table = {
      {2, TlsFailure::unknown_issuer},
      {18, TlsFailure::self_signed},
      {19, TlsFailure::unknown_issuer},
      {20, TlsFailure::unknown_issuer},
      {21, TlsFailure::unknown_issuer},
      {9, TlsFailure::not_yet_valid},
      {10, TlsFailure::expired},
      {23, TlsFailure::revoked},
      {3, TlsFailure::revocation_unknown},
      {12, TlsFailure::revocation_unknown},
      {62, TlsFailure::wrong_host},
      {64, TlsFailure::wrong_host},
      {66, TlsFailure::weak_certificate},
      {68, TlsFailure::weak_certificate},
      {7, TlsFailure::invalid_certificate},
      {24, TlsFailure::invalid_certificate},
      {26, TlsFailure::invalid_certificate},
      {999, TlsFailure::invalid_certificate},
  };
  for (const auto& [verdict, failure] : table) EXPECT_EQ(http::tls_failure_of_verdict(verdict), failure) << verdict;
  EXPECT_EQ(http::tls_failure_of_verdict(0), std::nullopt);
  EXPECT_EQ(http::tls_failure_of_verdict(1), std::nullopt);
}

TEST(TlsDiagnosis, ReadsTheBitsOfGnutls) {
  const std::vector<std::pair<long, TlsFailure>> table = {
      {2 | 64, TlsFailure::unknown_issuer},
      {2 | 32, TlsFailure::revoked},
      {2 | 1024, TlsFailure::expired},
      {2 | 512, TlsFailure::not_yet_valid},
      {2 | 256, TlsFailure::weak_certificate},
      {2 | 4096, TlsFailure::revocation_unknown},
      {2 | 64 | 1024, TlsFailure::unknown_issuer},
      {2 | 2048, TlsFailure::invalid_certificate},
      {2, TlsFailure::invalid_certificate},
  };
  for (const auto& [bits, failure] : table) EXPECT_EQ(http::tls_failure_of_status(bits), failure) << bits;
  EXPECT_EQ(http::tls_failure_of_status(0), std::nullopt);
}

TEST(TlsDiagnosis, ReadsTheWordsOfTheLibraries) {
  const std::vector<std::pair<std::string, TlsFailure>> table = {
      {"error:0A00042E:SSL routines::tlsv1 alert protocol version", TlsFailure::version},
      {"error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version", TlsFailure::version},
      {"gnutls_handshake() failed: A packet with illegal or unsupported version was received.", TlsFailure::version},
      {"gnutls_handshake() failed: Error in protocol version", TlsFailure::version},
      {"gnutls_handshake() failed: CA is unknown", TlsFailure::client_certificate_refused},
      {"gnutls_handshake() failed: Certificate is bad", TlsFailure::client_certificate_refused},
      {"gnutls_handshake() failed: Handshake failed", TlsFailure::refused},
      {"error reading X.509 key or certificate file: Error in parsing.", TlsFailure::unusable_file},
      {"error:0A00010B:SSL routines::wrong version number", TlsFailure::not_tls},
      {"gnutls_handshake() failed: An unexpected TLS packet was received.", TlsFailure::not_tls},
      {"sslv3 alert handshake failure (SSL routines)", TlsFailure::refused},
      {"tlsv13 alert certificate required (SSL routines)", TlsFailure::client_certificate_required},
      {"tlsv1 alert unknown ca (SSL routines)", TlsFailure::client_certificate_refused},
      {"SSL: no alternative certificate subject name matches target host name 'h'", TlsFailure::wrong_host},
      {"SSL: certificate subject name (x) does not match target host name 'h'", TlsFailure::wrong_host},
      {"OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to h:443", TlsFailure::interrupted},
      {"OpenSSL SSL_connect: Connection reset by peer in connection to h:443", TlsFailure::interrupted},
      {"gnutls_handshake() failed: The TLS connection was non-properly terminated.", TlsFailure::interrupted},
  };
  for (const auto& [words, failure] : table) EXPECT_EQ(http::tls_failure_of_words(words), failure) << words;
  EXPECT_EQ(http::tls_failure_of_words("something new"), std::nullopt);
}

TEST(TlsDiagnosis, EveryFailureHasANameAndALineOfItsOwn) {
  std::vector<std::string> seen;
  for (int i = 0; i <= static_cast<int>(TlsFailure::other); ++i) {
    const auto failure =
        http::tls_failure(static_cast<TlsFailure>(i), {"h:443", "certificates trusted: x"}, "the\nwords");
    EXPECT_EQ(failure.kind, http::FailureKind::tls);
    EXPECT_EQ(failure.tls, static_cast<TlsFailure>(i));
    EXPECT_EQ(failure.message.rfind("TLS with h:443 failed: ", 0), 0u) << failure.message;
    EXPECT_EQ(failure.message.find('\n'), std::string::npos) << failure.message;
    for (const auto& before : seen) EXPECT_NE(failure.message, before);
    seen.push_back(failure.message);
    seen.emplace_back(to_string(static_cast<TlsFailure>(i)));
  }
}

TEST(TlsDiagnosis, TheAdviceFollowsTheLibrarysWordsWithoutAFullStopBetween) {
  EXPECT_EQ(http::tls_failure(TlsFailure::not_tls, {"h:443", ""}, "A packet was received.").message,
            "TLS with h:443 failed: what it answers is not TLS: A packet was received; check scheme and port of "
            "ClientOptions::base_url");
}

TEST(TlsDiagnosis, OnlyWhatMayHealIsNotFinal) {
  std::vector<std::string> hopeful;
  for (int i = 0; i <= static_cast<int>(TlsFailure::other); ++i) {
    const auto failure = http::tls_failure(static_cast<TlsFailure>(i), {}, {});
    if (failure.final_reason.empty()) hopeful.emplace_back(to_string(static_cast<TlsFailure>(i)));
  }
  EXPECT_EQ(hopeful, (std::vector<std::string>{"handshake interrupted", "not TLS", "handshake refused",
                                               "unexplained TLS failure"}));
}

}}}  // namespace ocelli::http_test
