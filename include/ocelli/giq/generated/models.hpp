// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>

#include <ocelli/absent_members.hpp>
#include <ocelli/export.hpp>
#include <ocelli/giq/generated/enums.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/nullable.hpp>
#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

/// A model at work on a file.
struct InferenceJob {
  /// The job's id.
  std::string id;
  OpenEnum<InferenceJobStatus> status;
  /// What kind of job it is; no value is documented.
  std::optional<std::string> type;
  /// When it began; the service documents no format, so it is kept as it comes.
  Nullable<JsonValue> started_at;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const InferenceJob& left, const InferenceJob& right);
inline bool operator!=(const InferenceJob& left, const InferenceJob& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const InferenceJob& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const InferenceJob& model);

/// A file that the service has.
struct UploadedFile {
  /// The file's id, for `run`.
  std::string file_id;
  /// The name that it was uploaded under.
  std::optional<std::string> original_name;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const UploadedFile& left, const UploadedFile& right);
inline bool operator!=(const UploadedFile& left, const UploadedFile& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const UploadedFile& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const UploadedFile& model);

}}}  // namespace ocelli::v1::giq

namespace ocelli { inline namespace v1 {

template <>
[[nodiscard]] OCELLI_EXPORT giq::InferenceJob from_json<giq::InferenceJob>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT giq::UploadedFile from_json<giq::UploadedFile>(const JsonValue& json);

}}  // namespace ocelli::v1
