// SPDX-License-Identifier: Apache-2.0
#include "http/tls_diagnosis.hpp"

#include <algorithm>
#include <array>

namespace ocelli { inline namespace v1 { namespace http {

namespace {

template <class Key>
struct Row {
  Key key;
  TlsFailure meaning;
};

template <class Rows, class Matches>
std::optional<TlsFailure> first_in(const Rows& rows, Matches matches) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return matches(row.key); });
  return found == rows.end() ? std::nullopt : std::optional<TlsFailure>(found->meaning);
}

/// OpenSSL's numbers, part of its ABI since 1.0; what is not here is wrong in another way.
constexpr std::array verdicts = {
    Row<long>{2, TlsFailure::unknown_issuer},       // UNABLE_TO_GET_ISSUER_CERT
    Row<long>{19, TlsFailure::unknown_issuer},      // SELF_SIGNED_CERT_IN_CHAIN: a root that is sent along
    Row<long>{20, TlsFailure::unknown_issuer},      // UNABLE_TO_GET_ISSUER_CERT_LOCALLY
    Row<long>{21, TlsFailure::unknown_issuer},      // UNABLE_TO_VERIFY_LEAF_SIGNATURE
    Row<long>{27, TlsFailure::unknown_issuer},      // CERT_UNTRUSTED
    Row<long>{18, TlsFailure::self_signed},         // DEPTH_ZERO_SELF_SIGNED_CERT
    Row<long>{9, TlsFailure::not_yet_valid},        // CERT_NOT_YET_VALID
    Row<long>{10, TlsFailure::expired},             // CERT_HAS_EXPIRED
    Row<long>{23, TlsFailure::revoked},             // CERT_REVOKED
    Row<long>{3, TlsFailure::revocation_unknown},   // UNABLE_TO_GET_CRL
    Row<long>{5, TlsFailure::revocation_unknown},   // UNABLE_TO_DECRYPT_CRL_SIGNATURE
    Row<long>{8, TlsFailure::revocation_unknown},   // CRL_SIGNATURE_FAILURE
    Row<long>{11, TlsFailure::revocation_unknown},  // CRL_NOT_YET_VALID
    Row<long>{12, TlsFailure::revocation_unknown},  // CRL_HAS_EXPIRED
    Row<long>{15, TlsFailure::revocation_unknown},  // ERROR_IN_CRL_LAST_UPDATE_FIELD
    Row<long>{16, TlsFailure::revocation_unknown},  // ERROR_IN_CRL_NEXT_UPDATE_FIELD
    Row<long>{33, TlsFailure::revocation_unknown},  // UNABLE_TO_GET_CRL_ISSUER
    Row<long>{35, TlsFailure::revocation_unknown},  // KEYUSAGE_NO_CRL_SIGN
    Row<long>{36, TlsFailure::revocation_unknown},  // UNHANDLED_CRITICAL_CRL_EXTENSION
    Row<long>{44, TlsFailure::revocation_unknown},  // DIFFERENT_CRL_SCOPE
    Row<long>{54, TlsFailure::revocation_unknown},  // CRL_PATH_VALIDATION_ERROR
    Row<long>{62, TlsFailure::wrong_host},          // HOSTNAME_MISMATCH
    Row<long>{64, TlsFailure::wrong_host},          // IP_ADDRESS_MISMATCH
    Row<long>{66, TlsFailure::weak_certificate},    // EE_KEY_TOO_SMALL
    Row<long>{67, TlsFailure::weak_certificate},    // CA_KEY_TOO_SMALL
    Row<long>{68, TlsFailure::weak_certificate},    // CA_MD_TOO_WEAK
};

/// GnuTLS's bits. What says most comes first: of a revoked certificate of an unknown issuer it matters that nobody
/// knows the issuer.
constexpr std::array statuses = {
    Row<long>{1 << 6, TlsFailure::unknown_issuer},       // SIGNER_NOT_FOUND
    Row<long>{1 << 5, TlsFailure::revoked},              // REVOKED
    Row<long>{1 << 10, TlsFailure::expired},             // EXPIRED
    Row<long>{1 << 9, TlsFailure::not_yet_valid},        // NOT_ACTIVATED
    Row<long>{1 << 8, TlsFailure::weak_certificate},     // INSECURE_ALGORITHM
    Row<long>{1 << 12, TlsFailure::revocation_unknown},  // REVOCATION_DATA_SUPERSEDED
    Row<long>{1 << 15, TlsFailure::revocation_unknown},  // REVOCATION_DATA_ISSUED_IN_FUTURE
    Row<long>{1 << 14, TlsFailure::wrong_host},          // UNEXPECTED_OWNER
};

/// Parts of what OpenSSL, GnuTLS and libcurl say; OpenSSL's reasons have the same names since 1.0.
constexpr std::array phrases = {
    Row<std::string_view>{"certificate required", TlsFailure::client_certificate_required},
    Row<std::string_view>{"alert bad certificate", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"alert unsupported certificate", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"alert certificate revoked", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"alert certificate expired", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"alert certificate unknown", TlsFailure::client_certificate_refused},
    // libcurl's words for the alert "certificate expired"; of a certificate of the server's it says more than that.
    Row<std::string_view>{"SSL certificate verification failed", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"alert unknown ca", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"alert access denied", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"Certificate is bad", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"Certificate was revoked", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"Certificate was expired", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"CA is unknown", TlsFailure::client_certificate_refused},
    Row<std::string_view>{"alert protocol version", TlsFailure::version},
    Row<std::string_view>{"unsupported protocol", TlsFailure::version},
    Row<std::string_view>{"unsupported version", TlsFailure::version},
    Row<std::string_view>{"Error in protocol version", TlsFailure::version},
    Row<std::string_view>{"error reading X.509", TlsFailure::unusable_file},
    Row<std::string_view>{"error reading crl", TlsFailure::unusable_file},
    Row<std::string_view>{"wrong version number", TlsFailure::not_tls},
    Row<std::string_view>{"packet length too long", TlsFailure::not_tls},
    Row<std::string_view>{"unexpected TLS packet", TlsFailure::not_tls},
    Row<std::string_view>{"alert handshake failure", TlsFailure::refused},
    Row<std::string_view>{"TLS fatal alert", TlsFailure::refused},
    Row<std::string_view>{"Handshake failed", TlsFailure::refused},
    Row<std::string_view>{"insufficient security", TlsFailure::refused},
    Row<std::string_view>{"unrecognized name", TlsFailure::refused},
    Row<std::string_view>{"key too small", TlsFailure::weak_certificate},
    Row<std::string_view>{"md too weak", TlsFailure::weak_certificate},
    Row<std::string_view>{"target host name", TlsFailure::wrong_host},
    Row<std::string_view>{"target ip", TlsFailure::wrong_host},
    Row<std::string_view>{"expiration date has passed", TlsFailure::expired},
    Row<std::string_view>{"not activated yet", TlsFailure::not_yet_valid},
    Row<std::string_view>{"unexpected eof", TlsFailure::interrupted},
    Row<std::string_view>{"stream truncated", TlsFailure::interrupted},
    Row<std::string_view>{"non-properly terminated", TlsFailure::interrupted},
    Row<std::string_view>{"SSL_ERROR_SYSCALL", TlsFailure::interrupted},
    Row<std::string_view>{"nd of file", TlsFailure::interrupted},
    Row<std::string_view>{"reset by peer", TlsFailure::interrupted},
    Row<std::string_view>{"Broken pipe", TlsFailure::interrupted},
};

}  // namespace

std::optional<TlsFailure> tls_failure_of_verdict(long verdict) {
  // X509_V_OK, and X509_V_ERR_UNSPECIFIED, which libcurl has before there is a verdict.
  if (verdict == 0 || verdict == 1) return std::nullopt;
  return first_in(verdicts, [verdict](long key) { return key == verdict; }).value_or(TlsFailure::invalid_certificate);
}

std::optional<TlsFailure> tls_failure_of_status(long bits) {
  if (bits == 0) return std::nullopt;
  return first_in(statuses, [bits](long bit) { return (bits & bit) != 0; }).value_or(TlsFailure::invalid_certificate);
}

std::optional<TlsFailure> tls_failure_of_words(std::string_view words) {
  return first_in(phrases, [words](std::string_view part) { return words.find(part) != std::string_view::npos; });
}

}}}  // namespace ocelli::v1::http
