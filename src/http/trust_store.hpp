// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <ocelli/http/connection_options.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Where the certificates to trust come from, chosen once for a transport.
struct TrustStore {
  /// At most one of file, directory and pem is filled, except where the options name both a file and a directory.
  std::string file;
  std::string directory;
  std::string pem;
  /// Whether the operating system's own store is used.
  bool is_native = false;
  /// "certificates trusted: ...; not found: ...", for the message of a failed handshake.
  std::string description;
};

/// Where a TLS library looks of its own accord; either may be empty.
struct DefaultTrust {
  std::string file;
  std::string directory;
};

/// What the options name, else the system's bundle: the TLS library's own default where it exists, then the places of
/// the distributions, then the operating system's store. Throws std::invalid_argument for an option that names nothing
/// readable.
[[nodiscard]] TrustStore choose_trust_store(const TlsOptions& options, const DefaultTrust& library);

/// As above, without options, among the bundle files and then the folders given; an empty path counts as not there.
[[nodiscard]] TrustStore find_system_store(const std::vector<std::string>& files,
                                           const std::vector<std::string>& directories);

/// Throws std::invalid_argument where the client's certificate or its key is a file that cannot be read.
void check_client_certificate(const TlsOptions& options);

}}}  // namespace ocelli::v1::http
