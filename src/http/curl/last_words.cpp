// SPDX-License-Identifier: Apache-2.0
#include "http/curl/last_words.hpp"

#include <array>
#include <new>
#include <utility>

#ifndef _WIN32
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

/// A refusal is short; what goes on longer is none.
constexpr std::size_t most = 64 << 10;

#ifdef _WIN32
int close(curl_socket_t socket) { return ::closesocket(socket); }
#else
int close(curl_socket_t socket) { return ::close(socket); }
#endif

}  // namespace

void LastWords::attach(EasyHandle& easy) {
  easy.set(CURLOPT_CLOSESOCKETFUNCTION, &LastWords::close_socket);
  easy.set(CURLOPT_CLOSESOCKETDATA, this);
  easy_ = &easy;
}

void LastWords::listen(Interest interest) noexcept {
  text_.clear();
  is_listening_ = interest == Interest::all;
}

int LastWords::close_socket(void* last_words, curl_socket_t socket) noexcept {
  auto& self = *static_cast<LastWords*>(last_words);
  try {
    if (self.is_listening_ && self.easy_->number(CURLINFO_REQUEST_SIZE) > 0) self.read(socket);
  } catch (const std::bad_alloc&) {
    self.text_.clear();
  }
  if (socket == self.connection_) self.connection_ = CURL_SOCKET_BAD;
  return close(socket);
}

// libcurl's sockets do not block: this takes what is there. Where the request was sent on one connection after another,
// the last that said something counts.
void LastWords::read(curl_socket_t socket) {
  std::array<char, 4096> bytes;
  std::string text;
  while (text.size() < most) {
    const auto count = ::recv(socket, bytes.data(), bytes.size(), 0);
    if (count <= 0) break;
    text.append(bytes.data(), static_cast<std::size_t>(count));
  }
  if (!text.empty()) text_ = std::move(text);
}

}}}}  // namespace ocelli::v1::http::curl
