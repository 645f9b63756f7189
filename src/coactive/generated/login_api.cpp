// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <ocelli/coactive/generated/login_api.hpp>

#include <memory>
#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/result.hpp>

#include "coactive/generated/model_tables.hpp"
#include "coactive/generated/service.hpp"
#include "core/operations.hpp"

namespace ocelli { inline namespace v1 { namespace coactive {

namespace {

constexpr core::Operation login_operation{"login", "POST", "application/json", true};

core::Call login_call(const LoginRequest& login_request) {
  core::Call call(login_operation);
  call.path("/api/v0/login");
  call.json_body(core::model_to_json(login_request).text());
  return call;
}

}  // namespace

LoginApi::LoginApi(ClientOptions options)
    : connection_(core::connect(service(), std::move(options), "https://api.coactive.ai")) {}

LoginApi::LoginApi(std::shared_ptr<core::Connection> connection) : connection_(std::move(connection)) {}

const ClientOptions& LoginApi::options() const { return connection_->options(); }

LoginResponse LoginApi::login(const LoginRequest& login_request, const CallOptions& call) const {
  return core::call<LoginResponse>(*connection_, login_call(login_request), call);
}

Result<LoginResponse> LoginApi::try_login(const LoginRequest& login_request, const CallOptions& call) const {
  return core::try_call<LoginResponse>(*connection_, login_call(login_request), call);
}

Future<LoginResponse> LoginApi::login_async(const LoginRequest& login_request, const CallOptions& call) const {
  return core::call_async<LoginResponse>(*connection_, login_call(login_request), call);
}

}}}  // namespace ocelli::v1::coactive
