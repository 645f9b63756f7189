// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ocelli/cancellation.hpp>
#include <ocelli/export.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 {

/// How long a call can wait for its secret.
struct SecretWait {
  /// Until the call's deadline. Default: without end.
  std::chrono::nanoseconds time_left = std::chrono::nanoseconds::max();
  CancellationToken cancellation = {};
};

/// A secret that a service may stop taking and that can be had anew, for example the token that a login gives.
///
/// Called by the threads that carry out calls, by many at once. `expiring_secret` makes one of a function that logs in.
class OCELLI_EXPORT RenewableSecret {
 public:
  virtual ~RenewableSecret();

  /// The secret for a request that is about to be sent; nothing where `wait` ended before there was one. An error is
  /// the call's error.
  [[nodiscard]] virtual Result<std::optional<std::string>> secret(const SecretWait& wait) = 0;

  /// Told at the first 401 of a call, with the secret that was sent: `secret` must not give that one again. True where
  /// it can give another: the request is then sent once more with it. May be told of an old secret when there is a new
  /// one already. Must not wait.
  [[nodiscard]] virtual bool renew(const std::string& refused) = 0;
};

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
  /// The same with a secret that is renewed where the service answers 401.
  [[nodiscard]] static Credential header(std::string name, const std::shared_ptr<RenewableSecret>& secret);

  /// `Authorization: Bearer token`. Throws as `header`.
  [[nodiscard]] static Credential bearer(std::string token);
  [[nodiscard]] static Credential bearer(SecretSource source);
  [[nodiscard]] static Credential bearer(const std::shared_ptr<RenewableSecret>& secret);

  /// `Authorization: Basic …`. Throws std::invalid_argument where the user name holds a colon, or either a control
  /// character.
  [[nodiscard]] static Credential basic(const std::string& user, const std::string& password);

  /// This one's headers and then the other's.
  [[nodiscard]] Credential combined_with(const Credential& other) const;

  [[nodiscard]] bool empty() const noexcept { return parts_.empty(); }

  struct Part {
    std::string header;
    std::string prefix;
    /// Asks `renewable` where there is one, and waits for it without end.
    SecretSource source;
    /// Null where the secret is not renewed.
    std::shared_ptr<RenewableSecret> renewable;
  };
  [[nodiscard]] const std::vector<Part>& parts() const noexcept { return parts_; }

 private:
  std::vector<Part> parts_;
};

}}  // namespace ocelli::v1
