// SPDX-License-Identifier: Apache-2.0
// The Coactive client, through the real transport, against the simulated service.
#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <ocelli/coactive.hpp>
#include <ocelli/testing/mock_services.hpp>

#include "support/sample_images.hpp"

namespace ocelli { namespace {

constexpr const char* embedding = "b78a6e5f-5434-46c4-9e4f-ded092147584";

Image searched_image() { return Image::from_bytes(test_support::sample_jpeg()); }

class CoactiveMock : public ::testing::Test {
 protected:
  explicit CoactiveMock(const testing::MockOptions& options = {}) : services(options) {}

  coactive::SimilaritySearchApi api(Credential credential) const {
    ClientOptions options;
    options.base_url = services.coactive_url();
    options.credential = std::move(credential);
    options.retry.base_delay = std::chrono::milliseconds(1);
    return coactive::SimilaritySearchApi(options);
  }
  coactive::SimilaritySearchApi api() const { return api(coactive::client_credentials("me", "secret")); }

  ClientOptions login() const {
    ClientOptions options;
    options.base_url = services.coactive_url();
    return options;
  }

  testing::MockServices services;
};

std::string ids(const std::vector<coactive::Hit>& hits) {
  std::string text;
  for (const auto& hit : hits) text += hit.image_id.value_or("-").substr(35) + hit.group.value_or("") + " ";
  return text;
}

TEST_F(CoactiveMock, FindsSimilarImages) {
  const auto hits = coactive::hits(api().get_similar_images(embedding, searched_image(), {4}));
  EXPECT_EQ(ids(hits), "0 1 2 3 ");
  EXPECT_EQ(hits[1].path, "s3://mock/1.jpg");
  EXPECT_EQ(hits[1].score, 0.875);
  EXPECT_EQ(hits[1].metadata, JsonValue::parse(R"({"sku": "sku-1", "colour": "blue"})"));
}

TEST_F(CoactiveMock, GroupsSimilarImagesWhereverTheScalarsGo) {
  for (const auto location : {ScalarLocation::query, ScalarLocation::form, ScalarLocation::both}) {
    coactive::GetSimilarImagesGroupedOptions options;
    options.limit = 4;
    options.scalar_location = location;
    const auto answer = api().get_similar_images_grouped(embedding, "sku", searched_image(), options);
    EXPECT_EQ(ids(coactive::hits(answer)), "0sku-0 3sku-0 1sku-1 2sku-2 ");
  }
}

TEST_F(CoactiveMock, GroupsByMeaningOfMetadata) {
  coactive::GetSimilarImagesGroupedSemanticOptions options;
  options.metadata_key = "colour";
  options.metadata_value = "blue";
  options.limit = 3;
  const auto answer = api().get_similar_images_grouped_semantic(embedding, "colour", searched_image(), options);
  EXPECT_EQ(ids(coactive::hits(answer)), "1blue 3blue 5blue ");
}

TEST_F(CoactiveMock, SearchesByText) {
  EXPECT_EQ(ids(coactive::hits(api().search_images_by_text_grouped(embedding, "A dog & a cat", {{}, 2}))), "0 1 ");
  EXPECT_EQ(ids(coactive::hits(api().search_images_by_text_grouped(embedding, "dog", {"colour", 2}))), "1blue 0red ");
  EXPECT_EQ(services.requests()[0].target, "/api/v0/similarity-search/similarity-search/embeddings/" +
                                               std::string(embedding) +
                                               "/grouped-search/text?query=A%20dog%20%26%20a%20cat&limit=2");
}

TEST_F(CoactiveMock, AnotherPathOfTheTextSearchIsAnErrorOfARouteThatIsNotThere) {
  coactive::SearchImagesByTextGroupedOptions options;
  options.path = "/api/v0/similarity-search/embeddings/{embedding_id}/grouped-search/text";
  const auto result = api().try_search_images_by_text_grouped(embedding, "dog", options);
  EXPECT_NE(result.error_as<NotFoundException>(), nullptr);
  EXPECT_EQ(services.requests()[0].target,
            "/api/v0/similarity-search/embeddings/" + std::string(embedding) + "/grouped-search/text?query=dog");
}

TEST_F(CoactiveMock, AnUnknownEmbeddingIsNotFoundUntilItIsAdded) {
  const auto result = api().try_get_similar_images("other", searched_image());
  ASSERT_NE(result.error_as<NotFoundException>(), nullptr);
  EXPECT_EQ(result.error_as<NotFoundException>()->message(), "Embedding not found");
  services.add_coactive_embedding("other");
  EXPECT_TRUE(api().try_get_similar_images("other", searched_image()).has_value());
}

TEST_F(CoactiveMock, AFileThatIsNoImageIsABadRequest) {
  const auto file = Image::from_bytes("%PDF-1.4", "application/pdf");
  const auto result = api().try_get_similar_images(embedding, file);
  ASSERT_NE(result.error_as<BadRequestException>(), nullptr);
  EXPECT_EQ(result.error_as<BadRequestException>()->message(), "The file must be an image");
}

TEST_F(CoactiveMock, WrongInputsAreNamedOneByOne) {
  coactive::GetSimilarImagesGroupedSemanticOptions options;
  options.metadata_key = "colour";
  const auto result = api().try_get_similar_images_grouped_semantic(embedding, "sku", searched_image(), options);
  const auto* error = result.error_as<UnprocessableEntityException>();
  ASSERT_NE(error, nullptr);
  ASSERT_EQ(error->field_errors().size(), 1u);
  EXPECT_EQ(error->field_errors()[0].field, "query.metadata_value");
  EXPECT_EQ(error->field_errors()[0].message, "field required");
  EXPECT_EQ(error->field_errors()[0].type, "value_error.missing");
}

TEST_F(CoactiveMock, AMissingCredentialIsForbiddenAndAWrongOneUnauthorized) {
  EXPECT_NE(api(Credential()).try_get_similar_images(embedding, searched_image()).error_as<ForbiddenException>(),
            nullptr);
  const auto result = api(coactive::access_token("nobodys")).try_get_similar_images(embedding, searched_image());
  ASSERT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(services.requests().size(), 2u);
}

TEST_F(CoactiveMock, APersonalTokenIsChangedForATokenThatIsKept) {
  const auto searches = api(coactive::personal_token("personal_me", login()));
  for (int i = 0; i < 3; ++i) EXPECT_NO_THROW((void)searches.get_similar_images(embedding, searched_image()));
  EXPECT_EQ(services.coactive_login_count(), 1u);
}

TEST_F(CoactiveMock, ATokenThatWasRevokedIsRenewedAndTheImageSentAgain) {
  const auto searches = api(coactive::client_login("me", "secret", login()));
  EXPECT_NO_THROW((void)searches.get_similar_images(embedding, searched_image()));
  services.revoke_coactive_tokens();
  CallOptions call;
  call.response_info = std::make_shared<ResponseInfo>();
  EXPECT_NO_THROW((void)searches.get_similar_images(embedding, searched_image(), {}, call));
  ASSERT_EQ(call.response_info->attempts.size(), 2u);
  EXPECT_EQ(call.response_info->attempts[0].decision, "renewed: 401, sent with a new secret");
  EXPECT_EQ(services.coactive_login_count(), 2u);
}

TEST_F(CoactiveMock, ALoginThatIsRefusedSaysSo) {
  const auto result =
      api(coactive::personal_token("wrong", login())).try_get_similar_images(embedding, searched_image());
  ASSERT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(result.error().operation(), "coactive login");
  EXPECT_EQ(result.error_as<UnauthorizedException>()->message(), "Invalid credentials");
  EXPECT_EQ(services.coactive_login_count(), 0u);
}

TEST_F(CoactiveMock, AHundredThreadsWhoseTokenWasRevokedLogInOnce) {
  const auto searches = api(coactive::client_login("me", "secret", login()));
  (void)searches.search_images_by_text_grouped(embedding, "dog");
  services.revoke_coactive_tokens();
  std::atomic<int> found{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 100; ++i) {
    threads.emplace_back([&] { found += searches.try_search_images_by_text_grouped(embedding, "dog") ? 1 : 0; });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(found, 100);
  EXPECT_EQ(services.coactive_login_count(), 2u);
}

TEST_F(CoactiveMock, ACallGivesUpAtItsOwnDeadlineWhileTheLoginTakesLong) {
  testing::Fault slow;
  slow.path_prefix = "/api/v0/login";
  slow.delay = std::chrono::minutes(1);
  services.inject(slow);
  CallOptions call;
  call.timeout = std::chrono::milliseconds(20);
  const auto searches = api(coactive::client_login("me", "secret", login()));
  const auto result = searches.try_search_images_by_text_grouped(embedding, "dog", {}, call);
  ASSERT_NE(result.error_as<TimeoutException>(), nullptr);
  EXPECT_EQ(result.error().operation(), "coactive search_images_by_text_grouped");
  EXPECT_EQ(result.error().delivery(), Delivery::not_sent);
}

TEST_F(CoactiveMock, ALoginIsRepeatedWhereTheServiceIsUnavailable) {
  testing::Fault away;
  away.path_prefix = "/api/v0/login";
  away.status = 503;
  services.inject(away);
  ClientOptions options = login();
  options.retry.base_delay = std::chrono::milliseconds(1);
  const auto searches = api(coactive::client_login("me", "secret", options));
  EXPECT_TRUE(searches.try_search_images_by_text_grouped(embedding, "dog").has_value());
  EXPECT_EQ(services.coactive_login_count(), 1u);
}

TEST_F(CoactiveMock, AResetForgetsTheLogins) {
  const auto searches = api(coactive::client_login("me", "secret", login()));
  (void)searches.search_images_by_text_grouped(embedding, "dog");
  services.reset();
  EXPECT_EQ(services.coactive_login_count(), 0u);
  (void)searches.search_images_by_text_grouped(embedding, "dog");
  EXPECT_EQ(services.coactive_login_count(), 1u);
}

testing::MockOptions tokens_that_expire_at_once() {
  testing::MockOptions options;
  options.coactive.token_lifetime = std::chrono::seconds(0);
  options.coactive.accepted_pairs = {"me:secret"};
  options.coactive.accepted_personal_tokens = {"mine"};
  return options;
}

class StrictCoactiveMock : public CoactiveMock {
 protected:
  StrictCoactiveMock() : CoactiveMock(tokens_that_expire_at_once()) {}
};

TEST_F(StrictCoactiveMock, TakesNoTokenAfterItsTime) {
  const auto result =
      api(coactive::personal_token("mine", login())).try_get_similar_images(embedding, searched_image());
  EXPECT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(services.coactive_login_count(), 2u);
}

TEST_F(StrictCoactiveMock, TakesOnlyThePairsAndPersonalTokensThatItKnows) {
  EXPECT_TRUE(api().try_get_similar_images(embedding, searched_image()).has_value());
  const auto other =
      api(coactive::client_credentials("me", "other")).try_get_similar_images(embedding, searched_image());
  EXPECT_NE(other.error_as<UnauthorizedException>(), nullptr);
  const auto person =
      api(coactive::personal_token("personal_x", login())).try_get_similar_images(embedding, searched_image());
  EXPECT_NE(person.error_as<UnauthorizedException>(), nullptr);
}

}}  // namespace ocelli
