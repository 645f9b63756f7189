// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A client on a WebSocket, as the service that watches over it sees it.
///
/// Thread-safe; a service may keep it as long as it likes. All but the server's own threads must have stopped calling
/// when the server goes. What is told to a client that has gone, or never came to be upgraded, is forgotten.
class WebSocketPeer {
 public:
  virtual ~WebSocketPeer() = default;

  /// Sends a text message behind those that are queued. May be called before the handshake is done.
  virtual void send(std::string text) = 0;
  /// Closes by the rules once all that is queued was sent.
  virtual void close(std::uint16_t code = 1000, std::string reason = {}) = 0;
  /// Drops the connection without a word once all that is queued was sent.
  virtual void drop() = 0;
  /// False once the client has gone, or `close` or `drop` was called.
  [[nodiscard]] virtual bool is_open() const = 0;
};

}}}}  // namespace ocelli::v1::testing::mock
