// SPDX-License-Identifier: Apache-2.0
// Built in place of http/beast where OCELLI_WEBSOCKET is off.
#include <ocelli/http/websocket.hpp>

namespace ocelli { inline namespace v1 { namespace http {

bool has_websocket() noexcept { return false; }

std::shared_ptr<WebSocketTransport> make_default_websocket_transport(const ConnectionOptions&) { return nullptr; }

}}}  // namespace ocelli::v1::http
