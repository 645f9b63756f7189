// SPDX-License-Identifier: Apache-2.0
#include "core/header_secrets.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/base64.hpp"
#include "core/digits.hpp"
#include "core/words.hpp"
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

/// In small letters. A header with one of these in its name is there to hold a credential.
constexpr std::string_view secret_words[] = {"auth", "bearer", "cookie",   "credential", "hmac",
                                             "jwt",  "key",    "passcode", "passphrase", "passw",
                                             "pwd",  "secret", "session",  "signature",  "token"};

/// Of a header that nobody knows: a shorter value may well be an ordinary word.
constexpr std::size_t shortest_unknown_secret = 6;
/// Of letters and digits in a row, or of hexadecimal digits with or without hyphens. Dates and versions have fewer.
constexpr std::size_t shortest_token = 16;
/// More of them are a pass phrase.
constexpr std::size_t most_ordinary_words = 2;

using Secrets = std::vector<Secret>;

void append(Secrets& secrets, const Secrets& more) { secrets.insert(secrets.end(), more.begin(), more.end()); }

bool has_secret_name(std::string_view name) {
  const std::string small = http::lower_case(name);
  return std::any_of(std::begin(secret_words), std::end(secret_words),
                     [&](std::string_view word) { return small.find(word) != std::string::npos; });
}

bool is_hex(char c) { return is_digit(c) || (http::is_letter(c) && http::lower_case(c) <= 'f'); }

/// UUIDs, digests, long numbers.
bool looks_like_number(std::string_view value) {
  std::size_t hex = 0;
  bool has_digit = false;
  for (const char c : value) {
    if (c == '-') continue;
    hex = is_hex(c) ? hex + 1 : 0;
    has_digit = hex > 0 && (has_digit || is_digit(c));
    if (has_digit && hex >= shortest_token) return true;
  }
  return false;
}

bool looks_like_token(std::string_view value) {
  std::size_t letters = 0;
  std::size_t digits = 0;
  for (const char c : value) {
    letters = http::is_letter(c) ? letters + 1 : is_digit(c) ? letters : 0;
    digits = is_digit(c) ? digits + 1 : http::is_letter(c) ? digits : 0;
    if (letters > 0 && digits > 0 && letters + digits >= shortest_token) return true;
  }
  return false;
}

bool is_ordinary(std::string_view value) {
  return value.size() < shortest_unknown_secret ||
         count_words(value, " -_/.").value_or(most_ordinary_words + 1) <= most_ordinary_words;
}

Secrets unknown_secrets(std::string_view name, std::string_view value) {
  if (has_secret_name(name) || looks_like_token(value) || looks_like_number(value)) return {{std::string(value)}};
  if (is_ordinary(value)) return {};
  return {{std::string(value), Secret::Kind::suspected}};
}

/// "Bearer token", "Basic base64", or a token alone.
Secrets authorization_secrets(std::string_view value) {
  const auto space = value.find(' ');
  const std::string token(http::trimmed(space == std::string_view::npos ? value : value.substr(space)));
  Secrets secrets = pair_secrets(token);
  if (const auto pair = base64_decoded(token); pair && pair->find(':') != std::string::npos) {
    append(secrets, pair_secrets(*pair));
  }
  return secrets;
}

/// "a=1; b=2" of a request. Of an answer ("a=1; Path=/") only the first is one.
Secrets cookie_secrets(std::string_view value, std::string_view name) {
  Secrets secrets;
  while (!value.empty()) {
    const auto end = std::min(value.find(';'), value.size());
    const auto equals = value.substr(0, end).find('=');
    if (equals != std::string_view::npos)
      secrets.push_back({std::string(http::trimmed(value.substr(equals + 1, end - equals - 1)))});
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

std::vector<Secret> pair_secrets(const std::string& pair) {
  if (pair.empty()) return {};
  Secrets secrets{{pair}};
  if (const auto colon = pair.find(':'); colon != std::string::npos) secrets.push_back({pair.substr(colon + 1)});
  return secrets;
}

std::vector<Secret> header_secrets(const http::Headers& headers) {
  Secrets secrets;
  for (const auto& [name, value] : headers) {
    if (is_public_header(name)) continue;
    if (is_cookie(name)) {
      append(secrets, cookie_secrets(value, name));
    } else if (is_authorization(name)) {
      append(secrets, authorization_secrets(value));
    } else {
      append(secrets, unknown_secrets(name, http::trimmed(value)));
    }
  }
  return secrets;
}

}}}  // namespace ocelli::v1::core
