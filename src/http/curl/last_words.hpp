// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

#include <string>

#include "http/curl/easy_handle.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// What a server had said when its connection broke under an upload. libcurl does not read that: where sending fails it
/// closes the connection with the answer in it, and why an upload was refused would be lost to a race.
/// Over TLS it stays lost: libcurl has ended TLS by the time that it closes the socket, and gives what it decrypted to
/// nobody (curl_easy_recv works on CONNECT_ONLY handles alone).
class LastWords {
 public:
  /// Sets the function by which libcurl closes sockets. This object must outlive them, the handle the transfers.
  void attach(EasyHandle& easy);

  enum class Interest { none, all };

  /// Whether what is left in a socket that is closed from now on is kept, once a byte of the transfer has been sent:
  /// what closes before, as an idle connection that is given up, says nothing about it. Forgets what was kept before.
  void listen(Interest interest) noexcept;

  /// An open connection that stays so between transfers. Forgotten when it is closed.
  void note_connection(curl_socket_t socket) noexcept { connection_ = socket; }
  /// CURL_SOCKET_BAD where there is none.
  [[nodiscard]] curl_socket_t connection() const noexcept { return connection_; }

  [[nodiscard]] const std::string& text() const noexcept { return text_; }

 private:
  static int close_socket(void* last_words, curl_socket_t socket) noexcept;
  void read(curl_socket_t socket);

  const EasyHandle* easy_ = nullptr;
  curl_socket_t connection_ = CURL_SOCKET_BAD;
  bool is_listening_ = false;
  std::string text_;
};

}}}}  // namespace ocelli::v1::http::curl
