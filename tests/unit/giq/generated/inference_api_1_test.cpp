// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/giq/generated/inference_api.hpp>
#include <ocelli/json_value.hpp>

#include "giq/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/giq/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace giq { namespace {

using namespace test_support;

/// What every test of list_models gives.
struct [[maybe_unused]] ListModelsArguments {};

void answer_list_models(const FakeService& service) {
  service.transport->answer(200, std::string(list_models_answer_example));
}

void expect_list_models_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/inference/models");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_list_models_answer(const JsonValue& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(list_models_answer_example));
}

TEST(InferenceApiListModels, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_list_models(service);
  const InferenceApi api(service.options());
  const ListModelsArguments given;
  expect_list_models_answer(api.list_models());
  expect_list_models_request(service.only_request());
}

TEST(InferenceApiListModels, TryFormDoesTheSame) {
  const FakeService service;
  answer_list_models(service);
  const InferenceApi api(service.options());
  const ListModelsArguments given;
  const auto result = api.try_list_models();
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_list_models_answer(*result);
  expect_list_models_request(service.only_request());
}

TEST(InferenceApiListModels, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_list_models(service);
  const InferenceApi api(service.options());
  const ListModelsArguments given;
  expect_list_models_answer(api.list_models_async().get());
  expect_list_models_request(service.only_request());
}

TEST(InferenceApiListModels, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const InferenceApi api(service.options());
  const ListModelsArguments given;
  EXPECT_THROW((void)api.list_models(), NotFoundException);
  EXPECT_NE(api.try_list_models().error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.list_models_async().get(), NotFoundException);
  EXPECT_NE(api.list_models_async().result().error_as<NotFoundException>(), nullptr);
}

TEST(InferenceApiListModels, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_list_models(service);
  const InferenceApi api(service.options());
  const ListModelsArguments given;
  (void)api.list_models();
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(InferenceApiListModels, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const InferenceApi api(service.options());
  const ListModelsArguments given;
  EXPECT_NE(api.try_list_models().error_as<DecodeException>(), nullptr);
}

/// What every test of run gives.
struct RunArguments {
  std::string model_id = "model-1";
  std::string file_id = "file-1";
  RunOptions options = all_options();

  static RunOptions all_options() {
    RunOptions options;
    options.geometry = "POLYGON ((54 24, 55 24, 55 25, 54 24))";
    return options;
  }
};

void answer_run(const FakeService& service) { service.transport->answer(200, std::string(inference_job_example)); }

void expect_run_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/inference/run");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"modelId", "", "", "model-1"},
                                                 {"fileId", "", "", "file-1"},
                                                 {"geometry", "", "", "POLYGON ((54 24, 55 24, 55 25, 54 24))"}}));
}

void expect_run_answer(const InferenceJob& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(inference_job_example));
}

TEST(InferenceApiRun, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_run(service);
  const InferenceApi api(service.options());
  const RunArguments given;
  expect_run_answer(api.run(given.model_id, given.file_id, given.options));
  expect_run_request(service.only_request());
}

TEST(InferenceApiRun, TryFormDoesTheSame) {
  const FakeService service;
  answer_run(service);
  const InferenceApi api(service.options());
  const RunArguments given;
  const auto result = api.try_run(given.model_id, given.file_id, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_run_answer(*result);
  expect_run_request(service.only_request());
}

TEST(InferenceApiRun, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_run(service);
  const InferenceApi api(service.options());
  const RunArguments given;
  expect_run_answer(api.run_async(given.model_id, given.file_id, given.options).get());
  expect_run_request(service.only_request());
}

TEST(InferenceApiRun, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const InferenceApi api(service.options());
  const RunArguments given;
  EXPECT_THROW((void)api.run(given.model_id, given.file_id, given.options), NotFoundException);
  EXPECT_NE(api.try_run(given.model_id, given.file_id, given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.run_async(given.model_id, given.file_id, given.options).get(), NotFoundException);
  EXPECT_NE(api.run_async(given.model_id, given.file_id, given.options).result().error_as<NotFoundException>(),
            nullptr);
}

TEST(InferenceApiRun, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_run(service);
  const InferenceApi api(service.options());
  const RunArguments given;
  (void)api.run(given.model_id, given.file_id);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"modelId", "", "", "model-1"}, {"fileId", "", "", "file-1"}}));
}

