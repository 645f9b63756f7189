// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <cstdint>

#include <gtest/gtest.h>

#include <ocelli/coactive/generated/similarity_search_api.hpp>
#include <ocelli/image.hpp>

#include "support/contract_service.hpp"
#include "support/sample_images.hpp"

namespace ocelli { inline namespace v1 { namespace coactive { namespace {

using namespace test_support;

TEST(ContractCoactiveGetSimilarImages, IsAcceptedWithAllThatCanBeGiven) {
  const SimilaritySearchApi api(contract_options(Credential::bearer("contract-token")));
  GetSimilarImagesOptions options;
  options.limit = std::int64_t{25};
  EXPECT_TRUE(was_accepted(
      api.try_get_similar_images("embedding_id-1", Image::from_bytes(test_support::sample_png()), options)));
}

TEST(ContractCoactiveGetSimilarImages, IsAcceptedWithWhatIsRequired) {
  const SimilaritySearchApi api(contract_options(Credential::bearer("contract-token")));
  EXPECT_TRUE(
      was_accepted(api.try_get_similar_images("embedding_id-1", Image::from_bytes(test_support::sample_png()))));
}

TEST(ContractCoactiveGetSimilarImagesGrouped, IsAcceptedWithAllThatCanBeGiven) {
  const SimilaritySearchApi api(contract_options(Credential::bearer("contract-token")));
  GetSimilarImagesGroupedOptions options;
  options.limit = std::int64_t{25};
  EXPECT_TRUE(was_accepted(api.try_get_similar_images_grouped("embedding_id-1", "sku",
                                                              Image::from_bytes(test_support::sample_png()), options)));
}

TEST(ContractCoactiveGetSimilarImagesGrouped, IsAcceptedWithWhatIsRequired) {
  const SimilaritySearchApi api(contract_options(Credential::bearer("contract-token")));
  EXPECT_TRUE(was_accepted(
      api.try_get_similar_images_grouped("embedding_id-1", "sku", Image::from_bytes(test_support::sample_png()))));
}

TEST(ContractCoactiveGetSimilarImagesGroupedSemantic, IsAcceptedWithAllThatCanBeGiven) {
  const SimilaritySearchApi api(contract_options(Credential::bearer("contract-token")));
  GetSimilarImagesGroupedSemanticOptions options;
  options.metadata_key = "colour";
  options.metadata_value = "dark red";
  options.limit = std::int64_t{25};
  EXPECT_TRUE(was_accepted(api.try_get_similar_images_grouped_semantic(
      "embedding_id-1", "sku", Image::from_bytes(test_support::sample_png()), options)));
}

TEST(ContractCoactiveGetSimilarImagesGroupedSemantic, IsAcceptedWithWhatIsRequired) {
  const SimilaritySearchApi api(contract_options(Credential::bearer("contract-token")));
  EXPECT_TRUE(was_accepted(api.try_get_similar_images_grouped_semantic("embedding_id-1", "sku",
                                                                       Image::from_bytes(test_support::sample_png()))));
}

TEST(ContractCoactiveSearchImagesByTextGrouped, IsAcceptedWithAllThatCanBeGiven) {
  const SimilaritySearchApi api(contract_options(Credential::bearer("contract-token")));
  SearchImagesByTextGroupedOptions options;
  options.group_by = "sku";
  options.limit = std::int64_t{25};
  EXPECT_TRUE(was_accepted(api.try_search_images_by_text_grouped("embedding_id-1", "A dog & a cat", options)));
}

TEST(ContractCoactiveSearchImagesByTextGrouped, IsAcceptedWithWhatIsRequired) {
  const SimilaritySearchApi api(contract_options(Credential::bearer("contract-token")));
  EXPECT_TRUE(was_accepted(api.try_search_images_by_text_grouped("embedding_id-1", "A dog & a cat")));
}

}}}}  // namespace ocelli::v1::coactive
