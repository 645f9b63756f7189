// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/giq/generated/models.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>

#include "support/fake_service.hpp"
#include "unit/giq/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace giq { namespace {

using namespace test_support;

TEST(GiqInferenceJob, ReadsItsFields) {
  const auto model = from_json<InferenceJob>(JsonValue::parse(inference_job_example));
  EXPECT_EQ(model.id, std::string("job-1"));
  EXPECT_EQ(model.status, OpenEnum<InferenceJobStatus>(InferenceJobStatus::completed));
  EXPECT_EQ(model.type, std::string("detection"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GiqInferenceJob, WritesWhatItRead) {
  const auto model = from_json<InferenceJob>(JsonValue::parse(inference_job_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(inference_job_example));
  EXPECT_EQ(from_json<InferenceJob>(to_json(model)), model);
}

TEST(GiqInferenceJob, KeepsAnUnknownField) {
  auto model = from_json<InferenceJob>(JsonValue::parse(inference_job_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<InferenceJob>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GiqInferenceJob, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(InferenceJob()), JsonValue::parse(R"({"id": "", "status": ""})"));
}

TEST(GiqInferenceJob, GivesNullsBackAsTheyCame) {
  const auto model =
      from_json<InferenceJob>(JsonValue::parse(R"({"id": "job-1", "status": null, "type": null, "startedAt": null})"));
  EXPECT_TRUE(model.started_at.is_null());
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"id": "job-1", "status": null, "type": null, "startedAt": null})"));
}

TEST(GiqInferenceJob, ComparesEachField) {
  const auto model = from_json<InferenceJob>(JsonValue::parse(inference_job_example));
  EXPECT_TRUE(field_counts(model, &InferenceJob::id));
  EXPECT_TRUE(field_counts(model, &InferenceJob::status));
  EXPECT_TRUE(field_counts(model, &InferenceJob::type));
  EXPECT_TRUE(field_counts(model, &InferenceJob::started_at));
}

TEST(GiqInferenceJob, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<InferenceJob>(JsonValue::parse(inference_job_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GiqInferenceJob, IsNotReadWithoutId) {
  EXPECT_TRUE(refuses("id", [] {
    (void)from_json<InferenceJob>(
        JsonValue::parse(R"({"status": "COMPLETED", "type": "detection", "startedAt": "2025-05-01T10:00:00Z"})"));
  }));
}

TEST(GiqUploadedFile, ReadsItsFields) {
  const auto model = from_json<UploadedFile>(JsonValue::parse(uploaded_file_example));
  EXPECT_EQ(model.file_id, std::string("file-1"));
  EXPECT_EQ(model.original_name, std::string("scene.tif"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(GiqUploadedFile, WritesWhatItRead) {
  const auto model = from_json<UploadedFile>(JsonValue::parse(uploaded_file_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(uploaded_file_example));
  EXPECT_EQ(from_json<UploadedFile>(to_json(model)), model);
}

TEST(GiqUploadedFile, KeepsAnUnknownField) {
  auto model = from_json<UploadedFile>(JsonValue::parse(uploaded_file_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<UploadedFile>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(GiqUploadedFile, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(UploadedFile()), JsonValue::parse(R"({"fileId": ""})"));
}

TEST(GiqUploadedFile, GivesNullsBackAsTheyCame) {
  const auto model = from_json<UploadedFile>(JsonValue::parse(R"({"fileId": "file-1", "originalName": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"fileId": "file-1", "originalName": null})"));
}

TEST(GiqUploadedFile, ComparesEachField) {
  const auto model = from_json<UploadedFile>(JsonValue::parse(uploaded_file_example));
  EXPECT_TRUE(field_counts(model, &UploadedFile::file_id));
  EXPECT_TRUE(field_counts(model, &UploadedFile::original_name));
}

TEST(GiqUploadedFile, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<UploadedFile>(JsonValue::parse(uploaded_file_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(GiqUploadedFile, IsNotReadWithoutFileId) {
  EXPECT_TRUE(
      refuses("fileId", [] { (void)from_json<UploadedFile>(JsonValue::parse(R"({"originalName": "scene.tif"})")); }));
}

}}}}  // namespace ocelli::v1::giq
