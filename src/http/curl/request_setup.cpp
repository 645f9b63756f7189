// SPDX-License-Identifier: Apache-2.0
#include "http/curl/request_setup.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "http/curl/library.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

constexpr long small_buffer = 16 << 10;
constexpr long usual_upload_buffer = 64 << 10;
constexpr long large_buffer = 256 << 10;

long http_version(HttpVersion version, const Target& target) {
  if (version == HttpVersion::http1_1 || !library_has(CURL_VERSION_HTTP2)) return CURL_HTTP_VERSION_1_1;
  const bool is_prior_knowledge = version == HttpVersion::http2 && !target.is_https;
  return is_prior_knowledge ? CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE : CURL_HTTP_VERSION_2TLS;
}

/// RFC 9110 section 8.6: a server may expect a length with these even where there is no body.
bool announces_length(const std::string& method) { return method == "POST" || method == "PUT" || method == "PATCH"; }

void set_upload(EasyHandle& easy, const Body* body) {
  // The form of a PUT for every method: unlike that of a POST it adds no Content-Type.
  easy.set(CURLOPT_UPLOAD, 1L);
  const auto size = body == nullptr ? std::optional<std::uint64_t>(0) : body->size();
  if (size && *size > static_cast<std::uint64_t>(std::numeric_limits<curl_off_t>::max())) {
    throw std::invalid_argument("request.body: the size does not fit into 63 bits");
  }
  easy.set(CURLOPT_INFILESIZE_LARGE, size ? static_cast<curl_off_t>(*size) : curl_off_t{-1});
  const bool is_large = !size || *size > static_cast<std::uint64_t>(usual_upload_buffer);
  easy.try_set(CURLOPT_UPLOAD_BUFFERSIZE, is_large ? large_buffer : usual_upload_buffer);
}

void set_method(EasyHandle& easy, const Request& request) {
  easy.set(CURLOPT_HTTPGET, 1L);  // undoes what the request before has set
  const bool is_upload = request.body != nullptr || announces_length(request.method);
  if (is_upload) set_upload(easy, request.body.get());
  if (request.method == "HEAD") easy.set(CURLOPT_NOBODY, 1L);
  const char* own_method = is_upload ? "PUT" : "GET";
  const bool is_own = request.method == own_method || request.method == "HEAD";
  easy.set(CURLOPT_CUSTOMREQUEST, is_own ? nullptr : request.method.c_str());
}

/// Looser than the exchange's own clock, which says what was too late. Without it libcurl would give the first of
/// several addresses 150 s before it tries the next.
long library_connect_timeout(const ExchangeOptions& options) {
  constexpr std::chrono::milliseconds longest = std::chrono::hours(24);
  constexpr std::chrono::milliseconds slack(1000);
  if (options.connect_timeout <= std::chrono::milliseconds::zero()) return static_cast<long>(longest.count());
  return static_cast<long>((std::min(options.connect_timeout, longest) + slack).count());
}

}  // namespace

Target check_request(const Request& request) {
  if (!is_token(request.method)) throw std::invalid_argument("request.method: is not an HTTP token");
  if (request.method == "CONNECT")
    throw std::invalid_argument("request.method: CONNECT is not a request to a resource");
  if (request.method == "HEAD" && request.body != nullptr) {
    throw std::invalid_argument("request.body: a HEAD request has none");
  }
  return parse_target(request.url);
}

void set_request_options(Session& session, const Request& request, const Target& target,
                         const ExchangeOptions& options) {
  EasyHandle& easy = session.easy();
  easy.set(CURLOPT_URL, request.url);
  easy.set(CURLOPT_HTTP_VERSION, http_version(session.options().version, target));
  set_method(easy, request);
  session.header_lines().assign(request.headers);
  easy.set(CURLOPT_HTTPHEADER, session.header_lines().list());
  easy.set(CURLOPT_CONNECTTIMEOUT_MS, library_connect_timeout(options));
  // Older ones refuse after a broken transfer, and it only makes large downloads faster.
  easy.try_set(CURLOPT_BUFFERSIZE, options.sink == nullptr ? small_buffer : large_buffer);
}

}}}}  // namespace ocelli::v1::http::curl
