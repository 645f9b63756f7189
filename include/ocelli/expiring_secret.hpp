// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include <ocelli/clock.hpp>
#include <ocelli/credential.hpp>
#include <ocelli/export.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 {

/// A secret as a login gave it.
struct FreshSecret {
  std::string text;
  /// How long it is good, counted from the start of the login. Default: until it is refused.
  std::chrono::nanoseconds lifetime = std::chrono::nanoseconds::max();
};

/// How a secret that expires is had.
struct ExpiringSecretOptions {
  using Done = std::function<void(Result<FreshSecret>)>;

  /// Starts a login and returns without waiting for it; calls its argument once, on any thread, when the login has
  /// ended. Dropping it uncalled is std::logic_error for the call that started the login; others who wait for it start
  /// another. Called on the thread that needs the secret; what it throws reaches that thread.
  std::function<void(Done)> log_in;
  /// A secret is renewed so long before it expires, or after half of its lifetime where that is later. Default: 60 s.
  std::chrono::nanoseconds renew_before = std::chrono::seconds(60);
  /// Default: null, the machine's clock.
  std::shared_ptr<Clock> clock = {};
};

/// Keeps the secret of the last login; logs in where there is none, it is about to expire, or it was refused.
///
/// There is one login at a time: all who need a secret meanwhile wait for it, each as long as its own call may take,
/// and get what it gives, the secret or the error. An error is not kept: the next call logs in again. Safe to use from
/// many threads. Throws std::invalid_argument where `log_in` is empty or `renew_before` negative.
[[nodiscard]] OCELLI_EXPORT std::shared_ptr<RenewableSecret> expiring_secret(ExpiringSecretOptions options);

}}  // namespace ocelli::v1
