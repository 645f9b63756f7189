// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/client_options.hpp>
#include <ocelli/environment.hpp>
#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

/// The credential of Groundlight: `x-api-token: token`. Throws as Credential::header.
[[nodiscard]] OCELLI_EXPORT Credential api_token(std::string token);

/// Settings from the variables that Groundlight's own client reads:
///
/// | variable | meaning |
/// | --- | --- |
/// | `GROUNDLIGHT_API_TOKEN` | the token; must be set |
/// | `GROUNDLIGHT_ENDPOINT` | the base URL, for example of an edge device; unset or blank: https://api.groundlight.ai |
/// | `DISABLE_TLS_VERIFY` | 1: trust any certificate, for an edge device with one of its own making; 0 or unset: verify
/// |
///
/// and of connection_options_from_environment. Throws std::invalid_argument naming the variable that is missing or not
/// understood. Sends nothing.
[[nodiscard]] OCELLI_EXPORT ClientOptions
options_from_environment(const Environment& environment = process_environment());

}}}  // namespace ocelli::v1::groundlight
