// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/coactive/generated/models.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>

#include "support/fake_service.hpp"
#include "unit/coactive/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace coactive { namespace {

using namespace test_support;

TEST(CoactiveLoginRequest, ReadsItsFields) {
  const auto model = from_json<LoginRequest>(JsonValue::parse(login_request_example));
  EXPECT_EQ(model.grant_type, OpenEnum<GrantType>(GrantType::refresh_token));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(CoactiveLoginRequest, WritesWhatItRead) {
  const auto model = from_json<LoginRequest>(JsonValue::parse(login_request_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(login_request_example));
  EXPECT_EQ(from_json<LoginRequest>(to_json(model)), model);
}

TEST(CoactiveLoginRequest, KeepsAnUnknownField) {
  auto model = from_json<LoginRequest>(JsonValue::parse(login_request_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<LoginRequest>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(CoactiveLoginRequest, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(LoginRequest()), JsonValue::parse(R"({"grant_type": ""})"));
}

TEST(CoactiveLoginRequest, GivesNullsBackAsTheyCame) {
  const auto model = from_json<LoginRequest>(JsonValue::parse(R"({"grant_type": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"grant_type": null})"));
}

TEST(CoactiveLoginRequest, ComparesEachField) {
  const auto model = from_json<LoginRequest>(JsonValue::parse(login_request_example));
  EXPECT_TRUE(field_counts(model, &LoginRequest::grant_type));
}

TEST(CoactiveLoginRequest, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<LoginRequest>(JsonValue::parse(login_request_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(CoactiveLoginResponse, ReadsItsFields) {
  const auto model = from_json<LoginResponse>(JsonValue::parse(login_response_example));
  EXPECT_EQ(model.access_token, std::string("ey.J.x"));
  EXPECT_EQ(model.token_type, std::string("Bearer"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(CoactiveLoginResponse, WritesWhatItRead) {
  const auto model = from_json<LoginResponse>(JsonValue::parse(login_response_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(login_response_example));
  EXPECT_EQ(from_json<LoginResponse>(to_json(model)), model);
}

TEST(CoactiveLoginResponse, KeepsAnUnknownField) {
  auto model = from_json<LoginResponse>(JsonValue::parse(login_response_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<LoginResponse>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(CoactiveLoginResponse, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(LoginResponse()), JsonValue::parse(R"({"access_token": ""})"));
}

TEST(CoactiveLoginResponse, GivesNullsBackAsTheyCame) {
  const auto model = from_json<LoginResponse>(
      JsonValue::parse(R"({"access_token": "ey.J.x", "token_type": null, "expires_in": null})"));
  EXPECT_TRUE(model.expires_in.is_null());
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"access_token": "ey.J.x", "token_type": null, "expires_in": null})"));
}

TEST(CoactiveLoginResponse, ComparesEachField) {
  const auto model = from_json<LoginResponse>(JsonValue::parse(login_response_example));
  EXPECT_TRUE(field_counts(model, &LoginResponse::access_token));
  EXPECT_TRUE(field_counts(model, &LoginResponse::token_type));
  EXPECT_TRUE(field_counts(model, &LoginResponse::expires_in));
}

TEST(CoactiveLoginResponse, PrintsItsJsonWithoutSecrets) {
  std::ostringstream out;
  auto model = from_json<LoginResponse>(JsonValue::parse(login_response_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"("a secret?")");
  out << model;
  EXPECT_EQ(out.str().find(model.access_token), std::string::npos);
  model.access_token = "***";
  model.additional_fields.clear();
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(CoactiveLoginResponse, IsNotReadWithoutAccessToken) {
  EXPECT_TRUE(refuses("access_token", [] {
    (void)from_json<LoginResponse>(JsonValue::parse(R"({"token_type": "Bearer", "expires_in": 3600})"));
  }));
}

}}}}  // namespace ocelli::v1::coactive
