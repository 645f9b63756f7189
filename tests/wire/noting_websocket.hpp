// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <ocelli/http/websocket.hpp>

#include "wire/wire_case.hpp"

namespace ocelli::wire {

/// The library's WebSocket transport, with a note of how the server closed. For one WebSocket.
class NotingWebSocketTransport : public http::WebSocketTransport {
 public:
  NotingWebSocketTransport();

  [[nodiscard]] Opened open(const http::WebSocketRequest& request, const http::WebSocketOptions& options) override;

  /// `{"close_code": …, "reason": …}`, or `{"error": …}` where the connection broke.
  [[nodiscard]] Json end() const { return *end_; }

 private:
  std::shared_ptr<http::WebSocketTransport> transport_;
  std::shared_ptr<Json> end_ = std::make_shared<Json>(Json::object());
};

}  // namespace ocelli::wire
