// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <vector>

namespace ocelli { namespace transport_test {

/// A listening socket on loopback whose queue is full: a further connect is neither accepted nor refused.
class FullListener {
 public:
  FullListener() {
    listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
    address_.sin_family = AF_INET;
    address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listener_, reinterpret_cast<sockaddr*>(&address_), sizeof address_);
    socklen_t size = sizeof address_;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address_), &size);
    ::listen(listener_, 0);
    constexpr int more_than_the_queue_holds = 8;
    for (int i = 0; i < more_than_the_queue_holds; ++i) fill();
  }

  ~FullListener() {
    for (const int socket : waiting_) ::close(socket);
    ::close(listener_);
  }

  FullListener(const FullListener&) = delete;
  FullListener& operator=(const FullListener&) = delete;

  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(ntohs(address_.sin_port)); }

 private:
  void fill() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    ::connect(socket, reinterpret_cast<const sockaddr*>(&address_), sizeof address_);
    waiting_.push_back(socket);
  }

  int listener_ = -1;
  sockaddr_in address_{};
  std::vector<int> waiting_;
};

}}  // namespace ocelli::transport_test
