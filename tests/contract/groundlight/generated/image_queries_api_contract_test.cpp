// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <cstdint>

#include <gtest/gtest.h>

#include <ocelli/base64url_json.hpp>
#include <ocelli/groundlight/generated/image_queries_api.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>

#include "support/contract_service.hpp"
#include "support/sample_images.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight { namespace {

using namespace test_support;

TEST(ContractGroundlightSubmitImageQuery, IsAcceptedWithAllThatCanBeGiven) {
  const ImageQueriesApi api(contract_options(Credential::header("x-api-token", "contract-key")));
  SubmitImageQueryOptions options;
  options.patience_time = 30.5;
  options.confidence_threshold = 0.75;
  options.human_review = OpenEnum<HumanReview>(HumanReview::never);
  options.want_async = "true";
  options.inspection_id = "insp_1";
  options.metadata = Base64UrlJson(JsonValue::parse(R"({"free": ["metadata", 1, true, null]})"));
  options.image_query_id = "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY";
  EXPECT_TRUE(was_accepted(api.try_submit_image_query("det_2xZyXwVuTsRqPoNmLkJiHgFeDcB",
                                                      Image::from_bytes(test_support::sample_png()), options)));
}

TEST(ContractGroundlightSubmitImageQuery, IsAcceptedWithWhatIsRequired) {
  const ImageQueriesApi api(contract_options(Credential::header("x-api-token", "contract-key")));
  EXPECT_TRUE(was_accepted(
      api.try_submit_image_query("det_2xZyXwVuTsRqPoNmLkJiHgFeDcB", Image::from_bytes(test_support::sample_png()))));
}

TEST(ContractGroundlightListImageQueries, IsAcceptedWithAllThatCanBeGiven) {
  const ImageQueriesApi api(contract_options(Credential::header("x-api-token", "contract-key")));
  ListImageQueriesOptions options;
  options.detector_id = "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB";
  options.page = std::int64_t{3};
  options.page_size = std::int64_t{25};
  EXPECT_TRUE(was_accepted(api.try_list_image_queries(options)));
}

TEST(ContractGroundlightListImageQueries, IsAcceptedWithWhatIsRequired) {
  const ImageQueriesApi api(contract_options(Credential::header("x-api-token", "contract-key")));
  EXPECT_TRUE(was_accepted(api.try_list_image_queries()));
}

TEST(ContractGroundlightGetImageQuery, IsAcceptedWithWhatIsRequired) {
  const ImageQueriesApi api(contract_options(Credential::header("x-api-token", "contract-key")));
  EXPECT_TRUE(was_accepted(api.try_get_image_query("id-1")));
}

TEST(ContractGroundlightGetImage, IsAcceptedWithWhatIsRequired) {
  const ImageQueriesApi api(contract_options(Credential::header("x-api-token", "contract-key")));
  EXPECT_TRUE(was_accepted(api.try_get_image("id-1")));
}

}}}}  // namespace ocelli::v1::groundlight
