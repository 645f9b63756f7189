// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include <ocelli/http/connection_options.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Whether no proxy stands between: there is none, or `no_proxy` names the host (without brackets) as it stands, or all
/// hosts. What else a list may hold counts as not named, since libcurl's versions do not agree on it.
[[nodiscard]] bool is_reached_directly(std::string_view host, const ConnectionOptions& options);

}}}  // namespace ocelli::v1::http
