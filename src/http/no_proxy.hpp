// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include <ocelli/http/connection_options.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Whether no proxy stands between: there is none, or `no_proxy` names the host (without brackets) as it stands, or all
/// hosts. What else a list may hold counts as not named, since libcurl's versions do not agree on it.
[[nodiscard]] bool is_reached_directly(std::string_view host, const ConnectionOptions& options);

/// The same where a domain, with a dot before it or without, also names itself and the hosts below it, as libcurl has
/// it. For choosing the way, not for what may be sent on it.
[[nodiscard]] bool is_excepted_from_proxy(std::string_view host, const ConnectionOptions& options);

}}}  // namespace ocelli::v1::http
