// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/pieces/generated/models.hpp>
#include <ocelli/timestamp.hpp>

#include "support/fake_service.hpp"
#include "unit/pieces/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

using namespace test_support;

TEST(PiecesEmbeddedModelSchema, ReadsItsFields) {
  const auto model = from_json<EmbeddedModelSchema>(JsonValue::parse(embedded_model_schema_example));
  EXPECT_EQ(model.migration, std::int64_t{3});
  EXPECT_EQ(model.semantic,
            OpenEnum<EmbeddedModelSchemaSemanticVersion>(EmbeddedModelSchemaSemanticVersion::major_0_minor_0_patch_1));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesEmbeddedModelSchema, WritesWhatItRead) {
  const auto model = from_json<EmbeddedModelSchema>(JsonValue::parse(embedded_model_schema_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(embedded_model_schema_example));
  EXPECT_EQ(from_json<EmbeddedModelSchema>(to_json(model)), model);
}

TEST(PiecesEmbeddedModelSchema, KeepsAnUnknownField) {
  auto model = from_json<EmbeddedModelSchema>(JsonValue::parse(embedded_model_schema_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<EmbeddedModelSchema>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesEmbeddedModelSchema, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(EmbeddedModelSchema()), JsonValue::parse(R"({"migration": 0, "semantic": ""})"));
}

TEST(PiecesEmbeddedModelSchema, GivesNullsBackAsTheyCame) {
  const auto model = from_json<EmbeddedModelSchema>(JsonValue::parse(R"({"migration": null, "semantic": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"migration": null, "semantic": null})"));
}

TEST(PiecesEmbeddedModelSchema, ComparesEachField) {
  const auto model = from_json<EmbeddedModelSchema>(JsonValue::parse(embedded_model_schema_example));
  EXPECT_TRUE(field_counts(model, &EmbeddedModelSchema::migration));
  EXPECT_TRUE(field_counts(model, &EmbeddedModelSchema::semantic));
}

TEST(PiecesEmbeddedModelSchema, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<EmbeddedModelSchema>(JsonValue::parse(embedded_model_schema_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(PiecesGroupedTimestamp, ReadsItsFields) {
  const auto model = from_json<GroupedTimestamp>(JsonValue::parse(grouped_timestamp_example));
  EXPECT_EQ(model.value, Timestamp("2024-05-01T10:00:00.000Z"));
  EXPECT_EQ(model.readable, std::string("2 months ago"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesGroupedTimestamp, WritesWhatItRead) {
  const auto model = from_json<GroupedTimestamp>(JsonValue::parse(grouped_timestamp_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(grouped_timestamp_example));
  EXPECT_EQ(from_json<GroupedTimestamp>(to_json(model)), model);
}

TEST(PiecesGroupedTimestamp, KeepsAnUnknownField) {
  auto model = from_json<GroupedTimestamp>(JsonValue::parse(grouped_timestamp_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<GroupedTimestamp>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesGroupedTimestamp, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(GroupedTimestamp()), JsonValue::parse(R"({"value": ""})"));
}

TEST(PiecesGroupedTimestamp, GivesNullsBackAsTheyCame) {
  const auto model =
      from_json<GroupedTimestamp>(JsonValue::parse(R"({"schema": null, "value": null, "readable": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"schema": null, "value": null, "readable": null})"));
}

TEST(PiecesGroupedTimestamp, ComparesEachField) {
  const auto model = from_json<GroupedTimestamp>(JsonValue::parse(grouped_timestamp_example));
  EXPECT_TRUE(field_counts(model, &GroupedTimestamp::value));
  EXPECT_TRUE(field_counts(model, &GroupedTimestamp::readable));
}

TEST(PiecesGroupedTimestamp, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<GroupedTimestamp>(JsonValue::parse(grouped_timestamp_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(PiecesByteDescriptor, ReadsItsFields) {
  const auto model = from_json<ByteDescriptor>(JsonValue::parse(byte_descriptor_example));
  EXPECT_EQ(model.value, std::int64_t{2393231072});
  EXPECT_EQ(model.readable, std::string("2.39 GB"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesByteDescriptor, WritesWhatItRead) {
  const auto model = from_json<ByteDescriptor>(JsonValue::parse(byte_descriptor_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(byte_descriptor_example));
  EXPECT_EQ(from_json<ByteDescriptor>(to_json(model)), model);
}

TEST(PiecesByteDescriptor, KeepsAnUnknownField) {
  auto model = from_json<ByteDescriptor>(JsonValue::parse(byte_descriptor_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ByteDescriptor>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesByteDescriptor, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(ByteDescriptor()), JsonValue::parse(R"({"value": 0, "readable": ""})"));
}

TEST(PiecesByteDescriptor, GivesNullsBackAsTheyCame) {
  const auto model =
      from_json<ByteDescriptor>(JsonValue::parse(R"({"schema": null, "value": null, "readable": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"schema": null, "value": null, "readable": null})"));
}

TEST(PiecesByteDescriptor, ComparesEachField) {
  const auto model = from_json<ByteDescriptor>(JsonValue::parse(byte_descriptor_example));
  EXPECT_TRUE(field_counts(model, &ByteDescriptor::value));
  EXPECT_TRUE(field_counts(model, &ByteDescriptor::readable));
}

TEST(PiecesByteDescriptor, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<ByteDescriptor>(JsonValue::parse(byte_descriptor_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(PiecesModelMaxTokens, ReadsItsFields) {
  const auto model = from_json<ModelMaxTokens>(JsonValue::parse(model_max_tokens_example));
  EXPECT_EQ(model.total, 4096.0);
  EXPECT_EQ(model.output, 1024.0);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesModelMaxTokens, WritesWhatItRead) {
  const auto model = from_json<ModelMaxTokens>(JsonValue::parse(model_max_tokens_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(model_max_tokens_example));
  EXPECT_EQ(from_json<ModelMaxTokens>(to_json(model)), model);
}

TEST(PiecesModelMaxTokens, KeepsAnUnknownField) {
  auto model = from_json<ModelMaxTokens>(JsonValue::parse(model_max_tokens_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ModelMaxTokens>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesModelMaxTokens, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(ModelMaxTokens()), JsonValue::parse(R"({"total": null})"));
}

TEST(PiecesModelMaxTokens, GivesNullsBackAsTheyCame) {
  const auto model =
      from_json<ModelMaxTokens>(JsonValue::parse(R"({"schema": null, "total": null, "input": null, "output": null})"));
  EXPECT_TRUE(model.input.is_null());
  EXPECT_TRUE(model.output.is_null());
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"schema": null, "total": null, "input": null, "output": null})"));
}

TEST(PiecesModelMaxTokens, ComparesEachField) {
  const auto model = from_json<ModelMaxTokens>(JsonValue::parse(model_max_tokens_example));
  EXPECT_TRUE(field_counts(model, &ModelMaxTokens::total));
  EXPECT_TRUE(field_counts(model, &ModelMaxTokens::input));
  EXPECT_TRUE(field_counts(model, &ModelMaxTokens::output));
}

TEST(PiecesModelMaxTokens, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<ModelMaxTokens>(JsonValue::parse(model_max_tokens_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(PiecesModelCapabilities, ReadsItsFields) {
  const auto model = from_json<ModelCapabilities>(JsonValue::parse(model_capabilities_example));
  EXPECT_EQ(model.temporal, true);
  EXPECT_EQ(model.documents, true);
  EXPECT_EQ(model.assets, true);
  EXPECT_EQ(model.codebases, true);
  EXPECT_EQ(model.websites, true);
  EXPECT_EQ(model.images, true);
  EXPECT_EQ(model.videos, true);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesModelCapabilities, WritesWhatItRead) {
  const auto model = from_json<ModelCapabilities>(JsonValue::parse(model_capabilities_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(model_capabilities_example));
  EXPECT_EQ(from_json<ModelCapabilities>(to_json(model)), model);
}

TEST(PiecesModelCapabilities, KeepsAnUnknownField) {
  auto model = from_json<ModelCapabilities>(JsonValue::parse(model_capabilities_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ModelCapabilities>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesModelCapabilities, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(ModelCapabilities()), JsonValue::parse(R"({})"));
}

TEST(PiecesModelCapabilities, GivesNullsBackAsTheyCame) {
  const auto model = from_json<ModelCapabilities>(JsonValue::parse(
      R"({"schema": null, "temporal": null, "documents": null, "assets": null, "codebases": null, "websites": null,
"images": null, "videos": null})"));
  EXPECT_EQ(
      to_json(model),
      JsonValue::parse(
          R"({"schema": null, "temporal": null, "documents": null, "assets": null, "codebases": null, "websites": null,
"images": null, "videos": null})"));
}

TEST(PiecesModelCapabilities, ComparesEachField) {
  const auto model = from_json<ModelCapabilities>(JsonValue::parse(model_capabilities_example));
  EXPECT_TRUE(field_counts(model, &ModelCapabilities::temporal));
  EXPECT_TRUE(field_counts(model, &ModelCapabilities::documents));
  EXPECT_TRUE(field_counts(model, &ModelCapabilities::assets));
  EXPECT_TRUE(field_counts(model, &ModelCapabilities::codebases));
  EXPECT_TRUE(field_counts(model, &ModelCapabilities::websites));
  EXPECT_TRUE(field_counts(model, &ModelCapabilities::images));
  EXPECT_TRUE(field_counts(model, &ModelCapabilities::videos));
}

TEST(PiecesModelCapabilities, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<ModelCapabilities>(JsonValue::parse(model_capabilities_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(PiecesScore, ReadsItsFields) {
  const auto model = from_json<Score>(JsonValue::parse(score_example));
  EXPECT_EQ(model.manual, std::int64_t{3});
  EXPECT_EQ(model.automatic, std::int64_t{-2});
  EXPECT_EQ(model.priority, std::int64_t{1});
  EXPECT_EQ(model.reuse, std::int64_t{4});
  EXPECT_EQ(model.update, std::int64_t{5});
  EXPECT_EQ(model.reference, std::int64_t{7});
  EXPECT_EQ(model.searched, std::int64_t{9});
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesScore, WritesWhatItRead) {
  const auto model = from_json<Score>(JsonValue::parse(score_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(score_example));
  EXPECT_EQ(from_json<Score>(to_json(model)), model);
}

TEST(PiecesScore, KeepsAnUnknownField) {
  auto model = from_json<Score>(JsonValue::parse(score_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Score>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesScore, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(Score()), JsonValue::parse(R"({"manual": 0, "automatic": 0})"));
}

TEST(PiecesScore, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Score>(JsonValue::parse(
      R"({"schema": null, "manual": null, "automatic": null, "priority": null, "reuse": null, "update": null,
"reference": null, "searched": null})"));
  EXPECT_EQ(to_json(model),
            JsonValue::parse(
                R"({"schema": null, "manual": null, "automatic": null, "priority": null, "reuse": null, "update": null,
"reference": null, "searched": null})"));
}

TEST(PiecesScore, ComparesEachField) {
  const auto model = from_json<Score>(JsonValue::parse(score_example));
  EXPECT_TRUE(field_counts(model, &Score::manual));
  EXPECT_TRUE(field_counts(model, &Score::automatic));
  EXPECT_TRUE(field_counts(model, &Score::priority));
  EXPECT_TRUE(field_counts(model, &Score::reuse));
  EXPECT_TRUE(field_counts(model, &Score::update));
  EXPECT_TRUE(field_counts(model, &Score::reference));
  EXPECT_TRUE(field_counts(model, &Score::searched));
}

TEST(PiecesScore, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Score>(JsonValue::parse(score_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(PiecesReferencedEntity, ReadsItsFields) {
  const auto model = from_json<ReferencedEntity>(JsonValue::parse(referenced_entity_example));
  EXPECT_EQ(model.id, std::string("5f1c2b3a-0000-4000-8000-0000000000aa"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(PiecesReferencedEntity, WritesWhatItRead) {
  const auto model = from_json<ReferencedEntity>(JsonValue::parse(referenced_entity_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(referenced_entity_example));
  EXPECT_EQ(from_json<ReferencedEntity>(to_json(model)), model);
}

TEST(PiecesReferencedEntity, KeepsAnUnknownField) {
  auto model = from_json<ReferencedEntity>(JsonValue::parse(referenced_entity_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ReferencedEntity>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(PiecesReferencedEntity, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(ReferencedEntity()), JsonValue::parse(R"({"id": ""})"));
}

TEST(PiecesReferencedEntity, GivesNullsBackAsTheyCame) {
  const auto model =
      from_json<ReferencedEntity>(JsonValue::parse(R"({"schema": null, "id": null, "reference": null})"));
  EXPECT_TRUE(model.reference.is_null());
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"schema": null, "id": null, "reference": null})"));
}

TEST(PiecesReferencedEntity, ComparesEachField) {
  const auto model = from_json<ReferencedEntity>(JsonValue::parse(referenced_entity_example));
  EXPECT_TRUE(field_counts(model, &ReferencedEntity::id));
  EXPECT_TRUE(field_counts(model, &ReferencedEntity::reference));
}

TEST(PiecesReferencedEntity, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<ReferencedEntity>(JsonValue::parse(referenced_entity_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

}}}}  // namespace ocelli::v1::pieces
