// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/inference_model.hpp>

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ocelli { namespace {

std::vector<giq::InferenceModel> models_in(const std::string& json) { return giq::models_of(JsonValue::parse(json)); }

TEST(ModelsOf, ReadsAnArrayOfModels) {
  const auto models = models_in(
      R"([{"id":"m1","name":"Ships","version":3,"type":"MULTISPECTRAL","labels":["ship","dock"],"family":"yolov5"},7])");
  ASSERT_EQ(models.size(), 1u);
  EXPECT_EQ(models[0].id, "m1");
  EXPECT_EQ(models[0].name, "Ships");
  EXPECT_EQ(models[0].version, "3");
  EXPECT_EQ(models[0].type, "MULTISPECTRAL");
  EXPECT_EQ(models[0].labels, (std::vector<std::string>{"ship", "dock"}));
  EXPECT_NE(models[0].raw.text().find("yolov5"), std::string::npos);
}

TEST(ModelsOf, FindsTheFirstArrayInAnObject) {
  for (const std::string name : {"content", "data", "items", "models", "result"}) {
    const auto models = models_in(R"({"total":1,")" + name + R"(":[{"id":"m"}]})");
    ASSERT_EQ(models.size(), 1u) << name;
    EXPECT_EQ(models[0].id, "m");
  }
  EXPECT_EQ(models_in(R"({"result":[{"id":"r"}],"content":[{"id":"c"}]})")[0].id, "c");
  EXPECT_EQ(models_in(R"({"content":{"x":1},"data":null,"items":[{"id":"i"}]})")[0].id, "i");
}

TEST(ModelsOf, TakesWhicheverIdThereIs) {
  EXPECT_EQ(models_in(R"([{"_id":"c","modelId":"b","id":"a"}])")[0].id, "a");
  EXPECT_EQ(models_in(R"([{"_id":"c","modelId":"b"}])")[0].id, "b");
  EXPECT_EQ(models_in(R"([{"_id":"c","id":null}])")[0].id, "c");
  EXPECT_EQ(models_in(R"([{"id":12345678901234567890}])")[0].id, "12345678901234567890");
}

TEST(ModelsOf, BearsWhatIsMissingOrOfAnotherType) {
  const auto models = models_in(
      R"([{"id":"a","version":"2.1","labels":null},{"labels":[{"name":"x"},{"label":"y"},{"id":4},null,"z",5]},{"labels":"x"}])");
  ASSERT_EQ(models.size(), 3u);
  EXPECT_EQ(models[0].version, "2.1");
  EXPECT_TRUE(models[0].labels.empty());
  EXPECT_EQ(models[1].labels, (std::vector<std::string>{"x", "y", "4", "z", "5"}));
  EXPECT_EQ(models[1].id, "");
  EXPECT_TRUE(models[2].labels.empty());
}

TEST(ModelsOf, IsEmptyForAllElse) {
  for (const char* json : {"null", "[]", "{}", "7", "\"x\"", "true", R"({"content":{"id":"m"}})", "[null,[1]]"}) {
    EXPECT_TRUE(models_in(json).empty()) << json;
  }
}

}}  // namespace ocelli
