// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/http/websocket.hpp>

#include "http/beast/connect.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

/// Connects and asks for the upgrade.
[[nodiscard]] WebSocketTransport::Opened open_web_socket(const Route& route, const WebSocketRequest& request,
                                                         const WebSocketOptions& options);

}}}}  // namespace ocelli::v1::http::beast
