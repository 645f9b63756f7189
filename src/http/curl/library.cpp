// SPDX-License-Identifier: Apache-2.0
#include "http/curl/library.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

#include "http/program_end.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

/// "OpenSSL/3.0.22"; of several the one that is in use, which is not in brackets.
std::string_view tls_library() {
  const char* all = library_info().ssl_version;
  std::string_view names = all == nullptr ? std::string_view() : std::string_view(all);
  while (!names.empty() && names.front() == '(') names.remove_prefix(std::min(names.find(' '), names.size() - 1) + 1);
  return names;
}

}  // namespace

void initialise_library() {
  static const CURLcode result = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (result != CURLE_OK) throw std::runtime_error(std::string("libcurl cannot start: ") + curl_easy_strerror(result));
  watch_for_the_end();
}

const curl_version_info_data& library_info() {
  static const curl_version_info_data& info = *curl_version_info(CURLVERSION_NOW);
  return info;
}

bool library_has(int feature) { return (library_info().features & feature) != 0; }

bool library_has_gnutls() { return tls_library().substr(0, 7) == "GnuTLS/"; }

bool library_checks_revocation() {
  constexpr std::array<std::string_view, 8> able = {"OpenSSL/", "LibreSSL/", "BoringSSL", "AWS-LC/",
                                                    "quictls/", "GnuTLS/",   "mbedTLS/",  "rustls-ffi/"};
  return std::any_of(able.begin(), able.end(), [](auto name) { return tls_library().substr(0, name.size()) == name; });
}

std::optional<SigpipeGuard> guard_against_sigpipe() {
  // From 7.88 on OpenSSL writes through libcurl, which sends with MSG_NOSIGNAL; before, it wrote to the socket itself.
  constexpr unsigned first_safe_version = 0x075800;
  if (library_info().version_num >= first_safe_version) return std::nullopt;
  return std::optional<SigpipeGuard>(std::in_place);
}

}}}}  // namespace ocelli::v1::http::curl
