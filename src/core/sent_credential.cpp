// SPDX-License-Identifier: Apache-2.0
#include "core/sent_credential.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "core/call_state.hpp"
#include "core/credential_check.hpp"
#include "core/header_secrets.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

Result<std::optional<std::string>> secret_of(const Credential::Part& part, const SecretWait& wait) {
  return part.renewable ? part.renewable->secret(wait) : std::optional<std::string>(part.source());
}

}  // namespace

CredentialAdded add_credential(CallState& state, const Credential& credential, const SecretWait& wait) {
  state.sent_secrets.clear();
  for (const auto& part : credential.parts()) {
    auto secret = secret_of(part, wait);
    if (!secret) return {false, secret.shared_error()};
    if (!*secret) return {};
    check_secret(part.header, **secret);
    state.request.headers.set(part.header, part.prefix + **secret);
    for (auto& known : header_secrets({{part.header, part.prefix + **secret}}))
      state.secrets.add({std::move(known.text)});
    state.secrets.add({**secret});
    state.sent_secrets.push_back(**std::move(secret));
  }
  return {true, {}};
}

bool renew_credential(CallState& state, const Credential& credential) {
  if (std::exchange(state.was_told_of_refusal, true)) return false;
  bool is_renewed = false;
  for (std::size_t i = 0; i < credential.parts().size(); ++i) {
    const auto& renewable = credential.parts()[i].renewable;
    if (renewable && renewable->renew(state.sent_secrets.at(i))) is_renewed = true;
  }
  return is_renewed;
}

}}}  // namespace ocelli::v1::core
