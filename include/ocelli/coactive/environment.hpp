// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ocelli/client_options.hpp>
#include <ocelli/environment.hpp>
#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

/// Settings from variables of this library's choosing; Coactive has none of its own:
///
/// | variable | meaning |
/// | --- | --- |
/// | `COACTIVE_ACCESS_TOKEN` | a token that a login gave |
/// | `COACTIVE_CLIENT_ID`, `COACTIVE_CLIENT_SECRET` | a pair, sent as it is unless `COACTIVE_LOGIN_URL` is set |
/// | `COACTIVE_PERSONAL_TOKEN` | changed for tokens by a login |
/// | `COACTIVE_LOGIN_URL` | the base URL of the login; unset or blank: https://api.coactive.ai |
/// | `COACTIVE_BASE_URL` | the base URL of the rest; unset or blank: https://app.coactive.ai |
///
/// and of connection_options_from_environment. Of the token, the pair and the personal token the first that is set is
/// used, and the others are not looked at; one of them must be. The pair is changed for tokens by a login where
/// `COACTIVE_LOGIN_URL` is set, also where that is the address that is meant without it. Throws std::invalid_argument
/// naming the variable that is missing or not understood. Sends nothing.
[[nodiscard]] OCELLI_EXPORT ClientOptions
options_from_environment(const Environment& environment = process_environment());

}}}  // namespace ocelli::v1::coactive
