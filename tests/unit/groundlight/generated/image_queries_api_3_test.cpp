// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/blob.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/groundlight/generated/image_queries_api.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight { namespace {

using namespace test_support;

/// What every test of get_image gives.
struct GetImageArguments {
  std::string id = "a/b c";
};

void answer_get_image(const FakeService& service) {
  service.transport->answer(200, "some \xff bytes", {{"Content-Type", "image/jpeg"}});
}

void expect_get_image_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/v1/image-queries/a%2Fb%20c/image");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "image/jpeg");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_get_image_answer(const Blob& answer) {
  EXPECT_EQ(answer.bytes, "some \xff bytes");
  EXPECT_EQ(answer.media_type, "image/jpeg");
}

TEST(ImageQueriesApiGetImage, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_get_image(service);
  const ImageQueriesApi api(service.options());
  const GetImageArguments given;
  expect_get_image_answer(api.get_image(given.id));
  expect_get_image_request(service.only_request());
}

TEST(ImageQueriesApiGetImage, TryFormDoesTheSame) {
  const FakeService service;
  answer_get_image(service);
  const ImageQueriesApi api(service.options());
  const GetImageArguments given;
  const auto result = api.try_get_image(given.id);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_get_image_answer(*result);
  expect_get_image_request(service.only_request());
}

TEST(ImageQueriesApiGetImage, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_get_image(service);
  const ImageQueriesApi api(service.options());
  const GetImageArguments given;
  expect_get_image_answer(api.get_image_async(given.id).get());
  expect_get_image_request(service.only_request());
}

TEST(ImageQueriesApiGetImage, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ImageQueriesApi api(service.options());
  const GetImageArguments given;
  EXPECT_THROW((void)api.get_image(given.id), NotFoundException);
  EXPECT_NE(api.try_get_image(given.id).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.get_image_async(given.id).get(), NotFoundException);
  EXPECT_NE(api.get_image_async(given.id).result().error_as<NotFoundException>(), nullptr);
}

TEST(ImageQueriesApiGetImage, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_get_image(service);
  const ImageQueriesApi api(service.options());
  const GetImageArguments given;
  (void)api.get_image(given.id);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ImageQueriesApiGetImage, RefusesIdThatNamesAnotherResource) {
  const FakeService service;
  const ImageQueriesApi api(service.options());
  GetImageArguments given;
  given.id = "";
  EXPECT_TRUE(refuses("id", [&] { (void)api.get_image(given.id); }));
  EXPECT_TRUE(refuses("id", [&] { (void)api.try_get_image(given.id); }));
  EXPECT_TRUE(refuses("id", [&] { (void)api.get_image_async(given.id); }));
  given.id = ".";
  EXPECT_TRUE(refuses("id", [&] { (void)api.get_image(given.id); }));
  given.id = "..";
  EXPECT_TRUE(refuses("id", [&] { (void)api.get_image(given.id); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::groundlight
