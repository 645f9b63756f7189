// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <ocelli/http/tls_failure.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http {

// What the TLS libraries say of a failure, read in one place for all transports.

/// An OpenSSL verdict on a certificate (X509_V_ERR_…); nothing for "fine" and for "unspecified".
[[nodiscard]] std::optional<TlsFailure> tls_failure_of_verdict(long verdict);

/// GnuTLS's bits of a certificate's status (GNUTLS_CERT_…); nothing where none is set.
[[nodiscard]] std::optional<TlsFailure> tls_failure_of_status(long bits);

/// What the words of a TLS library, or of libcurl about it, say; nothing where they say nothing that is known.
[[nodiscard]] std::optional<TlsFailure> tls_failure_of_words(std::string_view words);

/// The peer, and what of it was believed.
struct TlsPeer {
  /// "host:port", for people.
  std::string name;
  /// TrustStore::description.
  std::string trust;
};

/// The failure of a request that was not sent, for people: what happened, what was tried, what to do. `words` are the
/// library's own; shown where the kind of the failure does not say it all.
[[nodiscard]] TransportFailure tls_failure(TlsFailure failure, const TlsPeer& peer, std::string_view words);

}}}  // namespace ocelli::v1::http
