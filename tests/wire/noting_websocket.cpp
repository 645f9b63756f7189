// SPDX-License-Identifier: Apache-2.0
#include "wire/noting_websocket.hpp"

#include <utility>
#include <variant>

namespace ocelli::wire {

namespace {

class NotingWebSocket : public http::WebSocket {
 public:
  NotingWebSocket(std::unique_ptr<http::WebSocket> socket, std::shared_ptr<Json> end)
      : socket_(std::move(socket)), end_(std::move(end)) {}

  [[nodiscard]] Received receive(std::chrono::steady_clock::time_point deadline,
                                 const CancellationToken& cancellation) override {
    Received received = socket_->receive(deadline, cancellation);
    if (const auto* closed = std::get_if<http::WebSocketClosed>(&received)) {
      *end_ = {{"close_code", closed->code}, {"reason", closed->reason}};
    } else if (const auto* failure = std::get_if<http::TransportFailure>(&received)) {
      *end_ = {{"error", failure->message}};
    }
    return received;
  }

  void close(std::chrono::steady_clock::time_point deadline) override { socket_->close(deadline); }

 private:
  std::unique_ptr<http::WebSocket> socket_;
  std::shared_ptr<Json> end_;
};

}  // namespace

NotingWebSocketTransport::NotingWebSocketTransport() : transport_(http::make_default_websocket_transport()) {}

http::WebSocketTransport::Opened NotingWebSocketTransport::open(const http::WebSocketRequest& request,
                                                                const http::WebSocketOptions& options) {
  Opened opened = transport_->open(request, options);
  auto* socket = std::get_if<std::unique_ptr<http::WebSocket>>(&opened);
  if (socket != nullptr) *socket = std::make_unique<NotingWebSocket>(std::move(*socket), end_);
  return opened;
}

}  // namespace ocelli::wire
