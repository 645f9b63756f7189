// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/pieces/generated/model_api.hpp>

#include "pieces/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/pieces/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

using namespace test_support;

/// What every test of update gives.
struct UpdateArguments {
  Model model = from_json<Model>(JsonValue::parse(R"({"schema": {"migration": 0, "semantic": "MAJOR_0_MINOR_0_PATCH_1"},
"id": "5f1c2b3a-0000-4000-8000-000000000001", "version": "0.0.1",
"created": {"value": "2024-05-01T10:00:00.000Z", "readable": "2 months ago"}, "name": "Phi-3 Mini",
"description": "A small model.", "cloud": true, "type": "SPEED", "usage": "CODE_CONVERSATION",
"bytes": {"value": 2393231072, "readable": "2.39 GB"}, "ram": {"value": 3900000000, "readable": "3.9 GB"},
"quantization": "q4f16_1", "foundation": "PHI_3_MINI", "downloaded": false, "loaded": false,
"unique": "phi-3-mini-q4", "parameters": 3.8, "provider": "MICROSOFT", "cpu": true, "downloading": true,
"maxTokens": {"total": 4096, "input": null, "output": null}, "custom": true,
"capabilities": {"temporal": false}, "score": {"manual": 1, "automatic": 2}, "denied": false,
"organization": {"id": "5f1c2b3a-0000-4000-8000-0000000000aa", "reference": {"name": "Acme",
"type": "ORGANIZATION"}}})"));
};

void answer_update(const FakeService& service) { service.transport->answer(200, std::string(model_example)); }

void expect_update_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/model/update");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/json");
  EXPECT_EQ(JsonValue::parse(request.body),
            JsonValue::parse(R"({"schema": {"migration": 0, "semantic": "MAJOR_0_MINOR_0_PATCH_1"},
"id": "5f1c2b3a-0000-4000-8000-000000000001", "version": "0.0.1",
"created": {"value": "2024-05-01T10:00:00.000Z", "readable": "2 months ago"}, "name": "Phi-3 Mini",
"description": "A small model.", "cloud": true, "type": "SPEED", "usage": "CODE_CONVERSATION",
"bytes": {"value": 2393231072, "readable": "2.39 GB"}, "ram": {"value": 3900000000, "readable": "3.9 GB"},
"quantization": "q4f16_1", "foundation": "PHI_3_MINI", "downloaded": false, "loaded": false,
"unique": "phi-3-mini-q4", "parameters": 3.8, "provider": "MICROSOFT", "cpu": true, "downloading": true,
"maxTokens": {"total": 4096, "input": null, "output": null}, "custom": true,
"capabilities": {"temporal": false}, "score": {"manual": 1, "automatic": 2}, "denied": false,
"organization": {"id": "5f1c2b3a-0000-4000-8000-0000000000aa", "reference": {"name": "Acme",
"type": "ORGANIZATION"}}})"));
}

void expect_update_answer(const Model& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(model_example));
}

TEST(ModelApiUpdate, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_update(service);
  const ModelApi api(service.options());
  const UpdateArguments given;
  expect_update_answer(api.update(given.model));
  expect_update_request(service.only_request());
}

TEST(ModelApiUpdate, TryFormDoesTheSame) {
  const FakeService service;
  answer_update(service);
  const ModelApi api(service.options());
  const UpdateArguments given;
  const auto result = api.try_update(given.model);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_update_answer(*result);
  expect_update_request(service.only_request());
}

TEST(ModelApiUpdate, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_update(service);
  const ModelApi api(service.options());
  const UpdateArguments given;
  expect_update_answer(api.update_async(given.model).get());
  expect_update_request(service.only_request());
}

TEST(ModelApiUpdate, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ModelApi api(service.options());
  const UpdateArguments given;
  EXPECT_THROW((void)api.update(given.model), NotFoundException);
  EXPECT_NE(api.try_update(given.model).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.update_async(given.model).get(), NotFoundException);
  EXPECT_NE(api.update_async(given.model).result().error_as<NotFoundException>(), nullptr);
}

TEST(ModelApiUpdate, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_update(service);
  const ModelApi api(service.options());
  const UpdateArguments given;
  EXPECT_THROW((void)api.update(given.model), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ModelApiUpdate, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ModelApi api(service.options());
  const UpdateArguments given;
  EXPECT_NE(api.try_update(given.model).error_as<DecodeException>(), nullptr);
}

}}}}  // namespace ocelli::v1::pieces
