// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/coactive/generated/login_api.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>

#include "coactive/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/coactive/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace coactive { namespace {

using namespace test_support;

/// What every test of login gives.
struct LoginArguments {
  LoginRequest login_request = from_json<LoginRequest>(JsonValue::parse(R"({"grant_type": "refresh_token"})"));
};

void answer_login(const FakeService& service) { service.transport->answer(200, std::string(login_response_example)); }

void expect_login_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/api/v0/login");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body), JsonValue::parse(R"({"grant_type": "refresh_token"})"));
}

void expect_login_answer(const LoginResponse& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(login_response_example));
}

TEST(LoginApiLogin, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_login(service);
  const LoginApi api(service.options());
  const LoginArguments given;
  expect_login_answer(api.login(given.login_request));
  expect_login_request(service.only_request());
}

TEST(LoginApiLogin, TryFormDoesTheSame) {
  const FakeService service;
  answer_login(service);
  const LoginApi api(service.options());
  const LoginArguments given;
  const auto result = api.try_login(given.login_request);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_login_answer(*result);
  expect_login_request(service.only_request());
}

TEST(LoginApiLogin, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_login(service);
  const LoginApi api(service.options());
  const LoginArguments given;
  expect_login_answer(api.login_async(given.login_request).get());
  expect_login_request(service.only_request());
}

TEST(LoginApiLogin, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const LoginApi api(service.options());
  const LoginArguments given;
  EXPECT_THROW((void)api.login(given.login_request), NotFoundException);
  EXPECT_NE(api.try_login(given.login_request).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.login_async(given.login_request).get(), NotFoundException);
  EXPECT_NE(api.login_async(given.login_request).result().error_as<NotFoundException>(), nullptr);
}

TEST(LoginApiLogin, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_login(service);
  const LoginApi api(service.options());
  const LoginArguments given;
  (void)api.login(given.login_request);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(LoginApiLogin, IsSentToTheAddressOfItsClass) {
  const FakeService service;
  answer_login(service);
  auto options = service.options();
  options.base_url.clear();
  const LoginArguments given;
  (void)LoginApi(options).login(given.login_request);
  EXPECT_EQ(service.only_request().url.rfind("https://api.coactive.ai/", 0), 0u);
}

TEST(LoginApiLogin, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const LoginApi api(service.options());
  const LoginArguments given;
  EXPECT_NE(api.try_login(given.login_request).error_as<DecodeException>(), nullptr);
}

}}}}  // namespace ocelli::v1::coactive
