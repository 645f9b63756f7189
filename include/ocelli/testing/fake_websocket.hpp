// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <ocelli/clock.hpp>
#include <ocelli/export.hpp>
#include <ocelli/http/websocket.hpp>

namespace ocelli { inline namespace v1 { namespace testing {

/// What happens on one connection of a FakeWebSocketTransport, step by step. A script that ends before the server
/// closes says nothing more: a receive then lasts until its deadline or a cancel.
class OCELLI_EXPORT WebSocketScript {
 public:
  using Step = std::variant<http::WebSocket::Received, std::function<void()>>;

  /// The server sends a text.
  WebSocketScript& message(std::string text);
  /// The server closes by the rules.
  WebSocketScript& close(std::uint16_t code = 1000, std::string reason = {});
  /// The connection breaks. Where the failure's message is empty it gets one.
  WebSocketScript& fail(http::TransportFailure failure);
  /// Called within a receive, before the next step: to turn the clock or to cancel.
  WebSocketScript& run(std::function<void()> function);

  [[nodiscard]] const std::vector<Step>& steps() const noexcept { return steps_; }

 private:
  std::vector<Step> steps_;
};

/// A request to upgrade as a FakeWebSocketTransport got it.
struct SentUpgrade {
  std::string url;
  http::Headers headers;
  http::WebSocketOptions options;
};

/// A WebSocket transport without a network: openings come out as it was told, in their order. Where nothing is left to
/// do, opening fails as a refused connection.
///
/// Safe to use from many threads.
class OCELLI_EXPORT FakeWebSocketTransport : public http::WebSocketTransport {
 public:
  /// `clock` measures the deadlines: the client's own, which with a ManualClock ends every wait at once, at its time.
  explicit FakeWebSocketTransport(std::shared_ptr<Clock> clock);
  ~FakeWebSocketTransport() override;

  /// The next opening succeeds.
  void accept(WebSocketScript script);
  /// The next opening is refused.
  void refuse(int status, std::string body, http::Headers headers = {{"Content-Type", "text/plain"}});
  /// The next opening breaks. Where the failure's message is empty it gets one.
  void fail(http::TransportFailure failure);

  [[nodiscard]] std::vector<SentUpgrade> requests() const;
  /// WebSockets that are still there, closed ones included.
  [[nodiscard]] std::size_t open_count() const;
  /// How many were ended by `close`.
  [[nodiscard]] std::size_t closed_count() const;

  [[nodiscard]] Opened open(const http::WebSocketRequest& request, const http::WebSocketOptions& options) override;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}}}  // namespace ocelli::v1::testing
