// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>

#include <ocelli/absent_members.hpp>
#include <ocelli/coactive/generated/enums.hpp>
#include <ocelli/export.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/nullable.hpp>
#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

/// Which kind of credential the request carries.
struct LoginRequest {
  /// "client_credentials" with client id and secret, "refresh_token" with a personal token.
  OpenEnum<GrantType> grant_type;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const LoginRequest& left, const LoginRequest& right);
inline bool operator!=(const LoginRequest& left, const LoginRequest& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const LoginRequest& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const LoginRequest& model);

/// A token and how long it lasts.
struct LoginResponse {
  std::string access_token;
  std::optional<std::string> token_type;
  /// Seconds until the token expires; documented as a number.
  Nullable<JsonValue> expires_in;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const LoginResponse& left, const LoginResponse& right);
inline bool operator!=(const LoginResponse& left, const LoginResponse& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const LoginResponse& model);
/// Writes it as JSON with "***" for access_token, and without additional_fields, which may hold secrets too.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const LoginResponse& model);

}}}  // namespace ocelli::v1::coactive

namespace ocelli { inline namespace v1 {

template <>
[[nodiscard]] OCELLI_EXPORT coactive::LoginRequest from_json<coactive::LoginRequest>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT coactive::LoginResponse from_json<coactive::LoginResponse>(const JsonValue& json);

}}  // namespace ocelli::v1
