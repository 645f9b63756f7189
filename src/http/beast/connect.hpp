// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <optional>
#include <string>

#include <ocelli/cancellation.hpp>
#include <ocelli/http/connection_options.hpp>
#include <ocelli/http/transport.hpp>

#include "http/beast/any_stream.hpp"
#include "http/beast/event_loop.hpp"
#include "http/beast/name_lookup.hpp"
#include "http/exchange_clock.hpp"
#include "http/target.hpp"
#include "http/tls_diagnosis.hpp"
#include "http/trust_store.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

/// The way to a server.
struct Route {
  const ConnectionOptions& options;
  const Target& target;
  /// Null: plain.
  boost::asio::ssl::context* tls;
  const TrustStore& trust;
  NameLookups& lookups;

  /// "host:port", for people.
  [[nodiscard]] std::string peer() const;
  [[nodiscard]] TlsPeer tls_peer() const;
};

/// Looks the name up and makes the connection, TLS included; nothing where that succeeded. The clock is told.
[[nodiscard]] std::optional<TransportFailure> connect(EventLoop& loop, AnyStream& stream, const Route& route,
                                                      ExchangeClock& clock, const CancellationToken& cancellation);

}}}}  // namespace ocelli::v1::http::beast
