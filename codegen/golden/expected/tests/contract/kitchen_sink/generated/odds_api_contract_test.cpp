// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/odds_api.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/timestamp.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/contract_service.hpp"
#include "support/sample_images.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

TEST(ContractKitchenSinkUpload, IsAcceptedWithAllThatCanBeGiven) {
  const OddsApi api(contract_options(Credential()));
  UploadOptions options;
  options.sheet = http::text_body("bytes of sheet");
  options.sheet_name = "a file.tif";
  options.count = std::int64_t{553};
  options.weight = 217.5;
  options.is_final = true;
  options.kind = OpenEnum<Kind>(Kind::two_d);
  options.taken_at = Timestamp("2025-04-04T17:18:46.015922Z");
  EXPECT_TRUE(was_accepted(api.try_upload("group_by \"x\" é&b=c+d", Image::from_bytes(test_support::sample_png()),
                                          "modelId \"x\" é&b=c+d", options)));
}

TEST(ContractKitchenSinkUpload, IsAcceptedWithWhatIsRequired) {
  const OddsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_upload("group_by \"x\" é&b=c+d", Image::from_bytes(test_support::sample_png()),
                                          "modelId \"x\" é&b=c+d")));
}

TEST(ContractKitchenSinkStoreFile, IsAcceptedWithAllThatCanBeGiven) {
  const OddsApi api(contract_options(Credential()));
  StoreFileOptions options;
  EXPECT_TRUE(was_accepted(
      api.try_store_file(OpenEnum<Kind>(Kind::two_d), std::int64_t{442}, http::text_body("bytes of file"), options)));
}

TEST(ContractKitchenSinkStoreFile, IsAcceptedWithWhatIsRequired) {
  const OddsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(
      api.try_store_file(OpenEnum<Kind>(Kind::two_d), std::int64_t{442}, http::text_body("bytes of file"))));
}

TEST(ContractKitchenSinkAttach, IsAcceptedWithAllThatCanBeGiven) {
  const OddsApi api(contract_options(Credential()));
  AttachOptions options;
  options.file_name = "a file.tif";
  options.file_max_bytes = std::int64_t{1000000};
  options.area = "POLYGON ((30 10, 40 40, 20 40, 30 10))";
  options.preview = Image::from_bytes(test_support::sample_png());
  EXPECT_TRUE(was_accepted(api.try_attach(http::text_body("bytes of file"), options)));
}

TEST(ContractKitchenSinkAttach, IsAcceptedWithWhatIsRequired) {
  const OddsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_attach(http::text_body("bytes of file"))));
}

TEST(ContractKitchenSinkEverything, IsAcceptedWithWhatIsRequired) {
  const OddsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_everything()));
}

TEST(ContractKitchenSinkSearch, IsAcceptedWithWhatIsRequired) {
  const OddsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_search(JsonValue::parse(R"({"free": ["body", 1, true, null]})"))));
}

TEST(ContractKitchenSinkMeasure, IsAcceptedWithWhatIsRequired) {
  const OddsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(
      api.try_measure(core::model_from_json<Shape>(JsonValue::parse(R"({"type": "circle", "radius": 2.5})")))));
}

TEST(ContractKitchenSinkPaint, IsAcceptedWithAllThatCanBeGiven) {
  const OddsApi api(contract_options(Credential()));
  PaintOptions options;
  options.data = Image::from_bytes(test_support::sample_png());
  options.name = "name \"x\" é&b=c+d";
  options.art = OpenEnum<Kind>(Kind::two_d);
  options.extra = JsonValue::parse(R"({"free": ["extra", 1, true, null]})");
  options.tags = core::model_from_json<std::map<std::string, std::string>>(
      JsonValue::parse(R"({"one": "tags 1 \"x\" é&b=c+d", "two/2": "tags 2 \"x\" é&b=c+d"})"));
  EXPECT_TRUE(was_accepted(api.try_paint("thing_id-1", "title \"x\" é&b=c",
                                         Image::from_bytes(test_support::sample_png()), std::int64_t{593}, options)));
}

TEST(ContractKitchenSinkPaint, IsAcceptedWithDataAlone) {
  const OddsApi api(contract_options(Credential()));
  PaintOptions options;
  options.data = Image::from_bytes(test_support::sample_png());
  EXPECT_TRUE(was_accepted(api.try_paint("thing_id-1", "title \"x\" é&b=c",
                                         Image::from_bytes(test_support::sample_png()), std::int64_t{593}, options)));
}

TEST(ContractKitchenSinkPaint, IsAcceptedWithAssetIdAlone) {
  const OddsApi api(contract_options(Credential()));
  PaintOptions options;
  options.asset_id = "assetId \"x\" é&b=c+d";
  EXPECT_TRUE(was_accepted(api.try_paint("thing_id-1", "title \"x\" é&b=c",
                                         Image::from_bytes(test_support::sample_png()), std::int64_t{593}, options)));
}

TEST(ContractKitchenSinkPaint, IsAcceptedWithAssetIdsAlone) {
  const OddsApi api(contract_options(Credential()));
  PaintOptions options;
  options.asset_ids = std::vector<std::string>{"assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"};
  EXPECT_TRUE(was_accepted(api.try_paint("thing_id-1", "title \"x\" é&b=c",
                                         Image::from_bytes(test_support::sample_png()), std::int64_t{593}, options)));
}

TEST(ContractKitchenSinkLog, IsAcceptedWithAllThatCanBeGiven) {
  const OddsApi api(contract_options(Credential()));
  LogLine options;
  options.line = http::text_body("bytes of line");
  EXPECT_TRUE(was_accepted(api.try_log(options)));
}

TEST(ContractKitchenSinkLog, IsAcceptedWithWhatIsRequired) {
  const OddsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_log()));
}

}}}}  // namespace ocelli::v1::kitchen_sink
