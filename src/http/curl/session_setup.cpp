// SPDX-License-Identifier: Apache-2.0
#include "http/curl/session_setup.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "http/curl/default_trust.hpp"
#include "http/curl/library.hpp"
#include "http/curl/tls_setup.hpp"
#include "http/private_descriptor.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

void require(int feature, const char* option, const char* name) {
  if (library_has(feature)) return;
  throw std::invalid_argument(std::string(option) + ": this libcurl was built without " + name);
}

void check_proxy(const ConnectionOptions& options) {
  if (options.proxy.empty()) return;
  constexpr std::array<std::string_view, 6> schemes = {"http://",    "https://",  "socks4://",
                                                       "socks4a://", "socks5://", "socks5h://"};
  const std::string_view proxy = options.proxy;
  if (std::none_of(schemes.begin(), schemes.end(),
                   [proxy](auto scheme) { return proxy.substr(0, scheme.size()) == scheme; })) {
    throw std::invalid_argument(
        "proxy: must begin with http://, https://, socks4://, socks4a://, socks5:// or socks5h://");
  }
  if (proxy.find('@') != std::string_view::npos) {
    throw std::invalid_argument("proxy: holds a user name; use proxy_credentials");
  }
  if (has_tls_proxy(options)) require(CURL_VERSION_HTTPS_PROXY, "proxy", "support for https proxies");
}

void check(const ConnectionOptions& options) {
  check_proxy(options);
  check_client_certificate(options.tls);
  if (!options.tls.crl_file.empty() && !library_checks_revocation()) {
    throw std::invalid_argument("tls.crl_file: the TLS library of this libcurl checks no revocation lists");
  }
  if (!options.unix_socket.empty()) require(CURL_VERSION_UNIX_SOCKETS, "unix_socket", "unix domain sockets");
  if (options.version == HttpVersion::http2) require(CURL_VERSION_HTTP2, "version", "HTTP/2");
  if (options.max_idle_time > std::chrono::seconds(std::numeric_limits<long>::max() / 1000)) {
    throw std::invalid_argument("max_idle_time: too long");
  }
}

/// So that libcurl, which decodes it, ends up with the text itself.
std::string with_percent_escaped(std::string_view text) {
  std::string escaped;
  for (const char character : text) escaped += character == '%' ? std::string("%25") : std::string(1, character);
  return escaped;
}

void set_proxy(EasyHandle& easy, const ConnectionOptions& options) {
  // Empty rather than unset: libcurl takes both from the environment where they are unset.
  easy.set(CURLOPT_PROXY, options.proxy);
  easy.set(CURLOPT_NOPROXY, options.no_proxy);
  easy.set(CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
  easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  static curl_slist without_proxy_connection = {const_cast<char*>("Proxy-Connection:"), nullptr};
  easy.set(CURLOPT_PROXYHEADER, &without_proxy_connection);
  if (options.proxy_credentials.empty()) return;
  // As one text, because libcurl decodes this one in every version and the two halves only before 8.0.
  easy.set(CURLOPT_PROXYUSERPWD, with_percent_escaped(options.proxy_credentials));
}

/// libcurl's own sockets are inherited by every program that the host starts.
void set_sockets([[maybe_unused]] EasyHandle& easy) {
#ifndef _WIN32
  curl_opensocket_callback open = [](void*, curlsocktype, curl_sockaddr* address) noexcept {
    return open_private_socket(address->family, address->socktype, address->protocol);
  };
  easy.set(CURLOPT_OPENSOCKETFUNCTION, open);
#endif
}

void set_schemes(EasyHandle& easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  easy.set(CURLOPT_PROTOCOLS_STR, "http,https");
#else
  easy.set(CURLOPT_PROTOCOLS, static_cast<long>(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

void set_reuse(EasyHandle& easy, const ConnectionOptions& options) {
  if (options.max_idle_connections == 0 || options.max_idle_time <= std::chrono::seconds::zero()) {
    easy.set(CURLOPT_FORBID_REUSE, 1L);
    return;
  }
  easy.set(CURLOPT_MAXAGE_CONN, static_cast<long>(options.max_idle_time.count()));
}

}  // namespace

SessionSettings make_session_settings(ConnectionOptions options) {
  check(options);
  TrustStore trust = choose_trust_store(options.tls);
  return {std::move(options), std::move(trust)};
}

bool has_tls_proxy(const ConnectionOptions& options) { return options.proxy.compare(0, 8, "https://") == 0; }

void set_session_options(EasyHandle& easy, const SessionSettings& settings) {
  easy.set(CURLOPT_NOSIGNAL, 1L);
  easy.set(CURLOPT_NOPROGRESS, 1L);
  easy.set(CURLOPT_TCP_KEEPALIVE, 1L);
  easy.set(CURLOPT_PATH_AS_IS, 1L);  // the URL as the caller wrote it, dots and all
  set_sockets(easy);
  set_schemes(easy);
  set_proxy(easy, settings.options);
  set_reuse(easy, settings.options);
  if (library_has(CURL_VERSION_SSL)) set_tls_options(easy, settings);
  if (settings.options.compression) easy.set(CURLOPT_ACCEPT_ENCODING, "");
  if (!settings.options.unix_socket.empty()) easy.set(CURLOPT_UNIX_SOCKET_PATH, settings.options.unix_socket);
}

}}}}  // namespace ocelli::v1::http::curl
