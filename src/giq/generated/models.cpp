// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <ocelli/giq/generated/models.hpp>

#include <ostream>

#include <ocelli/json_value.hpp>

#include "giq/generated/model_tables.hpp"

namespace ocelli { inline namespace v1 { namespace core {

constexpr Field<giq::InferenceJob> ModelTable<giq::InferenceJob>::fields[4] = {
    field<&giq::InferenceJob::id>("id", Presence::essential),
    field<&giq::InferenceJob::status>("status", Presence::required),
    field<&giq::InferenceJob::type>("type"),
    field<&giq::InferenceJob::started_at>("startedAt"),
};

constexpr Field<giq::UploadedFile> ModelTable<giq::UploadedFile>::fields[2] = {
    field<&giq::UploadedFile::file_id>("fileId", Presence::essential),
    field<&giq::UploadedFile::original_name>("originalName"),
};

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace giq {

bool operator==(const InferenceJob& left, const InferenceJob& right) {
  return left.id == right.id && left.status == right.status && left.type == right.type &&
         left.started_at == right.started_at && core::same_additional_fields(left, right);
}

JsonValue to_json(const InferenceJob& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const InferenceJob& model) { return out << to_json(model); }

bool operator==(const UploadedFile& left, const UploadedFile& right) {
  return left.file_id == right.file_id && left.original_name == right.original_name &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const UploadedFile& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const UploadedFile& model) { return out << to_json(model); }

}}}  // namespace ocelli::v1::giq

namespace ocelli { inline namespace v1 {

template <>
giq::InferenceJob from_json<giq::InferenceJob>(const JsonValue& json) {
  return core::model_from_json<giq::InferenceJob>(json);
}

template <>
giq::UploadedFile from_json<giq::UploadedFile>(const JsonValue& json) {
  return core::model_from_json<giq::UploadedFile>(json);
}

}}  // namespace ocelli::v1
