// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <ocelli/pieces/generated/models.hpp>

#include <ostream>

#include <ocelli/json_value.hpp>

#include "pieces/generated/model_tables.hpp"

namespace ocelli { inline namespace v1 { namespace core {

constexpr Field<pieces::EmbeddedModelSchema> ModelTable<pieces::EmbeddedModelSchema>::fields[2] = {
    field<&pieces::EmbeddedModelSchema::migration>("migration", Presence::required),
    field<&pieces::EmbeddedModelSchema::semantic>("semantic", Presence::required),
};

constexpr Field<pieces::GroupedTimestamp> ModelTable<pieces::GroupedTimestamp>::fields[3] = {
    field<&pieces::GroupedTimestamp::schema>("schema"),
    field<&pieces::GroupedTimestamp::value>("value", Presence::required),
    field<&pieces::GroupedTimestamp::readable>("readable"),
};

constexpr Field<pieces::ByteDescriptor> ModelTable<pieces::ByteDescriptor>::fields[3] = {
    field<&pieces::ByteDescriptor::schema>("schema"),
    field<&pieces::ByteDescriptor::value>("value", Presence::required),
    field<&pieces::ByteDescriptor::readable>("readable", Presence::required),
};

constexpr Field<pieces::ModelMaxTokens> ModelTable<pieces::ModelMaxTokens>::fields[4] = {
    field<&pieces::ModelMaxTokens::schema>("schema"),
    field<&pieces::ModelMaxTokens::total>("total", Presence::required),
    field<&pieces::ModelMaxTokens::input>("input"),
    field<&pieces::ModelMaxTokens::output>("output"),
};

constexpr Field<pieces::ModelCapabilities> ModelTable<pieces::ModelCapabilities>::fields[8] = {
    field<&pieces::ModelCapabilities::schema>("schema"),       field<&pieces::ModelCapabilities::temporal>("temporal"),
    field<&pieces::ModelCapabilities::documents>("documents"), field<&pieces::ModelCapabilities::assets>("assets"),
    field<&pieces::ModelCapabilities::codebases>("codebases"), field<&pieces::ModelCapabilities::websites>("websites"),
    field<&pieces::ModelCapabilities::images>("images"),       field<&pieces::ModelCapabilities::videos>("videos"),
};

constexpr Field<pieces::Score> ModelTable<pieces::Score>::fields[8] = {
    field<&pieces::Score::schema>("schema"),
    field<&pieces::Score::manual>("manual", Presence::required),
    field<&pieces::Score::automatic>("automatic", Presence::required),
    field<&pieces::Score::priority>("priority"),
    field<&pieces::Score::reuse>("reuse"),
    field<&pieces::Score::update>("update"),
    field<&pieces::Score::reference>("reference"),
    field<&pieces::Score::searched>("searched"),
};

constexpr Field<pieces::ReferencedEntity> ModelTable<pieces::ReferencedEntity>::fields[3] = {
    field<&pieces::ReferencedEntity::schema>("schema"),
    field<&pieces::ReferencedEntity::id>("id", Presence::required),
    field<&pieces::ReferencedEntity::reference>("reference"),
};

constexpr Field<pieces::Model> ModelTable<pieces::Model>::fields[26] = {
    field<&pieces::Model::schema>("schema"),
    field<&pieces::Model::id>("id", Presence::essential),
    field<&pieces::Model::version>("version", Presence::required),
    field<&pieces::Model::created>("created", Presence::required),
    field<&pieces::Model::name>("name", Presence::required),
    field<&pieces::Model::description>("description"),
    field<&pieces::Model::cloud>("cloud", Presence::required),
    field<&pieces::Model::type>("type", Presence::required),
    field<&pieces::Model::usage>("usage", Presence::required),
    field<&pieces::Model::bytes>("bytes"),
    field<&pieces::Model::ram>("ram"),
    field<&pieces::Model::quantization>("quantization"),
    field<&pieces::Model::foundation>("foundation"),
    field<&pieces::Model::downloaded>("downloaded"),
    field<&pieces::Model::loaded>("loaded"),
    field<&pieces::Model::unique>("unique"),
    field<&pieces::Model::parameters>("parameters"),
    field<&pieces::Model::provider>("provider"),
    field<&pieces::Model::cpu>("cpu"),
    field<&pieces::Model::downloading>("downloading"),
    field<&pieces::Model::max_tokens>("maxTokens"),
    field<&pieces::Model::custom>("custom"),
    field<&pieces::Model::capabilities>("capabilities"),
    field<&pieces::Model::score>("score"),
    field<&pieces::Model::denied>("denied"),
    field<&pieces::Model::organization>("organization"),
};

constexpr Field<pieces::ModelDownloadProgress> ModelTable<pieces::ModelDownloadProgress>::fields[3] = {
    field<&pieces::ModelDownloadProgress::schema>("schema"),
    field<&pieces::ModelDownloadProgress::status>("status"),
    field<&pieces::ModelDownloadProgress::percentage>("percentage"),
};

constexpr Field<pieces::Models> ModelTable<pieces::Models>::fields[3] = {
    field<&pieces::Models::schema>("schema"),
    field<&pieces::Models::iterable>("iterable", Presence::required),
    field<&pieces::Models::score>("score"),
};

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace pieces {

bool operator==(const EmbeddedModelSchema& left, const EmbeddedModelSchema& right) {
  return left.migration == right.migration && left.semantic == right.semantic &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const EmbeddedModelSchema& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const EmbeddedModelSchema& model) { return out << to_json(model); }

bool operator==(const GroupedTimestamp& left, const GroupedTimestamp& right) {
  return left.schema == right.schema && left.value == right.value && left.readable == right.readable &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const GroupedTimestamp& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const GroupedTimestamp& model) { return out << to_json(model); }

bool operator==(const ByteDescriptor& left, const ByteDescriptor& right) {
  return left.schema == right.schema && left.value == right.value && left.readable == right.readable &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const ByteDescriptor& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ByteDescriptor& model) { return out << to_json(model); }

bool operator==(const ModelMaxTokens& left, const ModelMaxTokens& right) {
  return left.schema == right.schema && left.total == right.total && left.input == right.input &&
         left.output == right.output && core::same_additional_fields(left, right);
}

JsonValue to_json(const ModelMaxTokens& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ModelMaxTokens& model) { return out << to_json(model); }

bool operator==(const ModelCapabilities& left, const ModelCapabilities& right) {
  return left.schema == right.schema && left.temporal == right.temporal && left.documents == right.documents &&
         left.assets == right.assets && left.codebases == right.codebases && left.websites == right.websites &&
         left.images == right.images && left.videos == right.videos && core::same_additional_fields(left, right);
}

JsonValue to_json(const ModelCapabilities& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ModelCapabilities& model) { return out << to_json(model); }

bool operator==(const Score& left, const Score& right) {
  return left.schema == right.schema && left.manual == right.manual && left.automatic == right.automatic &&
         left.priority == right.priority && left.reuse == right.reuse && left.update == right.update &&
         left.reference == right.reference && left.searched == right.searched &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const Score& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Score& model) { return out << to_json(model); }

bool operator==(const ReferencedEntity& left, const ReferencedEntity& right) {
  return left.schema == right.schema && left.id == right.id && left.reference == right.reference &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const ReferencedEntity& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ReferencedEntity& model) { return out << to_json(model); }

bool operator==(const Model& left, const Model& right) {
  return left.schema == right.schema && left.id == right.id && left.version == right.version &&
         left.created == right.created && left.name == right.name && left.description == right.description &&
         left.cloud == right.cloud && left.type == right.type && left.usage == right.usage &&
         left.bytes == right.bytes && left.ram == right.ram && left.quantization == right.quantization &&
         left.foundation == right.foundation && left.downloaded == right.downloaded && left.loaded == right.loaded &&
         left.unique == right.unique && left.parameters == right.parameters && left.provider == right.provider &&
         left.cpu == right.cpu && left.downloading == right.downloading && left.max_tokens == right.max_tokens &&
         left.custom == right.custom && left.capabilities == right.capabilities && left.score == right.score &&
         left.denied == right.denied && left.organization == right.organization &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const Model& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Model& model) { return out << to_json(model); }

bool operator==(const ModelDownloadProgress& left, const ModelDownloadProgress& right) {
  return left.schema == right.schema && left.status == right.status && left.percentage == right.percentage &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const ModelDownloadProgress& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ModelDownloadProgress& model) { return out << to_json(model); }

bool operator==(const Models& left, const Models& right) {
  return left.schema == right.schema && left.iterable == right.iterable && left.score == right.score &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const Models& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Models& model) { return out << to_json(model); }

}}}  // namespace ocelli::v1::pieces

namespace ocelli { inline namespace v1 {

template <>
pieces::EmbeddedModelSchema from_json<pieces::EmbeddedModelSchema>(const JsonValue& json) {
  return core::model_from_json<pieces::EmbeddedModelSchema>(json);
}

template <>
pieces::GroupedTimestamp from_json<pieces::GroupedTimestamp>(const JsonValue& json) {
  return core::model_from_json<pieces::GroupedTimestamp>(json);
}

template <>
pieces::ByteDescriptor from_json<pieces::ByteDescriptor>(const JsonValue& json) {
  return core::model_from_json<pieces::ByteDescriptor>(json);
}

template <>
pieces::ModelMaxTokens from_json<pieces::ModelMaxTokens>(const JsonValue& json) {
  return core::model_from_json<pieces::ModelMaxTokens>(json);
}

template <>
pieces::ModelCapabilities from_json<pieces::ModelCapabilities>(const JsonValue& json) {
  return core::model_from_json<pieces::ModelCapabilities>(json);
}

template <>
pieces::Score from_json<pieces::Score>(const JsonValue& json) {
  return core::model_from_json<pieces::Score>(json);
}

template <>
pieces::ReferencedEntity from_json<pieces::ReferencedEntity>(const JsonValue& json) {
  return core::model_from_json<pieces::ReferencedEntity>(json);
}

template <>
pieces::Model from_json<pieces::Model>(const JsonValue& json) {
  return core::model_from_json<pieces::Model>(json);
}

template <>
pieces::ModelDownloadProgress from_json<pieces::ModelDownloadProgress>(const JsonValue& json) {
  return core::model_from_json<pieces::ModelDownloadProgress>(json);
}

template <>
pieces::Models from_json<pieces::Models>(const JsonValue& json) {
  return core::model_from_json<pieces::Models>(json);
}

}}  // namespace ocelli::v1
