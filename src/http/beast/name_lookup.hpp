// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <ocelli/cancellation.hpp>
#include <ocelli/http/transport.hpp>

#include "http/exchange_clock.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

using Endpoints = std::vector<boost::asio::ip::tcp::endpoint>;

/// Why no addresses were found.
struct LookupFailure {
  FailureKind kind;
  /// The resolver's words; empty where a limit was over.
  std::string words;
};

/// The addresses of a host, or the address that it is.
///
/// The system's resolver cannot be interrupted, so it works on a thread of its own, which is left behind when a limit
/// is over first and ends when the resolver does.
[[nodiscard]] std::variant<Endpoints, LookupFailure> look_up(std::string_view host, std::uint16_t port,
                                                             const ExchangeClock& clock,
                                                             const CancellationToken& cancellation);

}}}}  // namespace ocelli::v1::http::beast
