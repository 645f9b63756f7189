// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
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

/// Asks the system for the addresses of hosts.
///
/// Its resolver cannot be interrupted, so it works on a thread of its own, which goes on when a limit is over first.
/// The destructor waits for those: code that may be unloaded is left to no thread. Safe to use from many threads.
class NameLookups {
 public:
  NameLookups() = default;
  ~NameLookups();
  NameLookups(const NameLookups&) = delete;
  NameLookups& operator=(const NameLookups&) = delete;

  /// The addresses of a host, or the address that it is.
  [[nodiscard]] std::variant<Endpoints, LookupFailure> look_up(std::string_view host, std::uint16_t port,
                                                               const ExchangeClock& clock,
                                                               const CancellationToken& cancellation);

 private:
  struct Lookup;
  struct Asking {
    std::shared_ptr<Lookup> lookup;
    std::thread thread;
  };
  static std::variant<Endpoints, LookupFailure> wait_for(Lookup& lookup, const ExchangeClock& clock,
                                                         const CancellationToken& cancellation);
  void start_asking(const std::shared_ptr<Lookup>& lookup, std::string host, std::uint16_t port);

  std::mutex mutex_;
  std::vector<Asking> asking_;
};

}}}}  // namespace ocelli::v1::http::beast
