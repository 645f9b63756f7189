// SPDX-License-Identifier: Apache-2.0
#include "http/curl/tls_setup.hpp"

#include <string_view>

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

/// The same options twice: libcurl keeps those for the server and those for the proxy apart.
struct OptionNames {
  CURLoption version, verify_peer, verify_host, flags, file, directory, certificate, key, key_password, revocations;
};

constexpr OptionNames server_options = {
    CURLOPT_SSLVERSION, CURLOPT_SSL_VERIFYPEER, CURLOPT_SSL_VERIFYHOST, CURLOPT_SSL_OPTIONS, CURLOPT_CAINFO,
    CURLOPT_CAPATH,     CURLOPT_SSLCERT,        CURLOPT_SSLKEY,         CURLOPT_KEYPASSWD,   CURLOPT_CRLFILE};

constexpr OptionNames proxy_options = {
    CURLOPT_PROXY_SSLVERSION, CURLOPT_PROXY_SSL_VERIFYPEER, CURLOPT_PROXY_SSL_VERIFYHOST, CURLOPT_PROXY_SSL_OPTIONS,
    CURLOPT_PROXY_CAINFO,     CURLOPT_PROXY_CAPATH,         CURLOPT_PROXY_SSLCERT,        CURLOPT_PROXY_SSLKEY,
    CURLOPT_PROXY_KEYPASSWD,  CURLOPT_PROXY_CRLFILE};

const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

void set_trust(EasyHandle& easy, const OptionNames& names, const TrustStore& trust) {
  if (trust.is_native) {
#if LIBCURL_VERSION_NUM >= 0x074700
    easy.set(names.flags, static_cast<long>(CURLSSLOPT_NATIVE_CA));
#endif
    return;
  }
  easy.set(names.file, or_null(trust.file));
  if (!trust.directory.empty()) {
    easy.set(names.directory, trust.directory);
    return;
  }
  // The default folder is unset: libcurl 7.87 and later keeps the parsed certificates for the next connection only
  // without one, and parsing the system's bundle costs a thousand times as much as a request. Not every TLS library
  // knows folders, and then there is nothing to unset.
  easy.try_set(names.directory, static_cast<const char*>(nullptr));
}

void set_pem([[maybe_unused]] EasyHandle& easy, [[maybe_unused]] const TrustStore& trust) {
#if LIBCURL_VERSION_NUM >= 0x074d00
  if (trust.pem.empty()) return;
  curl_blob blob{const_cast<char*>(trust.pem.data()), trust.pem.size(), CURL_BLOB_COPY};
  easy.set(CURLOPT_CAINFO_BLOB, &blob);
#endif
}

void set_proxy_pem([[maybe_unused]] EasyHandle& easy, [[maybe_unused]] const TrustStore& trust) {
#if LIBCURL_VERSION_NUM >= 0x074d00
  if (trust.pem.empty()) return;
  curl_blob blob{const_cast<char*>(trust.pem.data()), trust.pem.size(), CURL_BLOB_COPY};
  easy.set(CURLOPT_PROXY_CAINFO_BLOB, &blob);
#endif
}

void set_side(EasyHandle& easy, const OptionNames& names, const SessionSettings& settings) {
  const TlsOptions& tls = settings.options.tls;
  easy.set(names.version, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  easy.set(names.verify_peer, tls.verify ? 1L : 0L);
  easy.set(names.verify_host, tls.verify ? 2L : 0L);
  set_trust(easy, names, settings.trust);
  if (!tls.crl_file.empty()) easy.set(names.revocations, tls.crl_file);
  if (tls.client_certificate_file.empty()) return;
  easy.set(names.certificate, tls.client_certificate_file);
  easy.set(names.key, tls.client_key_file.empty() ? tls.client_certificate_file : tls.client_key_file);
  if (!tls.client_key_password.empty()) easy.set(names.key_password, tls.client_key_password);
}

}  // namespace

void set_tls_options(EasyHandle& easy, const SessionSettings& settings) {
  set_side(easy, server_options, settings);
  set_pem(easy, settings.trust);
  if (std::string_view(settings.options.proxy).substr(0, 8) != "https://") return;
  set_side(easy, proxy_options, settings);
  set_proxy_pem(easy, settings.trust);
}

}}}}  // namespace ocelli::v1::http::curl
