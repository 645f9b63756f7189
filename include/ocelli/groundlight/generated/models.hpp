// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <ocelli/absent_members.hpp>
#include <ocelli/export.hpp>
#include <ocelli/groundlight/generated/enums.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/nullable.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/timestamp.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

/// The answer to a yes-or-no question.
struct BinaryClassificationResult {
  /// From 0 to 1; null where the service names none.
  Nullable<double> confidence;
  /// Who gave the answer; STILL_PROCESSING until somebody has.
  std::optional<OpenEnum<Source>> source;
  /// Which result this is; a service that leaves it out says so in the image query.
  std::optional<OpenEnum<ResultType>> result_type;
  /// Computed on an edge device.
  std::optional<bool> from_edge;
  OpenEnum<Label> label;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const BinaryClassificationResult& left, const BinaryClassificationResult& right);
inline bool operator!=(const BinaryClassificationResult& left, const BinaryClassificationResult& right) {
  return !(left == right);
}
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const BinaryClassificationResult& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const BinaryClassificationResult& model);

/// How many objects there are.
struct CountingResult {
  /// From 0 to 1; null where the service names none.
  Nullable<double> confidence;
  /// Who gave the answer; STILL_PROCESSING until somebody has.
  std::optional<OpenEnum<Source>> source;
  /// Which result this is; a service that leaves it out says so in the image query.
  std::optional<OpenEnum<ResultType>> result_type;
  /// Computed on an edge device.
  std::optional<bool> from_edge;
  /// Nothing where it is unclear.
  std::optional<std::int64_t> count;
  /// There are more than the detector counts; `count` is its limit.
  std::optional<bool> greater_than_max;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const CountingResult& left, const CountingResult& right);
inline bool operator!=(const CountingResult& left, const CountingResult& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const CountingResult& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const CountingResult& model);

/// Which of several classes an image is of.
struct MultiClassificationResult {
  /// From 0 to 1; null where the service names none.
  Nullable<double> confidence;
  /// Who gave the answer; STILL_PROCESSING until somebody has.
  std::optional<OpenEnum<Source>> source;
  /// Which result this is; a service that leaves it out says so in the image query.
  std::optional<OpenEnum<ResultType>> result_type;
  /// Computed on an edge device.
  std::optional<bool> from_edge;
  /// The class's name, or UNCLEAR.
  std::string label;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const MultiClassificationResult& left, const MultiClassificationResult& right);
inline bool operator!=(const MultiClassificationResult& left, const MultiClassificationResult& right) {
  return !(left == right);
}
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const MultiClassificationResult& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const MultiClassificationResult& model);

/// What is written in an image.
struct TextRecognitionResult {
  /// From 0 to 1; null where the service names none.
  Nullable<double> confidence;
  /// Who gave the answer; STILL_PROCESSING until somebody has.
  std::optional<OpenEnum<Source>> source;
  /// Which result this is; a service that leaves it out says so in the image query.
  std::optional<OpenEnum<ResultType>> result_type;
  /// Computed on an edge device.
  std::optional<bool> from_edge;
  /// Nothing where it is unclear; empty where there is no text.
  std::optional<std::string> text;
  /// There is more text than the service returns.
  bool truncated = false;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const TextRecognitionResult& left, const TextRecognitionResult& right);
inline bool operator!=(const TextRecognitionResult& left, const TextRecognitionResult& right) {
  return !(left == right);
}
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const TextRecognitionResult& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const TextRecognitionResult& model);

/// Whether objects were found; where they are, the image query's `rois` say.
struct BoundingBoxResult {
  /// From 0 to 1; null where the service names none.
  Nullable<double> confidence;
  /// Who gave the answer; STILL_PROCESSING until somebody has.
  std::optional<OpenEnum<Source>> source;
  /// Which result this is; a service that leaves it out says so in the image query.
  std::optional<OpenEnum<ResultType>> result_type;
  /// Computed on an edge device.
  std::optional<bool> from_edge;
  OpenEnum<BoundingBoxLabel> label;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const BoundingBoxResult& left, const BoundingBoxResult& right);
inline bool operator!=(const BoundingBoxResult& left, const BoundingBoxResult& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const BoundingBoxResult& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const BoundingBoxResult& model);

