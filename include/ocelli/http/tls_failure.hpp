// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Why a TLS connection was not made.
///
/// A libcurl with OpenSSL tells all of these apart; with GnuTLS `self_signed` is an `unknown_issuer` and what servers
/// say of client certificates is `refused`; with others more may be `invalid_certificate` or `other`.
enum class TlsFailure {
  /// The connection broke in the handshake. Retried.
  interrupted,
  /// What the peer answers is not TLS. Retried.
  not_tls,
  /// The peer broke the handshake off: no cipher in common, an unknown name, or a client certificate that it misses.
  /// Retried.
  refused,
  /// No version of TLS in common: this library speaks 1.2 and later.
  version,
  /// The certificate was issued by nobody who is trusted here, or the chain lacks a link.
  unknown_issuer,
  /// The server's certificate vouches for itself.
  self_signed,
  expired,
  not_yet_valid,
  /// The certificate is for other hosts.
  wrong_host,
  /// TlsOptions::crl_file says that the issuer took the certificate back.
  revoked,
  /// TlsOptions::crl_file says nothing of an issuer, or what it says is out of date.
  revocation_unknown,
  /// The key is too short or the signature of a kind that can be forged.
  weak_certificate,
  /// Something else is wrong with the certificate or its chain.
  invalid_certificate,
  /// The server wants a certificate of the client, and there is none.
  client_certificate_required,
  /// The server does not take the client's certificate.
  client_certificate_refused,
  /// A file that TlsOptions names does not hold what it should.
  unusable_file,
  /// A failure that the TLS library does not explain. Retried.
  other,
};

/// "certificate expired"
[[nodiscard]] OCELLI_EXPORT std::string_view to_string(TlsFailure failure) noexcept;

}}}  // namespace ocelli::v1::http
