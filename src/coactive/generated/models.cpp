// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <ocelli/coactive/generated/models.hpp>

#include <ostream>

#include <ocelli/json_value.hpp>

#include "coactive/generated/model_tables.hpp"

namespace ocelli { inline namespace v1 { namespace core {

constexpr Field<coactive::LoginRequest> ModelTable<coactive::LoginRequest>::fields[1] = {
    field<&coactive::LoginRequest::grant_type>("grant_type", Presence::required),
};

constexpr Field<coactive::LoginResponse> ModelTable<coactive::LoginResponse>::fields[3] = {
    field<&coactive::LoginResponse::access_token>("access_token", Presence::essential),
    field<&coactive::LoginResponse::token_type>("token_type"),
    field<&coactive::LoginResponse::expires_in>("expires_in"),
};

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace coactive {

bool operator==(const LoginRequest& left, const LoginRequest& right) {
  return left.grant_type == right.grant_type && core::same_additional_fields(left, right);
}

JsonValue to_json(const LoginRequest& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const LoginRequest& model) { return out << to_json(model); }

bool operator==(const LoginResponse& left, const LoginResponse& right) {
  return left.access_token == right.access_token && left.token_type == right.token_type &&
         left.expires_in == right.expires_in && core::same_additional_fields(left, right);
}

JsonValue to_json(const LoginResponse& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const LoginResponse& model) {
  LoginResponse shown = model;
  shown.access_token = "***";
  shown.additional_fields.clear();
  return out << to_json(shown);
}

}}}  // namespace ocelli::v1::coactive

namespace ocelli { inline namespace v1 {

template <>
coactive::LoginRequest from_json<coactive::LoginRequest>(const JsonValue& json) {
  return core::model_from_json<coactive::LoginRequest>(json);
}

template <>
coactive::LoginResponse from_json<coactive::LoginResponse>(const JsonValue& json) {
  return core::model_from_json<coactive::LoginResponse>(json);
}

}}  // namespace ocelli::v1
