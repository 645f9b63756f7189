// SPDX-License-Identifier: Apache-2.0
#include "core/proxy.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "http/no_proxy.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

[[noreturn]] void refuse(std::string_view name, const std::string& problem) {
  throw std::invalid_argument(std::string(name) + ": " + problem +
                              "; it must be like http://user:password@host:port, with what is special in the user name "
                              "or the password percent-encoded");
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string scheme_of(std::string_view name, std::string_view text) {
  constexpr std::array<std::string_view, 6> schemes = {"http", "https", "socks4", "socks4a", "socks5", "socks5h"};
  const auto mark = text.find("://");
  if (mark == std::string_view::npos) return "http";
  std::string scheme = lower_case(text.substr(0, mark));
  if (scheme == "socks") return "socks4";  // as libcurl reads what desktops write into all_proxy
  if (std::find(schemes.begin(), schemes.end(), scheme) != schemes.end()) return scheme;
  refuse(name, "the scheme is none of http, https, socks4, socks4a, socks5 and socks5h");
}

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

/// A percent sign that begins no %XX stands for itself, as curl has it.
std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
    const auto low = high ? hex_digit(text[i + 2]) : std::nullopt;
    decoded += low ? static_cast<char>(*high * 16 + *low) : text[i];
    if (low) i += 2;
  }
  return decoded;
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::string credentials_of(std::string_view name, std::string_view user_information) {
  if (user_information.empty()) return {};
  const auto colon = std::min(user_information.find(':'), user_information.size());
  const std::string user = percent_decoded(user_information.substr(0, colon));
  const std::string password = percent_decoded(user_information.substr(std::min(colon + 1, user_information.size())));
  if (user.find(':') != std::string::npos) refuse(name, "the user name holds a colon, which no proxy can tell apart");
  if (has_control_character(user + password)) refuse(name, "the user name or the password holds a control character");
  return user + ":" + password;
}

std::string without_brackets(const std::string& host) {
  return host.front() == '[' ? host.substr(1, host.size() - 2) : host;
}

}  // namespace

Proxy parse_proxy(std::string_view name, std::string_view text) {
  const std::string scheme = scheme_of(name, text);
  const auto mark = text.find("://");
  const std::string_view rest = mark == std::string_view::npos ? text : text.substr(mark + 3);
  const auto end = std::min(rest.find_first_of("/?#"), rest.size());
  if (rest.substr(end).find('@') != std::string_view::npos) refuse(name, "a slash, ? or # stands before the host");
  const std::string_view authority = rest.substr(0, end);
  const auto at = authority.rfind('@');
  const std::string_view user_information = at == std::string_view::npos ? std::string_view() : authority.substr(0, at);
  const std::string address = std::string(rest.substr(at == std::string_view::npos ? 0 : at + 1));
  static_cast<void>(parse_url(name, "http://" + address));
  return {scheme + "://" + address, credentials_of(name, user_information)};
}

bool stays_on_this_machine(const Url& url, const http::ConnectionOptions& options) {
  // libcurl leaves the proxy out where there is a unix domain socket.
  if (!options.unix_socket.empty()) return true;
  if (!url.is_loopback()) return false;
  return http::is_reached_directly(without_brackets(url.host), options);
}

}}}  // namespace ocelli::v1::core
