// SPDX-License-Identifier: Apache-2.0
#include "core/header_secrets.hpp"

#include <algorithm>
#include <cstddef>

#include "core/base64.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

constexpr std::string_view public_headers[] = {
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Accept-Ranges",
    "Age",
    "Allow",
    "Cache-Control",
    "Connection",
    "Content-Digest",
    "Content-Length",
    "Content-Disposition",
    "Content-Encoding",
    "Content-Range",
    "Content-Language",
    "Content-MD5",
    "Content-Type",
    "Date",
    "ETag",
    "Expect",
    "Expires",
    "Host",
    "If-Match",
    "If-Modified-Since",
    "If-None-Match",
    "If-Range",
    "Last-Modified",
    "Range",
    "Retry-After",
    "Retry-After-Ms",
    "Server",
    "User-Agent",
    "Transfer-Encoding",
    "Vary",
    "X-Goog-Hash",
    "X-RateLimit-Limit",
    "X-RateLimit-Remaining",
    "X-Request-Id",
    "X-RateLimit-Reset",
    "X-Request-Id-Resolved",
};

/// Of a header that nobody knows: a shorter value may well be an ordinary word.
constexpr std::size_t shortest_unknown_secret = 6;

using Texts = std::vector<std::string>;

void append(Texts& texts, const Texts& more) { texts.insert(texts.end(), more.begin(), more.end()); }

/// "Bearer token", "Basic base64", or a token alone.
Texts authorization_secrets(std::string_view value) {
  const auto space = value.find(' ');
  const std::string token(http::trimmed(space == std::string_view::npos ? value : value.substr(space)));
  Texts secrets = pair_secrets(token);
  if (const auto pair = base64_decoded(token); pair && pair->find(':') != std::string::npos) {
    append(secrets, pair_secrets(*pair));
  }
  return secrets;
}

/// "a=1; b=2" of a request. Of an answer ("a=1; Path=/") only the first is one.
Texts cookie_secrets(std::string_view value, std::string_view name) {
  Texts secrets;
  while (!value.empty()) {
    const auto end = std::min(value.find(';'), value.size());
    const auto equals = value.substr(0, end).find('=');
    if (equals != std::string_view::npos)
      secrets.emplace_back(http::trimmed(value.substr(equals + 1, end - equals - 1)));
    if (http::same_header_name(name, "Set-Cookie")) break;
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return secrets;
}

bool is_authorization(std::string_view name) {
  return http::same_header_name(name, "Authorization") || http::same_header_name(name, "Proxy-Authorization");
}

bool is_cookie(std::string_view name) {
  return http::same_header_name(name, "Cookie") || http::same_header_name(name, "Set-Cookie");
}

}  // namespace

bool is_public_header(std::string_view name) {
  return std::any_of(std::begin(public_headers), std::end(public_headers),
                     [&](std::string_view known) { return http::same_header_name(known, name); });
}

std::vector<std::string> pair_secrets(const std::string& pair) {
  if (pair.empty()) return {};
  Texts secrets{pair};
  if (const auto colon = pair.find(':'); colon != std::string::npos) secrets.push_back(pair.substr(colon + 1));
  return secrets;
}

std::vector<std::string> header_secrets(const http::Headers& headers) {
  Texts secrets;
  for (const auto& [name, value] : headers) {
    if (is_public_header(name)) continue;
    if (is_cookie(name)) {
      append(secrets, cookie_secrets(value, name));
    } else if (is_authorization(name)) {
      append(secrets, authorization_secrets(value));
    } else if (value.size() >= shortest_unknown_secret) {
      secrets.emplace_back(http::trimmed(value));
    }
  }
  return secrets;
}

}}}  // namespace ocelli::v1::core
