// SPDX-License-Identifier: Apache-2.0
#include "http/target.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include <ocelli/http/headers.hpp>

namespace ocelli { inline namespace v1 { namespace http {

namespace {

[[noreturn]] void refuse(const char* what) { throw std::invalid_argument(std::string("request.url: ") + what); }

bool is_unprintable(char character) {
  const auto code = static_cast<unsigned char>(character);
  return code <= 0x20 || code == 0x7f;
}

std::uint16_t parse_port(std::string_view digits, std::uint16_t usual) {
  if (digits.empty()) return usual;
  std::uint16_t port = 0;
  const auto end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, port);
  if (error != std::errc() || stop != end || port == 0) refuse("the port is not a number from 1 to 65535");
  return port;
}

struct Authority {
  std::string_view host;
  std::string_view port;
};

Authority split(std::string_view authority) {
  if (authority.find('@') != std::string_view::npos) refuse("holds a user name; pass credentials in a header");
  if (authority.empty() || authority.front() != '[') {
    const auto colon = authority.find(':');
    if (colon == std::string_view::npos) return {authority, {}};
    return {authority.substr(0, colon), authority.substr(colon + 1)};
  }
  const auto bracket = authority.find(']');
  if (bracket == std::string_view::npos) refuse("the IPv6 address has no ']'");
  const auto rest = authority.substr(bracket + 1);
  if (!rest.empty() && rest.front() != ':') refuse("the IPv6 address is not followed by ':port'");
  return {authority.substr(1, bracket - 1), rest.empty() ? rest : rest.substr(1)};
}

}  // namespace

Target parse_target(std::string_view url) {
  if (std::any_of(url.begin(), url.end(), is_unprintable)) refuse("holds a space or a control character");
  const auto colon = url.find("://");
  if (colon == std::string_view::npos) refuse("is not an absolute URL");
  Target target;
  target.is_https = same_header_name(url.substr(0, colon), "https");
  if (!target.is_https && !same_header_name(url.substr(0, colon), "http")) refuse("the scheme is not http or https");
  const auto start = colon + 3;
  const auto end = std::min(url.find_first_of("/?#", start), url.size());
  const auto authority = split(url.substr(start, end - start));
  if (authority.host.empty()) refuse("names no host");
  target.origin = url.substr(0, end);
  target.host = authority.host;
  target.port = parse_port(authority.port, target.is_https ? 443 : 80);
  return target;
}

std::string host_and_port(std::string_view host, unsigned port) {
  std::string text;
  const bool is_ipv6 = host.find(':') != std::string_view::npos;
  if (is_ipv6) text += '[';
  text += host;
  if (is_ipv6) text += ']';
  return text + ":" + std::to_string(port);
}

}}}  // namespace ocelli::v1::http
