// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/groundlight/generated/models.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>

#include "support/fake_service.hpp"
#include "unit/groundlight/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight { namespace {

using namespace test_support;

TEST(GroundlightBinaryClassificationResult, ReadsItsFields) {
  const auto model = from_json<BinaryClassificationResult>(JsonValue::parse(binary_classification_result_example));
  EXPECT_EQ(model.confidence, 0.93);
  EXPECT_EQ(model.source, OpenEnum<Source>(Source::algorithm));
  EXPECT_EQ(model.result_type, OpenEnum<ResultType>(ResultType::binary_classification));
  EXPECT_EQ(model.from_edge, false);
  EXPECT_EQ(model.label, OpenEnum<Label>(Label::yes));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GroundlightBinaryClassificationResult, WritesWhatItRead) {
  const auto model = from_json<BinaryClassificationResult>(JsonValue::parse(binary_classification_result_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(binary_classification_result_example));
  EXPECT_EQ(from_json<BinaryClassificationResult>(to_json(model)), model);
}

TEST(GroundlightBinaryClassificationResult, KeepsAnUnknownField) {
  auto model = from_json<BinaryClassificationResult>(JsonValue::parse(binary_classification_result_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<BinaryClassificationResult>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GroundlightBinaryClassificationResult, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(BinaryClassificationResult()), JsonValue::parse(R"({"label": ""})"));
}

TEST(GroundlightBinaryClassificationResult, GivesNullsBackAsTheyCame) {
  const auto model = from_json<BinaryClassificationResult>(JsonValue::parse(
      R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "label": null})"));
  EXPECT_TRUE(model.confidence.is_null());
  EXPECT_EQ(to_json(model),
            JsonValue::parse(
                R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "label": null})"));
}

TEST(GroundlightBinaryClassificationResult, ComparesEachField) {
  const auto model = from_json<BinaryClassificationResult>(JsonValue::parse(binary_classification_result_example));
  EXPECT_TRUE(field_counts(model, &BinaryClassificationResult::confidence));
  EXPECT_TRUE(field_counts(model, &BinaryClassificationResult::source));
  EXPECT_TRUE(field_counts(model, &BinaryClassificationResult::result_type));
  EXPECT_TRUE(field_counts(model, &BinaryClassificationResult::from_edge));
  EXPECT_TRUE(field_counts(model, &BinaryClassificationResult::label));
}

TEST(GroundlightBinaryClassificationResult, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<BinaryClassificationResult>(JsonValue::parse(binary_classification_result_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GroundlightCountingResult, ReadsItsFields) {
  const auto model = from_json<CountingResult>(JsonValue::parse(counting_result_example));
  EXPECT_EQ(model.confidence, 0.42);
  EXPECT_EQ(model.source, OpenEnum<Source>(Source::edge));
  EXPECT_EQ(model.result_type, OpenEnum<ResultType>(ResultType::counting));
  EXPECT_EQ(model.from_edge, true);
  EXPECT_EQ(model.count, std::int64_t{2});
  EXPECT_EQ(model.greater_than_max, false);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GroundlightCountingResult, WritesWhatItRead) {
  const auto model = from_json<CountingResult>(JsonValue::parse(counting_result_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(counting_result_example));
  EXPECT_EQ(from_json<CountingResult>(to_json(model)), model);
}

TEST(GroundlightCountingResult, KeepsAnUnknownField) {
  auto model = from_json<CountingResult>(JsonValue::parse(counting_result_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<CountingResult>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GroundlightCountingResult, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(CountingResult()), JsonValue::parse(R"({"count": null})"));
}

TEST(GroundlightCountingResult, GivesNullsBackAsTheyCame) {
  const auto model = from_json<CountingResult>(
      JsonValue::parse(R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "count": null,
"greater_than_max": null})"));
  EXPECT_TRUE(model.confidence.is_null());
  EXPECT_EQ(
      to_json(model),
      JsonValue::parse(R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "count": null,
"greater_than_max": null})"));
}

TEST(GroundlightCountingResult, ComparesEachField) {
  const auto model = from_json<CountingResult>(JsonValue::parse(counting_result_example));
  EXPECT_TRUE(field_counts(model, &CountingResult::confidence));
  EXPECT_TRUE(field_counts(model, &CountingResult::source));
  EXPECT_TRUE(field_counts(model, &CountingResult::result_type));
  EXPECT_TRUE(field_counts(model, &CountingResult::from_edge));
  EXPECT_TRUE(field_counts(model, &CountingResult::count));
  EXPECT_TRUE(field_counts(model, &CountingResult::greater_than_max));
}

TEST(GroundlightCountingResult, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<CountingResult>(JsonValue::parse(counting_result_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GroundlightMultiClassificationResult, ReadsItsFields) {
  const auto model = from_json<MultiClassificationResult>(JsonValue::parse(multi_classification_result_example));
  EXPECT_EQ(model.confidence, 0.71);
  EXPECT_EQ(model.source, OpenEnum<Source>(Source::ai_cloud));
  EXPECT_EQ(model.result_type, OpenEnum<ResultType>(ResultType::multi_classification));
  EXPECT_EQ(model.from_edge, false);
  EXPECT_EQ(model.label, std::string("cardboard"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GroundlightMultiClassificationResult, WritesWhatItRead) {
  const auto model = from_json<MultiClassificationResult>(JsonValue::parse(multi_classification_result_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(multi_classification_result_example));
  EXPECT_EQ(from_json<MultiClassificationResult>(to_json(model)), model);
}

TEST(GroundlightMultiClassificationResult, KeepsAnUnknownField) {
  auto model = from_json<MultiClassificationResult>(JsonValue::parse(multi_classification_result_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<MultiClassificationResult>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GroundlightMultiClassificationResult, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(MultiClassificationResult()), JsonValue::parse(R"({"label": ""})"));
}

TEST(GroundlightMultiClassificationResult, GivesNullsBackAsTheyCame) {
  const auto model = from_json<MultiClassificationResult>(JsonValue::parse(
      R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "label": null})"));
  EXPECT_TRUE(model.confidence.is_null());
  EXPECT_EQ(to_json(model),
            JsonValue::parse(
                R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "label": null})"));
}

TEST(GroundlightMultiClassificationResult, ComparesEachField) {
  const auto model = from_json<MultiClassificationResult>(JsonValue::parse(multi_classification_result_example));
  EXPECT_TRUE(field_counts(model, &MultiClassificationResult::confidence));
  EXPECT_TRUE(field_counts(model, &MultiClassificationResult::source));
  EXPECT_TRUE(field_counts(model, &MultiClassificationResult::result_type));
  EXPECT_TRUE(field_counts(model, &MultiClassificationResult::from_edge));
  EXPECT_TRUE(field_counts(model, &MultiClassificationResult::label));
}

TEST(GroundlightMultiClassificationResult, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<MultiClassificationResult>(JsonValue::parse(multi_classification_result_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GroundlightTextRecognitionResult, ReadsItsFields) {
  const auto model = from_json<TextRecognitionResult>(JsonValue::parse(text_recognition_result_example));
  EXPECT_EQ(model.confidence, 0.88);
  EXPECT_EQ(model.source, OpenEnum<Source>(Source::cloud));
  EXPECT_EQ(model.result_type, OpenEnum<ResultType>(ResultType::text_recognition));
  EXPECT_EQ(model.from_edge, false);
  EXPECT_EQ(model.text, std::string("LOT 42"));
  EXPECT_EQ(model.truncated, true);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GroundlightTextRecognitionResult, WritesWhatItRead) {
  const auto model = from_json<TextRecognitionResult>(JsonValue::parse(text_recognition_result_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(text_recognition_result_example));
  EXPECT_EQ(from_json<TextRecognitionResult>(to_json(model)), model);
}

TEST(GroundlightTextRecognitionResult, KeepsAnUnknownField) {
  auto model = from_json<TextRecognitionResult>(JsonValue::parse(text_recognition_result_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<TextRecognitionResult>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GroundlightTextRecognitionResult, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(TextRecognitionResult()), JsonValue::parse(R"({"text": null, "truncated": false})"));
}

TEST(GroundlightTextRecognitionResult, GivesNullsBackAsTheyCame) {
  const auto model = from_json<TextRecognitionResult>(JsonValue::parse(
      R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "text": null, "truncated": null})"));
  EXPECT_TRUE(model.confidence.is_null());
  EXPECT_EQ(
      to_json(model),
      JsonValue::parse(
          R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "text": null, "truncated": null})"));
}

TEST(GroundlightTextRecognitionResult, ComparesEachField) {
  const auto model = from_json<TextRecognitionResult>(JsonValue::parse(text_recognition_result_example));
  EXPECT_TRUE(field_counts(model, &TextRecognitionResult::confidence));
  EXPECT_TRUE(field_counts(model, &TextRecognitionResult::source));
  EXPECT_TRUE(field_counts(model, &TextRecognitionResult::result_type));
  EXPECT_TRUE(field_counts(model, &TextRecognitionResult::from_edge));
  EXPECT_TRUE(field_counts(model, &TextRecognitionResult::text));
  EXPECT_TRUE(field_counts(model, &TextRecognitionResult::truncated));
}

TEST(GroundlightTextRecognitionResult, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<TextRecognitionResult>(JsonValue::parse(text_recognition_result_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GroundlightBoundingBoxResult, ReadsItsFields) {
  const auto model = from_json<BoundingBoxResult>(JsonValue::parse(bounding_box_result_example));
  EXPECT_EQ(model.confidence, 0.66);
  EXPECT_EQ(model.source, OpenEnum<Source>(Source::user));
  EXPECT_EQ(model.result_type, OpenEnum<ResultType>(ResultType::bounding_box));
  EXPECT_EQ(model.from_edge, false);
  EXPECT_EQ(model.label, OpenEnum<BoundingBoxLabel>(BoundingBoxLabel::bounding_box));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GroundlightBoundingBoxResult, WritesWhatItRead) {
  const auto model = from_json<BoundingBoxResult>(JsonValue::parse(bounding_box_result_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(bounding_box_result_example));
  EXPECT_EQ(from_json<BoundingBoxResult>(to_json(model)), model);
}

TEST(GroundlightBoundingBoxResult, KeepsAnUnknownField) {
  auto model = from_json<BoundingBoxResult>(JsonValue::parse(bounding_box_result_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<BoundingBoxResult>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GroundlightBoundingBoxResult, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(BoundingBoxResult()), JsonValue::parse(R"({"label": ""})"));
}

TEST(GroundlightBoundingBoxResult, GivesNullsBackAsTheyCame) {
  const auto model = from_json<BoundingBoxResult>(JsonValue::parse(
      R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "label": null})"));
  EXPECT_TRUE(model.confidence.is_null());
  EXPECT_EQ(to_json(model),
            JsonValue::parse(
                R"({"confidence": null, "source": null, "result_type": null, "from_edge": null, "label": null})"));
}

TEST(GroundlightBoundingBoxResult, ComparesEachField) {
  const auto model = from_json<BoundingBoxResult>(JsonValue::parse(bounding_box_result_example));
  EXPECT_TRUE(field_counts(model, &BoundingBoxResult::confidence));
  EXPECT_TRUE(field_counts(model, &BoundingBoxResult::source));
  EXPECT_TRUE(field_counts(model, &BoundingBoxResult::result_type));
  EXPECT_TRUE(field_counts(model, &BoundingBoxResult::from_edge));
  EXPECT_TRUE(field_counts(model, &BoundingBoxResult::label));
}

TEST(GroundlightBoundingBoxResult, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<BoundingBoxResult>(JsonValue::parse(bounding_box_result_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GroundlightBBoxGeometry, ReadsItsFields) {
  const auto model = from_json<BBoxGeometry>(JsonValue::parse(b_box_geometry_example));
  EXPECT_EQ(model.left, 0.1);
  EXPECT_EQ(model.top, 0.2);
  EXPECT_EQ(model.right, 0.3);
  EXPECT_EQ(model.bottom, 0.4);
  EXPECT_EQ(model.x, 0.25);
  EXPECT_EQ(model.y, 0.35);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GroundlightBBoxGeometry, WritesWhatItRead) {
  const auto model = from_json<BBoxGeometry>(JsonValue::parse(b_box_geometry_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(b_box_geometry_example));
  EXPECT_EQ(from_json<BBoxGeometry>(to_json(model)), model);
}

TEST(GroundlightBBoxGeometry, KeepsAnUnknownField) {
  auto model = from_json<BBoxGeometry>(JsonValue::parse(b_box_geometry_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<BBoxGeometry>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GroundlightBBoxGeometry, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(BBoxGeometry()),
            JsonValue::parse(R"({"left": 0, "top": 0, "right": 0, "bottom": 0, "x": 0, "y": 0})"));
}

TEST(GroundlightBBoxGeometry, GivesNullsBackAsTheyCame) {
  const auto model = from_json<BBoxGeometry>(
      JsonValue::parse(R"({"left": null, "top": null, "right": null, "bottom": null, "x": null, "y": null})"));
  EXPECT_EQ(to_json(model),
            JsonValue::parse(R"({"left": null, "top": null, "right": null, "bottom": null, "x": null, "y": null})"));
}

TEST(GroundlightBBoxGeometry, ComparesEachField) {
  const auto model = from_json<BBoxGeometry>(JsonValue::parse(b_box_geometry_example));
  EXPECT_TRUE(field_counts(model, &BBoxGeometry::left));
  EXPECT_TRUE(field_counts(model, &BBoxGeometry::top));
  EXPECT_TRUE(field_counts(model, &BBoxGeometry::right));
  EXPECT_TRUE(field_counts(model, &BBoxGeometry::bottom));
  EXPECT_TRUE(field_counts(model, &BBoxGeometry::x));
  EXPECT_TRUE(field_counts(model, &BBoxGeometry::y));
}

TEST(GroundlightBBoxGeometry, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<BBoxGeometry>(JsonValue::parse(b_box_geometry_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

}}}}  // namespace ocelli::v1::groundlight
