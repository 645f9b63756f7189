// SPDX-License-Identifier: Apache-2.0
#include "http/curl/easy_handle.hpp"

#include <new>
#include <stdexcept>

#include "http/curl/library.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

std::string option_name(CURLoption option) {
#if LIBCURL_VERSION_NUM >= 0x074900
  if (const auto* known = curl_easy_option_by_id(option)) return std::string("CURLOPT_") + known->name;
#endif
  return "option " + std::to_string(static_cast<int>(option));
}

}  // namespace

EasyHandle::EasyHandle() : handle_(curl_easy_init()) {
  if (handle_ == nullptr) throw std::bad_alloc();
}

void EasyHandle::check(CURLcode result, CURLoption option) {
  if (result == CURLE_OK) return;
  if (result == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
  throw std::invalid_argument("libcurl " + std::string(library_info().version) + " refuses " + option_name(option) +
                              ": " + curl_easy_strerror(result));
}

long EasyHandle::number(CURLINFO info) const noexcept {
  long value = 0;
  return curl_easy_getinfo(handle_.get(), info, &value) == CURLE_OK ? value : 0;
}

curl_off_t EasyHandle::offset(CURLINFO info) const noexcept {
  curl_off_t value = 0;
  return curl_easy_getinfo(handle_.get(), info, &value) == CURLE_OK ? value : 0;
}

std::uint64_t EasyHandle::byte_count(CURLINFO info) const noexcept {
  const curl_off_t value = offset(info);
  return value < 0 ? 0 : static_cast<std::uint64_t>(value);
}

std::chrono::microseconds EasyHandle::duration(CURLINFO info) const noexcept {
  return std::chrono::microseconds(byte_count(info));
}

std::string EasyHandle::text(CURLINFO info) const {
  const char* value = nullptr;
  const bool is_known = curl_easy_getinfo(handle_.get(), info, &value) == CURLE_OK && value != nullptr;
  return is_known ? value : "";
}

curl_socket_t EasyHandle::active_socket() const noexcept {
  curl_socket_t value = CURL_SOCKET_BAD;
  return curl_easy_getinfo(handle_.get(), CURLINFO_ACTIVESOCKET, &value) == CURLE_OK ? value : CURL_SOCKET_BAD;
}

curl_off_t EasyHandle::announced_length() const noexcept { return offset(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T); }

}}}}  // namespace ocelli::v1::http::curl
