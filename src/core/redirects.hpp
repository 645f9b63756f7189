// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ocelli/http/request.hpp>
#include <ocelli/http/response.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// Turns the request into the one that a redirect asks for, and says whether it did. It does not where the answer is no
/// redirect, or leads to another scheme, host or port (the credential would go along), or the body cannot be sent
/// again.
///
/// Only a 303 makes a GET of it: to turn a POST that is moved (301, 302) into a GET, as browsers do, would ask for
/// something else than the caller did.
[[nodiscard]] bool follow_redirect(http::Request& request, const http::Response& response);

}}}  // namespace ocelli::v1::core
