// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/websocket.hpp>

namespace ocelli { inline namespace v1 { namespace http {

WebSocket::~WebSocket() = default;

WebSocketTransport::~WebSocketTransport() = default;

}}}  // namespace ocelli::v1::http
