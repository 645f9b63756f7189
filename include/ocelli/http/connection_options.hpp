// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

namespace ocelli { inline namespace v1 { namespace http {

enum class HttpVersion {
  /// HTTP/2 over TLS where the server offers it, else HTTP/1.1.
  automatic,
  http1_1,
  /// HTTP/2 over TLS by agreement; over plain http without asking first (prior knowledge).
  http2,
};

/// Whom to trust and how to show oneself, for https and for an https proxy alike.
struct TlsOptions {
  /// PEM file with the certificates to trust. Default: empty, the system's store.
  std::string ca_file = {};
  /// Folder of hashed PEM files (`openssl rehash`). Default: empty.
  std::string ca_directory = {};
  /// PEM text with the certificates to trust, instead of a file. Default: empty.
  std::string ca_pem = {};
  /// PEM file with certificate revocation lists, a current one of each issuer in the server's chain, as private CAs
  /// publish them. A certificate that is on one is refused; so is a chain of which one is missing, except by a libcurl
  /// with GnuTLS. Read when a connection is made, for WebSocket when a client makes its first. Default: empty,
  /// revocation is not checked.
  std::string crl_file = {};
  /// PEM file of the client's certificate and, where it is not in the same file, its key. Default: empty, none shown.
  std::string client_certificate_file = {};
  std::string client_key_file = {};
  std::string client_key_password = {};
  /// Off, anybody on the way can read and change everything, tokens included. Only for a machine of one's own with a
  /// self-signed certificate where `ca_file` is out of the question. Default: true.
  bool verify = true;
};

/// How connections are made and kept.
struct ConnectionOptions {
  TlsOptions tls = {};
  /// "http://host:port", "https://…", "socks5h://…". Default: empty, a direct connection; the environment is not read.
  std::string proxy = {};
  /// "user:password" for the proxy. Default: empty.
  std::string proxy_credentials = {};
  /// Hosts that are reached directly, separated by commas; a domain names all hosts below it too. Default: empty.
  std::string no_proxy = {};
  /// Path of a unix domain socket that takes the place of the network. Default: empty.
  std::string unix_socket = {};
  HttpVersion version = HttpVersion::automatic;
  /// Whether to accept gzip, deflate and what else the transport can undo. Default: true.
  bool compression = true;
  /// How many idle connections are kept for later calls. Default: 16.
  unsigned max_idle_connections = 16;
  /// An idle connection older than this is not used again. Default: 60 s.
  std::chrono::seconds max_idle_time{60};
};

}}}  // namespace ocelli::v1::http
