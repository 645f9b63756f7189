// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/client_options.hpp>
#include <ocelli/environment.hpp>
#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace scenario {

/// The credential of Scenario: `Authorization: Basic …` of the key and its secret. Throws as Credential::basic, and
/// where one of them is empty.
[[nodiscard]] OCELLI_EXPORT Credential api_key(const std::string& key, const std::string& secret);

/// The other credential, `Authorization: Bearer token`. Throws as Credential::bearer.
[[nodiscard]] OCELLI_EXPORT Credential bearer_token(std::string token);

/// Settings from the variables that Scenario's own client reads:
///
/// | variable | meaning |
/// | --- | --- |
/// | `SCENARIO_SDK_API_KEY`, `SCENARIO_SDK_API_SECRET` | the key and its secret |
/// | `SCENARIO_SDK_JWT` | a bearer token, where there is no key |
/// | `SCENARIO_API_KEY`, `SCENARIO_API_SECRET` | the key and its secret under the names that other tools use, where
/// there is none of the above | | `SCENARIO_BASE_URL` | the base URL; unset or blank: https://api.cloud.scenario.com/v1
/// |
///
/// and of connection_options_from_environment. Throws std::invalid_argument naming the variable that is missing or not
/// understood; half of a pair is an error. Sends nothing.
[[nodiscard]] OCELLI_EXPORT ClientOptions
options_from_environment(const Environment& environment = process_environment());

}}}  // namespace ocelli::v1::scenario
