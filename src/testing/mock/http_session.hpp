// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "testing/mock/http_server.hpp"
#include "testing/mock/web_socket_session.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// One connection: reads a request, has it answered, writes what came of it, until either side has had enough.
///
/// Lives as long as something is pending for it. Everything happens on the socket's strand.
class HttpSession : public std::enable_shared_from_this<HttpSession> {
 public:
  /// `handler` must outlive the io_context.
  HttpSession(boost::asio::ip::tcp::socket socket, const HttpServer::Handler& handler, std::size_t max_request_body);

  void start();

 private:
  using ErrorCode = boost::system::error_code;

  void read_head();
  void on_head(ErrorCode error);
  void allow_body();
  void read_body();
  void on_request();
  void on_unreadable(ErrorCode error);
  Request take_request();
  void ask_for_upgrade(Request& request, const WebSocketSession::HttpRequest& message);
  void carry_out_answer();
  void answer_after_delay();
  void send();
  void finish();
  void discard_rest();

  boost::asio::ip::tcp::socket socket_;
  const HttpServer::Handler& handler_;
  const std::size_t max_request_body_;
  std::uint16_t remote_port_ = 0;
  boost::asio::steady_timer timer_;
  boost::beast::flat_buffer buffer_;
  std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> parser_;
  /// Where the client asks to change to WebSocket.
  std::shared_ptr<WebSocketSession> upgrade_;
  WebSocketSession::HttpRequest upgrade_request_;
  Answer answer_;
  bool request_unread_ = false;
};

}}}}  // namespace ocelli::v1::testing::mock
