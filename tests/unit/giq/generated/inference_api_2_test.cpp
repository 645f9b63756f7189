// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/blob.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/giq/generated/inference_api.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace giq { namespace {

using namespace test_support;

/// What every test of download gives.
struct DownloadArguments {
  std::string inference_job_id = "job-1";
};

void answer_download(const FakeService& service) {
  service.transport->answer(200, "some \xff bytes", {{"Content-Type", "application/octet-stream"}});
}

void expect_download_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/inference/download");
  EXPECT_EQ(query_of(request), (Pairs{{"inferenceJobId", "job-1"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/octet-stream");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_download_answer(const Blob& answer) {
  EXPECT_EQ(answer.bytes, "some \xff bytes");
  EXPECT_EQ(answer.media_type, "application/octet-stream");
}

TEST(InferenceApiDownload, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_download(service);
  const InferenceApi api(service.options());
  const DownloadArguments given;
  expect_download_answer(api.download(given.inference_job_id));
  expect_download_request(service.only_request());
}

TEST(InferenceApiDownload, TryFormDoesTheSame) {
  const FakeService service;
  answer_download(service);
  const InferenceApi api(service.options());
  const DownloadArguments given;
  const auto result = api.try_download(given.inference_job_id);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_download_answer(*result);
  expect_download_request(service.only_request());
}

TEST(InferenceApiDownload, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_download(service);
  const InferenceApi api(service.options());
  const DownloadArguments given;
  expect_download_answer(api.download_async(given.inference_job_id).get());
  expect_download_request(service.only_request());
}

TEST(InferenceApiDownload, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const InferenceApi api(service.options());
  const DownloadArguments given;
  EXPECT_THROW((void)api.download(given.inference_job_id), NotFoundException);
  EXPECT_NE(api.try_download(given.inference_job_id).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.download_async(given.inference_job_id).get(), NotFoundException);
  EXPECT_NE(api.download_async(given.inference_job_id).result().error_as<NotFoundException>(), nullptr);
}

TEST(InferenceApiDownload, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_download(service);
  const InferenceApi api(service.options());
  const DownloadArguments given;
  (void)api.download(given.inference_job_id);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(InferenceApiDownload, RefusesInferenceJobIdThatIsEmpty) {
  const FakeService service;
  const InferenceApi api(service.options());
  DownloadArguments given;
  given.inference_job_id = "";
  EXPECT_TRUE(refuses("inference_job_id", [&] { (void)api.download(given.inference_job_id); }));
  EXPECT_TRUE(refuses("inference_job_id", [&] { (void)api.try_download(given.inference_job_id); }));
  EXPECT_TRUE(refuses("inference_job_id", [&] { (void)api.download_async(given.inference_job_id); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::giq
