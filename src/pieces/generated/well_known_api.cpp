// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <ocelli/pieces/generated/well_known_api.hpp>

#include <memory>
#include <string>
#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/result.hpp>

#include "core/operations.hpp"
#include "pieces/generated/model_tables.hpp"
#include "pieces/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace pieces {

namespace {

constexpr core::Operation health_operation{"health", "GET", "text/plain", true};

core::Call health_call() {
  core::Call call(health_operation);
  call.path("/.well-known/health");
  return call;
}

constexpr core::Operation version_operation{"version", "GET", "text/plain", true};

core::Call version_call() {
  core::Call call(version_operation);
  call.path("/.well-known/version");
  return call;
}

}  // namespace

WellKnownApi::WellKnownApi(ClientOptions options) : connection_(core::connect(service(), std::move(options))) {}

WellKnownApi::WellKnownApi(std::shared_ptr<core::Connection> connection) : connection_(std::move(connection)) {}

const ClientOptions& WellKnownApi::options() const { return connection_->options(); }

std::string WellKnownApi::health(const CallOptions& call) const {
  return core::call<std::string>(*connection_, health_call(), call);
}

Result<std::string> WellKnownApi::try_health(const CallOptions& call) const {
  return core::try_call<std::string>(*connection_, health_call(), call);
}

Future<std::string> WellKnownApi::health_async(const CallOptions& call) const {
  return core::call_async<std::string>(*connection_, health_call(), call);
}

std::string WellKnownApi::version(const CallOptions& call) const {
  return core::call<std::string>(*connection_, version_call(), call);
}

Result<std::string> WellKnownApi::try_version(const CallOptions& call) const {
  return core::try_call<std::string>(*connection_, version_call(), call);
}

Future<std::string> WellKnownApi::version_async(const CallOptions& call) const {
  return core::call_async<std::string>(*connection_, version_call(), call);
}

}}}  // namespace ocelli::v1::pieces
