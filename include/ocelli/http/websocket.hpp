// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>

#include <ocelli/cancellation.hpp>
#include <ocelli/export.hpp>
#include <ocelli/http/connection_options.hpp>
#include <ocelli/http/headers.hpp>
#include <ocelli/http/response.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// A wish to speak WebSocket with a server.
struct WebSocketRequest {
  /// Absolute, percent-encoded, scheme ws or wss; http and https mean the same.
  std::string url;
  /// Sent with the request to upgrade; what the protocol itself needs is added.
  Headers headers;
};

/// Limits of a WebSocket: those of opening it, and those that hold as long as it is open.
struct WebSocketOptions {
  /// When to give up opening, on std::chrono::steady_clock.
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  /// For name lookup, TCP and TLS together.
  std::chrono::milliseconds connect_timeout{10000};
  /// While opening, as in ExchangeOptions. Afterwards: where nothing came for this long while somebody receives, the
  /// server is sent a ping, and where nothing comes for as long again the WebSocket is `stalled`. Zero switches it off.
  std::chrono::milliseconds stall_timeout{30000};
  /// Ends opening, not the WebSocket that came of it.
  CancellationToken cancellation;
  /// Bytes of all header fields of the answer together. More than 8 KiB are never taken, whatever is set.
  std::uint64_t max_header_bytes = 256ull << 10;
  /// Their number; an answer over it is `headers_too_large`, too.
  std::size_t max_header_count = 1000;
  /// Bytes of one message; a larger one is `response_too_large` and ends the WebSocket.
  std::uint64_t max_message_bytes = 16ull << 20;
};

struct WebSocketMessage {
  enum class Kind { text, binary };
  /// Whole, however many fragments it came in; valid UTF-8 where it is a text.
  std::string data;
  Kind kind = Kind::text;
};

/// How a server ended a WebSocket by the rules.
struct WebSocketClosed {
  /// RFC 6455 section 7.4; 1005 where the server named none.
  std::uint16_t code = 1005;
  std::string reason;
};

/// An open WebSocket that is only listened to.
///
/// For one thread at a time. Pings are answered while `receive` runs, and only then. The destructor drops the
/// connection at once, without a word to the server. Of no use in a child process that was forked after it was opened.
class OCELLI_EXPORT WebSocket {
 public:
  using Received = std::variant<WebSocketMessage, WebSocketClosed, TransportFailure>;

  virtual ~WebSocket();

  /// Waits for the next message; ends within 50 ms of the deadline or the cancel. A message that is there already is
  /// given where the deadline has passed, and kept where the token is cancelled. After a failure of the kind
  /// `deadline` or `cancelled` the WebSocket is as good as before: nothing is lost, and a message of which a part has
  /// come is received whole by the next call. Every other failure, and the server's close, is final: later calls give
  /// the same again. Throws nothing.
  [[nodiscard]] virtual Received receive(std::chrono::steady_clock::time_point deadline,
                                         const CancellationToken& cancellation) = 0;

  /// Says goodbye by the rules and waits for the server to do the same, until the deadline at most; messages that come
  /// in between are dropped. Final. Does nothing where it is closed already.
  virtual void close(std::chrono::steady_clock::time_point deadline) = 0;
};

/// Opens WebSockets. Follows no redirect, adds no credential, retries nothing and reads no environment variable. Safe
/// to use from many threads at once.
class OCELLI_EXPORT WebSocketTransport {
 public:
  /// A Response is the server's refusal to upgrade, whatever its status, with its body: 8 MiB at most, and what came of
  /// it within a second of its head.
  using Opened = std::variant<std::unique_ptr<WebSocket>, Response, TransportFailure>;

  virtual ~WebSocketTransport();

  /// Blocks until the WebSocket is open, the deadline has passed or the token is cancelled, the latter two within
  /// 50 ms. Throws std::invalid_argument for a request that cannot be sent at all.
  [[nodiscard]] virtual Opened open(const WebSocketRequest& request, const WebSocketOptions& options) = 0;
};

/// Whether this library was built with WebSocket (OCELLI_WEBSOCKET).
[[nodiscard]] OCELLI_EXPORT bool has_websocket() noexcept;

/// The transport of this library; null where `has_websocket` is false.
///
/// Its destructor waits for the look-ups of names that the system has not answered yet, also where a deadline or a
/// cancel has ended the opening: the system's resolver cannot be interrupted.
///
/// Throws std::invalid_argument naming the option that cannot be honoured. A proxy can not: for a host behind one,
/// opening fails as `unsupported`.
[[nodiscard]] OCELLI_EXPORT std::shared_ptr<WebSocketTransport> make_default_websocket_transport(
    const ConnectionOptions& options = {});

}}}  // namespace ocelli::v1::http
