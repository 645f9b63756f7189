// SPDX-License-Identifier: Apache-2.0
#include <ocelli/coactive/hits.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ocelli { namespace {

std::vector<coactive::Hit> hits_of(const std::string& text) { return coactive::hits(JsonValue::parse(text)); }

/// "id path score group" of each, "-" for what is absent.
std::string summary(const std::string& text) {
  std::string words;
  for (const auto& hit : hits_of(text)) {
    words += "[" + hit.image_id.value_or("-") + " " + hit.path.value_or("-") + " " +
             (hit.score ? std::to_string(static_cast<int>(*hit.score * 100)) : "-") + " " + hit.group.value_or("-") +
             "]";
  }
  return words;
}

TEST(CoactiveHits, OfAnArrayKeepTheirOrder) {
  EXPECT_EQ(summary(R"([{"coactive_image_id": "b", "score": 0.5}, {"coactive_image_id": "a", "path": "s3://x"}])"),
            "[b - 50 -][a s3://x - -]");
}

TEST(CoactiveHits, OfDataAreThoseWithinIt) {
  EXPECT_EQ(summary(R"({"meta": {"page": {"id": "no"}}, "data": [{"coactiveImageId": "a"}]})"), "[a - - -]");
}

TEST(CoactiveHits, OfGroupsHaveTheGroupsName) {
  const std::string groups = R"({"z": [{"image_id": "1"}, {"image_id": "2"}], "a": [{"image_id": "3"}]})";
  EXPECT_EQ(summary(groups), "[1 - - z][2 - - z][3 - - a]");
  EXPECT_EQ(summary(R"({"data": )" + groups + "}"), "[1 - - z][2 - - z][3 - - a]");
  EXPECT_EQ(summary(R"({"z": {"imageId": "1"}, "y": {"data": [{"id": "2"}]}})"), "[1 - - z][2 - - y]");
}

TEST(CoactiveHits, UnderstandEachNameThatIsInUse) {
  for (const std::string name : {"coactive_image_id", "coactiveImageId", "image_id", "imageId", "id"}) {
    EXPECT_EQ(summary("[{\"" + name + "\": \"x\"}]"), "[x - - -]");
  }
  for (const std::string name : {"score", "similarity", "distance"}) {
    EXPECT_EQ(summary("[{\"" + name + "\": 0.25}]"), "[- - 25 -]");
  }
  EXPECT_EQ(summary(R"([{"id": "row", "coactive_image_id": "image"}])"), "[image - - -]");
}

TEST(CoactiveHits, PassOverWhatIsOfAnotherType) {
  EXPECT_EQ(summary(R"([{"image_id": 7, "id": "x", "path": null, "score": "high", "distance": 1}])"), "[x - 100 -]");
  EXPECT_EQ(summary(R"([null, 1, "a", [], {}])"), "[- - - -]");
  EXPECT_EQ(summary(R"({"a": 1, "b": null, "c": "x", "d": {"e": 1}, "f": [1]})"), "");
  EXPECT_EQ(summary(R"({"data": "none", "z": [{"id": "1"}]})"), "[1 - - z]");
  EXPECT_EQ(summary(R"({"id": "only", "path": "p"})"), "[only p - -]");
  for (const std::string text : {"null", "1", "\"x\"", "[]", "{}", "{\"data\": []}", "[{\"score\": 1e999}]"}) {
    EXPECT_EQ(summary(text), "") << text;
  }
}

TEST(CoactiveHits, KeepTheMetadataAndAllElse) {
  const auto hits = hits_of(R"([{"id": "a", "metadata": {"sku": [1, null]}, "new": {"z": 1, "a": 2}}, {"id": "b"}])");
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[0].metadata, JsonValue::parse(R"({"sku": [1, null]})"));
  EXPECT_EQ(hits[0].raw.text(), R"({"id":"a","metadata":{"sku":[1,null]},"new":{"z":1,"a":2}})");
  EXPECT_TRUE(hits[1].metadata.is_null());
}

}}  // namespace ocelli
