// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ocelli/http/request.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// One exchange whose answer goes into a sink, where there is one: asks in its words, and lets it look at what came,
/// also where a server has no rest to give (416). Throws what the transport throws.
[[nodiscard]] http::Exchange exchange_into_sink(http::Transport& transport, const http::Request& request,
                                                const http::ExchangeOptions& options);

}}}  // namespace ocelli::v1::core
