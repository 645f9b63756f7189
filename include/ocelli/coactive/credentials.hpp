// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/client_options.hpp>
#include <ocelli/credential.hpp>
#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

/// Client id and secret sent as they are, `Authorization: Bearer ID:SECRET`, as the clients of the v0 routes do.
/// Throws std::invalid_argument where either is empty, the id holds a colon, or no header can carry them.
[[nodiscard]] OCELLI_EXPORT Credential client_credentials(const std::string& client_id,
                                                          const std::string& client_secret);

/// A token that a login gave; it is sent until it expires, and then refused. Throws as Credential::bearer.
[[nodiscard]] OCELLI_EXPORT Credential access_token(std::string token);

// The two below log in: with the first call, 60 s before a token expires, and once in a call that is answered 401. All
// who use the credential or a copy of it share one token and one login at a time: they wait for it, each as long as its
// own call may take, and a login that fails fails the calls that wait for it; the next call tries again. A login answer
// without a usable `expires_in` is taken to last an hour, as documented.
//
// `login` says how the login is reached, with a connection of its own: `base_url` (empty: https://api.coactive.ai),
// `timeout` (how long a login may take), `transport`, `clock` and the rest. Its `credential` must be empty. Both throw
// std::invalid_argument naming what does not fit, and send nothing.

/// Changes client id and secret for tokens.
[[nodiscard]] OCELLI_EXPORT Credential client_login(const std::string& client_id, const std::string& client_secret,
                                                    ClientOptions login = {});

/// Changes a personal token for tokens.
[[nodiscard]] OCELLI_EXPORT Credential personal_token(std::string token, ClientOptions login = {});

}}}  // namespace ocelli::v1::coactive
