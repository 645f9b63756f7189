// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/coactive/generated/similarity_search_api.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/scalar_location.hpp>

#include "coactive/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "support/sample_images.hpp"
#include "unit/coactive/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace coactive { namespace {

using namespace test_support;

/// What every test of get_similar_images gives.
struct GetSimilarImagesArguments {
  std::string embedding_id = "a/b c";
  Image file = Image::from_bytes(test_support::sample_png());
  GetSimilarImagesOptions options = all_options();

  static GetSimilarImagesOptions all_options() {
    GetSimilarImagesOptions options;
    options.limit = std::int64_t{25};
    return options;
  }
};

void answer_get_similar_images(const FakeService& service) {
  service.transport->answer(200, std::string(get_similar_images_answer_example));
}

void expect_get_similar_images_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/api/v0/similarity-search/embeddings/a%2Fb%20c/search");
  EXPECT_EQ(query_of(request), (Pairs{{"limit", "25"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"file", "image", "image/png", test_support::sample_png()}}));
}

void expect_get_similar_images_answer(const JsonValue& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(get_similar_images_answer_example));
}

TEST(SimilaritySearchApiGetSimilarImages, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_get_similar_images(service);
  const SimilaritySearchApi api(service.options());
  const GetSimilarImagesArguments given;
  expect_get_similar_images_answer(api.get_similar_images(given.embedding_id, given.file, given.options));
  expect_get_similar_images_request(service.only_request());
}

TEST(SimilaritySearchApiGetSimilarImages, TryFormDoesTheSame) {
  const FakeService service;
  answer_get_similar_images(service);
  const SimilaritySearchApi api(service.options());
  const GetSimilarImagesArguments given;
  const auto result = api.try_get_similar_images(given.embedding_id, given.file, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_get_similar_images_answer(*result);
  expect_get_similar_images_request(service.only_request());
}

TEST(SimilaritySearchApiGetSimilarImages, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_get_similar_images(service);
  const SimilaritySearchApi api(service.options());
  const GetSimilarImagesArguments given;
  expect_get_similar_images_answer(api.get_similar_images_async(given.embedding_id, given.file, given.options).get());
  expect_get_similar_images_request(service.only_request());
}

TEST(SimilaritySearchApiGetSimilarImages, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const SimilaritySearchApi api(service.options());
  const GetSimilarImagesArguments given;
  EXPECT_THROW((void)api.get_similar_images(given.embedding_id, given.file, given.options), NotFoundException);
  EXPECT_NE(api.try_get_similar_images(given.embedding_id, given.file, given.options).error_as<NotFoundException>(),
            nullptr);
  EXPECT_THROW((void)api.get_similar_images_async(given.embedding_id, given.file, given.options).get(),
               NotFoundException);
  EXPECT_NE(api.get_similar_images_async(given.embedding_id, given.file, given.options)
                .result()
                .error_as<NotFoundException>(),
            nullptr);
}

TEST(SimilaritySearchApiGetSimilarImages, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_get_similar_images(service);
  const SimilaritySearchApi api(service.options());
  const GetSimilarImagesArguments given;
  (void)api.get_similar_images(given.embedding_id, given.file);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
}

TEST(SimilaritySearchApiGetSimilarImages, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_get_similar_images(service);
  const SimilaritySearchApi api(service.options());
  const GetSimilarImagesArguments given;
  (void)api.get_similar_images(given.embedding_id, given.file, given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(SimilaritySearchApiGetSimilarImages, SendsItsScalarsInTheQuery) {
  const FakeService service;
  answer_get_similar_images(service);
  const SimilaritySearchApi api(service.options());
  GetSimilarImagesArguments given;
  given.options.scalar_location = ScalarLocation::query;
  (void)api.get_similar_images(given.embedding_id, given.file, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{{"limit", "25"}}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"file", "image", "image/png", test_support::sample_png()}}));
}

TEST(SimilaritySearchApiGetSimilarImages, SendsItsScalarsInTheForm) {
  const FakeService service;
  answer_get_similar_images(service);
  const SimilaritySearchApi api(service.options());
  GetSimilarImagesArguments given;
  given.options.scalar_location = ScalarLocation::form;
  (void)api.get_similar_images(given.embedding_id, given.file, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"limit", "", "", "25"},
                                                 {"file", "image", "image/png", test_support::sample_png()}}));
}

TEST(SimilaritySearchApiGetSimilarImages, SendsItsScalarsInBoth) {
  const FakeService service;
  answer_get_similar_images(service);
  const SimilaritySearchApi api(service.options());
  GetSimilarImagesArguments given;
  given.options.scalar_location = ScalarLocation::both;
  (void)api.get_similar_images(given.embedding_id, given.file, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{{"limit", "25"}}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"limit", "", "", "25"},
                                                 {"file", "image", "image/png", test_support::sample_png()}}));
}

TEST(SimilaritySearchApiGetSimilarImages, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const SimilaritySearchApi api(service.options());
  const GetSimilarImagesArguments given;
  EXPECT_NE(api.try_get_similar_images(given.embedding_id, given.file, given.options).error_as<DecodeException>(),
            nullptr);
}

TEST(SimilaritySearchApiGetSimilarImages, RefusesEmbeddingIdThatNamesAnotherResource) {
  const FakeService service;
  const SimilaritySearchApi api(service.options());
  GetSimilarImagesArguments given;
  given.embedding_id = "";
  EXPECT_TRUE(
      refuses("embedding_id", [&] { (void)api.get_similar_images(given.embedding_id, given.file, given.options); }));
  EXPECT_TRUE(refuses("embedding_id",
                      [&] { (void)api.try_get_similar_images(given.embedding_id, given.file, given.options); }));
  EXPECT_TRUE(refuses("embedding_id",
                      [&] { (void)api.get_similar_images_async(given.embedding_id, given.file, given.options); }));
  given.embedding_id = ".";
  EXPECT_TRUE(
      refuses("embedding_id", [&] { (void)api.get_similar_images(given.embedding_id, given.file, given.options); }));
  given.embedding_id = "..";
  EXPECT_TRUE(
      refuses("embedding_id", [&] { (void)api.get_similar_images(given.embedding_id, given.file, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(SimilaritySearchApiGetSimilarImages, RefusesLimitOutOfRange) {
  const FakeService service;
  const SimilaritySearchApi api(service.options());
  GetSimilarImagesArguments given;
  given.options.limit = std::int64_t{0};
  EXPECT_TRUE(refuses("limit", [&] { (void)api.get_similar_images(given.embedding_id, given.file, given.options); }));
  EXPECT_TRUE(
      refuses("limit", [&] { (void)api.try_get_similar_images(given.embedding_id, given.file, given.options); }));
  EXPECT_TRUE(
      refuses("limit", [&] { (void)api.get_similar_images_async(given.embedding_id, given.file, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(SimilaritySearchApiGetSimilarImages, TakesLimitAtItsLimits) {
  const FakeService service;
  const SimilaritySearchApi api(service.options());
  GetSimilarImagesArguments given;
  given.options.limit = std::int64_t{1};
  answer_get_similar_images(service);
  EXPECT_NO_THROW((void)api.get_similar_images(given.embedding_id, given.file, given.options));
}

}}}}  // namespace ocelli::v1::coactive
