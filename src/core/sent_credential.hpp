// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <ocelli/credential.hpp>
#include <ocelli/errors.hpp>

namespace ocelli { inline namespace v1 { namespace core {

struct CallState;

/// Whether a request has its credential: `yes`, or `no` where the wait ended first, or an error that is the call's.
struct CredentialAdded {
  bool is_added = false;
  std::shared_ptr<const ApiException> error = {};
};

/// Puts the credential into the request that is about to be sent.
[[nodiscard]] CredentialAdded add_credential(CallState& state, const Credential& credential, const SecretWait& wait);

/// After a 401: tells the sources of what was sent. True where the request can be sent with another secret. Once per
/// call; what is refused a second time is refused.
[[nodiscard]] bool renew_credential(CallState& state, const Credential& credential);

}}}  // namespace ocelli::v1::core
