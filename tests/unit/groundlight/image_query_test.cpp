// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "unit/groundlight/fake_groundlight.hpp"

namespace ocelli { namespace {

using groundlight::ImageQuery;
using test_support::query_json;
using test_support::query_of;

TEST(ImageQuery, HasNoViewWithoutAResult) {
  const ImageQuery query = query_of(query_json("null"));
  EXPECT_EQ(query.label(), std::nullopt);
  EXPECT_EQ(query.confidence(), std::nullopt);
  EXPECT_EQ(query.count(), std::nullopt);
}

TEST(ImageQuery, GivesOldBinaryLabelsTheirPresentNames) {
  const auto label_of = [](const std::string& text) {
    return query_of(query_json(R"({"label":")" + text + R"(","result_type":"binary_classification"})")).label();
  };
  EXPECT_EQ(label_of("PASS"), "YES");
  EXPECT_EQ(label_of("fail"), "NO");
  EXPECT_EQ(label_of("NEEDS_REVIEW"), "UNCLEAR");
  EXPECT_EQ(label_of("__UNSURE"), "UNCLEAR");
  EXPECT_EQ(label_of("NO"), "NO");
  EXPECT_EQ(label_of("Perhaps"), "Perhaps");
}

TEST(ImageQuery, SendsAnOldBinaryLabelBackAsItCame) {
  const ImageQuery query = query_of(query_json(R"({"label":"PASS","result_type":"binary_classification"})"));
  EXPECT_NE(to_json(query).text().find(R"("label":"PASS")"), std::string::npos);
}

TEST(ImageQuery, ShowsACountAsLabelAndNumber) {
  const ImageQuery query = query_of(query_json(R"({"count":7,"confidence":0.5,"result_type":"counting"})", "counting"));
  EXPECT_EQ(query.count(), 7);
  EXPECT_EQ(query.label(), "7");
  EXPECT_EQ(query.confidence(), 0.5);
}

TEST(ImageQuery, TakesACountThatCameAsALabelForUnclear) {
  const ImageQuery query = query_of(query_json(R"({"confidence":0.5,"source":"USER","label":"UNCLEAR"})", "counting"));
  EXPECT_EQ(query.count(), std::nullopt);
  EXPECT_EQ(query.label(), "UNCLEAR");
  EXPECT_TRUE(std::holds_alternative<groundlight::CountingResult>(*query.result));
}

TEST(ImageQuery, ShowsClassTextAndBoxLabels) {
  EXPECT_EQ(query_of(query_json(R"({"label":"apple","result_type":"multi_classification"})")).label(), "apple");
  EXPECT_EQ(query_of(query_json(R"({"text":"","truncated":false,"result_type":"text_recognition"})")).label(), "");
  EXPECT_EQ(query_of(query_json(R"({"text":null,"truncated":false,"result_type":"text_recognition"})")).label(),
            "UNCLEAR");
  EXPECT_EQ(query_of(query_json(R"({"label":"BOUNDING_BOX","result_type":"bounding_box"})")).label(), "BOUNDING_BOX");
}

TEST(ImageQuery, KeepsAResultOfAnUnknownTypeAsJson) {
  const std::string result = R"({"confidence":0.9,"mask":"x","result_type":"segmentation"})";
  const ImageQuery query = query_of(query_json(result, "segmentation"));
  EXPECT_EQ(query.result_type.text(), "segmentation");
  EXPECT_EQ(query.result_type, groundlight::ResultType::unrecognized);
  EXPECT_EQ(std::get<JsonValue>(*query.result), JsonValue::parse(result));
  EXPECT_EQ(query.label(), std::nullopt);
}

TEST(ImageQuery, FindsTheConfidenceInAResultOfAnUnknownType) {
  const auto confidence_of = [](const std::string& result) {
    return query_of(query_json(result, "segmentation")).confidence();
  };
  EXPECT_EQ(confidence_of(R"({"confidence":0.75,"mask":"x"})"), 0.75);
  EXPECT_EQ(confidence_of(R"({"confidence":1})"), 1.0);
  for (const auto* none : {"{}", R"({"confidence":null})", R"({"confidence":"0.9"})", R"(["confidence"])", "0.9",
                           R"({"confidence":1e999})"}) {
    EXPECT_EQ(confidence_of(none), std::nullopt) << none;
  }
}

TEST(ImageQuery, TakesTheOuterTypeWhereTheResultNamesNone) {
  const ImageQuery query = query_of(query_json(R"({"label":"apple","confidence":1})", "multi_classification"));
  EXPECT_TRUE(std::holds_alternative<groundlight::MultiClassificationResult>(*query.result));
}

TEST(ImageQuery, NamesThePathOfAMemberThatDoesNotFit) {
  const auto path_of = [](const std::string& result) {
    try {
      static_cast<void>(query_of(query_json(result)));
    } catch (const std::invalid_argument& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(path_of(R"({"label":5})").find("json: $.result.label: "), 0u);
  EXPECT_EQ(path_of(R"({"label":5,"result_type":"binary_classification"})").find("json: $.result.label: "), 0u);
}

TEST(ImageQuery, DoesNotCheckTheRangeOfWhatTheServiceSays) {
  const ImageQuery query = query_of(query_json(R"({"confidence":1.0000001,"label":"YES"})"));
  EXPECT_EQ(query.confidence(), 1.0000001);
}

}}  // namespace ocelli
