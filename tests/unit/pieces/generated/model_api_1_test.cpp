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

/// What every test of snapshot gives.
struct SnapshotArguments {
  std::string model = "a/b c";
};

void answer_snapshot(const FakeService& service) { service.transport->answer(200, std::string(model_example)); }

void expect_snapshot_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/model/a%2Fb%20c");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_snapshot_answer(const Model& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(model_example));
}

TEST(ModelApiSnapshot, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_snapshot(service);
  const ModelApi api(service.options());
  const SnapshotArguments given;
  expect_snapshot_answer(api.snapshot(given.model));
  expect_snapshot_request(service.only_request());
}

TEST(ModelApiSnapshot, TryFormDoesTheSame) {
  const FakeService service;
  answer_snapshot(service);
  const ModelApi api(service.options());
  const SnapshotArguments given;
  const auto result = api.try_snapshot(given.model);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_snapshot_answer(*result);
  expect_snapshot_request(service.only_request());
}

TEST(ModelApiSnapshot, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_snapshot(service);
  const ModelApi api(service.options());
  const SnapshotArguments given;
  expect_snapshot_answer(api.snapshot_async(given.model).get());
  expect_snapshot_request(service.only_request());
}

TEST(ModelApiSnapshot, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ModelApi api(service.options());
  const SnapshotArguments given;
  EXPECT_THROW((void)api.snapshot(given.model), NotFoundException);
  EXPECT_NE(api.try_snapshot(given.model).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.snapshot_async(given.model).get(), NotFoundException);
  EXPECT_NE(api.snapshot_async(given.model).result().error_as<NotFoundException>(), nullptr);
}

TEST(ModelApiSnapshot, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_snapshot(service);
  const ModelApi api(service.options());
  const SnapshotArguments given;
  (void)api.snapshot(given.model);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ModelApiSnapshot, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ModelApi api(service.options());
  const SnapshotArguments given;
  EXPECT_NE(api.try_snapshot(given.model).error_as<DecodeException>(), nullptr);
}

TEST(ModelApiSnapshot, RefusesModelThatNamesAnotherResource) {
  const FakeService service;
  const ModelApi api(service.options());
  SnapshotArguments given;
  given.model = "";
  EXPECT_TRUE(refuses("model", [&] { (void)api.snapshot(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.try_snapshot(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.snapshot_async(given.model); }));
  given.model = ".";
  EXPECT_TRUE(refuses("model", [&] { (void)api.snapshot(given.model); }));
  given.model = "..";
  EXPECT_TRUE(refuses("model", [&] { (void)api.snapshot(given.model); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

/// What every test of download gives.
struct DownloadArguments {
  std::string model = "a/b c";
};

void answer_download(const FakeService& service) { service.transport->answer(200, std::string(model_example)); }

void expect_download_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/model/a%2Fb%20c/download");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_download_answer(const Model& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(model_example));
}

TEST(ModelApiDownload, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_download(service);
  const ModelApi api(service.options());
  const DownloadArguments given;
  expect_download_answer(api.download(given.model));
  expect_download_request(service.only_request());
}

TEST(ModelApiDownload, TryFormDoesTheSame) {
  const FakeService service;
  answer_download(service);
  const ModelApi api(service.options());
  const DownloadArguments given;
  const auto result = api.try_download(given.model);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_download_answer(*result);
  expect_download_request(service.only_request());
}

TEST(ModelApiDownload, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_download(service);
  const ModelApi api(service.options());
  const DownloadArguments given;
  expect_download_answer(api.download_async(given.model).get());
  expect_download_request(service.only_request());
}

TEST(ModelApiDownload, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ModelApi api(service.options());
  const DownloadArguments given;
  EXPECT_THROW((void)api.download(given.model), NotFoundException);
  EXPECT_NE(api.try_download(given.model).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.download_async(given.model).get(), NotFoundException);
  EXPECT_NE(api.download_async(given.model).result().error_as<NotFoundException>(), nullptr);
}

TEST(ModelApiDownload, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_download(service);
  const ModelApi api(service.options());
  const DownloadArguments given;
  EXPECT_THROW((void)api.download(given.model), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ModelApiDownload, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ModelApi api(service.options());
  const DownloadArguments given;
  EXPECT_NE(api.try_download(given.model).error_as<DecodeException>(), nullptr);
}

TEST(ModelApiDownload, RefusesModelThatNamesAnotherResource) {
  const FakeService service;
  const ModelApi api(service.options());
  DownloadArguments given;
  given.model = "";
  EXPECT_TRUE(refuses("model", [&] { (void)api.download(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.try_download(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.download_async(given.model); }));
  given.model = ".";
  EXPECT_TRUE(refuses("model", [&] { (void)api.download(given.model); }));
  given.model = "..";
  EXPECT_TRUE(refuses("model", [&] { (void)api.download(given.model); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

/// What every test of cancel_download gives.
struct CancelDownloadArguments {
  std::string model = "a/b c";
};

void answer_cancel_download(const FakeService& service) { service.transport->answer(200, std::string(model_example)); }

void expect_cancel_download_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/model/a%2Fb%20c/download/cancel");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_cancel_download_answer(const Model& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(model_example));
}

TEST(ModelApiCancelDownload, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_cancel_download(service);
  const ModelApi api(service.options());
  const CancelDownloadArguments given;
  expect_cancel_download_answer(api.cancel_download(given.model));
  expect_cancel_download_request(service.only_request());
}

TEST(ModelApiCancelDownload, TryFormDoesTheSame) {
  const FakeService service;
  answer_cancel_download(service);
  const ModelApi api(service.options());
  const CancelDownloadArguments given;
  const auto result = api.try_cancel_download(given.model);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_cancel_download_answer(*result);
  expect_cancel_download_request(service.only_request());
}

TEST(ModelApiCancelDownload, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_cancel_download(service);
  const ModelApi api(service.options());
  const CancelDownloadArguments given;
  expect_cancel_download_answer(api.cancel_download_async(given.model).get());
  expect_cancel_download_request(service.only_request());
}

TEST(ModelApiCancelDownload, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ModelApi api(service.options());
  const CancelDownloadArguments given;
  EXPECT_THROW((void)api.cancel_download(given.model), NotFoundException);
  EXPECT_NE(api.try_cancel_download(given.model).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.cancel_download_async(given.model).get(), NotFoundException);
  EXPECT_NE(api.cancel_download_async(given.model).result().error_as<NotFoundException>(), nullptr);
}

TEST(ModelApiCancelDownload, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_cancel_download(service);
  const ModelApi api(service.options());
  const CancelDownloadArguments given;
  EXPECT_THROW((void)api.cancel_download(given.model), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ModelApiCancelDownload, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ModelApi api(service.options());
  const CancelDownloadArguments given;
  EXPECT_NE(api.try_cancel_download(given.model).error_as<DecodeException>(), nullptr);
}

TEST(ModelApiCancelDownload, RefusesModelThatNamesAnotherResource) {
  const FakeService service;
  const ModelApi api(service.options());
  CancelDownloadArguments given;
  given.model = "";
  EXPECT_TRUE(refuses("model", [&] { (void)api.cancel_download(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.try_cancel_download(given.model); }));
  EXPECT_TRUE(refuses("model", [&] { (void)api.cancel_download_async(given.model); }));
  given.model = ".";
  EXPECT_TRUE(refuses("model", [&] { (void)api.cancel_download(given.model); }));
  given.model = "..";
  EXPECT_TRUE(refuses("model", [&] { (void)api.cancel_download(given.model); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::pieces
