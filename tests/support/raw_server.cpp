// SPDX-License-Identifier: Apache-2.0
#include "support/raw_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <stdexcept>
#include <system_error>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

namespace ocelli { namespace test_support {

namespace {

constexpr std::string_view blank_line = "\r\n\r\n";

template <typename Call>
auto retried(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

void check(int result, const char* call) {
  if (result < 0) throw std::system_error(errno, std::generic_category(), call);
}

template <typename Address>
void bind_and_listen(const Descriptor& socket, const Address& address) {
  check(socket.value(), "socket");
  check(::bind(socket.value(), reinterpret_cast<const sockaddr*>(&address), sizeof address), "bind");
  check(::listen(socket.value(), SOMAXCONN), "listen");
}

Descriptor listen_on_ipv6(const std::string& text) {
  Descriptor socket(::socket(AF_INET6, SOCK_STREAM, 0));
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  check(::inet_pton(AF_INET6, text.c_str(), &address.sin6_addr) - 1, "inet_pton");
  bind_and_listen(socket, address);
  return socket;
}

Descriptor listen_on_path(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) throw std::invalid_argument("unix_socket_path is too long: " + path);
  std::memcpy(address.sun_path, path.data(), path.size());
  Descriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  bind_and_listen(socket, address);
  return socket;
}

std::uint16_t port_of(const Descriptor& socket) {
  sockaddr_in6 address{};  // the port is where that of an IPv4 address is
  socklen_t size = sizeof address;
  check(::getsockname(socket.value(), reinterpret_cast<sockaddr*>(&address), &size), "getsockname");
  return ntohs(address.sin6_port);
}

bool same_ignoring_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  });
}

std::string header_value(std::string_view head, std::string_view name) {
  while (!head.empty()) {
    const auto line = head.substr(0, head.find("\r\n"));
    head.remove_prefix(std::min(line.size() + 2, head.size()));
    if (line.size() <= name.size() || line[name.size()] != ':') continue;
    if (!same_ignoring_case(line.substr(0, name.size()), name)) continue;
    const auto value = line.substr(name.size() + 1);
    return std::string(value.substr(std::min(value.find_first_not_of(' '), value.size())));
  }
  return {};
}

std::optional<std::size_t> head_length(std::string_view bytes) {
  const auto end = bytes.find(blank_line);
  if (end == std::string_view::npos) return std::nullopt;
  return end + blank_line.size();
}

std::optional<std::size_t> chunked_length(std::string_view body) {
  std::size_t at = 0;
  while (true) {
    const auto line_end = body.find("\r\n", at);
    if (line_end == std::string_view::npos) return std::nullopt;
    const auto size = std::strtoul(std::string(body.substr(at, line_end - at)).c_str(), nullptr, 16);
    // The last chunk's line end and the line end after the trailers make up a blank line.
    if (size == 0) {
      const auto end = body.find(blank_line, line_end);
      return end == std::string_view::npos ? std::nullopt : std::optional<std::size_t>(end + blank_line.size());
    }
    at = line_end + 2 + size + 2;
    if (at > body.size()) return std::nullopt;
  }
}

std::optional<std::size_t> request_length(std::string_view bytes) {
  const auto head = head_length(bytes);
  if (!head) return std::nullopt;
  if (same_ignoring_case(header_value(bytes.substr(0, *head), "Transfer-Encoding"), "chunked")) {
    const auto body = chunked_length(bytes.substr(*head));
    return body ? std::optional<std::size_t>(*head + *body) : std::nullopt;
  }
  const auto length = header_value(bytes.substr(0, *head), "Content-Length");
  const std::size_t whole = *head + std::strtoul(length.c_str(), nullptr, 10);
  return bytes.size() >= whole ? std::optional<std::size_t>(whole) : std::nullopt;
}

bool names_framing(const std::pair<std::string, std::string>& header) {
  return same_ignoring_case(header.first, "Content-Length") || same_ignoring_case(header.first, "Transfer-Encoding");
}

}  // namespace

Descriptor listen_on(const std::string& text) {
  if (text.find(':') != std::string::npos) return listen_on_ipv6(text);
  Descriptor socket(::socket(AF_INET, SOCK_STREAM, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  check(::inet_pton(AF_INET, text.c_str(), &address.sin_addr) - 1, "inet_pton");
  bind_and_listen(socket, address);
  return socket;
}

Descriptor::~Descriptor() {
  if (value_ >= 0) ::close(value_);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(value_, other.value_);
  return *this;
}

void StopSignal::raise() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    raised_ = true;
  }
  changed_.notify_all();
}

void StopSignal::wait() {
  std::unique_lock<std::mutex> lock(mutex_);
  changed_.wait(lock, [this] { return raised_; });
}

bool StopSignal::is_raised() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return raised_;
}

std::string RawConnection::read_request() { return read_until(request_length); }

