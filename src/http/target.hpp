// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace http {

/// Where a URL leads. The views point into the URL that was parsed.
struct Target {
  /// "https://host:port" as written: what two requests that can share a connection have in common.
  std::string_view origin;
  /// Without the brackets of an IPv6 address.
  std::string_view host;
  std::uint16_t port = 0;
  bool is_https = false;
};

/// Throws std::invalid_argument, without the URL in its text, for what is not an absolute http or https URL, holds a
/// control character or a space, or names a user: a transport adds no credential.
[[nodiscard]] Target parse_target(std::string_view url);

/// "host:port" for people, with the brackets of an IPv6 address.
[[nodiscard]] std::string host_and_port(std::string_view host, unsigned port);

}}}  // namespace ocelli::v1::http
