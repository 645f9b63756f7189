// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "transport/nginx_process.hpp"
#include "transport/temporary_folder.hpp"

namespace ocelli { namespace transport_test {

/// nginx on loopback, with TLS on one port that offers HTTP/2 and on one that does not, and with HTTP/2 and no TLS on a
/// third. Its certificate, signed by a CA of its own, is for the address 127.0.0.1 only.
///
/// Requests are answered 200 with "PROTOCOL REQUEST-NUMBER-ON-THE-CONNECTION CLIENT-CERTIFICATE-SUBJECT", without
/// waiting for their body; those below /upstream are passed on over plain HTTP, those below /websocket as WebSocket;
/// those below /small have a limit of 1 KiB for the body.
class NginxServer {
 public:
  /// Whether this machine has what it takes: the programs nginx and openssl.
  [[nodiscard]] static bool is_available() { return NginxProcess::is_available(); }

  /// `upstream` is "http://127.0.0.1:PORT".
  explicit NginxServer(const std::string& upstream);
  NginxServer(const NginxServer&) = delete;
  NginxServer& operator=(const NginxServer&) = delete;

  [[nodiscard]] std::string http2_url() const { return "https://127.0.0.1:" + std::to_string(http2_.port); }
  [[nodiscard]] std::string http1_url() const { return "https://127.0.0.1:" + std::to_string(http1_.port); }
  [[nodiscard]] std::string plain_http2_url() const { return "http://127.0.0.1:" + std::to_string(plain_http2_.port); }
  /// `http1_url` by a name that the certificate does not have.
  [[nodiscard]] std::string other_name_url() const { return "https://localhost:" + std::to_string(http1_.port); }

  [[nodiscard]] std::string ca_file() const { return folder_.path("ca.pem"); }
  [[nodiscard]] std::string ca_pem() const;
  /// A folder as `openssl rehash` makes it, with the CA in it.
  [[nodiscard]] std::string ca_directory() const { return folder_.path("cas"); }
  /// The one that the server shows.
  [[nodiscard]] std::string server_certificate() const { return folder_.path("server.pem"); }
  /// Signed by the same CA, subject "CN=robot".
  [[nodiscard]] std::string client_certificate() const { return folder_.path("robot.pem"); }
  [[nodiscard]] std::string client_key() const { return folder_.path("robot.key"); }

 private:
  void make_certificates() const;
  void start(const std::string& upstream);

  TemporaryFolder folder_;
  NginxProcess::Listener http2_;
  NginxProcess::Listener http1_;
  NginxProcess::Listener plain_http2_;
  NginxProcess process_;
};

}}  // namespace ocelli::transport_test
