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

TEST(CoactiveHits, OfAListOfGroupsHaveTheNameThatTheGroupHas) {
  for (const std::string name : {"group", "name", "value", "key"}) {
    for (const std::string list : {"images", "items", "results", "data", "pictures"}) {
      const std::string group =
          "{\"" + name + "\": \"g\", \"n\": 1, \"" + list + "\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}";
      EXPECT_EQ(summary("{\"data\": [" + group + "]}"), "[a - - g][b - - g]") << group;
    }
  }
  EXPECT_EQ(summary(R"([{"key": "colour", "value": 7, "images": [{"id": "a"}]}])"), "[a - - 7]");
  EXPECT_EQ(summary(R"([{"red": [{"id": "a"}]}])"), "[a - - red]");
}

TEST(CoactiveHits, OfGroupsWithinSomethingAreFound) {
  EXPECT_EQ(summary(R"({"groups": {"g": [{"id": "a"}], "h": [{"id": "b"}]}})"), "[a - - g][b - - h]");
  EXPECT_EQ(summary(R"({"g": {"items": [{"id": "a"}]}, "h": {"images": [{"id": "b"}]}})"), "[a - - g][b - - h]");
  EXPECT_EQ(summary(R"([[{"id": "a"}], [{"id": "b"}, [{"id": "c"}]]])"), "[a - - -][b - - -][c - - -]");
  EXPECT_EQ(summary(R"({"id": "request", "results": [{"id": "a"}], "page": {"id": "no"}})"), "[a - - -]");
}

TEST(CoactiveHits, OfGroupsThatAreNamedAsAWrapperIsAreAllThere) {
  EXPECT_EQ(summary(R"({"images": [{"id": "a"}], "videos": [{"id": "b"}]})"), "[a - - images][b - - videos]");
}

TEST(CoactiveHits, HaveANumericIdAsItsText) {
  EXPECT_EQ(summary(R"([{"id": 12345678901234567890}, {"image_id": 7, "id": "x"}])"),
            "[12345678901234567890 - - -][7 - - -]");
}

TEST(CoactiveHits, OutliveANumberThatNoDoubleHolds) {
  const auto hits = hits_of(R"([{"id": "a \"1e999", "score": 1e400, "n": [-1e999, 2e5]}, {"id": "b", "score": 0.5}])");
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[0].image_id, "a \"1e999");
  EXPECT_FALSE(hits[0].score);
  EXPECT_EQ(hits[0].raw, JsonValue::parse(R"({"id": "a \"1e999", "score": "1e400", "n": ["-1e999", 2e5]})"));
  EXPECT_EQ(hits[1].score, 0.5);
}

TEST(CoactiveHits, AreNotLookedForWithoutEnd) {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') + R"({"id": "a"})" +
           std::string(static_cast<std::size_t>(depth), ']');
  };
  EXPECT_EQ(summary(nested(9)), "[a - - -]");
  EXPECT_EQ(summary(nested(10)), "");
  EXPECT_EQ(summary(nested(900)), "");
}

TEST(CoactiveHits, UnderstandEachNameThatIsInUse) {
  for (const std::string name : {"coactive_image_id", "coactiveImageId", "image_id", "imageId", "id"}) {
    EXPECT_EQ(summary("[{\"" + name + "\": \"x\"}]"), "[x - - -]");
  }
  for (const std::string name : {"score", "similarity", "distance"}) {
    EXPECT_EQ(summary("[{\"path\": \"p\", \"" + name + "\": 0.25}]"), "[- p 25 -]");
  }
  EXPECT_EQ(summary(R"([{"id": "row", "coactive_image_id": "image"}])"), "[image - - -]");
}

TEST(CoactiveHits, PassOverWhatIsOfAnotherType) {
  EXPECT_EQ(summary(R"([{"image_id": [7], "id": "x", "path": null, "score": "high", "distance": 1}])"), "[x - 100 -]");
  EXPECT_EQ(summary(R"([null, 1, "a", [], {}])"), "");
  EXPECT_EQ(summary(R"([{"foo": 1}, {}, {"owner": {"id": "u"}, "tags": ["t"], "score": 1}, {"id": "a"}])"),
            "[a - - -]");
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
