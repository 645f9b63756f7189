// SPDX-License-Identifier: Apache-2.0
#include "http/curl/library.hpp"

#include <stdexcept>
#include <string>

#include "http/program_end.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

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

std::optional<SigpipeGuard> guard_against_sigpipe() {
  // From 7.88 on OpenSSL writes through libcurl, which sends with MSG_NOSIGNAL; before, it wrote to the socket itself.
  constexpr unsigned first_safe_version = 0x075800;
  if (library_info().version_num >= first_safe_version) return std::nullopt;
  return std::optional<SigpipeGuard>(std::in_place);
}

}}}}  // namespace ocelli::v1::http::curl
