// SPDX-License-Identifier: Apache-2.0
#include "http/beast/connect.hpp"

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/system/system_error.hpp>
#include <memory>
#include <stdexcept>
#include <variant>

#include "http/beast/failures.hpp"
#include "http/beast/name_lookup.hpp"
#include "http/beast/tls.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

namespace net = boost::asio;

namespace {

using ErrorCode = boost::system::error_code;
using TimePoint = EventLoop::TimePoint;
using Endpoint = AnyStream::Socket::endpoint_type;

/// Shared with the handler, which may come to run after nobody waits for it any more.
using Ended = std::shared_ptr<std::optional<ErrorCode>>;

/// The limits of the whole, and the time that one of several addresses has.
struct Turn {
  const ExchangeClock& clock;
  TimePoint end;

  [[nodiscard]] std::optional<FailureKind> overdue(TimePoint now) const {
    if (const auto limit = clock.overdue(now)) return limit;
    return now >= end ? std::optional<FailureKind>(FailureKind::connect_timeout) : std::nullopt;
  }
  [[nodiscard]] TimePoint next_check() const { return std::min(end, clock.next_check()); }
};

class Connecting {
 public:
  Connecting(EventLoop& loop, AnyStream& stream, const Route& route, const ExchangeClock& clock,
             const CancellationToken& cancellation)
      : loop_(loop), stream_(stream), route_(route), clock_(clock), cancellation_(cancellation) {}

  [[nodiscard]] std::optional<TransportFailure> run() {
    if (const auto limit = limit_reached()) return unsent(*limit);
    auto failure = route_.options.unix_socket.empty() ? connect_to_host() : connect_to_unix_socket();
    if (!failure && route_.tls != nullptr) failure = start_tls();
    if (failure) return unsent(*std::move(failure));
    return std::nullopt;
  }

 private:
  using Failure = std::optional<TransportFailure>;

  [[nodiscard]] Failure connect_to_unix_socket() {
#ifdef BOOST_ASIO_HAS_LOCAL_SOCKETS
    try {
      return connect_to(net::local::stream_protocol::endpoint(route_.options.unix_socket), TimePoint::max());
    } catch (const boost::system::system_error& error) {
      return failure_of(FailureKind::connect, "connect to " + route_.peer() + " failed: " + error.code().message());
    }
#else
    return failure_of(FailureKind::unsupported, "no WebSocket over unix sockets on this system");
#endif
  }

  [[nodiscard]] Failure connect_to_host() {
    auto found = route_.lookups.look_up(route_.target.host, route_.target.port, clock_, cancellation_);
    if (const auto* failure = std::get_if<LookupFailure>(&found)) return lookup_failure(*failure);
    const auto& endpoints = std::get<Endpoints>(found);
    Failure failure;
    for (std::size_t i = 0; i < endpoints.size(); ++i) {
      failure = connect_to(endpoints[i], end_of_turn(i + 1 == endpoints.size()));
      if (!failure || limit_reached()) return failure;
    }
    return failure;
  }

  [[nodiscard]] TransportFailure lookup_failure(const LookupFailure& failure) const {
    const std::string host(route_.target.host);
    if (failure.kind == FailureKind::dns) {
      return failure_of(FailureKind::dns, "lookup of " + host + " failed: " + failure.words);
    }
    return limit_failure(failure.kind, route_.peer(), "while the name " + host + " was looked up");
  }

  /// An address that does not answer leaves half of the time to the others.
  [[nodiscard]] TimePoint end_of_turn(bool is_last) const {
    const auto now = std::chrono::steady_clock::now();
    return is_last ? TimePoint::max() : now + (clock_.next_check() - now) / 2;
  }

  [[nodiscard]] Failure limit_reached() const {
    const auto overdue = clock_.overdue(std::chrono::steady_clock::now());
    const auto limit = cancellation_.is_cancelled() ? FailureKind::cancelled : overdue;
    if (!limit) return std::nullopt;
    return limit_failure(*limit, route_.peer(), "before the connection to " + route_.peer() + " was made");
  }

  [[nodiscard]] Failure connect_to(const Endpoint& endpoint, TimePoint end) {
    stream_.drop();
    stream_.open(endpoint.protocol());
    const auto ended = std::make_shared<std::optional<ErrorCode>>();
    stream_.socket().async_connect(endpoint, [ended](const ErrorCode& error) { *ended = error; });
    if (auto failure = wait_for(ended, Turn{clock_, end})) return failure;
    if (**ended) {
      return failure_of(FailureKind::connect, "connect to " + route_.peer() + " failed: " + (*ended)->message());
    }
    ErrorCode not_tcp;
    stream_.socket().set_option(net::ip::tcp::no_delay(true), not_tcp);
    return std::nullopt;
  }

  [[nodiscard]] Failure start_tls() try {
    auto& tls = stream_.add_tls(*route_.tls);
    expect_host(tls, std::string(route_.target.host), route_.options.tls);
    const auto ended = std::make_shared<std::optional<ErrorCode>>();
    tls.async_handshake(net::ssl::stream_base::client, [ended](const ErrorCode& error) { *ended = error; });
    if (auto failure = wait_for(ended, Turn{clock_, TimePoint::max()})) return failure;
    if (!**ended) return std::nullopt;
    auto broken = tls_failure(handshake_failure(tls, **ended), route_.tls_peer(), handshake_words(tls, **ended));
    broken.code = code_of(**ended);
    return broken;
  } catch (const std::runtime_error& error) {
    return tls_failure(TlsFailure::other, route_.tls_peer(), error.what());
  }

  [[nodiscard]] Failure wait_for(const Ended& ended, const Turn& turn) {
    const auto limit = loop_.run([&] { return ended->has_value(); }, turn, cancellation_);
    if (!limit) return std::nullopt;
    return limit_failure(*limit, route_.peer(), "while the connection to " + route_.peer() + " was made");
  }

  EventLoop& loop_;
  AnyStream& stream_;
  const Route& route_;
  const ExchangeClock& clock_;
  const CancellationToken& cancellation_;
};

}  // namespace

std::string Route::peer() const {
  if (!options.unix_socket.empty()) return "unix socket " + options.unix_socket;
  return host_and_port(target.host, target.port);
}

TlsPeer Route::tls_peer() const { return {peer(), trust.description}; }

std::optional<TransportFailure> connect(EventLoop& loop, AnyStream& stream, const Route& route, ExchangeClock& clock,
                                        const CancellationToken& cancellation) {
  auto failure = Connecting(loop, stream, route, clock, cancellation).run();
  if (!failure) clock.note_connected(std::chrono::steady_clock::now());
  return failure;
}

}}}}  // namespace ocelli::v1::http::beast
