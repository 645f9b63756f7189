// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <ocelli/cancellation.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/environment.hpp>
#include <ocelli/export.hpp>
#include <ocelli/http/transport.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

/// How a running Pieces OS was found.
enum class FoundBy {
  /// Its port was in the file that Pieces OS writes.
  port_file,
  /// It was on one of the ports of version 11 and later.
  port_range,
  /// It was on the port of an older version.
  older_port,
};

/// A running Pieces OS.
struct Discovered {
  /// "http://127.0.0.1:39300"
  std::string base_url;
  FoundBy found_by = FoundBy::port_range;
  /// For example "12.1.0"; empty where Pieces OS did not say in time.
  std::string version = {};
};

/// Ports of Pieces OS before version 11 on this operating system: 5323 on Linux, 1000 elsewhere.
[[nodiscard]] OCELLI_EXPORT std::vector<std::uint16_t> older_ports();

/// Where to look for Pieces OS, and for how long.
struct DiscoveryOptions {
  /// The file in which Pieces OS writes its port. Default: empty, none is read.
  std::string port_file = {};
  /// Not "localhost" by default, which may be looked up as IPv6 first.
  std::string host = "127.0.0.1";
  std::uint16_t first_port = 39300;
  std::uint16_t last_port = 39333;
  std::vector<std::uint16_t> older_ports = pieces::older_ports();
  /// For everything. Default: 200 ms, plenty on one machine. It is used up only where a port is silent.
  std::chrono::milliseconds timeout{200};
  CancellationToken cancellation = {};
  /// Takes the place of the network. Default: null, a transport of its own.
  std::shared_ptr<http::Transport> transport = {};
  /// Default: null, the machine's clock.
  std::shared_ptr<Clock> clock = {};
};

/// The defaults with the port file that Pieces OS writes in the user's home folder: `HOME`, on Windows `USERPROFILE`.
/// Where that variable is not set there is none. Does not look for the file.
[[nodiscard]] OCELLI_EXPORT DiscoveryOptions
discovery_options_from_environment(const Environment& environment = process_environment());

/// Finds the Pieces OS that runs on this machine.
///
/// Reads the port file, asks all ports at once for `/.well-known/health`, and takes the first one, in the order port
/// file, range from its low end, older ports, whose answer begins with "ok" in any case: another server is not taken
/// for Pieces OS, and which one is found does not depend on which is the fastest. Blocks for `timeout` at the most; the
/// threads that it uses, one for each port up to 64, have ended when it returns.
///
/// Throws TransportException, whose message lists what was tried, where no Pieces OS is found; CancelledException;
/// std::invalid_argument for an option that does not fit.
[[nodiscard]] OCELLI_EXPORT Discovered discover(const DiscoveryOptions& options = discovery_options_from_environment());
/// `discover` with the error as a value.
OCELLI_EXPORT Result<Discovered> try_discover(const DiscoveryOptions& options = discovery_options_from_environment());

/// Settings for a client of the server that was found.
[[nodiscard]] OCELLI_EXPORT ClientOptions options_from(const Discovered& server);

}}}  // namespace ocelli::v1::pieces
