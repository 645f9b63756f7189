// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <ocelli/cancellation.hpp>
#include <ocelli/export.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/http/request.hpp>
#include <ocelli/http/response.hpp>
#include <ocelli/http/tls_failure.hpp>
#include <ocelli/progress.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Limits and observers of one exchange.
struct ExchangeOptions {
  /// When to give up, on std::chrono::steady_clock.
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  /// For name lookup, TCP and TLS together.
  std::chrono::milliseconds connect_timeout{10000};
  /// The exchange ends when no byte moved in either direction for this long; zero switches it off.
  std::chrono::milliseconds stall_timeout{30000};
  CancellationToken cancellation;
  /// Bytes of a body kept in memory, after Content-Encoding was undone; an answer over it is `response_too_large`.
  std::uint64_t max_response_bytes = 64ull << 20;
  /// Bytes of all header fields together; an answer over it is `headers_too_large`.
  std::uint64_t max_header_bytes = 256ull << 10;
  /// Their number, those of interim answers and trailers included; an answer over it is `headers_too_large` too.
  std::size_t max_header_count = 1000;
  /// How many times its size a compressed body may grow to on its way into a sink, once it is over
  /// `max_response_bytes`; an answer over it is `expands_too_much`.
  std::uint64_t max_expansion = 200;
  /// Takes the body of a 2xx answer, after the transport has called its `begin`; not owned. The body of any other
  /// status goes into the Response. All else of a sink is the caller's affair.
  BodySink* sink = nullptr;
  ProgressCallback progress;
};

/// Where an exchange broke.
enum class FailureKind {
  /// The name did not resolve.
  dns,
  /// No connection: refused, unreachable, proxy refused.
  connect,
  /// The handshake or the certificate check failed.
  tls,
  /// The connection broke while the request was being sent.
  send,
  /// The connection broke before the answer was complete.
  receive,
  /// The answer is not HTTP, or a rule of the protocol was broken.
  protocol,
  /// The deadline passed.
  deadline,
  /// No connection within `connect_timeout`.
  connect_timeout,
  /// No byte for `stall_timeout`.
  stalled,
  cancelled,
  /// The body grew over its limit.
  response_too_large,
  /// A compressed body grew to more than its limit.
  expands_too_much,
  /// The header fields grew over their limit.
  headers_too_large,
  /// The body came to its end, but is not what its length or its digest says.
  corrupt,
  /// The transport was built without what the request needs, or cannot do it with these options; nothing was sent.
  unsupported,
};

/// A word or two for people: "receive", "connect timeout".
[[nodiscard]] OCELLI_EXPORT std::string_view to_string(FailureKind kind) noexcept;

/// An exchange that did not end with a complete answer.
struct TransportFailure {
  FailureKind kind = FailureKind::connect;
  /// One line for people: what happened, with the peer's name and the library's own words; no secret.
  std::string message;
  /// The transport's own name of the error, for example "CURLE_COULDNT_CONNECT"; empty where it has none.
  std::string code;
  /// What was wrong, for the kind `tls`.
  std::optional<TlsFailure> tls;
  /// Why another try would end the same way, in a few words; empty where it may not.
  std::string final_reason;
  /// False only where it is certain that no byte of the request reached the server.
  bool request_may_have_arrived = true;
  /// Status line that had come before the exchange broke.
  std::optional<int> status;
  /// Header fields that had come by then.
  Headers headers;
};

/// What one exchange cost. Times count from its start; zero where the phase was not reached or not needed.
struct ExchangeStatistics {
  std::chrono::microseconds name_lookup{0};
  std::chrono::microseconds connect{0};
  std::chrono::microseconds tls{0};
  std::chrono::microseconds first_byte{0};
  std::chrono::microseconds total{0};
  std::uint64_t bytes_sent = 0;
  std::uint64_t bytes_received = 0;
  /// "127.0.0.1:443"; empty where no connection was made.
  std::string peer;
  bool reused_connection = false;
};

struct Exchange {
  std::variant<Response, TransportFailure> outcome;
  ExchangeStatistics statistics;

  [[nodiscard]] const Response* response() const { return std::get_if<Response>(&outcome); }
  [[nodiscard]] const TransportFailure* failure() const { return std::get_if<TransportFailure>(&outcome); }
};

/// Carries one request to a server and brings one answer back.
///
/// Whatever status a server answers with is a successful exchange; only an answer that did not come, or not whole, is a
/// failure. Where the connection breaks behind the head of an answer outside 2xx, that answer stands, with as much of
/// its body as came: a server that refuses an upload says so and hangs up. A transport follows no redirect, adds no
/// credential, retries nothing but what Request::is_idempotent allows, and reads no environment variable. Safe to use
/// from many threads at once.
class OCELLI_EXPORT Transport {
 public:
  virtual ~Transport();

  /// Blocks until the answer is complete, the deadline has passed or the token is cancelled, the latter two within
  /// 50 ms. Throws only what a body, sink or progress callback threw, and std::invalid_argument for a request that can
  /// not be sent at all.
  [[nodiscard]] virtual Exchange exchange(const Request& request, const ExchangeOptions& options) = 0;
};

}}}  // namespace ocelli::v1::http
