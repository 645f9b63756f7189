// SPDX-License-Identifier: Apache-2.0
#include "http/curl/default_trust.hpp"

#include <stdexcept>

#include "http/curl/library.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

DefaultTrust library_default() {
  DefaultTrust trust;
#if LIBCURL_VERSION_NUM >= 0x074600
  if (library_info().age < CURLVERSION_SEVENTH) return trust;
  if (library_info().cainfo != nullptr) trust.file = library_info().cainfo;
  if (library_info().capath != nullptr) trust.directory = library_info().capath;
#endif
  return trust;
}

}  // namespace

bool takes_certificates_as_text() {
  constexpr unsigned first_version = 0x074d00;
  return LIBCURL_VERSION_NUM >= first_version && library_info().version_num >= first_version;
}

TrustStore choose_trust_store(const TlsOptions& options) {
  TrustStore store = http::choose_trust_store(options, library_default());
  if (!options.ca_pem.empty() && !takes_certificates_as_text()) {
    throw std::invalid_argument("tls.ca_pem: needs libcurl 7.77 or later; use tls.ca_file");
  }
  return store;
}

}}}}  // namespace ocelli::v1::http::curl
