// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace ocelli { namespace test_support {

/// What the proxy does to one request and its answer.
enum class ProxyFault {
  none,
  /// The answer comes late.
  delay,
  /// Both sides get an RST, before the request is passed on.
  reset_before_request,
  /// Both sides get an RST once the request is on its way.
  reset_after_request,
  /// The request reaches the server in part.
  cut_request,
  /// The client gets the first bytes of the answer, and then the end of the connection.
  cut_answer,
  /// The last byte of the answer is another.
  garbled_answer,
  /// The end of the answer comes twice.
  duplicated_answer,
  /// The answer comes byte by byte for a while.
  slow_trickle,
  /// Nothing is passed on any more, and nobody is told.
  half_open,
  /// 503 in place of the server.
  unavailable,
  /// 429 in place of the server.
  rate_limited,
};
constexpr std::size_t proxy_fault_count = 12;

[[nodiscard]] std::string_view to_string(ProxyFault fault);

/// A TCP proxy on 127.0.0.1 that harms a share of the requests that pass it, chosen by a seeded generator.
///
/// Runs on a thread of its own from construction to destruction.
class FaultProxy {
 public:
  struct Settings {
    std::uint16_t server_port = 0;
    std::uint64_t seed = 1;
    /// From 0 to 1. A storm, in which all are answered 503 or 429 for a while, comes on top.
    double fault_share = 0.2;
    /// Connections beyond are reset as they come.
    std::size_t most_connections = 64;
  };

  explicit FaultProxy(const Settings& settings);
  ~FaultProxy();
  FaultProxy(const FaultProxy&) = delete;
  FaultProxy& operator=(const FaultProxy&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  /// How often each fault happened.
  [[nodiscard]] std::array<std::size_t, proxy_fault_count> counts() const;
  /// Connections that were reset since there were as many as there may be.
  [[nodiscard]] std::size_t refused_connections() const;

 private:
  struct Loop;
  std::unique_ptr<Loop> loop_;
};

}}  // namespace ocelli::test_support
