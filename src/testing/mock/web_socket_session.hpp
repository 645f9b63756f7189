// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "testing/mock/web_socket_peer.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// The server's side of one WebSocket: sends what it is told, and otherwise only answers pings and closes.
///
/// Everything happens on the socket's strand, except `push` and `is_open`. Lives as long as something is pending for
/// it.
class WebSocketSession : public std::enable_shared_from_this<WebSocketSession> {
 public:
  using HttpRequest = boost::beast::http::request<boost::beast::http::string_body>;

  /// What is to be done for the client, in its turn.
  struct Order {
    enum class Kind { send, close, drop } kind;
    std::string text;
    std::uint16_t code = 1000;
  };

  /// For the services, who may keep it longer than the session lives.
  [[nodiscard]] std::shared_ptr<WebSocketPeer> peer();

  /// Upgrades the connection.
  void start(boost::asio::ip::tcp::socket socket, HttpRequest request);
  /// There will be no upgrade.
  void abandon();

  void push(Order order);
  [[nodiscard]] bool is_open() const;

 private:
  using ErrorCode = boost::system::error_code;
  using Stream = boost::beast::websocket::stream<boost::asio::ip::tcp::socket>;

  void on_accepted(ErrorCode error);
  void read();
  void carry_out_next();
  void carry_out();
  void on_sent(ErrorCode error);
  void end();

  HttpRequest request_;
  std::optional<Stream> stream_;
  boost::beast::flat_buffer buffer_;
  Order current_{};
  mutable std::mutex mutex_;
  // Guarded by the mutex.
  std::deque<Order> orders_;
  bool is_open_ = true;
  bool is_busy_ = true;
};

}}}}  // namespace ocelli::v1::testing::mock
