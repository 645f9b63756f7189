// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <memory>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/coactive/generated/models.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace coactive {

/// Coactive's login, which changes credentials of long life into tokens of about an hour. The credential in the
/// options is the one to change: Basic with client id and secret, or a personal token as bearer. The credentials
/// `client_login` and `personal_token` (ocelli/coactive/credentials.hpp) call it when they need to.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT LoginApi {
 public:
  /// Its address is https://api.coactive.ai unless the options name another.
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit LoginApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit LoginApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Changes the credential for a token.
  ///
  /// Throws the ApiException tree. Idempotent: repeated on failure. POST /api/v0/login (upstream: login).
  [[nodiscard]] LoginResponse login(const LoginRequest& login_request, const CallOptions& call = {}) const;
  /// `login` with the error as a value.
  Result<LoginResponse> try_login(const LoginRequest& login_request, const CallOptions& call = {}) const;
  /// `login` on another thread.
  Future<LoginResponse> login_async(const LoginRequest& login_request, const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::coactive
