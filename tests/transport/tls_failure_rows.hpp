// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <ocelli/http/connection_options.hpp>
#include <ocelli/http/tls_failure.hpp>

#include "transport/bad_tls_servers.hpp"
#include "transport/calls.hpp"

namespace ocelli { namespace transport_test {

/// A server with something wrong, and what both transports say of it.
struct BadServerRow {
  std::string server;
  http::TlsFailure failure;
  /// Behind "TLS with 127.0.0.1:port failed: "; TRUST stands for "certificates trusted: tls.ca_file PATH".
  std::string message;
};

inline std::vector<BadServerRow> bad_servers() {
  using Kind = http::TlsFailure;
  return {
      {"expired", Kind::expired,
       "its certificate, or one that vouches for it, has expired (TRUST); check this machine's clock; where that is "
       "right, the server needs a new certificate"},
      {"not-yet", Kind::not_yet_valid,
       "its certificate, or one that vouches for it, is not valid yet (TRUST); check this machine's clock, which may "
       "be "
       "behind"},
      {"other-host", Kind::wrong_host,
       "its certificate is for another host (TRUST); check the host in ClientOptions::base_url, and who answers there"},
      {"self-signed", Kind::self_signed,
       "its certificate is self-signed and not trusted (TRUST); name it in tls.ca_file if it is the one that the "
       "server "
       "should have"},
      {"foreign", Kind::unknown_issuer,
       "its certificate was issued by nobody who is trusted (TRUST); name the issuer's certificate in tls.ca_file, or "
       "bring the system's store up to date"},
      {"weak", Kind::weak_certificate,
       "its certificate has too short a key or too weak a signature (TRUST); the server needs a better certificate"},
      {"old-tls", Kind::version, "it speaks no TLS that is still safe; it must be brought to TLS 1.2 or later"},
  };
}

/// The same with `crl.pem` as tls.crl_file.
inline std::vector<BadServerRow> revoked_servers() {
  const std::string revoked =
      "its certificate, or one that vouches for it, was revoked (TRUST); do not trust this server before it has a new "
      "certificate";
  return {{"revoked", http::TlsFailure::revoked, revoked}, {"revoked-chain", http::TlsFailure::revoked, revoked}};
}

/// Whether a failure is the row's, and final.
inline void expect_failure(const http::TransportFailure& failure, const BadServerRow& row,
                           const BadTlsServers& servers) {
  std::string message = "TLS with " + servers.address(row.server) + " failed: " + row.message;
  if (const auto at = message.find("TRUST"); at != std::string::npos) {
    message.replace(at, 5, "certificates trusted: tls.ca_file " + servers.path("ca.pem"));
  }
  EXPECT_EQ(failure.kind, http::FailureKind::tls) << row.server;
  EXPECT_EQ(failure.tls, row.failure) << row.server;
  EXPECT_EQ(failure.message, message) << row.server;
  EXPECT_EQ(failure.final_reason, to_string(row.failure)) << row.server;
  EXPECT_FALSE(failure.request_may_have_arrived) << row.server;
  EXPECT_FALSE(failure.code.empty()) << row.server;
}

/// A TLS record that holds a fatal alert, as a server may send it to the first bytes of a handshake.
inline std::string alert(unsigned char description) {
  return std::string("\x15\x03\x03\x00\x02\x02", 6) + static_cast<char>(description);
}

/// What a server answers to the first bytes, and what that means.
struct BadHandshakeRow {
  std::string answer;
  http::TlsFailure failure;
  bool is_final;
};

inline std::vector<BadHandshakeRow> bad_handshakes() {
  using Kind = http::TlsFailure;
  return {{alert(40), Kind::refused, false},
          {alert(42), Kind::client_certificate_refused, true},
          {alert(44), Kind::client_certificate_refused, true},
          {alert(45), Kind::client_certificate_refused, true},
          {alert(48), Kind::client_certificate_refused, true},
          {alert(70), Kind::version, true},
          {alert(71), Kind::refused, false},
          {alert(112), Kind::refused, false},
          {alert(116), Kind::client_certificate_required, true},
          {"HTTP/1.1 400 Bad Request\r\n\r\n", Kind::not_tls, false},
          {"", Kind::interrupted, false}};
}

/// Answers the first bytes with these and closes.
inline RawServer::Handler answer_hello(std::string bytes) {
  return [bytes = std::move(bytes)](RawConnection& connection) {
    connection.read_some();
    connection.write(bytes);
  };
}

}}  // namespace ocelli::transport_test
