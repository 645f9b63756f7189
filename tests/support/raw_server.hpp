// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace ocelli { namespace test_support {

/// A file descriptor, closed with its owner.
class Descriptor {
 public:
  explicit Descriptor(int value = -1) noexcept : value_(value) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;

  [[nodiscard]] int value() const noexcept { return value_; }

 private:
  int value_;
};

/// Tells handlers that their server is about to go.
class StopSignal {
 public:
  void raise();
  void wait();
  [[nodiscard]] bool is_raised();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool raised_ = false;
};

/// One accepted connection, for the thread that handles it. Closed when the handler returns.
///
/// Everything that waits gives up when the server goes: reads return nothing, writes false.
class RawConnection {
 public:
  RawConnection(Descriptor socket, StopSignal& stop) : socket_(std::move(socket)), stop_(stop) {}

  /// Head and body, framing included. Empty when the peer closed before the first byte, what came when it closed
  /// midway. Never answers `Expect: 100-continue`; a handler does that itself after `read_head`.
  std::string read_request();
  /// Up to and including the empty line.
  std::string read_head();
  /// Whatever is there, waiting for at least one byte. Empty when the peer closed.
  std::string read_some();
  /// False when the peer is gone.
  bool write(std::string_view bytes);

  void close();
  /// Closes by RST. Over a Unix socket it is a plain close.
  void reset();

  /// Throws away what still comes. True when the peer closed or reset the connection, false when the server goes.
  bool wait_closed_by_peer();
  void wait_for_stop() { stop_.wait(); }

 private:
  friend class RawServer;
  using Measure = std::optional<std::size_t> (*)(std::string_view);

  bool fill();
  std::string read_until(Measure length);
  std::string take(std::size_t count);
  void interrupt();

  // Guards the descriptor against being closed, and its number reused, while another thread interrupts it.
  std::mutex mutex_;
  Descriptor socket_;
  StopSignal& stop_;
  std::string buffer_;
};

/// A socket that listens on a free port of an address such as "127.0.0.2" or "::1".
[[nodiscard]] Descriptor listen_on(const std::string& address);

/// A server for tests of a transport: accepts, and leaves every byte to the handler, which runs on a thread of its own
/// for each connection.
///
/// The destructor unblocks the handlers and waits for them. What a handler throws is printed and ends its connection.
class RawServer {
 public:
  using Handler = std::function<void(RawConnection&)>;

  /// Listens on 127.0.0.1, on a free port.
  explicit RawServer(Handler handler);
  /// Takes a socket that listens on an IPv4 or IPv6 loopback address.
  RawServer(Handler handler, Descriptor listener);
  /// Listens on a Unix socket, created here and removed by the destructor.
  RawServer(Handler handler, std::string unix_socket_path);
  ~RawServer();
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;

  /// "http://127.0.0.1:PORT", or "http://localhost" on a Unix socket.
  [[nodiscard]] std::string url() const;
  /// 0 on a Unix socket.
  [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
  /// Accepted so far.
  [[nodiscard]] std::size_t connections() const;

 private:
  struct Peer;

  void start();
  void accept_until_stopped();
  void admit(Descriptor socket);
  void join_finished();

  const Handler handler_;
  const std::string unix_socket_path_;
  Descriptor listener_;
  std::uint16_t port_ = 0;
  Descriptor wake_reader_;
  Descriptor wake_writer_;
  StopSignal stop_;
  mutable std::mutex mutex_;
  std::size_t accepted_ = 0;
  // Only the accepting thread touches it, and the destructor after that thread ended.
  std::list<std::unique_ptr<Peer>> peers_;
  std::thread acceptor_;
};

using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// A whole response; `Content-Length` is added where neither it nor `Transfer-Encoding` is given.
std::string http_response(int status, const HeaderList& headers = {}, std::string_view body = {});

}}  // namespace ocelli::test_support
