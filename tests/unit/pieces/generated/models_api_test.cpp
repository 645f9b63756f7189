// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/pieces/generated/models_api.hpp>

#include "pieces/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/pieces/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

using namespace test_support;

/// What every test of list gives.
struct [[maybe_unused]] ListArguments {};

void answer_list(const FakeService& service) { service.transport->answer(200, std::string(models_example)); }

void expect_list_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/models");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_list_answer(const Models& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(models_example));
}

TEST(ModelsApiList, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_list(service);
  const ModelsApi api(service.options());
  const ListArguments given;
  expect_list_answer(api.list());
  expect_list_request(service.only_request());
}

TEST(ModelsApiList, TryFormDoesTheSame) {
  const FakeService service;
  answer_list(service);
  const ModelsApi api(service.options());
  const ListArguments given;
  const auto result = api.try_list();
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_list_answer(*result);
  expect_list_request(service.only_request());
}

TEST(ModelsApiList, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_list(service);
  const ModelsApi api(service.options());
  const ListArguments given;
  expect_list_answer(api.list_async().get());
  expect_list_request(service.only_request());
}

TEST(ModelsApiList, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ModelsApi api(service.options());
  const ListArguments given;
  EXPECT_THROW((void)api.list(), NotFoundException);
  EXPECT_NE(api.try_list().error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.list_async().get(), NotFoundException);
  EXPECT_NE(api.list_async().result().error_as<NotFoundException>(), nullptr);
}

TEST(ModelsApiList, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_list(service);
  const ModelsApi api(service.options());
  const ListArguments given;
  (void)api.list();
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ModelsApiList, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ModelsApi api(service.options());
  const ListArguments given;
  EXPECT_NE(api.try_list().error_as<DecodeException>(), nullptr);
}

}}}}  // namespace ocelli::v1::pieces
