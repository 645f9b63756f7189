// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <ocelli/pieces/generated/models_api.hpp>

#include <memory>
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

constexpr core::Operation list_operation{"list", "GET", "application/json", true};

core::Call list_call() {
  core::Call call(list_operation);
  call.path("/models");
  return call;
}

}  // namespace

ModelsApi::ModelsApi(ClientOptions options) : connection_(core::connect(service(), std::move(options))) {}

ModelsApi::ModelsApi(std::shared_ptr<core::Connection> connection) : connection_(std::move(connection)) {}

const ClientOptions& ModelsApi::options() const { return connection_->options(); }

Models ModelsApi::list(const CallOptions& call) const { return core::call<Models>(*connection_, list_call(), call); }

Result<Models> ModelsApi::try_list(const CallOptions& call) const {
  return core::try_call<Models>(*connection_, list_call(), call);
}

Future<Models> ModelsApi::list_async(const CallOptions& call) const {
  return core::call_async<Models>(*connection_, list_call(), call);
}

}}}  // namespace ocelli::v1::pieces
