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
/// | `COACTIVE_ACCESS_TOKEN` | a token that a login gave; where it is set, the credentials below are not looked at |
/// | `COACTIVE_CLIENT_ID`, `COACTIVE_CLIENT_SECRET` | a pair, sent as it is; where `COACTIVE_LOGIN_URL` is set, changed
/// for tokens there instead. Where it is set, the personal token is not looked at |
/// | `COACTIVE_PERSONAL_TOKEN` | changed for tokens by a login |
/// | `COACTIVE_LOGIN_URL` | the base URL of the login; unset or blank: https://api.coactive.ai |
/// | `COACTIVE_BASE_URL` | the base URL of the rest; unset or blank: https://app.coactive.ai |
///
/// and of connection_options_from_environment. Throws std::invalid_argument naming the variable that is missing or not
/// understood. Sends nothing.
[[nodiscard]] OCELLI_EXPORT ClientOptions
options_from_environment(const Environment& environment = process_environment());

}}}  // namespace ocelli::v1::coactive
