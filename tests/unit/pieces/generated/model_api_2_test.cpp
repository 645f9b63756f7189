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

/// What every test of load gives.
struct LoadArguments {
  std::string model = "a/b c";
};

void answer_load(const FakeService& service) { service.transport->answer(200, std::string(model_example)); }

void expect_load_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/model/a%2Fb%20c/load");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_load_answer(const Model& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(model_example));
}

TEST(ModelApiLoad, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_load(service);
  const ModelApi api(service.options());
  const LoadArguments given;
  expect_load_answer(api.load(given.model));
  expect_load_request(service.only_request());
}

TEST(ModelApiLoad, TryFormDoesTheSame) {
  const FakeService service;
  answer_load(service);
  const ModelApi api(service.options());
  const LoadArguments given;
  const auto result = api.try_load(given.model);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_load_answer(*result);
  expect_load_request(service.only_request());
}

TEST(ModelApiLoad, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_load(service);
  const ModelApi api(service.options());
  const LoadArguments given;
  expect_load_answer(api.load_async(given.model).get());
  expect_load_request(service.only_request());
}

TEST(ModelApiLoad, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ModelApi api(service.options());
  const LoadArguments given;
  EXPECT_THROW((void)api.load(given.model), NotFoundException);
  EXPECT_NE(api.try_load(given.model).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.load_async(given.model).get(), NotFoundException);
  EXPECT_NE(api.load_async(given.model).result().error_as<NotFoundException>(), nullptr);
}

TEST(ModelApiLoad, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_load(service);
  const ModelApi api(service.options());
  const LoadArguments given;
  EXPECT_THROW((void)api.load(given.model), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ModelApiLoad, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ModelApi api(service.options());
  const LoadArguments given;
  EXPECT_NE(api.try_load(given.model).error_as<DecodeException>(), nullptr);
}

TEST(ModelApiLoad, RefusesModelThatNamesAnotherResource) {
  const FakeService service;
  const ModelApi api(service.options());
  LoadArguments given;
  given.model = "";
  EXPECT_TRUE(refuses("model", [&] { (void)api.load(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.try_load(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.load_async(given.model); }));
  given.model = ".";
  EXPECT_TRUE(refuses("model", [&] { (void)api.load(given.model); }));
  given.model = "..";
  EXPECT_TRUE(refuses("model", [&] { (void)api.load(given.model); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

/// What every test of unload gives.
struct UnloadArguments {
  std::string model = "a/b c";
};

void answer_unload(const FakeService& service) { service.transport->answer(200, std::string(model_example)); }

void expect_unload_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/model/a%2Fb%20c/unload");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_unload_answer(const Model& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(model_example));
}

TEST(ModelApiUnload, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_unload(service);
  const ModelApi api(service.options());
  const UnloadArguments given;
  expect_unload_answer(api.unload(given.model));
  expect_unload_request(service.only_request());
}

TEST(ModelApiUnload, TryFormDoesTheSame) {
  const FakeService service;
  answer_unload(service);
  const ModelApi api(service.options());
  const UnloadArguments given;
  const auto result = api.try_unload(given.model);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_unload_answer(*result);
  expect_unload_request(service.only_request());
}

TEST(ModelApiUnload, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_unload(service);
  const ModelApi api(service.options());
  const UnloadArguments given;
  expect_unload_answer(api.unload_async(given.model).get());
  expect_unload_request(service.only_request());
}

TEST(ModelApiUnload, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ModelApi api(service.options());
  const UnloadArguments given;
  EXPECT_THROW((void)api.unload(given.model), NotFoundException);
  EXPECT_NE(api.try_unload(given.model).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.unload_async(given.model).get(), NotFoundException);
  EXPECT_NE(api.unload_async(given.model).result().error_as<NotFoundException>(), nullptr);
}

TEST(ModelApiUnload, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_unload(service);
  const ModelApi api(service.options());
  const UnloadArguments given;
  EXPECT_THROW((void)api.unload(given.model), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ModelApiUnload, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ModelApi api(service.options());
  const UnloadArguments given;
  EXPECT_NE(api.try_unload(given.model).error_as<DecodeException>(), nullptr);
}

TEST(ModelApiUnload, RefusesModelThatNamesAnotherResource) {
  const FakeService service;
  const ModelApi api(service.options());
  UnloadArguments given;
  given.model = "";
  EXPECT_TRUE(refuses("model", [&] { (void)api.unload(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.try_unload(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.unload_async(given.model); }));
  given.model = ".";
  EXPECT_TRUE(refuses("model", [&] { (void)api.unload(given.model); }));
  given.model = "..";
  EXPECT_TRUE(refuses("model", [&] { (void)api.unload(given.model); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

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
