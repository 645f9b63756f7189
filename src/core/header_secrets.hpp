// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <ocelli/export.hpp>
#include <ocelli/http/headers.hpp>

#include "core/secret.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// Whether a header field may be shown with its value. A list of what may: what nobody thought of is a secret.
/// Exported for the test kit.
[[nodiscard]] OCELLI_EXPORT bool is_public_header(std::string_view name);

/// What of these fields no text may show: the values of those that are not public, and what they are made of (the
/// token of a scheme, user and password, the value of a cookie). Known are those of headers for credentials, of headers
/// whose name says so ("X-Api-Key"), and those that look like a token; of the others none that is an ordinary word or
/// two, such as "application/json". Exported for the test kit.
[[nodiscard]] OCELLI_EXPORT std::vector<Secret> header_secrets(const http::Headers& headers);

/// What of "user:password" no text may show.
[[nodiscard]] std::vector<Secret> pair_secrets(const std::string& pair);

}}}  // namespace ocelli::v1::core
