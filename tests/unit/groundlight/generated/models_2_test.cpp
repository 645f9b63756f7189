// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/groundlight/generated/models.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/timestamp.hpp>

#include "groundlight/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/groundlight/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight { namespace {

using namespace test_support;

TEST(GroundlightROI, ReadsItsFields) {
  const auto model = from_json<ROI>(JsonValue::parse(roi_example));
  EXPECT_EQ(model.label, std::string("bolt"));
  EXPECT_EQ(model.score, 0.88);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GroundlightROI, WritesWhatItRead) {
  const auto model = from_json<ROI>(JsonValue::parse(roi_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(roi_example));
  EXPECT_EQ(from_json<ROI>(to_json(model)), model);
}

TEST(GroundlightROI, KeepsAnUnknownField) {
  auto model = from_json<ROI>(JsonValue::parse(roi_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ROI>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GroundlightROI, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(
      to_json(ROI()),
      JsonValue::parse(
          R"({"label": "", "score": 0, "geometry": {"left": 0, "top": 0, "right": 0, "bottom": 0, "x": 0, "y": 0}})"));
}

TEST(GroundlightROI, GivesNullsBackAsTheyCame) {
  const auto model = from_json<ROI>(JsonValue::parse(R"({"label": null, "score": null, "geometry": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"label": null, "score": null, "geometry": null})"));
}

TEST(GroundlightROI, ComparesEachField) {
  const auto model = from_json<ROI>(JsonValue::parse(roi_example));
  EXPECT_TRUE(field_counts(model, &ROI::label));
  EXPECT_TRUE(field_counts(model, &ROI::score));
  EXPECT_TRUE(field_counts(model, &ROI::geometry));
}

TEST(GroundlightROI, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<ROI>(JsonValue::parse(roi_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GroundlightImageQuery, ReadsItsFields) {
  const auto model = from_json<ImageQuery>(JsonValue::parse(image_query_example));
  EXPECT_EQ(model.id, std::string("iq_2xAbCdEfGhIjKlMnOpQrStUvWxY"));
  EXPECT_EQ(model.type, OpenEnum<ImageQueryType>(ImageQueryType::image_query));
  EXPECT_EQ(model.created_at, Timestamp("2025-04-04T17:18:46.015922Z"));
  EXPECT_EQ(model.query, std::string("Is the gate shut?"));
  EXPECT_EQ(model.detector_id, std::string("det_2xZyXwVuTsRqPoNmLkJiHgFeDcB"));
  EXPECT_EQ(model.result_type, OpenEnum<ResultType>(ResultType::binary_classification));
  EXPECT_EQ(model.patience_time, 30.5);
  EXPECT_EQ(model.confidence_threshold, 0.9);
  EXPECT_EQ(model.text, std::string("a note"));
  EXPECT_EQ(model.done_processing, true);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GroundlightImageQuery, WritesWhatItRead) {
  const auto model = from_json<ImageQuery>(JsonValue::parse(image_query_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(image_query_example));
  EXPECT_EQ(from_json<ImageQuery>(to_json(model)), model);
}

TEST(GroundlightImageQuery, KeepsAnUnknownField) {
  auto model = from_json<ImageQuery>(JsonValue::parse(image_query_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ImageQuery>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GroundlightImageQuery, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(
      to_json(ImageQuery()),
      JsonValue::parse(
          R"({"metadata": null, "id": "", "type": "", "created_at": "", "query": "", "detector_id": "", "result_type": "",
"result": null, "patience_time": 0, "confidence_threshold": 0, "rois": null, "text": null})"));
}

TEST(GroundlightImageQuery, GivesNullsBackAsTheyCame) {
  const auto model = from_json<ImageQuery>(JsonValue::parse(
      R"({"metadata": null, "id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY", "type": null, "created_at": null, "query": null,
"detector_id": null, "result_type": null, "result": null, "patience_time": null,
"confidence_threshold": null, "rois": null, "text": null, "done_processing": null})"));
  EXPECT_EQ(
      to_json(model),
      JsonValue::parse(
          R"({"metadata": null, "id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY", "type": null, "created_at": null, "query": null,
"detector_id": null, "result_type": null, "result": null, "patience_time": null,
"confidence_threshold": null, "rois": null, "text": null, "done_processing": null})"));
}

TEST(GroundlightImageQuery, ComparesEachField) {
  const auto model = from_json<ImageQuery>(JsonValue::parse(image_query_example));
  EXPECT_TRUE(field_counts(model, &ImageQuery::metadata));
  EXPECT_TRUE(field_counts(model, &ImageQuery::id));
  EXPECT_TRUE(field_counts(model, &ImageQuery::type));
  EXPECT_TRUE(field_counts(model, &ImageQuery::created_at));
  EXPECT_TRUE(field_counts(model, &ImageQuery::query));
  EXPECT_TRUE(field_counts(model, &ImageQuery::detector_id));
  EXPECT_TRUE(field_counts(model, &ImageQuery::result_type));
  EXPECT_TRUE(field_counts(model, &ImageQuery::result));
  EXPECT_TRUE(field_counts(model, &ImageQuery::patience_time));
  EXPECT_TRUE(field_counts(model, &ImageQuery::confidence_threshold));
  EXPECT_TRUE(field_counts(model, &ImageQuery::rois));
  EXPECT_TRUE(field_counts(model, &ImageQuery::text));
  EXPECT_TRUE(field_counts(model, &ImageQuery::done_processing));
}

TEST(GroundlightImageQuery, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<ImageQuery>(JsonValue::parse(image_query_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GroundlightImageQuery, IsNotReadWithoutId) {
  EXPECT_TRUE(refuses("id", [] {
    (void)from_json<ImageQuery>(
        JsonValue::parse(R"({"metadata": {"line": 4, "is_from_edge": true}, "type": "image_query",
"created_at": "2025-04-04T17:18:46.015922Z", "query": "Is the gate shut?",
"detector_id": "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB", "result_type": "binary_classification",
"result": {"confidence": 0.93, "source": "ALGORITHM", "result_type": "binary_classification",
"from_edge": false, "label": "YES"}, "patience_time": 30.5, "confidence_threshold": 0.9,
"rois": [{"label": "bolt", "score": 0.88, "geometry": {"left": 0.1, "top": 0.2, "right": 0.3, "bottom": 0.4,
"x": 0.2, "y": 0.3}}], "text": "a note", "done_processing": true})"));
  }));
}

TEST(GroundlightImageQuery, ResultIsTheBinaryClassificationResultThatResultTypeNames1) {
  const auto model = from_json<ImageQuery>(
      JsonValue::parse(R"({"id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY", "result": {"confidence": 0.93, "source": "ALGORITHM",
"from_edge": false, "label": "YES"}, "result_type": "binary_classification"})"));
  EXPECT_TRUE(std::holds_alternative<BinaryClassificationResult>(*model.result));
}

TEST(GroundlightImageQuery, ResultIsTheCountingResultThatResultTypeNames2) {
  const auto model = from_json<ImageQuery>(JsonValue::parse(
      R"({"id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY", "result": {"confidence": 0.42, "source": "EDGE", "from_edge": true,
"count": 2, "greater_than_max": false}, "result_type": "counting"})"));
  EXPECT_TRUE(std::holds_alternative<CountingResult>(*model.result));
}

TEST(GroundlightImageQuery, ResultIsTheMultiClassificationResultThatResultTypeNames3) {
  const auto model = from_json<ImageQuery>(
      JsonValue::parse(R"({"id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY", "result": {"confidence": 0.71, "source": "AI_CLOUD",
"from_edge": false, "label": "cardboard"}, "result_type": "multi_classification"})"));
  EXPECT_TRUE(std::holds_alternative<MultiClassificationResult>(*model.result));
}

TEST(GroundlightImageQuery, ResultIsTheTextRecognitionResultThatResultTypeNames4) {
  const auto model = from_json<ImageQuery>(
      JsonValue::parse(R"({"id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY", "result": {"confidence": 0.88, "source": "CLOUD",
"from_edge": false, "text": "LOT 42", "truncated": true}, "result_type": "text_recognition"})"));
  EXPECT_TRUE(std::holds_alternative<TextRecognitionResult>(*model.result));
}

TEST(GroundlightImageQuery, ResultIsTheBoundingBoxResultThatResultTypeNames5) {
  const auto model = from_json<ImageQuery>(JsonValue::parse(
      R"({"id": "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY", "result": {"confidence": 0.66, "source": "USER", "from_edge": false,
"label": "BOUNDING_BOX"}, "result_type": "bounding_box"})"));
  EXPECT_TRUE(std::holds_alternative<BoundingBoxResult>(*model.result));
}

TEST(GroundlightPaginatedImageQueryList, ReadsItsFields) {
  const auto model = from_json<PaginatedImageQueryList>(JsonValue::parse(paginated_image_query_list_example));
  EXPECT_EQ(model.count, std::int64_t{8589935145});
  EXPECT_EQ(model.next, std::string("next \"x\" é&b=c+d"));
  EXPECT_EQ(model.previous, std::string("previous \"x\" é&b=c+d"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GroundlightPaginatedImageQueryList, WritesWhatItRead) {
  const auto model = from_json<PaginatedImageQueryList>(JsonValue::parse(paginated_image_query_list_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(paginated_image_query_list_example));
  EXPECT_EQ(from_json<PaginatedImageQueryList>(to_json(model)), model);
}

TEST(GroundlightPaginatedImageQueryList, KeepsAnUnknownField) {
  auto model = from_json<PaginatedImageQueryList>(JsonValue::parse(paginated_image_query_list_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<PaginatedImageQueryList>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GroundlightPaginatedImageQueryList, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(PaginatedImageQueryList()), JsonValue::parse(R"({"count": 0, "results": []})"));
}

TEST(GroundlightPaginatedImageQueryList, GivesNullsBackAsTheyCame) {
  const auto model = from_json<PaginatedImageQueryList>(
      JsonValue::parse(R"({"count": null, "next": null, "previous": null, "results": []})"));
  EXPECT_TRUE(model.next.is_null());
  EXPECT_TRUE(model.previous.is_null());
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"count": null, "next": null, "previous": null, "results": []})"));
}

TEST(GroundlightPaginatedImageQueryList, ComparesEachField) {
  const auto model = from_json<PaginatedImageQueryList>(JsonValue::parse(paginated_image_query_list_example));
  EXPECT_TRUE(field_counts(model, &PaginatedImageQueryList::count));
  EXPECT_TRUE(field_counts(model, &PaginatedImageQueryList::next));
  EXPECT_TRUE(field_counts(model, &PaginatedImageQueryList::previous));
  EXPECT_TRUE(field_counts(model, &PaginatedImageQueryList::results));
}

TEST(GroundlightPaginatedImageQueryList, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<PaginatedImageQueryList>(JsonValue::parse(paginated_image_query_list_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GroundlightPaginatedImageQueryList, IsNotReadWithoutResults) {
  EXPECT_TRUE(refuses("results", [] {
    (void)from_json<PaginatedImageQueryList>(JsonValue::parse(
        R"({"count": 8589935145, "next": "next \"x\" é&b=c+d", "previous": "previous \"x\" é&b=c+d"})"));
  }));
}

TEST(GroundlightImageQueryResult, ReadsBinaryClassificationResult1) {
  const auto values = core::model_from_json<std::vector<ImageQueryResult>>(JsonValue::parse(
      R"([{"confidence": 0.93, "source": "ALGORITHM", "result_type": "binary_classification", "from_edge": false,
"label": "YES"}])"));
  EXPECT_TRUE(std::holds_alternative<BinaryClassificationResult>(values.at(0)));
  EXPECT_EQ(
      core::model_to_json(values),
      JsonValue::parse(
          R"([{"confidence": 0.93, "source": "ALGORITHM", "result_type": "binary_classification", "from_edge": false,
"label": "YES"}])"));
}

TEST(GroundlightImageQueryResult, ReadsCountingResult2) {
  const auto values = core::model_from_json<std::vector<ImageQueryResult>>(JsonValue::parse(
      R"([{"confidence": 0.42, "source": "EDGE", "result_type": "counting", "from_edge": true, "count": 2,
"greater_than_max": false}])"));
  EXPECT_TRUE(std::holds_alternative<CountingResult>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values),
            JsonValue::parse(
                R"([{"confidence": 0.42, "source": "EDGE", "result_type": "counting", "from_edge": true, "count": 2,
"greater_than_max": false}])"));
}

TEST(GroundlightImageQueryResult, ReadsMultiClassificationResult3) {
  const auto values = core::model_from_json<std::vector<ImageQueryResult>>(JsonValue::parse(
      R"([{"confidence": 0.71, "source": "AI_CLOUD", "result_type": "multi_classification", "from_edge": false,
"label": "cardboard"}])"));
  EXPECT_TRUE(std::holds_alternative<MultiClassificationResult>(values.at(0)));
  EXPECT_EQ(
      core::model_to_json(values),
      JsonValue::parse(
          R"([{"confidence": 0.71, "source": "AI_CLOUD", "result_type": "multi_classification", "from_edge": false,
"label": "cardboard"}])"));
}

TEST(GroundlightImageQueryResult, ReadsTextRecognitionResult4) {
  const auto values = core::model_from_json<std::vector<ImageQueryResult>>(JsonValue::parse(
      R"([{"confidence": 0.88, "source": "CLOUD", "result_type": "text_recognition", "from_edge": false,
"text": "LOT 42", "truncated": true}])"));
  EXPECT_TRUE(std::holds_alternative<TextRecognitionResult>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values),
            JsonValue::parse(
                R"([{"confidence": 0.88, "source": "CLOUD", "result_type": "text_recognition", "from_edge": false,
"text": "LOT 42", "truncated": true}])"));
}

TEST(GroundlightImageQueryResult, ReadsBoundingBoxResult5) {
  const auto values = core::model_from_json<std::vector<ImageQueryResult>>(
      JsonValue::parse(R"([{"confidence": 0.66, "source": "USER", "result_type": "bounding_box", "from_edge": false,
"label": "BOUNDING_BOX"}])"));
  EXPECT_TRUE(std::holds_alternative<BoundingBoxResult>(values.at(0)));
  EXPECT_EQ(
      core::model_to_json(values),
      JsonValue::parse(R"([{"confidence": 0.66, "source": "USER", "result_type": "bounding_box", "from_edge": false,
"label": "BOUNDING_BOX"}])"));
}

TEST(GroundlightImageQueryResult, KeepsWhatItDoesNotKnow) {
  const auto unknown = JsonValue::parse(R"([{"result_type": "never heard of"}])");
  const auto values = core::model_from_json<std::vector<ImageQueryResult>>(unknown);
  EXPECT_TRUE(std::holds_alternative<JsonValue>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), unknown);
}

}}}}  // namespace ocelli::v1::groundlight
