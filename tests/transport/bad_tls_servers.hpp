// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>

#include "transport/nginx_process.hpp"
#include "transport/temporary_folder.hpp"

namespace ocelli { namespace transport_test {

/// nginx on loopback with one port for each thing that can be wrong with a server's certificate, made here and now by
/// a CA of its own (path "ca.pem"), and with what is needed to find it out.
///
/// Ports: "good", "expired", "not-yet", "other-host", "self-signed", "foreign" (by another CA), "revoked", "weak",
/// "old-tls" (speaks TLS 1.1 only), "chain" and "revoked-chain" (each behind an issuer of its own).
/// Files: "ca.pem", "crl.pem" (current lists of all issuers), "foreign-crl.pem" (only that of another CA),
/// "self-signed.pem", "leaf.key" (fits "robot.pem", a client's certificate, and all servers' but "weak"), "weak.key".
class BadTlsServers {
 public:
  [[nodiscard]] static bool is_available() { return NginxProcess::is_available(); }

  BadTlsServers();

  /// "127.0.0.1:port"
  [[nodiscard]] std::string address(const std::string& name) const { return listeners_.at(name)->host_and_port(); }
  [[nodiscard]] std::string path(const std::string& name) const { return folder_.path(name); }

 private:
  void make_authority(const std::string& name) const;
  void issue(const std::string& name, const std::string& authority, const std::string& more = {}) const;
  void make_certificates() const;
  [[nodiscard]] std::string server(const std::string& name);

  TemporaryFolder folder_;
  std::map<std::string, std::unique_ptr<NginxProcess::Listener>> listeners_;
  NginxProcess process_;
};

}}  // namespace ocelli::transport_test
