// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/base64url_json.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/things_api.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/timestamp.hpp>

#include "support/contract_service.hpp"
#include "support/sample_images.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

TEST(ContractKitchenSinkListThings, IsAcceptedWithAllThatCanBeGiven) {
  const ThingsApi api(contract_options(Credential()));
  ListThingsOptions options;
  options.page = std::int64_t{311};
  options.text = "text \"x\" é&b=c+d";
  options.is_new = true;
  options.max_size = std::int64_t{4503599627370497};
  options.ratio = 119.5;
  options.since = Timestamp("2025-04-04T17:18:46.015922Z");
  options.kind = OpenEnum<Kind>(Kind::two_d);
  options.tags = std::vector<std::string>{"tag 1 \"x\" é&b=c+d", "tag 2 \"x\" é&b=c+d"};
  options.kinds = std::vector<OpenEnum<Kind>>{OpenEnum<Kind>(Kind::two_d), OpenEnum<Kind>(Kind::two_d)};
  options.class_ = "class \"x\" é&b=c+d";
  options.limit = std::int64_t{327};
  options.metadata = Base64UrlJson(JsonValue::parse(R"({"free": ["metadata", 1, true, null]})"));
  options.trace = "t-1";
  options.depth = std::int64_t{725};
  EXPECT_TRUE(was_accepted(api.try_list_things(options)));
}

TEST(ContractKitchenSinkListThings, IsAcceptedWithWhatIsRequired) {
  const ThingsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_list_things()));
}

TEST(ContractKitchenSinkCreateThing, IsAcceptedWithAllThatCanBeGiven) {
  const ThingsApi api(contract_options(Credential()));
  CreateThingOptions options;
  options.token = "token \"x\" é&b=c+d";
  EXPECT_TRUE(was_accepted(api.try_create_thing(
      from_json<ThingRequest>(JsonValue::parse(R"({"name": "name \"x\" é", "size": 593, "weight": 500.0,
"assetIds": ["assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"], "note": "note \"x\" é&b=c+d"})")),
      options)));
}

TEST(ContractKitchenSinkCreateThing, IsAcceptedWithWhatIsRequired) {
  const ThingsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_create_thing(
      from_json<ThingRequest>(JsonValue::parse(R"({"name": "name \"x\" é", "size": 593, "weight": 500.0,
"assetIds": ["assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"], "note": "note \"x\" é&b=c+d"})")))));
}

TEST(ContractKitchenSinkGetThing, IsAcceptedWithWhatIsRequired) {
  const ThingsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_get_thing("thing_id-1", 0.5, Timestamp("2025-04-04T17:18:46.015922Z"))));
}

TEST(ContractKitchenSinkUpdateThing, IsAcceptedWithAllThatCanBeGiven) {
  const ThingsApi api(contract_options(Credential()));
  UpdateThingOptions options;
  options.thing_request =
      from_json<ThingRequest>(JsonValue::parse(R"({"name": "name \"x\" é", "size": 593, "weight": 500.0,
"assetIds": ["assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"], "note": "note \"x\" é&b=c+d"})"));
  EXPECT_TRUE(was_accepted(api.try_update_thing("thing_id-1", options)));
}

TEST(ContractKitchenSinkUpdateThing, IsAcceptedWithWhatIsRequired) {
  const ThingsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_update_thing("thing_id-1")));
}

TEST(ContractKitchenSinkRemove, IsAcceptedWithWhatIsRequired) {
  const ThingsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_remove("thing_id-1")));
}

TEST(ContractKitchenSinkReplacePairs, IsAcceptedWithWhatIsRequired) {
  const ThingsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_replace_pairs(
      "thing_id-1",
      std::vector<Pair>{from_json<Pair>(JsonValue::parse(
                            R"({"sourceId": "sourceId \"x\" é&b=c+d", "targetId": "targetId \"x\" é&b=c+d"})")),
                        from_json<Pair>(JsonValue::parse(
                            R"({"sourceId": "sourceId \"x\" é&b=c+d", "targetId": "targetId \"x\" é&b=c+d"})"))})));
}

TEST(ContractKitchenSinkSetPicture, IsAcceptedWithWhatIsRequired) {
  const ThingsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_set_picture("thing_id-1", Image::from_bytes(test_support::sample_png()))));
}

TEST(ContractKitchenSinkGetPicture, IsAcceptedWithWhatIsRequired) {
  const ThingsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_get_picture("thing_id-1")));
}

}}}}  // namespace ocelli::v1::kitchen_sink
