// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/client_options.hpp>
#include <ocelli/credential.hpp>
#include <ocelli/environment.hpp>
#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

/// The credential of gIQ that its samples send: `X-API-KEY: key`. Throws as Credential::header.
[[nodiscard]] OCELLI_EXPORT Credential api_key(std::string key);

/// The credential that one of gIQ's pages asks for instead: `Authorization: Bearer token`. Both at once:
/// `api_key(key).combined_with(access_token(token))`. Throws as Credential::bearer.
[[nodiscard]] OCELLI_EXPORT Credential access_token(std::string token);

/// Settings from variables whose names are this library's choice, since the service documents none:
///
/// | variable | meaning |
/// | --- | --- |
/// | `GIQ_API_KEY` | the API key |
/// | `GIQ_ACCESS_TOKEN` | the bearer token |
/// | `GIQ_BASE_URL` | the base URL of an organisation's own gIQ; without a path, /public is added; unset or blank:
/// https://giq.ae/public |
///
/// and of connection_options_from_environment. One of the first two must be set; where both are, both are sent. Throws
/// std::invalid_argument naming the variable that is missing or not understood. Sends nothing.
[[nodiscard]] OCELLI_EXPORT ClientOptions
options_from_environment(const Environment& environment = process_environment());

}}}  // namespace ocelli::v1::giq
