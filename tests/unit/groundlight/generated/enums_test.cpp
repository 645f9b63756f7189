// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include <ocelli/groundlight/generated/enums.hpp>
#include <ocelli/open_enum.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight { namespace {

using namespace test_support;

constexpr std::pair<std::string_view, HumanReview> human_review_texts[] = {
    {"DEFAULT", HumanReview::default_}, {"ALWAYS", HumanReview::always}, {"NEVER", HumanReview::never}};

TEST(GroundlightHumanReview, KnowsItsTexts) {
  for (const auto& [text, value] : human_review_texts) {
    EXPECT_EQ(OpenEnum<HumanReview>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<HumanReview>(value).text(), text);
  }
}

TEST(GroundlightHumanReview, KeepsAnUnknownText) {
  const OpenEnum<HumanReview> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), HumanReview::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, ImageQueryType> image_query_type_texts[] = {
    {"image_query", ImageQueryType::image_query}};

TEST(GroundlightImageQueryType, KnowsItsTexts) {
  for (const auto& [text, value] : image_query_type_texts) {
    EXPECT_EQ(OpenEnum<ImageQueryType>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<ImageQueryType>(value).text(), text);
  }
}

TEST(GroundlightImageQueryType, KeepsAnUnknownText) {
  const OpenEnum<ImageQueryType> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), ImageQueryType::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, ResultType> result_type_texts[] = {
    {"binary_classification", ResultType::binary_classification},
    {"counting", ResultType::counting},
    {"multi_classification", ResultType::multi_classification},
    {"text_recognition", ResultType::text_recognition},
    {"bounding_box", ResultType::bounding_box}};

TEST(GroundlightResultType, KnowsItsTexts) {
  for (const auto& [text, value] : result_type_texts) {
    EXPECT_EQ(OpenEnum<ResultType>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<ResultType>(value).text(), text);
  }
}

TEST(GroundlightResultType, KeepsAnUnknownText) {
  const OpenEnum<ResultType> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), ResultType::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, Source> source_texts[] = {
    {"STILL_PROCESSING", Source::still_processing},
    {"CLOUD", Source::cloud},
    {"USER", Source::user},
    {"CLOUD_ENSEMBLE", Source::cloud_ensemble},
    {"ALGORITHM", Source::algorithm},
    {"AI_CLOUD", Source::ai_cloud},
    {"AI_CLOUD_ENSEMBLE", Source::ai_cloud_ensemble},
    {"HUMAN_AI_CLOUD_ENSEMBLE", Source::human_ai_cloud_ensemble},
    {"EDGE", Source::edge}};

TEST(GroundlightSource, KnowsItsTexts) {
  for (const auto& [text, value] : source_texts) {
    EXPECT_EQ(OpenEnum<Source>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<Source>(value).text(), text);
  }
}

TEST(GroundlightSource, KeepsAnUnknownText) {
  const OpenEnum<Source> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), Source::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, Label> label_texts[] = {
    {"YES", Label::yes}, {"NO", Label::no}, {"UNCLEAR", Label::unclear}};

TEST(GroundlightLabel, KnowsItsTexts) {
  for (const auto& [text, value] : label_texts) {
    EXPECT_EQ(OpenEnum<Label>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<Label>(value).text(), text);
  }
}

TEST(GroundlightLabel, KeepsAnUnknownText) {
  const OpenEnum<Label> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), Label::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

TEST(GroundlightLabel, KnowsOtherTextsWithoutLosingThem) {
  EXPECT_EQ(OpenEnum<Label>(std::string("PASS")).value(), Label::yes);
  EXPECT_EQ(OpenEnum<Label>(std::string("FAIL")).value(), Label::no);
  EXPECT_EQ(OpenEnum<Label>(std::string("NEEDS_REVIEW")).value(), Label::unclear);
  EXPECT_EQ(OpenEnum<Label>(std::string("__UNSURE")).value(), Label::unclear);
  EXPECT_EQ(OpenEnum<Label>(std::string("pass")).value(), Label::yes);
  EXPECT_EQ(OpenEnum<Label>(std::string("PASS")).text(), "PASS");
}

constexpr std::pair<std::string_view, BoundingBoxLabel> bounding_box_label_texts[] = {
    {"NO_OBJECTS", BoundingBoxLabel::no_objects},
    {"BOUNDING_BOX", BoundingBoxLabel::bounding_box},
    {"GREATER_THAN_MAX", BoundingBoxLabel::greater_than_max},
    {"UNCLEAR", BoundingBoxLabel::unclear}};

TEST(GroundlightBoundingBoxLabel, KnowsItsTexts) {
  for (const auto& [text, value] : bounding_box_label_texts) {
    EXPECT_EQ(OpenEnum<BoundingBoxLabel>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<BoundingBoxLabel>(value).text(), text);
  }
}

TEST(GroundlightBoundingBoxLabel, KeepsAnUnknownText) {
  const OpenEnum<BoundingBoxLabel> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), BoundingBoxLabel::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

}}}}  // namespace ocelli::v1::groundlight
