// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/websocket.hpp>

#include <array>
#include <boost/system/system_error.hpp>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "http/beast/connect.hpp"
#include "http/beast/failures.hpp"
#include "http/beast/tls.hpp"
#include "http/beast/web_socket.hpp"
#include "http/no_proxy.hpp"
#include "http/per_process.hpp"
#include "http/program_end.hpp"

namespace ocelli { inline namespace v1 { namespace http {

namespace beast { namespace {

/// The same URL with the scheme that it has for HTTP.
std::string http_url(const std::string& url) {
  const auto scheme = std::string_view(url).substr(0, url.find("://"));
  if (same_header_name(scheme, "ws")) return "http" + url.substr(scheme.size());
  if (same_header_name(scheme, "wss")) return "https" + url.substr(scheme.size());
  return url;
}

/// What the handshake says itself.
void check_headers(const Headers& headers) {
  constexpr std::array<std::string_view, 9> own = {"Host",
                                                   "Connection",
                                                   "Upgrade",
                                                   "Sec-WebSocket-Key",
                                                   "Sec-WebSocket-Version",
                                                   "Content-Length",
                                                   "Transfer-Encoding",
                                                   "Sec-WebSocket-Extensions",
                                                   "Sec-WebSocket-Protocol"};
  for (const auto name : own) {
    if (headers.contains(name))
      throw std::invalid_argument("headers: " + std::string(name) + " is set by the transport");
  }
}

class BeastTransport final : public WebSocketTransport {
 public:
  explicit BeastTransport(ConnectionOptions options)
      : options_(std::move(options)), trust_(choose_trust_store(options_.tls, library_default())) {
    check_client_certificate(options_.tls);
  }

  Opened open(const WebSocketRequest& request, const WebSocketOptions& options) override {
    const WebSocketRequest sent{http_url(request.url), request.headers};
    const Target target = parse_target(sent.url);
    check_headers(sent.headers);
    if (options_.unix_socket.empty() && !is_excepted_from_proxy(target.host, options_)) return behind_proxy(target);
    const std::string peer = host_and_port(target.host, target.port);
    if (target.is_https && has_program_ended()) return unsent(failure_of(FailureKind::tls, end_of_tls(peer)));
    try {
      Shared& shared = *shared_.get();
      const Route route{options_, target, target.is_https ? &tls_context(shared) : nullptr, trust_, shared.lookups};
      return open_web_socket(route, sent, options);
    } catch (const boost::system::system_error& error) {
      // A process that ran out of descriptors, for example.
      return unsent(failure_of(FailureKind::connect, "connect to " + peer + " failed: " + error.code().message()));
    } catch (const std::runtime_error& error) {
      return tls_failure(TlsFailure::unusable_file, {peer, trust_.description}, error.what());
    }
  }

 private:
  static TransportFailure behind_proxy(const Target& target) {
    return unsent(failure_of(FailureKind::unsupported,
                             "no WebSocket to " + host_and_port(target.host, target.port) +
                                 " by way of a proxy; name the host in ConnectionOptions::no_proxy where it can be "
                                 "reached without"));
  }

  /// What the calls of one process share.
  struct Shared {
    Shared() = default;
    ~Shared() {
      if (has_program_ended()) static_cast<void>(tls.release());
    }
    Shared(const Shared&) = delete;
    Shared& operator=(const Shared&) = delete;

    std::mutex mutex;
    std::unique_ptr<boost::asio::ssl::context> tls;
    NameLookups lookups;
  };

  /// Made when it is first needed: reading the system's certificates takes long.
  boost::asio::ssl::context& tls_context(Shared& shared) const {
    const std::lock_guard<std::mutex> lock(shared.mutex);
    if (!shared.tls) shared.tls = make_tls_context(options_.tls, trust_);
    watch_for_the_end();
    return *shared.tls;
  }

  const ConnectionOptions options_;
  const TrustStore trust_;
  const PerProcess<Shared> shared_{[] { return std::make_shared<Shared>(); }};
};

}}  // namespace beast

bool has_websocket() noexcept { return true; }

std::shared_ptr<WebSocketTransport> make_default_websocket_transport(const ConnectionOptions& options) {
  return std::make_shared<beast::BeastTransport>(options);
}

}}}  // namespace ocelli::v1::http
