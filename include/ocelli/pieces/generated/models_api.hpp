// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <memory>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/pieces/generated/models.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace pieces {

/// Pieces OS's models together.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT ModelsApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit ModelsApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit ModelsApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Lists the models that Pieces OS knows, downloaded or not.
  ///
  /// Throws the ApiException tree. Idempotent: repeated on failure. GET /models (upstream: models_snapshot).
  [[nodiscard]] Models list(const CallOptions& call = {}) const;
  /// `list` with the error as a value.
  Result<Models> try_list(const CallOptions& call = {}) const;
  /// `list` on another thread.
  Future<Models> list_async(const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::pieces
