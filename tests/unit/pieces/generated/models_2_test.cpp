// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/pieces/generated/models.hpp>

#include "support/fake_service.hpp"
#include "unit/pieces/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

using namespace test_support;

TEST(PiecesModel, ReadsItsFields) {
  const auto model = from_json<Model>(JsonValue::parse(model_example));
  EXPECT_EQ(model.id, std::string("5f1c2b3a-0000-4000-8000-000000000001"));
  EXPECT_EQ(model.version, std::string("0.0.1"));
  EXPECT_EQ(model.name, std::string("Phi-3 Mini"));
  EXPECT_EQ(model.description, std::string("A small model."));
  EXPECT_EQ(model.cloud, true);
  EXPECT_EQ(model.type, OpenEnum<ModelType>(ModelType::speed));
  EXPECT_EQ(model.usage, OpenEnum<ModelUsage>(ModelUsage::code_conversation));
  EXPECT_EQ(model.quantization, std::string("q4f16_1"));
  EXPECT_EQ(model.foundation, OpenEnum<ModelFoundation>(ModelFoundation::phi_3_mini));
  EXPECT_EQ(model.downloaded, false);
  EXPECT_EQ(model.loaded, false);
  EXPECT_EQ(model.unique, std::string("phi-3-mini-q4"));
  EXPECT_EQ(model.parameters, 3.8);
  EXPECT_EQ(model.provider, OpenEnum<ExternalMLProvider>(ExternalMLProvider::microsoft));
  EXPECT_EQ(model.cpu, true);
  EXPECT_EQ(model.downloading, true);
  EXPECT_EQ(model.custom, true);
  EXPECT_EQ(model.denied, false);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesModel, WritesWhatItRead) {
  const auto model = from_json<Model>(JsonValue::parse(model_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(model_example));
  EXPECT_EQ(from_json<Model>(to_json(model)), model);
}

TEST(PiecesModel, KeepsAnUnknownField) {
  auto model = from_json<Model>(JsonValue::parse(model_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Model>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesModel, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(
      to_json(Model()),
      JsonValue::parse(
          R"({"id": "", "version": "", "created": {"value": ""}, "name": "", "cloud": false, "type": "", "usage": ""})"));
}

TEST(PiecesModel, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Model>(JsonValue::parse(
      R"({"schema": null, "id": "5f1c2b3a-0000-4000-8000-000000000001", "version": null, "created": null,
"name": null, "description": null, "cloud": null, "type": null, "usage": null, "bytes": null, "ram": null,
"quantization": null, "foundation": null, "downloaded": null, "loaded": null, "unique": null,
"parameters": null, "provider": null, "cpu": null, "downloading": null, "maxTokens": null, "custom": null,
"capabilities": null, "score": null, "denied": null, "organization": null})"));
  EXPECT_TRUE(model.parameters.is_null());
  EXPECT_EQ(to_json(model),
            JsonValue::parse(
                R"({"schema": null, "id": "5f1c2b3a-0000-4000-8000-000000000001", "version": null, "created": null,
"name": null, "description": null, "cloud": null, "type": null, "usage": null, "bytes": null, "ram": null,
"quantization": null, "foundation": null, "downloaded": null, "loaded": null, "unique": null,
"parameters": null, "provider": null, "cpu": null, "downloading": null, "maxTokens": null, "custom": null,
"capabilities": null, "score": null, "denied": null, "organization": null})"));
}

TEST(PiecesModel, ComparesEachField) {
  const auto model = from_json<Model>(JsonValue::parse(model_example));
  EXPECT_TRUE(field_counts(model, &Model::schema));
  EXPECT_TRUE(field_counts(model, &Model::id));
  EXPECT_TRUE(field_counts(model, &Model::version));
  EXPECT_TRUE(field_counts(model, &Model::created));
  EXPECT_TRUE(field_counts(model, &Model::name));
  EXPECT_TRUE(field_counts(model, &Model::description));
  EXPECT_TRUE(field_counts(model, &Model::cloud));
  EXPECT_TRUE(field_counts(model, &Model::type));
  EXPECT_TRUE(field_counts(model, &Model::usage));
  EXPECT_TRUE(field_counts(model, &Model::bytes));
  EXPECT_TRUE(field_counts(model, &Model::ram));
  EXPECT_TRUE(field_counts(model, &Model::quantization));
  EXPECT_TRUE(field_counts(model, &Model::foundation));
  EXPECT_TRUE(field_counts(model, &Model::downloaded));
  EXPECT_TRUE(field_counts(model, &Model::loaded));
  EXPECT_TRUE(field_counts(model, &Model::unique));
  EXPECT_TRUE(field_counts(model, &Model::parameters));
  EXPECT_TRUE(field_counts(model, &Model::provider));
  EXPECT_TRUE(field_counts(model, &Model::cpu));
  EXPECT_TRUE(field_counts(model, &Model::downloading));
  EXPECT_TRUE(field_counts(model, &Model::max_tokens));
  EXPECT_TRUE(field_counts(model, &Model::custom));
  EXPECT_TRUE(field_counts(model, &Model::capabilities));
  EXPECT_TRUE(field_counts(model, &Model::score));
}

TEST(PiecesModel, ComparesEachField2) {
  const auto model = from_json<Model>(JsonValue::parse(model_example));
  EXPECT_TRUE(field_counts(model, &Model::denied));
  EXPECT_TRUE(field_counts(model, &Model::organization));
}

TEST(PiecesModel, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Model>(JsonValue::parse(model_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(PiecesModel, IsNotReadWithoutId) {
  EXPECT_TRUE(refuses("id", [] {
    (void)from_json<Model>(
        JsonValue::parse(R"({"schema": {"migration": 0, "semantic": "MAJOR_0_MINOR_0_PATCH_1"}, "version": "0.0.1",
"created": {"value": "2024-05-01T10:00:00.000Z", "readable": "2 months ago"}, "name": "Phi-3 Mini",
"description": "A small model.", "cloud": true, "type": "SPEED", "usage": "CODE_CONVERSATION",
"bytes": {"value": 2393231072, "readable": "2.39 GB"}, "ram": {"value": 3900000000, "readable": "3.9 GB"},
"quantization": "q4f16_1", "foundation": "PHI_3_MINI", "downloaded": false, "loaded": false,
"unique": "phi-3-mini-q4", "parameters": 3.8, "provider": "MICROSOFT", "cpu": true, "downloading": true,
"maxTokens": {"total": 4096, "input": null, "output": null}, "custom": true,
"capabilities": {"temporal": false}, "score": {"manual": 1, "automatic": 2}, "denied": false,
"organization": {"id": "5f1c2b3a-0000-4000-8000-0000000000aa", "reference": {"name": "Acme",
"type": "ORGANIZATION"}}})"));
  }));
}

TEST(PiecesModelDownloadProgress, ReadsItsFields) {
  const auto model = from_json<ModelDownloadProgress>(JsonValue::parse(model_download_progress_example));
  EXPECT_EQ(model.status, OpenEnum<ModelDownloadProgressStatus>(ModelDownloadProgressStatus::in_progress));
  EXPECT_EQ(model.percentage, 41.5);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesModelDownloadProgress, WritesWhatItRead) {
  const auto model = from_json<ModelDownloadProgress>(JsonValue::parse(model_download_progress_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(model_download_progress_example));
  EXPECT_EQ(from_json<ModelDownloadProgress>(to_json(model)), model);
}

TEST(PiecesModelDownloadProgress, KeepsAnUnknownField) {
  auto model = from_json<ModelDownloadProgress>(JsonValue::parse(model_download_progress_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ModelDownloadProgress>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesModelDownloadProgress, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(ModelDownloadProgress()), JsonValue::parse(R"({})"));
}

TEST(PiecesModelDownloadProgress, GivesNullsBackAsTheyCame) {
  const auto model =
      from_json<ModelDownloadProgress>(JsonValue::parse(R"({"schema": null, "status": null, "percentage": null})"));
  EXPECT_TRUE(model.percentage.is_null());
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"schema": null, "status": null, "percentage": null})"));
}

TEST(PiecesModelDownloadProgress, ComparesEachField) {
  const auto model = from_json<ModelDownloadProgress>(JsonValue::parse(model_download_progress_example));
  EXPECT_TRUE(field_counts(model, &ModelDownloadProgress::status));
  EXPECT_TRUE(field_counts(model, &ModelDownloadProgress::percentage));
}

TEST(PiecesModelDownloadProgress, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<ModelDownloadProgress>(JsonValue::parse(model_download_progress_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(PiecesModels, ReadsItsFields) {
  const auto model = from_json<Models>(JsonValue::parse(models_example));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesModels, WritesWhatItRead) {
  const auto model = from_json<Models>(JsonValue::parse(models_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(models_example));
  EXPECT_EQ(from_json<Models>(to_json(model)), model);
}

TEST(PiecesModels, KeepsAnUnknownField) {
  auto model = from_json<Models>(JsonValue::parse(models_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Models>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesModels, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(Models()), JsonValue::parse(R"({"iterable": []})"));
}

TEST(PiecesModels, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Models>(JsonValue::parse(R"({"schema": null, "iterable": null, "score": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"schema": null, "iterable": null, "score": null})"));
}

TEST(PiecesModels, ComparesEachField) {
  const auto model = from_json<Models>(JsonValue::parse(models_example));
  EXPECT_TRUE(field_counts(model, &Models::schema));
  EXPECT_TRUE(field_counts(model, &Models::iterable));
  EXPECT_TRUE(field_counts(model, &Models::score));
}

TEST(PiecesModels, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Models>(JsonValue::parse(models_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

}}}}  // namespace ocelli::v1::pieces
