// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/coactive/generated/similarity_search_api.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>

#include "coactive/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/coactive/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace coactive { namespace {

using namespace test_support;

/// What every test of search_images_by_text_grouped gives.
struct SearchImagesByTextGroupedArguments {
  std::string embedding_id = "a/b c";
  std::string query = "A dog & a cat";
  SearchImagesByTextGroupedOptions options = all_options();

  static SearchImagesByTextGroupedOptions all_options() {
    SearchImagesByTextGroupedOptions options;
    options.group_by = "sku";
    options.limit = std::int64_t{25};
    return options;
  }
};

void answer_search_images_by_text_grouped(const FakeService& service) {
  service.transport->answer(200, std::string(search_images_by_text_grouped_answer_example));
}

void expect_search_images_by_text_grouped_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/api/v0/similarity-search/similarity-search/embeddings/a%2Fb%20c/grouped-search/text");
  EXPECT_EQ(query_of(request), (Pairs{{"query", "A dog & a cat"}, {"group_by", "sku"}, {"limit", "25"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_search_images_by_text_grouped_answer(const JsonValue& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(search_images_by_text_grouped_answer_example));
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_search_images_by_text_grouped(service);
  const SimilaritySearchApi api(service.options());
  const SearchImagesByTextGroupedArguments given;
  expect_search_images_by_text_grouped_answer(
      api.search_images_by_text_grouped(given.embedding_id, given.query, given.options));
  expect_search_images_by_text_grouped_request(service.only_request());
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, TryFormDoesTheSame) {
  const FakeService service;
  answer_search_images_by_text_grouped(service);
  const SimilaritySearchApi api(service.options());
  const SearchImagesByTextGroupedArguments given;
  const auto result = api.try_search_images_by_text_grouped(given.embedding_id, given.query, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_search_images_by_text_grouped_answer(*result);
  expect_search_images_by_text_grouped_request(service.only_request());
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_search_images_by_text_grouped(service);
  const SimilaritySearchApi api(service.options());
  const SearchImagesByTextGroupedArguments given;
  expect_search_images_by_text_grouped_answer(
      api.search_images_by_text_grouped_async(given.embedding_id, given.query, given.options).get());
  expect_search_images_by_text_grouped_request(service.only_request());
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const SimilaritySearchApi api(service.options());
  const SearchImagesByTextGroupedArguments given;
  EXPECT_THROW((void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options),
               NotFoundException);
  EXPECT_NE(api.try_search_images_by_text_grouped(given.embedding_id, given.query, given.options)
                .error_as<NotFoundException>(),
            nullptr);
  EXPECT_THROW((void)api.search_images_by_text_grouped_async(given.embedding_id, given.query, given.options).get(),
               NotFoundException);
  EXPECT_NE(api.search_images_by_text_grouped_async(given.embedding_id, given.query, given.options)
                .result()
                .error_as<NotFoundException>(),
            nullptr);
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_search_images_by_text_grouped(service);
  const SimilaritySearchApi api(service.options());
  const SearchImagesByTextGroupedArguments given;
  (void)api.search_images_by_text_grouped(given.embedding_id, given.query);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{{"query", "A dog & a cat"}}));
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_search_images_by_text_grouped(service);
  const SimilaritySearchApi api(service.options());
  const SearchImagesByTextGroupedArguments given;
  (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, IsSentToAnotherPath) {
  const FakeService service;
  answer_search_images_by_text_grouped(service);
  const SimilaritySearchApi api(service.options());
  SearchImagesByTextGroupedArguments given;
  given.options.path = "/else%20where/{embedding_id}/x";
  (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options);
  EXPECT_EQ(path_of(service.only_request()), "/else%20where/a%2Fb%20c/x");
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const SimilaritySearchApi api(service.options());
  const SearchImagesByTextGroupedArguments given;
  EXPECT_NE(
      api.try_search_images_by_text_grouped(given.embedding_id, given.query, given.options).error_as<DecodeException>(),
      nullptr);
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, RefusesEmbeddingIdThatNamesAnotherResource) {
  const FakeService service;
  const SimilaritySearchApi api(service.options());
  SearchImagesByTextGroupedArguments given;
  given.embedding_id = "";
  EXPECT_TRUE(refuses("embedding_id", [&] {
    (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options);
  }));
  EXPECT_TRUE(refuses("embedding_id", [&] {
    (void)api.try_search_images_by_text_grouped(given.embedding_id, given.query, given.options);
  }));
  EXPECT_TRUE(refuses("embedding_id", [&] {
    (void)api.search_images_by_text_grouped_async(given.embedding_id, given.query, given.options);
  }));
  given.embedding_id = ".";
  EXPECT_TRUE(refuses("embedding_id", [&] {
    (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options);
  }));
  given.embedding_id = "..";
  EXPECT_TRUE(refuses("embedding_id", [&] {
    (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options);
  }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, RefusesPathThatIsNone) {
  const FakeService service;
  const SimilaritySearchApi api(service.options());
  SearchImagesByTextGroupedArguments given;
  given.options.path = "";
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.try_search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.search_images_by_text_grouped_async(given.embedding_id, given.query, given.options); }));
  given.options.path = "else%20where/{embedding_id}/x";
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  given.options.path = "/else%20where/{embedding_id}/x?a=b";
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  given.options.path = "/else%20where/{embedding_id}/x/../a";
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  given.options.path = "/else%20where/{embedding_id}/x\n";
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  given.options.path = "/else%20where/{embedding_id}/x/{nobody}";
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  given.options.path = "/else%20where/a/x";
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  given.options.path = "/else%20where/{embedding_id}/x/{embedding_id}";
  EXPECT_TRUE(refuses(
      "path", [&] { (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, RefusesLimitOutOfRange) {
  const FakeService service;
  const SimilaritySearchApi api(service.options());
  SearchImagesByTextGroupedArguments given;
  given.options.limit = std::int64_t{0};
  EXPECT_TRUE(refuses(
      "limit", [&] { (void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  EXPECT_TRUE(refuses(
      "limit", [&] { (void)api.try_search_images_by_text_grouped(given.embedding_id, given.query, given.options); }));
  EXPECT_TRUE(refuses(
      "limit", [&] { (void)api.search_images_by_text_grouped_async(given.embedding_id, given.query, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(SimilaritySearchApiSearchImagesByTextGrouped, TakesLimitAtItsLimits) {
  const FakeService service;
  const SimilaritySearchApi api(service.options());
  SearchImagesByTextGroupedArguments given;
  given.options.limit = std::int64_t{1};
  answer_search_images_by_text_grouped(service);
  EXPECT_NO_THROW((void)api.search_images_by_text_grouped(given.embedding_id, given.query, given.options));
}

}}}}  // namespace ocelli::v1::coactive
