// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <ocelli/absent_members.hpp>
#include <ocelli/export.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/nullable.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/pieces/generated/enums.hpp>
#include <ocelli/timestamp.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

/// Pieces OS's own note of the schema that a record was written by.
struct EmbeddedModelSchema {
  std::int64_t migration = 0;
  OpenEnum<EmbeddedModelSchemaSemanticVersion> semantic;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const EmbeddedModelSchema& left, const EmbeddedModelSchema& right);
inline bool operator!=(const EmbeddedModelSchema& left, const EmbeddedModelSchema& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const EmbeddedModelSchema& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const EmbeddedModelSchema& model);

/// A point in time.
struct GroupedTimestamp {
  std::optional<EmbeddedModelSchema> schema;
  Timestamp value;
  /// In words, for people.
  std::optional<std::string> readable;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const GroupedTimestamp& left, const GroupedTimestamp& right);
inline bool operator!=(const GroupedTimestamp& left, const GroupedTimestamp& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const GroupedTimestamp& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const GroupedTimestamp& model);

/// A size.
struct ByteDescriptor {
  std::optional<EmbeddedModelSchema> schema;
  /// In bytes.
  std::int64_t value = 0;
  /// In words, for people.
  std::string readable;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const ByteDescriptor& left, const ByteDescriptor& right);
inline bool operator!=(const ByteDescriptor& left, const ByteDescriptor& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ByteDescriptor& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ByteDescriptor& model);

/// How many tokens a model takes; null where that is not known.
struct ModelMaxTokens {
  std::optional<EmbeddedModelSchema> schema;
  /// Of input and output together.
  std::optional<double> total;
  Nullable<double> input;
  Nullable<double> output;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const ModelMaxTokens& left, const ModelMaxTokens& right);
inline bool operator!=(const ModelMaxTokens& left, const ModelMaxTokens& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ModelMaxTokens& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ModelMaxTokens& model);

/// What a model can use as context.
struct ModelCapabilities {
  std::optional<EmbeddedModelSchema> schema;
  std::optional<bool> temporal;
  std::optional<bool> documents;
  std::optional<bool> assets;
  std::optional<bool> codebases;
  std::optional<bool> websites;
  std::optional<bool> images;
  std::optional<bool> videos;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const ModelCapabilities& left, const ModelCapabilities& right);
inline bool operator!=(const ModelCapabilities& left, const ModelCapabilities& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ModelCapabilities& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ModelCapabilities& model);

/// How much a model was used.
struct Score {
  std::optional<EmbeddedModelSchema> schema;
  std::int64_t manual = 0;
  std::int64_t automatic = 0;
  std::optional<std::int64_t> priority;
  std::optional<std::int64_t> reuse;
  std::optional<std::int64_t> update;
  std::optional<std::int64_t> reference;
  std::optional<std::int64_t> searched;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Score& left, const Score& right);
inline bool operator!=(const Score& left, const Score& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Score& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Score& model);

/// An organisation or a team.
struct ReferencedEntity {
  std::optional<EmbeddedModelSchema> schema;
  std::string id;
  /// What Pieces OS says of it: a deep tree, which is kept as it comes.
  Nullable<JsonValue> reference;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const ReferencedEntity& left, const ReferencedEntity& right);
inline bool operator!=(const ReferencedEntity& left, const ReferencedEntity& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ReferencedEntity& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ReferencedEntity& model);

/// A machine-learning model that Pieces OS can use.
struct Model {
  std::optional<EmbeddedModelSchema> schema;
  /// A UUID.
  std::string id;
  std::string version;
  GroupedTimestamp created;
  /// What people call it.
  std::string name;
  std::optional<std::string> description;
  /// It runs elsewhere, so that there is nothing to download.
  bool cloud = false;
  OpenEnum<ModelType> type;
  OpenEnum<ModelUsage> usage;
  /// What it takes on disk.
  std::optional<ByteDescriptor> bytes;
  /// What it takes in memory when it is loaded.
  std::optional<ByteDescriptor> ram;
  /// For example "q8f16_0".
  std::optional<std::string> quantization;
  std::optional<OpenEnum<ModelFoundation>> foundation;
  /// It is on this machine's disk.
  std::optional<bool> downloaded;
  /// It is in memory.
  std::optional<bool> loaded;
  /// The name by which it is loaded.
  std::optional<std::string> unique;
  /// How many it has, in billions.
  Nullable<double> parameters;
  std::optional<OpenEnum<ExternalMLProvider>> provider;
  /// It is built to run without a graphics processor.
  std::optional<bool> cpu;
  /// A download is under way.
  std::optional<bool> downloading;
  std::optional<ModelMaxTokens> max_tokens;
  /// The user or an organisation brought it in; only such a model can be updated.
  std::optional<bool> custom;
  std::optional<ModelCapabilities> capabilities;
  std::optional<Score> score;
  /// This user may not use it.
  std::optional<bool> denied;
  /// Whose it is.
  std::optional<ReferencedEntity> organization;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Model& left, const Model& right);
inline bool operator!=(const Model& left, const Model& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Model& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Model& model);

/// What a message of a download says; it may say nothing.
struct ModelDownloadProgress {
  std::optional<EmbeddedModelSchema> schema;
  std::optional<OpenEnum<ModelDownloadProgressStatus>> status;
  /// From 0 to 100, while it is known.
  Nullable<double> percentage;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const ModelDownloadProgress& left, const ModelDownloadProgress& right);
inline bool operator!=(const ModelDownloadProgress& left, const ModelDownloadProgress& right) {
  return !(left == right);
}
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ModelDownloadProgress& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ModelDownloadProgress& model);

/// Models, in Pieces OS's own order.
struct Models {
  std::optional<EmbeddedModelSchema> schema;
  std::vector<Model> iterable;
  std::optional<Score> score;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Models& left, const Models& right);
inline bool operator!=(const Models& left, const Models& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Models& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Models& model);

}}}  // namespace ocelli::v1::pieces

namespace ocelli { inline namespace v1 {

template <>
[[nodiscard]] OCELLI_EXPORT pieces::EmbeddedModelSchema from_json<pieces::EmbeddedModelSchema>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT pieces::GroupedTimestamp from_json<pieces::GroupedTimestamp>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT pieces::ByteDescriptor from_json<pieces::ByteDescriptor>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT pieces::ModelMaxTokens from_json<pieces::ModelMaxTokens>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT pieces::ModelCapabilities from_json<pieces::ModelCapabilities>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT pieces::Score from_json<pieces::Score>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT pieces::ReferencedEntity from_json<pieces::ReferencedEntity>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT pieces::Model from_json<pieces::Model>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT pieces::ModelDownloadProgress from_json<pieces::ModelDownloadProgress>(
    const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT pieces::Models from_json<pieces::Models>(const JsonValue& json);

}}  // namespace ocelli::v1
