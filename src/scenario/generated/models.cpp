// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <ocelli/scenario/generated/models.hpp>

#include <ostream>
#include <vector>

#include <ocelli/json_value.hpp>

#include "scenario/generated/model_tables.hpp"

namespace ocelli { inline namespace v1 { namespace core {

constexpr Field<scenario::TrainingImage> ModelTable<scenario::TrainingImage>::fields[6] = {
    field<&scenario::TrainingImage::id>("id", Presence::required),
    field<&scenario::TrainingImage::automatic_captioning>("automaticCaptioning"),
    field<&scenario::TrainingImage::created_at>("createdAt"),
    field<&scenario::TrainingImage::description>("description"),
    field<&scenario::TrainingImage::download_url>("downloadUrl"),
    field<&scenario::TrainingImage::name>("name"),
};

const ShortList<Alternative<scenario::TrainingImageOrImages>>&
OneOfTable<scenario::TrainingImageOrImages>::alternatives() {
  static constexpr ShortList<Alternative<scenario::TrainingImageOrImages>> all = {
      {"", JsonKind::object, {"id"}, &read_as<scenario::TrainingImageOrImages, scenario::TrainingImage>},
      {"", JsonKind::array, {}, &read_as<scenario::TrainingImageOrImages, std::vector<scenario::TrainingImage>>},
  };
  return all;
}

constexpr Field<scenario::TrainingImageAnswer> ModelTable<scenario::TrainingImageAnswer>::fields[1] = {
    field<&scenario::TrainingImageAnswer::training_image>("trainingImage"),
};

constexpr Field<scenario::TrainingImagePair> ModelTable<scenario::TrainingImagePair>::fields[3] = {
    field<&scenario::TrainingImagePair::source_id>("sourceId"),
    field<&scenario::TrainingImagePair::target_id>("targetId"),
    field<&scenario::TrainingImagePair::instruction>("instruction"),
};

constexpr Field<scenario::TrainingImagePairs> ModelTable<scenario::TrainingImagePairs>::fields[2] = {
    field<&scenario::TrainingImagePairs::count>("count", Presence::required),
    field<&scenario::TrainingImagePairs::pairs>("pairs", Presence::required),
};

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace scenario {

bool operator==(const TrainingImage& left, const TrainingImage& right) {
  return left.id == right.id && left.automatic_captioning == right.automatic_captioning &&
         left.created_at == right.created_at && left.description == right.description &&
         left.download_url == right.download_url && left.name == right.name &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const TrainingImage& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const TrainingImage& model) { return out << to_json(model); }

bool operator==(const TrainingImageAnswer& left, const TrainingImageAnswer& right) {
  return left.training_image == right.training_image && core::same_additional_fields(left, right);
}

JsonValue to_json(const TrainingImageAnswer& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const TrainingImageAnswer& model) { return out << to_json(model); }

bool operator==(const TrainingImagePair& left, const TrainingImagePair& right) {
  return left.source_id == right.source_id && left.target_id == right.target_id &&
         left.instruction == right.instruction && core::same_additional_fields(left, right);
}

JsonValue to_json(const TrainingImagePair& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const TrainingImagePair& model) { return out << to_json(model); }

bool operator==(const TrainingImagePairs& left, const TrainingImagePairs& right) {
  return left.count == right.count && left.pairs == right.pairs && core::same_additional_fields(left, right);
}

JsonValue to_json(const TrainingImagePairs& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const TrainingImagePairs& model) { return out << to_json(model); }

}}}  // namespace ocelli::v1::scenario

namespace ocelli { inline namespace v1 {

template <>
scenario::TrainingImage from_json<scenario::TrainingImage>(const JsonValue& json) {
  return core::model_from_json<scenario::TrainingImage>(json);
}

template <>
scenario::TrainingImageAnswer from_json<scenario::TrainingImageAnswer>(const JsonValue& json) {
  return core::model_from_json<scenario::TrainingImageAnswer>(json);
}

template <>
scenario::TrainingImagePair from_json<scenario::TrainingImagePair>(const JsonValue& json) {
  return core::model_from_json<scenario::TrainingImagePair>(json);
}

template <>
scenario::TrainingImagePairs from_json<scenario::TrainingImagePairs>(const JsonValue& json) {
  return core::model_from_json<scenario::TrainingImagePairs>(json);
}

}}  // namespace ocelli::v1
