// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <ocelli/groundlight/generated/models.hpp>

#include <ostream>

#include <ocelli/json_value.hpp>

#include "groundlight/generated/model_tables.hpp"

namespace ocelli { inline namespace v1 { namespace core {

constexpr Field<groundlight::BinaryClassificationResult>
    ModelTable<groundlight::BinaryClassificationResult>::fields[5] = {
        field<&groundlight::BinaryClassificationResult::confidence>("confidence"),
        field<&groundlight::BinaryClassificationResult::source>("source"),
        field<&groundlight::BinaryClassificationResult::result_type>("result_type"),
        field<&groundlight::BinaryClassificationResult::from_edge>("from_edge"),
        field<&groundlight::BinaryClassificationResult::label>("label", Presence::required),
};

constexpr Field<groundlight::CountingResult> ModelTable<groundlight::CountingResult>::fields[6] = {
    field<&groundlight::CountingResult::confidence>("confidence"),
    field<&groundlight::CountingResult::source>("source"),
    field<&groundlight::CountingResult::result_type>("result_type"),
    field<&groundlight::CountingResult::from_edge>("from_edge"),
    field<&groundlight::CountingResult::count>("count", Presence::required),
    field<&groundlight::CountingResult::greater_than_max>("greater_than_max"),
};

constexpr Field<groundlight::MultiClassificationResult> ModelTable<groundlight::MultiClassificationResult>::fields[5] =
    {
        field<&groundlight::MultiClassificationResult::confidence>("confidence"),
        field<&groundlight::MultiClassificationResult::source>("source"),
        field<&groundlight::MultiClassificationResult::result_type>("result_type"),
        field<&groundlight::MultiClassificationResult::from_edge>("from_edge"),
        field<&groundlight::MultiClassificationResult::label>("label", Presence::required),
};

constexpr Field<groundlight::TextRecognitionResult> ModelTable<groundlight::TextRecognitionResult>::fields[6] = {
    field<&groundlight::TextRecognitionResult::confidence>("confidence"),
    field<&groundlight::TextRecognitionResult::source>("source"),
    field<&groundlight::TextRecognitionResult::result_type>("result_type"),
    field<&groundlight::TextRecognitionResult::from_edge>("from_edge"),
    field<&groundlight::TextRecognitionResult::text>("text", Presence::required),
    field<&groundlight::TextRecognitionResult::truncated>("truncated", Presence::required),
};

constexpr Field<groundlight::BoundingBoxResult> ModelTable<groundlight::BoundingBoxResult>::fields[5] = {
    field<&groundlight::BoundingBoxResult::confidence>("confidence"),
    field<&groundlight::BoundingBoxResult::source>("source"),
    field<&groundlight::BoundingBoxResult::result_type>("result_type"),
    field<&groundlight::BoundingBoxResult::from_edge>("from_edge"),
    field<&groundlight::BoundingBoxResult::label>("label", Presence::required),
};

const ShortList<Alternative<groundlight::ImageQueryResult>>& OneOfTable<groundlight::ImageQueryResult>::alternatives() {
  static constexpr ShortList<Alternative<groundlight::ImageQueryResult>> all = {
      {"binary_classification",
       JsonKind::object,
       {},
       &read_as<groundlight::ImageQueryResult, groundlight::BinaryClassificationResult>},
      {"counting", JsonKind::object, {}, &read_as<groundlight::ImageQueryResult, groundlight::CountingResult>},
      {"multi_classification",
       JsonKind::object,
       {},
       &read_as<groundlight::ImageQueryResult, groundlight::MultiClassificationResult>},
      {"text_recognition",
       JsonKind::object,
       {},
       &read_as<groundlight::ImageQueryResult, groundlight::TextRecognitionResult>},
      {"bounding_box", JsonKind::object, {}, &read_as<groundlight::ImageQueryResult, groundlight::BoundingBoxResult>},
  };
  return all;
}

constexpr Field<groundlight::BBoxGeometry> ModelTable<groundlight::BBoxGeometry>::fields[6] = {
    field<&groundlight::BBoxGeometry::left>("left", Presence::required),
    field<&groundlight::BBoxGeometry::top>("top", Presence::required),
    field<&groundlight::BBoxGeometry::right>("right", Presence::required),
    field<&groundlight::BBoxGeometry::bottom>("bottom", Presence::required),
    field<&groundlight::BBoxGeometry::x>("x", Presence::required),
    field<&groundlight::BBoxGeometry::y>("y", Presence::required),
};

constexpr Field<groundlight::ROI> ModelTable<groundlight::ROI>::fields[3] = {
    field<&groundlight::ROI::label>("label", Presence::required),
    field<&groundlight::ROI::score>("score", Presence::required),
    field<&groundlight::ROI::geometry>("geometry", Presence::required),
};

constexpr Field<groundlight::ImageQuery> ModelTable<groundlight::ImageQuery>::fields[13] = {
    field<&groundlight::ImageQuery::metadata>("metadata", Presence::required),
    field<&groundlight::ImageQuery::id>("id", Presence::essential),
    field<&groundlight::ImageQuery::type>("type", Presence::required),
    field<&groundlight::ImageQuery::created_at>("created_at", Presence::required),
    field<&groundlight::ImageQuery::query>("query", Presence::required),
    field<&groundlight::ImageQuery::detector_id>("detector_id", Presence::required),
    field<&groundlight::ImageQuery::result_type>("result_type", Presence::required),
    field<&groundlight::ImageQuery::result>("result", Presence::required),
    field<&groundlight::ImageQuery::patience_time>("patience_time", Presence::required),
    field<&groundlight::ImageQuery::confidence_threshold>("confidence_threshold", Presence::required),
    field<&groundlight::ImageQuery::rois>("rois", Presence::required),
    field<&groundlight::ImageQuery::text>("text", Presence::required),
    field<&groundlight::ImageQuery::done_processing>("done_processing"),
};

void ModelTable<groundlight::ImageQuery>::complete(groundlight::ImageQuery& model) {
  if (model.result) resolve_untagged(*model.result, model.result_type.text(), "result");
}

constexpr Field<groundlight::PaginatedImageQueryList> ModelTable<groundlight::PaginatedImageQueryList>::fields[4] = {
    field<&groundlight::PaginatedImageQueryList::count>("count", Presence::required),
    field<&groundlight::PaginatedImageQueryList::next>("next"),
    field<&groundlight::PaginatedImageQueryList::previous>("previous"),
    field<&groundlight::PaginatedImageQueryList::results>("results", Presence::essential),
};

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace groundlight {

bool operator==(const BinaryClassificationResult& left, const BinaryClassificationResult& right) {
  return left.confidence == right.confidence && left.source == right.source && left.result_type == right.result_type &&
         left.from_edge == right.from_edge && left.label == right.label && core::same_additional_fields(left, right);
}

JsonValue to_json(const BinaryClassificationResult& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const BinaryClassificationResult& model) { return out << to_json(model); }

bool operator==(const CountingResult& left, const CountingResult& right) {
  return left.confidence == right.confidence && left.source == right.source && left.result_type == right.result_type &&
         left.from_edge == right.from_edge && left.count == right.count &&
         left.greater_than_max == right.greater_than_max && core::same_additional_fields(left, right);
}

JsonValue to_json(const CountingResult& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const CountingResult& model) { return out << to_json(model); }

bool operator==(const MultiClassificationResult& left, const MultiClassificationResult& right) {
  return left.confidence == right.confidence && left.source == right.source && left.result_type == right.result_type &&
         left.from_edge == right.from_edge && left.label == right.label && core::same_additional_fields(left, right);
}

JsonValue to_json(const MultiClassificationResult& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const MultiClassificationResult& model) { return out << to_json(model); }

bool operator==(const TextRecognitionResult& left, const TextRecognitionResult& right) {
  return left.confidence == right.confidence && left.source == right.source && left.result_type == right.result_type &&
         left.from_edge == right.from_edge && left.text == right.text && left.truncated == right.truncated &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const TextRecognitionResult& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const TextRecognitionResult& model) { return out << to_json(model); }

bool operator==(const BoundingBoxResult& left, const BoundingBoxResult& right) {
  return left.confidence == right.confidence && left.source == right.source && left.result_type == right.result_type &&
         left.from_edge == right.from_edge && left.label == right.label && core::same_additional_fields(left, right);
}

JsonValue to_json(const BoundingBoxResult& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const BoundingBoxResult& model) { return out << to_json(model); }

bool operator==(const BBoxGeometry& left, const BBoxGeometry& right) {
  return left.left == right.left && left.top == right.top && left.right == right.right && left.bottom == right.bottom &&
         left.x == right.x && left.y == right.y && core::same_additional_fields(left, right);
}

JsonValue to_json(const BBoxGeometry& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const BBoxGeometry& model) { return out << to_json(model); }

bool operator==(const ROI& left, const ROI& right) {
  return left.label == right.label && left.score == right.score && left.geometry == right.geometry &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const ROI& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ROI& model) { return out << to_json(model); }

bool operator==(const ImageQuery& left, const ImageQuery& right) {
  return left.metadata == right.metadata && left.id == right.id && left.type == right.type &&
         left.created_at == right.created_at && left.query == right.query && left.detector_id == right.detector_id &&
         left.result_type == right.result_type && left.result == right.result &&
         left.patience_time == right.patience_time && left.confidence_threshold == right.confidence_threshold &&
         left.rois == right.rois && left.text == right.text && left.done_processing == right.done_processing &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const ImageQuery& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ImageQuery& model) { return out << to_json(model); }

bool operator==(const PaginatedImageQueryList& left, const PaginatedImageQueryList& right) {
  return left.count == right.count && left.next == right.next && left.previous == right.previous &&
         left.results == right.results && core::same_additional_fields(left, right);
}

JsonValue to_json(const PaginatedImageQueryList& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const PaginatedImageQueryList& model) { return out << to_json(model); }

}}}  // namespace ocelli::v1::groundlight

namespace ocelli { inline namespace v1 {

template <>
groundlight::BinaryClassificationResult from_json<groundlight::BinaryClassificationResult>(const JsonValue& json) {
  return core::model_from_json<groundlight::BinaryClassificationResult>(json);
}

template <>
groundlight::CountingResult from_json<groundlight::CountingResult>(const JsonValue& json) {
  return core::model_from_json<groundlight::CountingResult>(json);
}

template <>
groundlight::MultiClassificationResult from_json<groundlight::MultiClassificationResult>(const JsonValue& json) {
  return core::model_from_json<groundlight::MultiClassificationResult>(json);
}

template <>
groundlight::TextRecognitionResult from_json<groundlight::TextRecognitionResult>(const JsonValue& json) {
  return core::model_from_json<groundlight::TextRecognitionResult>(json);
}

template <>
groundlight::BoundingBoxResult from_json<groundlight::BoundingBoxResult>(const JsonValue& json) {
  return core::model_from_json<groundlight::BoundingBoxResult>(json);
}

template <>
groundlight::BBoxGeometry from_json<groundlight::BBoxGeometry>(const JsonValue& json) {
  return core::model_from_json<groundlight::BBoxGeometry>(json);
}

template <>
groundlight::ROI from_json<groundlight::ROI>(const JsonValue& json) {
  return core::model_from_json<groundlight::ROI>(json);
}

template <>
groundlight::ImageQuery from_json<groundlight::ImageQuery>(const JsonValue& json) {
  return core::model_from_json<groundlight::ImageQuery>(json);
}

template <>
groundlight::PaginatedImageQueryList from_json<groundlight::PaginatedImageQueryList>(const JsonValue& json) {
  return core::model_from_json<groundlight::PaginatedImageQueryList>(json);
}

}}  // namespace ocelli::v1
