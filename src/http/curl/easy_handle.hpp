// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// An owned easy handle; the one place where options are set and results are read.
class EasyHandle {
 public:
  /// Throws std::bad_alloc.
  EasyHandle();

  [[nodiscard]] CURL* get() const noexcept { return handle_.get(); }
  [[nodiscard]] CURL* release() noexcept { return handle_.release(); }

  /// Throws std::bad_alloc, or std::invalid_argument naming the option where this libcurl cannot honour it.
  template <class Value>
  void set(CURLoption option, Value value) {
    check(curl_easy_setopt(handle_.get(), option, value), option);
  }
  /// For what not every libcurl has and nothing depends on: false where it was refused.
  template <class Value>
  bool try_set(CURLoption option, Value value) noexcept {
    return curl_easy_setopt(handle_.get(), option, value) == CURLE_OK;
  }
  void set(CURLoption option, bool) = delete;
  void set(CURLoption option, int) = delete;
  void set(CURLoption option, const std::string& value) { set(option, value.c_str()); }

  /// Where a failed read is the same as nothing: 0, zero, empty.
  [[nodiscard]] long number(CURLINFO info) const noexcept;
  [[nodiscard]] std::uint64_t byte_count(CURLINFO info) const noexcept;
  [[nodiscard]] std::chrono::microseconds duration(CURLINFO info) const noexcept;
  [[nodiscard]] std::string text(CURLINFO info) const;

  /// Of the connection that the transfer has left open; CURL_SOCKET_BAD where it has left none. For an easy handle that
  /// is still in its multi handle.
  [[nodiscard]] curl_socket_t active_socket() const noexcept;

  /// Content-Length of the answer, or -1.
  [[nodiscard]] curl_off_t announced_length() const noexcept;

 private:
  struct Cleanup {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
  };

  static void check(CURLcode result, CURLoption option);
  [[nodiscard]] curl_off_t offset(CURLINFO info) const noexcept;

  std::unique_ptr<CURL, Cleanup> handle_;
};

}}}}  // namespace ocelli::v1::http::curl
