// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <memory>
#include <string>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace pieces {

/// Whether Pieces OS is there, and which version it is.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT WellKnownApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit WellKnownApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit WellKnownApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Gets a text that begins with "ok", in any case, where this is a Pieces OS that is well.
  ///
  /// Throws the ApiException tree. Idempotent: repeated on failure. GET /.well-known/health (upstream:
  /// get_well_known_health).
  [[nodiscard]] std::string health(const CallOptions& call = {}) const;
  /// `health` with the error as a value.
  Result<std::string> try_health(const CallOptions& call = {}) const;
  /// `health` on another thread.
  Future<std::string> health_async(const CallOptions& call = {}) const;

  /// Gets the version of Pieces OS, for example "12.1.0".
  ///
  /// Throws the ApiException tree. Idempotent: repeated on failure. GET /.well-known/version (upstream:
  /// get_well_known_version).
  [[nodiscard]] std::string version(const CallOptions& call = {}) const;
  /// `version` with the error as a value.
  Result<std::string> try_version(const CallOptions& call = {}) const;
  /// `version` on another thread.
  Future<std::string> version_async(const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::pieces
