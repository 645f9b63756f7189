// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/message_stream.hpp>
#include <ocelli/pieces/generated/model_api.hpp>

#include "pieces/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/pieces/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

using namespace test_support;

/// What every test of download_progress gives.
struct DownloadProgressArguments {
  std::string model = "a/b c";
};

void answer_download_progress(const FakeService& service) {
  service.websocket->accept(testing::WebSocketScript().message(std::string(model_download_progress_example)).close());
}

void expect_download_progress_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/model/a%2Fb%20c/download/progress");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_download_progress_answer(const ModelDownloadProgress& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(model_download_progress_example));
}

/// The stream's only message and its end.
void expect_download_progress_stream(MessageStream<ModelDownloadProgress> stream) {
  const auto message = stream.next();
  ASSERT_TRUE(message.has_value());
  expect_download_progress_answer(*message);
  EXPECT_FALSE(stream.next().has_value());
}

TEST(ModelApiDownloadProgress, SendsItsArgumentsAndDecodesTheMessages) {
  const FakeService service;
  answer_download_progress(service);
  const ModelApi api(service.options());
  const DownloadProgressArguments given;
  expect_download_progress_stream(api.download_progress(given.model));
  expect_download_progress_request(service.only_upgrade());
}

TEST(ModelApiDownloadProgress, TryFormDoesTheSame) {
  const FakeService service;
  answer_download_progress(service);
  const ModelApi api(service.options());
  const DownloadProgressArguments given;
  expect_download_progress_stream(api.try_download_progress(given.model).value());
  expect_download_progress_request(service.only_upgrade());
}

TEST(ModelApiDownloadProgress, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_download_progress(service);
  const ModelApi api(service.options());
  const DownloadProgressArguments given;
  expect_download_progress_stream(api.download_progress_async(given.model).get());
  expect_download_progress_request(service.only_upgrade());
}

TEST(ModelApiDownloadProgress, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  for (int form = 0; form < 3; ++form) service.websocket->refuse(404, "");
  const ModelApi api(service.options());
  const DownloadProgressArguments given;
  EXPECT_THROW((void)api.download_progress(given.model), NotFoundException);
  EXPECT_NE(api.try_download_progress(given.model).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.download_progress_async(given.model).get(), NotFoundException);
}

TEST(ModelApiDownloadProgress, IsOpenedAgainWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.websocket->refuse(503, "");
  answer_download_progress(service);
  const ModelApi api(service.options());
  const DownloadProgressArguments given;
  expect_download_progress_stream(api.download_progress(given.model));
  EXPECT_EQ(service.websocket->requests().size(), 2u);
}

TEST(ModelApiDownloadProgress, FailsWhereAMessageIsNoJson) {
  const FakeService service;
  service.websocket->accept(testing::WebSocketScript().message("{\"half\":"));
  const ModelApi api(service.options());
  const DownloadProgressArguments given;
  auto stream = api.download_progress(given.model);
  EXPECT_NE(stream.try_next().error_as<DecodeException>(), nullptr);
}

TEST(ModelApiDownloadProgress, RefusesModelThatNamesAnotherResource) {
  const FakeService service;
  const ModelApi api(service.options());
  DownloadProgressArguments given;
  given.model = "";
  EXPECT_TRUE(refuses("model", [&] { (void)api.download_progress(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.try_download_progress(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.download_progress_async(given.model); }));
  given.model = ".";
  EXPECT_TRUE(refuses("model", [&] { (void)api.download_progress(given.model); }));
  given.model = "..";
  EXPECT_TRUE(refuses("model", [&] { (void)api.download_progress(given.model); }));
  EXPECT_TRUE(service.websocket->requests().empty());
}

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

}}}}  // namespace ocelli::v1::pieces
