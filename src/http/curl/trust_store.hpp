// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <ocelli/http/connection_options.hpp>

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

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

/// Whether this libcurl takes certificates as text: 7.77 and later.
[[nodiscard]] bool takes_certificates_as_text();

/// What the options name, else the system's bundle: libcurl's own default where it exists, then the places of the
/// distributions, then the operating system's store. Throws std::invalid_argument for an option that names nothing
/// readable.
[[nodiscard]] TrustStore choose_trust_store(const TlsOptions& options);

/// As above, without options, among the bundle files and then the folders given; an empty path counts as not there.
[[nodiscard]] TrustStore find_system_store(const std::vector<std::string>& files,
                                           const std::vector<std::string>& directories);

}}}}  // namespace ocelli::v1::http::curl
