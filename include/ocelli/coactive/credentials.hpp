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

/// Client id and secret changed for tokens by a login (LoginApi): with the first call, 60 s before a token expires, and
/// once in a call that is answered 401.
///
/// All who use the credential or a copy of it share one token and one login at a time: they wait for it, each as long
/// as its own call may take. A login that fails fails the calls that wait for it; the next call tries again. A token
/// without a usable `expires_in` is taken to last an hour, as documented.
///
/// `login` says how the login is reached, over a connection of its own: `base_url` (empty: https://api.coactive.ai),
/// `timeout` (how long a login may take), `transport`, `clock` and the rest; its `credential` must be empty. Throws
/// std::invalid_argument naming what does not fit. Sends nothing yet.
[[nodiscard]] OCELLI_EXPORT Credential client_login(const std::string& client_id, const std::string& client_secret,
                                                    ClientOptions login = {});

/// A personal token changed for tokens by a login; else as `client_login`. The service forgets a personal token that is
/// not used for 30 days, and every one three months after it was made.
[[nodiscard]] OCELLI_EXPORT Credential personal_token(std::string token, ClientOptions login = {});

}}}  // namespace ocelli::v1::coactive
