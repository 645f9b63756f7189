// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include <ocelli/http/transport.hpp>

#include "http/curl/session.hpp"
#include "http/target.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// Throws std::invalid_argument naming the member of the request that cannot be sent, whatever the server.
[[nodiscard]] Target check_request(const Request& request);

/// Sets on the session's easy handle all that differs from request to request, except the callbacks' data.
/// Throws std::invalid_argument for a request that cannot be sent.
void set_request_options(Session& session, const Request& request, const Target& target,
                         const ExchangeOptions& options);

}}}}  // namespace ocelli::v1::http::curl