TEST(InferenceApiRun, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_run(service);
  const InferenceApi api(service.options());
  const RunArguments given;
  EXPECT_THROW((void)api.run(given.model_id, given.file_id, given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(InferenceApiRun, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const InferenceApi api(service.options());
  const RunArguments given;
  EXPECT_NE(api.try_run(given.model_id, given.file_id, given.options).error_as<DecodeException>(), nullptr);
}

TEST(InferenceApiRun, RefusesModelIdThatIsEmpty) {
  const FakeService service;
  const InferenceApi api(service.options());
  RunArguments given;
  given.model_id = "";
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.run(given.model_id, given.file_id, given.options); }));
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.try_run(given.model_id, given.file_id, given.options); }));
  EXPECT_TRUE(refuses("model_id", [&] { (void)api.run_async(given.model_id, given.file_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(InferenceApiRun, RefusesFileIdThatIsEmpty) {
  const FakeService service;
  const InferenceApi api(service.options());
  RunArguments given;
  given.file_id = "";
  EXPECT_TRUE(refuses("file_id", [&] { (void)api.run(given.model_id, given.file_id, given.options); }));
  EXPECT_TRUE(refuses("file_id", [&] { (void)api.try_run(given.model_id, given.file_id, given.options); }));
  EXPECT_TRUE(refuses("file_id", [&] { (void)api.run_async(given.model_id, given.file_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(InferenceApiRun, RefusesGeometryThatIsNoWkt) {
  const FakeService service;
  const InferenceApi api(service.options());
  RunArguments given;
  given.options.geometry = "";
  EXPECT_TRUE(refuses("geometry", [&] { (void)api.run(given.model_id, given.file_id, given.options); }));
  EXPECT_TRUE(refuses("geometry", [&] { (void)api.try_run(given.model_id, given.file_id, given.options); }));
  EXPECT_TRUE(refuses("geometry", [&] { (void)api.run_async(given.model_id, given.file_id, given.options); }));
  given.options.geometry = "POLYGON((1 2, 3 4";
  EXPECT_TRUE(refuses("geometry", [&] { (void)api.run(given.model_id, given.file_id, given.options); }));
  given.options.geometry = "LINE(1 2)";
  EXPECT_TRUE(refuses("geometry", [&] { (void)api.run(given.model_id, given.file_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(InferenceApiRun, TakesGeometryAtItsLimits) {
  const FakeService service;
  const InferenceApi api(service.options());
  RunArguments given;
  given.options.geometry = "POINT (54.4 24.5)";
  answer_run(service);
  EXPECT_NO_THROW((void)api.run(given.model_id, given.file_id, given.options));
  given.options.geometry = "polygon((30 10,40 40,20 40,30 10))";
  answer_run(service);
  EXPECT_NO_THROW((void)api.run(given.model_id, given.file_id, given.options));
}

/// What every test of status gives.
struct StatusArguments {
  std::string inference_id = "job-1";
};

void answer_status(const FakeService& service) { service.transport->answer(200, std::string(inference_job_example)); }

void expect_status_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/inference/status");
  EXPECT_EQ(query_of(request), (Pairs{{"inferenceId", "job-1"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_status_answer(const InferenceJob& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(inference_job_example));
}

TEST(InferenceApiStatus, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_status(service);
  const InferenceApi api(service.options());
  const StatusArguments given;
  expect_status_answer(api.status(given.inference_id));
  expect_status_request(service.only_request());
}

TEST(InferenceApiStatus, TryFormDoesTheSame) {
  const FakeService service;
  answer_status(service);
  const InferenceApi api(service.options());
  const StatusArguments given;
  const auto result = api.try_status(given.inference_id);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_status_answer(*result);
  expect_status_request(service.only_request());
}

TEST(InferenceApiStatus, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_status(service);
  const InferenceApi api(service.options());
  const StatusArguments given;
  expect_status_answer(api.status_async(given.inference_id).get());
  expect_status_request(service.only_request());
}

TEST(InferenceApiStatus, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const InferenceApi api(service.options());
  const StatusArguments given;
  EXPECT_THROW((void)api.status(given.inference_id), NotFoundException);
  EXPECT_NE(api.try_status(given.inference_id).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.status_async(given.inference_id).get(), NotFoundException);
  EXPECT_NE(api.status_async(given.inference_id).result().error_as<NotFoundException>(), nullptr);
}

TEST(InferenceApiStatus, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_status(service);
  const InferenceApi api(service.options());
  const StatusArguments given;
  (void)api.status(given.inference_id);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(InferenceApiStatus, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const InferenceApi api(service.options());
  const StatusArguments given;
  EXPECT_NE(api.try_status(given.inference_id).error_as<DecodeException>(), nullptr);
}

TEST(InferenceApiStatus, RefusesInferenceIdThatIsEmpty) {
  const FakeService service;
  const InferenceApi api(service.options());
  StatusArguments given;
  given.inference_id = "";
  EXPECT_TRUE(refuses("inference_id", [&] { (void)api.status(given.inference_id); }));
  EXPECT_TRUE(refuses("inference_id", [&] { (void)api.try_status(given.inference_id); }));
  EXPECT_TRUE(refuses("inference_id", [&] { (void)api.status_async(given.inference_id); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::giq