std::string RawConnection::read_head() { return read_until(head_length); }

std::string RawConnection::read_some() {
  if (buffer_.empty()) fill();
  return take(buffer_.size());
}

bool RawConnection::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = retried([&] { return ::send(socket_.value(), bytes.data(), bytes.size(), MSG_NOSIGNAL); });
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void RawConnection::close() {
  const std::lock_guard<std::mutex> lock(mutex_);
  const Descriptor closed = std::move(socket_);
}

void RawConnection::reset() {
  const linger abort{1, 0};
  ::setsockopt(socket_.value(), SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
  close();
}

bool RawConnection::wait_closed_by_peer() {
  do buffer_.clear();
  while (fill());
  return !stop_.is_raised();
}

bool RawConnection::fill() {
  std::array<char, 65536> bytes;
  const auto count = retried([&] { return ::recv(socket_.value(), bytes.data(), bytes.size(), 0); });
  if (count <= 0) return false;
  buffer_.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

std::string RawConnection::read_until(Measure length) {
  auto complete = length(buffer_);
  while (!complete && fill()) complete = length(buffer_);
  return take(complete.value_or(buffer_.size()));
}

std::string RawConnection::take(std::size_t count) {
  std::string taken = buffer_.substr(0, count);
  buffer_.erase(0, count);
  return taken;
}

void RawConnection::interrupt() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (socket_.value() >= 0) ::shutdown(socket_.value(), SHUT_RDWR);
}

struct RawServer::Peer {
  Peer(Descriptor socket, StopSignal& stop) : connection(std::move(socket), stop) {}

  void run(const Handler& handler) {
    try {
      handler(connection);
    } catch (const std::exception& error) {
      std::cerr << "RawServer: the handler threw: " << error.what() << '\n';
    }
    connection.close();
    finished = true;
  }

  RawConnection connection;
  std::atomic<bool> finished{false};
  std::thread thread;
};

RawServer::RawServer(Handler handler) : RawServer(std::move(handler), listen_on("127.0.0.1")) {}

RawServer::RawServer(Handler handler, Descriptor listener)
    : handler_(std::move(handler)), listener_(std::move(listener)) {
  port_ = port_of(listener_);
  start();
}

RawServer::RawServer(Handler handler, std::string unix_socket_path)
    : handler_(std::move(handler)),
      unix_socket_path_(std::move(unix_socket_path)),
      listener_(listen_on_path(unix_socket_path_)) {
  start();
}

RawServer::~RawServer() {
  stop_.raise();
  wake_writer_ = Descriptor();
  acceptor_.join();
  for (const auto& peer : peers_) peer->connection.interrupt();
  for (const auto& peer : peers_) peer->thread.join();
  if (!unix_socket_path_.empty()) ::unlink(unix_socket_path_.c_str());
}

std::string RawServer::url() const {
  return unix_socket_path_.empty() ? "http://127.0.0.1:" + std::to_string(port_) : "http://localhost";
}

std::size_t RawServer::connections() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return accepted_;
}

void RawServer::start() {
  std::array<int, 2> ends{};
  check(::pipe(ends.data()), "pipe");
  wake_reader_ = Descriptor(ends[0]);
  wake_writer_ = Descriptor(ends[1]);
  acceptor_ = std::thread([this] { accept_until_stopped(); });
}

void RawServer::accept_until_stopped() {
  std::array<pollfd, 2> waiting{pollfd{listener_.value(), POLLIN, 0}, pollfd{wake_reader_.value(), POLLIN, 0}};
  while (!stop_.is_raised()) {
    // The destructor closes the other end of the pipe, which wakes this.
    if (retried([&] { return ::poll(waiting.data(), waiting.size(), -1); }) < 0) return;
    if (waiting[0].revents == 0) continue;
    Descriptor socket(::accept(listener_.value(), nullptr, nullptr));
    if (socket.value() >= 0) admit(std::move(socket));
  }
}

void RawServer::admit(Descriptor socket) {
  const int on = 1;
  ::setsockopt(socket.value(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ++accepted_;
  }
  join_finished();
  peers_.push_back(std::make_unique<Peer>(std::move(socket), stop_));
  auto& peer = *peers_.back();
  peer.thread = std::thread([this, &peer] { peer.run(handler_); });
}

void RawServer::join_finished() {
  peers_.remove_if([](const auto& peer) {
    if (!peer->finished) return false;
    peer->thread.join();
    return true;
  });
}

std::string http_response(int status, const HeaderList& headers, std::string_view body) {
  std::string response = "HTTP/1.1 " + std::to_string(status) + " Status\r\n";
  for (const auto& [name, value] : headers) response.append(name).append(": ").append(value).append("\r\n");
  if (std::none_of(headers.begin(), headers.end(), names_framing)) {
    response += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  }
  return response.append("\r\n").append(body);
}

}}  // namespace ocelli::test_support
