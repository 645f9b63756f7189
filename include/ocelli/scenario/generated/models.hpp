// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
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
#include <ocelli/json_value.hpp>
#include <ocelli/timestamp.hpp>

namespace ocelli { inline namespace v1 { namespace scenario {

/// An image that a model is trained with.
struct TrainingImage {
  /// For example "asset_GTrL3mq4SXWyMxkOHRxlpw".
  std::string id;
  /// What the service takes the image to show.
  std::optional<std::string> automatic_captioning;
  std::optional<Timestamp> created_at;
  /// A caption that people gave; in training it counts before the automatic one.
  std::optional<std::string> description;
  /// Where the image is, for some time.
  std::optional<std::string> download_url;
  /// The file name that it was uploaded with.
  std::optional<std::string> name;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const TrainingImage& left, const TrainingImage& right);
inline bool operator!=(const TrainingImage& left, const TrainingImage& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const TrainingImage& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const TrainingImage& model);

/// One training image, or several; JSON where it is neither.
using TrainingImageOrImages = std::variant<TrainingImage, std::vector<TrainingImage>, JsonValue>;

/// What was made of an image, or of several assets.
struct OCELLI_EXPORT TrainingImageAnswer {
  std::optional<TrainingImageOrImages> training_image;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;

  /// All training images in the answer, whichever way it has of naming one or several; none where it has none, or has
  /// what cannot be read as such. The members keep it in any case.
  [[nodiscard]] std::vector<TrainingImage> images() const;
};

OCELLI_EXPORT bool operator==(const TrainingImageAnswer& left, const TrainingImageAnswer& right);
inline bool operator!=(const TrainingImageAnswer& left, const TrainingImageAnswer& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const TrainingImageAnswer& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const TrainingImageAnswer& model);

/// Two training images, one of which a model learns to make of the other.
struct TrainingImagePair {
  /// The training image to begin with.
  std::optional<std::string> source_id;
  /// The training image that is to come of it.
  std::optional<std::string> target_id;
  /// In words, what leads from the one to the other.
  std::optional<std::string> instruction;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const TrainingImagePair& left, const TrainingImagePair& right);
inline bool operator!=(const TrainingImagePair& left, const TrainingImagePair& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const TrainingImagePair& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const TrainingImagePair& model);

/// A model's pairs.
struct TrainingImagePairs {
  /// How many there are.
  std::int64_t count = 0;
  std::vector<TrainingImagePair> pairs;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const TrainingImagePairs& left, const TrainingImagePairs& right);
inline bool operator!=(const TrainingImagePairs& left, const TrainingImagePairs& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const TrainingImagePairs& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const TrainingImagePairs& model);

}}}  // namespace ocelli::v1::scenario

namespace ocelli { inline namespace v1 {

template <>
[[nodiscard]] OCELLI_EXPORT scenario::TrainingImage from_json<scenario::TrainingImage>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT scenario::TrainingImageAnswer from_json<scenario::TrainingImageAnswer>(
    const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT scenario::TrainingImagePair from_json<scenario::TrainingImagePair>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT scenario::TrainingImagePairs from_json<scenario::TrainingImagePairs>(const JsonValue& json);

}}  // namespace ocelli::v1
