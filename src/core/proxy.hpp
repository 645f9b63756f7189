// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <ocelli/http/connection_options.hpp>

#include "core/url.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// A proxy as http::ConnectionOptions has it.
struct Proxy {
  std::string address;
  std::string credentials;
};

/// What a text of the kind that proxy variables hold means: "proxy:3128", "http://user:password@proxy:3128",
/// "socks://…". Throws std::invalid_argument, beginning with `name` and without the text, where it is no proxy's
/// address.
[[nodiscard]] Proxy parse_proxy(std::string_view name, std::string_view text);

/// Whether what is sent to `url` with these options goes to no other machine: to a unix domain socket, or to a loopback
/// host without a proxy on the way.
[[nodiscard]] bool stays_on_this_machine(const Url& url, const http::ConnectionOptions& options);

}}}  // namespace ocelli::v1::core
