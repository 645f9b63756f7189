// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

#include <ocelli/http/transport.hpp>
#include <ocelli/http/websocket.hpp>

#include "core/call_state.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// Opens a WebSocket in the form of an exchange, so that the attempts' rules hold for it too.
class Upgrade {
 public:
  /// A null transport can open nothing.
  explicit Upgrade(std::shared_ptr<http::WebSocketTransport> transport) : transport_(std::move(transport)) {}

  /// One attempt. Where it succeeds, the answer is 101 and the WebSocket is there to be taken.
  [[nodiscard]] http::Exchange send(const http::Request& request, const http::WebSocketOptions& options);

  [[nodiscard]] std::unique_ptr<http::WebSocket> take_socket() { return std::move(socket_); }

 private:
  std::shared_ptr<http::WebSocketTransport> transport_;
  std::unique_ptr<http::WebSocket> socket_;
};

/// "ws://host/path" for "http://host/path", and wss for https.
[[nodiscard]] std::string websocket_url(const std::string& http_url);

}}}  // namespace ocelli::v1::core
