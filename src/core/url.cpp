// SPDX-License-Identifier: Apache-2.0
#include "core/url.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "core/digits.hpp"
#include "core/service.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

std::string_view default_port(std::string_view scheme) { return scheme == "https" ? "443" : "80"; }

[[noreturn]] void refuse_url(std::string_view name, const std::string& problem) {
  throw std::invalid_argument(std::string(name) + ": " + problem +
                              "; it must be an absolute URL such as https://host:port/path");
}

void check_characters(std::string_view name, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    // Some parsers take a backslash for a slash, and then another host for this one.
    if (byte <= 0x20 || byte == 0x7f || c == '\\') {
      refuse_url(name, "a space, a control character or a backslash is in the URL");
    }
  }
}

/// A name, an IPv4 address, or an IPv6 address in brackets. What else RFC 3986 lets in ("!", "%41") no resolver knows,
/// and two parsers of such a host may not agree where it ends.
bool is_host(std::string_view host) {
  const bool is_literal = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (is_literal) host = host.substr(1, host.size() - 2);
  return !host.empty() && std::all_of(host.begin(), host.end(), [is_literal](char c) {
    const bool is_part_of_literal = is_literal && (c == ':' || c == '%');
    return is_unreserved(c) || is_part_of_literal || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_loopback_ipv4(std::string_view host) {
  if (host.substr(0, 4) != "127." || std::count(host.begin(), host.end(), '.') != 3 || host.back() == '.') return false;
  while (!host.empty()) {
    const std::string_view octet = host.substr(0, host.find('.'));
    const bool has_leading_zero = octet.size() > 1 && octet.front() == '0';
    if (has_leading_zero || parse_digits(octet).value_or(256) > 255) return false;
    host.remove_prefix(std::min(octet.size() + 1, host.size()));
  }
  return true;
}

void split_authority(Url& url, std::string_view name, std::string_view authority) {
  if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
    url.has_user_information = true;
    authority.remove_prefix(at + 1);
  }
  const auto bracket = authority.find(']');
  const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  url.host = std::string(authority.substr(0, colon));
  url.port = std::string(default_port(url.scheme));
  if (url.host.empty()) refuse_url(name, "the URL has no host");
  if (!is_host(url.host)) refuse_url(name, "the URL's host is no name and no address");
  if (colon == std::string_view::npos || colon + 1 == authority.size()) return;
  url.port = std::string(authority.substr(colon + 1));
  const bool is_number = std::all_of(url.port.begin(), url.port.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number || url.port.size() > 5 || std::stoi(url.port) > 65535)
    refuse_url(name, "the URL's port is not a number");
}

/// RFC 3986 §5.2.4.
std::string without_dot_segments(std::string_view path) {
  std::vector<std::string_view> kept;
  std::size_t start = 1;
  bool ends_open = false;
  while (start <= path.size()) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string_view segment = path.substr(start, end - start);
    ends_open = segment == "." || segment == "..";
    if (segment == ".." && !kept.empty()) kept.pop_back();
    if (!ends_open) kept.push_back(segment);
    start = end + 1;
  }
  std::string result;
  for (const auto segment : kept) result.append("/").append(segment);
  if (ends_open || result.empty()) result += '/';
  return result;
}

void split_path(Url& url, std::string_view rest) {
  if (const auto hash = rest.find('#'); hash != std::string_view::npos) {
    url.has_fragment = true;
    rest = rest.substr(0, hash);
  }
  if (const auto mark = rest.find('?'); mark != std::string_view::npos) {
    url.has_query = true;
    url.query = std::string(rest.substr(mark + 1));
    rest = rest.substr(0, mark);
  }
  url.path = std::string(rest);
}

/// A reference that names its host is resolved by itself.
Url absolute_location(std::string_view location) {
  Url url = parse_url("Location", location);
  if (!url.path.empty()) url.path = without_dot_segments(url.path);
  return url;
}

bool has_scheme(std::string_view text) {
  const auto colon = text.find(':');
  return colon != std::string_view::npos && colon < text.find_first_of("/?#");
}

}  // namespace

std::string Url::origin() const {
  return scheme + "://" + host + (port == default_port(scheme) ? std::string() : ":" + port);
}

std::string Url::text() const { return without_query() + (has_query ? "?" + query : std::string()); }

bool Url::is_loopback() const {
  const std::string name = http::lower_case(host);
  return name == "localhost" || name == "[::1]" || is_loopback_ipv4(name);
}

Url parse_url(std::string_view name, std::string_view text) {
  check_characters(name, text);
  const auto mark = text.find("://");
  if (mark == std::string_view::npos) refuse_url(name, "the URL has no scheme");
  Url url;
  url.scheme = http::lower_case(text.substr(0, mark));
  if (url.scheme != "http" && url.scheme != "https") refuse_url(name, "the URL's scheme is neither http nor https");
  const std::string_view rest = text.substr(mark + 3);
  const auto end = std::min(rest.find_first_of("/?#"), rest.size());
  split_authority(url, name, rest.substr(0, end));
  split_path(url, rest.substr(end));
  return url;
}

bool same_origin(const Url& left, const Url& right) {
  return left.scheme == right.scheme && left.port == right.port &&
         http::lower_case(left.host) == http::lower_case(right.host);
}

Url resolve_location(const Url& base, std::string_view location) {
  if (has_scheme(location)) return absolute_location(location);
  if (location.substr(0, 2) == "//") return absolute_location(base.scheme + ":" + std::string(location));
  check_characters("Location", location);
  Url reference;
  split_path(reference, location);
  Url url = base;
  if (reference.path.empty()) {
    if (reference.has_query) url.query = reference.query;
    url.has_query = url.has_query || reference.has_query;
    return url;
  }
  url.query = reference.query;
  url.has_query = reference.has_query;
  const std::string folder = base.path.substr(0, base.path.rfind('/') == std::string::npos ? 0 : base.path.rfind('/'));
  url.path = without_dot_segments(reference.path.front() == '/' ? reference.path : folder + "/" + reference.path);
  return url;
}

std::string percent_encoded(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += digits[byte >> 4];
    encoded += digits[byte & 15];
  }
  return encoded;
}

Url parse_base_url(std::string_view name, std::string_view text) {
  Url url = parse_url(name, text);
  if (url.has_query) refuse_url(name, "the URL has a query");
  if (url.has_fragment) refuse_url(name, "the URL has a fragment");
  if (url.has_user_information) {
    refuse_url(name, "the URL has a user name or password; use ClientOptions::credential");
  }
  while (!url.path.empty() && url.path.back() == '/') url.path.pop_back();
  return url;
}

Url base_url_of(const Service& service, std::string_view text) {
  Url url = parse_base_url("base_url", text.empty() ? service.default_base_url : text);
  if (url.path.empty()) url.path = std::string(service.default_base_path);
  return url;
}

}}}  // namespace ocelli::v1::core
