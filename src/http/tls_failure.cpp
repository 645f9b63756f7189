// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/tls_failure.hpp>

#include <algorithm>
#include <array>
#include <string>

#include "http/tls_diagnosis.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace http {

namespace {

/// Whether another try would meet the same certificate, the same files and the same server.
enum class Hope { final, repeatable };
/// What of the library's own words, and of what is trusted, says more than the failure's kind does.
enum class Detail { none, words, trust, words_and_trust };

struct Explanation {
  TlsFailure failure;
  std::string_view name;
  /// After "TLS with host:port failed: ".
  std::string_view event;
  std::string_view advice;
  Hope hope;
  Detail detail;
};

constexpr std::array explanations = {
    Explanation{TlsFailure::interrupted, "handshake interrupted", "the connection broke in the handshake", "",
                Hope::repeatable, Detail::words},
    Explanation{TlsFailure::not_tls, "not TLS", "what it answers is not TLS",
                "check scheme and port of ClientOptions::base_url", Hope::repeatable, Detail::words},
    Explanation{TlsFailure::refused, "handshake refused", "it broke the handshake off",
                "it may share no cipher with this side, not know the host, or want tls.client_certificate_file",
                Hope::repeatable, Detail::words},
    Explanation{TlsFailure::version, "no TLS version in common", "it speaks no TLS that is still safe",
                "it must be brought to TLS 1.2 or later", Hope::final, Detail::none},
    Explanation{TlsFailure::unknown_issuer, "certificate of an unknown issuer",
                "its certificate was issued by nobody who is trusted",
                "name the issuer's certificate in tls.ca_file, or bring the system's store up to date", Hope::final,
                Detail::trust},
    Explanation{TlsFailure::self_signed, "self-signed certificate", "its certificate is self-signed and not trusted",
                "name it in tls.ca_file if it is the one that the server should have", Hope::final, Detail::trust},
    Explanation{TlsFailure::expired, "certificate expired", "its certificate, or one that vouches for it, has expired",
                "check this machine's clock; where that is right, the server needs a new certificate", Hope::final,
                Detail::trust},
    Explanation{TlsFailure::not_yet_valid, "certificate not yet valid",
                "its certificate, or one that vouches for it, is not valid yet",
                "check this machine's clock, which may be behind", Hope::final, Detail::trust},
    Explanation{TlsFailure::wrong_host, "certificate for another host", "its certificate is for another host",
                "check the host in ClientOptions::base_url, and who answers there", Hope::final, Detail::trust},
    Explanation{TlsFailure::revoked, "certificate revoked", "its certificate, or one that vouches for it, was revoked",
                "do not trust this server before it has a new certificate", Hope::final, Detail::trust},
    Explanation{TlsFailure::revocation_unknown, "revocation unknown",
                "tls.crl_file has no current list of one of the issuers in its chain",
                "fetch the lists of all of them anew", Hope::final, Detail::trust},
    Explanation{TlsFailure::weak_certificate, "certificate too weak",
                "its certificate has too short a key or too weak a signature", "the server needs a better certificate",
                Hope::final, Detail::trust},
    Explanation{TlsFailure::invalid_certificate, "certificate invalid", "its certificate is not acceptable",
                "the server needs another certificate", Hope::final, Detail::words_and_trust},
    Explanation{TlsFailure::client_certificate_required, "client certificate required",
                "it wants a certificate of the client", "name one in tls.client_certificate_file", Hope::final,
                Detail::none},
    Explanation{TlsFailure::client_certificate_refused, "client certificate refused",
                "it does not take the client's certificate",
                "check that tls.client_certificate_file is current and that the server trusts its issuer", Hope::final,
                Detail::words},
    Explanation{TlsFailure::unusable_file, "unusable file", "a file of the options cannot be used",
                "check the files that ConnectionOptions::tls names", Hope::final, Detail::words_and_trust},
    Explanation{TlsFailure::other, "unexplained TLS failure", "the TLS library gave up", "", Hope::repeatable,
                Detail::words_and_trust},
};

const Explanation& explanation_of(TlsFailure failure) noexcept {
  const auto found = std::find_if(explanations.begin(), explanations.end(),
                                  [failure](const Explanation& each) { return each.failure == failure; });
  return found == explanations.end() ? explanations.back() : *found;
}

}  // namespace

std::string_view to_string(TlsFailure failure) noexcept { return explanation_of(failure).name; }

TransportFailure tls_failure(TlsFailure failure, const TlsPeer& peer, std::string_view words) {
  const Explanation& why = explanation_of(failure);
  const bool shows_words = why.detail == Detail::words || why.detail == Detail::words_and_trust;
  const bool shows_trust = why.detail == Detail::trust || why.detail == Detail::words_and_trust;
  TransportFailure broken;
  broken.kind = FailureKind::tls;
  broken.tls = failure;
  broken.request_may_have_arrived = false;
  if (why.hope == Hope::final) broken.final_reason = why.name;
  broken.message = "TLS with " + printable(peer.name) + " failed: " + std::string(why.event);
  while (!words.empty() && words.back() == '.') words.remove_suffix(1);
  if (shows_words && !words.empty()) broken.message += ": " + printable(words);
  if (shows_trust) broken.message += " (" + peer.trust + ")";
  if (!why.advice.empty()) broken.message.append("; ").append(why.advice);
  return broken;
}

}}}  // namespace ocelli::v1::http
