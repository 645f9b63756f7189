// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <ocelli/clock.hpp>
#include <ocelli/credential.hpp>
#include <ocelli/http/connection_options.hpp>
#include <ocelli/http/headers.hpp>
#include <ocelli/http/transport.hpp>
#include <ocelli/http/websocket.hpp>
#include <ocelli/log.hpp>
#include <ocelli/retry.hpp>

namespace ocelli { inline namespace v1 {

/// Settings of a client, the same for each service.
struct ClientOptions {
  /// Where the service is: scheme, host, port and path. Default: empty, the service's own public address.
  std::string base_url = {};
  Credential credential = {};
  /// Send the credential over plain http to another machine. Default: false; everybody on the way could read it.
  bool allow_credentials_over_http = false;
  /// Sent with every request.
  http::Headers headers = {};
  /// Put before the library's own User-Agent, for example "gate-camera/2.1". Default: empty.
  std::string user_agent = {};

  /// For a whole call with its attempts and waits. Default: 60 s. Raise it for slow links and large images.
  std::chrono::nanoseconds timeout = std::chrono::seconds(60);
  /// For one attempt. Default: as long as the call has.
  std::chrono::nanoseconds attempt_timeout = std::chrono::nanoseconds::max();
  /// For name lookup, TCP and TLS of one attempt. Default: 10 s.
  std::chrono::milliseconds connect_timeout{10000};
  /// An attempt ends when no byte moved for this long; zero switches it off. Default: 30 s.
  std::chrono::milliseconds stall_timeout{30000};
  RetryOptions retry = {};
  /// Retries that all calls of this client together may make at once; each success gives a tenth of one back. Keeps a
  /// fleet from flooding a service that is down. Default: 50. Zero switches retrying off.
  double retry_budget = 50;

  /// Bytes kept of an answer (larger binary ones need a sink) or a stream's message (16 MiB at most). Default: 64 MiB.
  std::uint64_t max_response_bytes = 64ull << 20;
  /// Bytes of an answer's headers. Default: 256 KiB.
  std::uint64_t max_header_bytes = 256ull << 10;
  /// Fields of an answer's headers, those of interim answers and trailers included. Default: 1,000.
  std::size_t max_header_count = 1000;
  /// How many times its size a compressed answer may grow to on its way into a sink, counted once it is over
  /// `max_response_bytes`: what bounds a "bomb" there, whose bytes are not kept. Default: 200. Raise it for files that
  /// are nearly empty; `std::numeric_limits<std::uint64_t>::max()` is no limit.
  std::uint64_t max_expansion = 200;
  /// Nesting of an answer's JSON. Default: 128.
  std::size_t max_json_depth = 128;
  /// Threads that carry out the `…_async` calls, started when needed. Default: 4.
  std::size_t async_threads = 4;

  http::ConnectionOptions connection = {};
  LogSink log = {};
  /// Takes the place of the network, for tests and for sharing one set of connections. Default: null, a transport of
  /// the client's own made from `connection`.
  std::shared_ptr<http::Transport> transport = {};
  /// The same for WebSocket. Default: null, a transport of the client's own made from `connection` when it is first
  /// needed; opening a stream is a TransportException of the kind `unsupported` where the library was built without.
  /// Like the client's other transport, destroying it waits for a look-up of a name that the system has not answered.
  std::shared_ptr<http::WebSocketTransport> websocket_transport = {};
  /// Default: null, the machine's clock.
  std::shared_ptr<Clock> clock = {};
  /// Evenly spread numbers from 0 to below 1, for waits and request ids; called from many threads. Default: empty, the
  /// system's.
  std::function<double()> random = {};
};

}}  // namespace ocelli::v1