/// An answer of one of the five kinds. JSON where the service sends yet another kind, and where neither the result
/// nor its image query says which it is.
using ImageQueryResult = std::variant<BinaryClassificationResult, CountingResult, MultiClassificationResult,
                                      TextRecognitionResult, BoundingBoxResult, JsonValue>;

/// A box in fractions of the image's width and height, from 0 to 1, counted from its top left corner.
struct BBoxGeometry {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  /// The box's centre.
  double x = 0;
  /// The box's centre.
  double y = 0;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const BBoxGeometry& left, const BBoxGeometry& right);
inline bool operator!=(const BBoxGeometry& left, const BBoxGeometry& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const BBoxGeometry& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const BBoxGeometry& model);

/// A region of interest, which is an object found in the image.
struct ROI {
  /// What was found.
  std::string label;
  /// How sure the detector is of it, from 0 to 1.
  double score = 0;
  BBoxGeometry geometry;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const ROI& left, const ROI& right);
inline bool operator!=(const ROI& left, const ROI& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ROI& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ROI& model);

/// A detector's question about one image, with the best answer so far.
struct OCELLI_EXPORT ImageQuery {
  /// What the image was submitted with; the service may add to it.
  std::optional<JsonValue> metadata;
  /// For example "iq_2xAbC".
  std::string id;
  OpenEnum<ImageQueryType> type;
  Timestamp created_at;
  /// The question.
  std::string query;
  std::string detector_id;
  /// What kind the result is of, also while there is none.
  OpenEnum<ResultType> result_type;
  /// Nothing until there is an answer.
  std::optional<ImageQueryResult> result;
  /// In seconds.
  double patience_time = 0;
  /// Confidence from which an answer counts as good enough, from 0 to 1.
  double confidence_threshold = 0;
  /// The objects that were found, for detectors that count or search.
  std::optional<std::vector<ROI>> rois;
  std::optional<std::string> text;
  /// No better answer can come. Said by edge devices only. Documented default where it is absent: false.
  std::optional<bool> done_processing;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;

  /// The answer as a text, whatever kind of question it is: a label (a binary one in its present spelling), a count
  /// in decimal digits, the text that was read; UNCLEAR where it is unclear. Nothing where there is no result, or one
  /// of a kind that this version does not know.
  [[nodiscard]] std::optional<std::string> label() const;

  /// The result's confidence. Nothing where there is no result or it names none.
  [[nodiscard]] std::optional<double> confidence() const;

  /// The number of objects. Nothing unless the result is a count and clear.
  [[nodiscard]] std::optional<std::int64_t> count() const;
};

OCELLI_EXPORT bool operator==(const ImageQuery& left, const ImageQuery& right);
inline bool operator!=(const ImageQuery& left, const ImageQuery& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ImageQuery& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ImageQuery& model);

/// One page of a list of image queries.
struct PaginatedImageQueryList {
  /// Image queries on all pages together.
  std::int64_t count = 0;
  /// Where the next page is; null on the last one.
  Nullable<std::string> next;
  /// Where the page before is; null on the first one.
  Nullable<std::string> previous;
  std::vector<ImageQuery> results;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const PaginatedImageQueryList& left, const PaginatedImageQueryList& right);
inline bool operator!=(const PaginatedImageQueryList& left, const PaginatedImageQueryList& right) {
  return !(left == right);
}
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const PaginatedImageQueryList& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const PaginatedImageQueryList& model);

}}}  // namespace ocelli::v1::groundlight

namespace ocelli { inline namespace v1 {

template <>
[[nodiscard]] OCELLI_EXPORT groundlight::BinaryClassificationResult from_json<groundlight::BinaryClassificationResult>(
    const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT groundlight::CountingResult from_json<groundlight::CountingResult>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT groundlight::MultiClassificationResult from_json<groundlight::MultiClassificationResult>(
    const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT groundlight::TextRecognitionResult from_json<groundlight::TextRecognitionResult>(
    const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT groundlight::BoundingBoxResult from_json<groundlight::BoundingBoxResult>(
    const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT groundlight::BBoxGeometry from_json<groundlight::BBoxGeometry>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT groundlight::ROI from_json<groundlight::ROI>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT groundlight::ImageQuery from_json<groundlight::ImageQuery>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT groundlight::PaginatedImageQueryList from_json<groundlight::PaginatedImageQueryList>(
    const JsonValue& json);

}}  // namespace ocelli::v1
