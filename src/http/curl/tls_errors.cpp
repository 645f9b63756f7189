// SPDX-License-Identifier: Apache-2.0
#include "http/curl/tls_errors.hpp"

#include "http/curl/curl_errors.hpp"
#include "http/curl/library.hpp"
#include "http/tls_diagnosis.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

/// CURLE_SSL_CLIENTCERT, which came with 7.77.
constexpr int client_certificate_code = 98;

std::optional<TlsFailure> refused_certificate(const Session& session) {
  const auto meaning = library_has_gnutls() ? tls_failure_of_status : tls_failure_of_verdict;
  if (const auto known = meaning(session.easy().number(CURLINFO_SSL_VERIFYRESULT))) return known;
  if (const auto known = tls_failure_of_words(session.error_text())) return known;
  const auto known = meaning(session.easy().number(CURLINFO_PROXY_SSL_VERIFYRESULT));
  return known.value_or(TlsFailure::invalid_certificate);
}

std::optional<TlsFailure> broken_handshake(CURLcode result, const Session& session) {
  switch (static_cast<int>(result)) {
    case CURLE_PEER_FAILED_VERIFICATION:
      return refused_certificate(session);
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
      return TlsFailure::unusable_file;
    case client_certificate_code:
      return TlsFailure::client_certificate_required;
    default:
      return tls_failure_of_words(session.error_text()).value_or(TlsFailure::other);
  }
}

}  // namespace

std::optional<TlsFailure> tls_failure_of(CURLcode result, const Session& session) {
  const FailureKind kind = curl_error(result).kind;
  if (kind == FailureKind::tls) return broken_handshake(result, session);
  if (kind != FailureKind::send && kind != FailureKind::receive) return std::nullopt;
  // In TLS 1.3 the server looks at the client's certificate when the client has begun to send.
  const auto late = tls_failure_of_words(session.error_text());
  const bool is_alert = late == TlsFailure::client_certificate_required ||
                        late == TlsFailure::client_certificate_refused || late == TlsFailure::refused;
  return is_alert ? late : std::nullopt;
}

}}}}  // namespace ocelli::v1::http::curl
