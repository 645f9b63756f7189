// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

/// What shows a service who is calling: one or more request headers with a secret in them.
///
/// It goes to the scheme, host and port of the base URL and nowhere else, redirects included; over plain http only to
/// this machine, unless ClientOptions::allow_credentials_over_http says otherwise. It is never logged and never part of
/// an error. Copies share one state; safe to use from many threads.
class OCELLI_EXPORT Credential {
 public:
  /// Gives a secret whenever a request is about to be sent, so that it can rotate. Called on the thread that carries
  /// out the call, from several at once if calls are made from several; what it throws reaches the caller of the API.
  using SecretSource = std::function<std::string()>;

  /// No credential: requests go out without one.
  Credential() = default;

  /// `name: secret`. Throws std::invalid_argument where the secret is empty or is not visible ASCII with spaces inside;
  /// the message does not repeat it.
  [[nodiscard]] static Credential header(std::string name, std::string secret);
  [[nodiscard]] static Credential header(std::string name, SecretSource source);

  /// `Authorization: Bearer token`. Throws as `header`.
  [[nodiscard]] static Credential bearer(std::string token);
  [[nodiscard]] static Credential bearer(SecretSource source);

  /// `Authorization: Basic …`. Throws std::invalid_argument where the user name holds a colon, or either a control
  /// character.
  [[nodiscard]] static Credential basic(const std::string& user, const std::string& password);

  /// This one's headers and then the other's.
  [[nodiscard]] Credential combined_with(const Credential& other) const;

  [[nodiscard]] bool empty() const noexcept { return parts_.empty(); }

  struct Part {
    std::string header;
    std::string prefix;
    SecretSource source;
  };
  [[nodiscard]] const std::vector<Part>& parts() const noexcept { return parts_; }

 private:
  std::vector<Part> parts_;
};

}}  // namespace ocelli::v1
