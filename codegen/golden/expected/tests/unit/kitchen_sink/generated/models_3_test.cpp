// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/models.hpp>
#include <ocelli/open_enum.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

TEST(KitchenSinkLabelResult, ReadsItsFields) {
  const auto model = from_json<LabelResult>(JsonValue::parse(label_result_example));
  EXPECT_EQ(model.type, OpenEnum<JobType>(JobType::label));
  EXPECT_EQ(model.label, std::string("label \"x\" é&b=c+d"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkLabelResult, WritesWhatItRead) {
  const auto model = from_json<LabelResult>(JsonValue::parse(label_result_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(label_result_example));
  EXPECT_EQ(from_json<LabelResult>(to_json(model)), model);
}

TEST(KitchenSinkLabelResult, KeepsAnUnknownField) {
  auto model = from_json<LabelResult>(JsonValue::parse(label_result_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<LabelResult>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkLabelResult, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(LabelResult()), JsonValue::parse(R"({"label": ""})"));
}

TEST(KitchenSinkLabelResult, GivesNullsBackAsTheyCame) {
  const auto model = from_json<LabelResult>(JsonValue::parse(R"({"type": null, "label": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"type": null, "label": null})"));
}

TEST(KitchenSinkLabelResult, ComparesEachField) {
  const auto model = from_json<LabelResult>(JsonValue::parse(label_result_example));
  EXPECT_TRUE(field_counts(model, &LabelResult::type));
  EXPECT_TRUE(field_counts(model, &LabelResult::label));
}

TEST(KitchenSinkLabelResult, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<LabelResult>(JsonValue::parse(label_result_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkJob, ReadsItsFields) {
  const auto model = from_json<Job>(JsonValue::parse(job_example));
  EXPECT_EQ(model.type, OpenEnum<JobType>(JobType::label));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkJob, WritesWhatItRead) {
  const auto model = from_json<Job>(JsonValue::parse(job_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(job_example));
  EXPECT_EQ(from_json<Job>(to_json(model)), model);
}

TEST(KitchenSinkJob, KeepsAnUnknownField) {
  auto model = from_json<Job>(JsonValue::parse(job_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Job>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkJob, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(Job()), JsonValue::parse(R"({"type": "", "result": null})"));
}

TEST(KitchenSinkJob, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Job>(JsonValue::parse(R"({"type": null, "result": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"type": null, "result": null})"));
}

TEST(KitchenSinkJob, ComparesEachField) {
  const auto model = from_json<Job>(JsonValue::parse(job_example));
  EXPECT_TRUE(field_counts(model, &Job::type));
  EXPECT_TRUE(field_counts(model, &Job::result));
}

TEST(KitchenSinkJob, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Job>(JsonValue::parse(job_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkJob, ResultIsTheCountResultThatTypeNames1) {
  const auto model = from_json<Job>(JsonValue::parse(R"({"result": {"count": 553}, "type": "count"})"));
  EXPECT_TRUE(std::holds_alternative<CountResult>(*model.result));
}

TEST(KitchenSinkJob, ResultIsTheLabelResultThatTypeNames2) {
  const auto model =
      from_json<Job>(JsonValue::parse(R"({"result": {"label": "label \"x\" é&b=c+d"}, "type": "label"})"));
  EXPECT_TRUE(std::holds_alternative<LabelResult>(*model.result));
}

TEST(KitchenSinkShape, ReadsCircle1) {
  const auto values =
      core::model_from_json<std::vector<Shape>>(JsonValue::parse(R"([{"type": "circle", "radius": 2.5}])"));
  EXPECT_TRUE(std::holds_alternative<Circle>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), JsonValue::parse(R"([{"type": "circle", "radius": 2.5}])"));
}

TEST(KitchenSinkShape, ReadsCircle2) {
  const auto values =
      core::model_from_json<std::vector<Shape>>(JsonValue::parse(R"([{"type": "disc", "radius": 2.5}])"));
  EXPECT_TRUE(std::holds_alternative<Circle>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), JsonValue::parse(R"([{"type": "disc", "radius": 2.5}])"));
}

TEST(KitchenSinkShape, ReadsGroup3) {
  const auto values = core::model_from_json<std::vector<Shape>>(JsonValue::parse(
      R"([{"type": "group", "members": [{"type": "circle", "radius": 2.5}, {"type": "circle", "radius": 2.5}],
"frame": {"type": "circle", "radius": 2.5}}])"));
  EXPECT_TRUE(std::holds_alternative<Group>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values),
            JsonValue::parse(
                R"([{"type": "group", "members": [{"type": "circle", "radius": 2.5}, {"type": "circle", "radius": 2.5}],
"frame": {"type": "circle", "radius": 2.5}}])"));
}

TEST(KitchenSinkShape, KeepsWhatItDoesNotKnow) {
  const auto unknown = JsonValue::parse(R"([{"type": "never heard of"}])");
  const auto values = core::model_from_json<std::vector<Shape>>(unknown);
  EXPECT_TRUE(std::holds_alternative<JsonValue>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), unknown);
}

TEST(KitchenSinkDetail, ReadsFrame1) {
  const auto values = core::model_from_json<std::vector<Detail>>(JsonValue::parse(
      R"([{"picture_id": "picture_id \"x\" é&b=c+d", "video": "video \"x\" é&b=c+d", "start_ms": 8589935455}])"));
  EXPECT_TRUE(std::holds_alternative<Frame>(values.at(0)));
  EXPECT_EQ(
      core::model_to_json(values),
      JsonValue::parse(
          R"([{"picture_id": "picture_id \"x\" é&b=c+d", "video": "video \"x\" é&b=c+d", "start_ms": 8589935455}])"));
}

TEST(KitchenSinkDetail, ReadsPicture2) {
  const auto values =
      core::model_from_json<std::vector<Detail>>(JsonValue::parse(R"([{"picture_id": "picture_id \"x\" é&b=c+d"}])"));
  EXPECT_TRUE(std::holds_alternative<Picture>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), JsonValue::parse(R"([{"picture_id": "picture_id \"x\" é&b=c+d"}])"));
}

TEST(KitchenSinkDetail, ReadsStdString3) {
  const auto values = core::model_from_json<std::vector<Detail>>(JsonValue::parse(R"(["Detail \"x\" é&b=c+d"])"));
  EXPECT_TRUE(std::holds_alternative<std::string>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), JsonValue::parse(R"(["Detail \"x\" é&b=c+d"])"));
}

TEST(KitchenSinkDetail, ReadsBool4) {
  const auto values = core::model_from_json<std::vector<Detail>>(JsonValue::parse(R"([true])"));
  EXPECT_TRUE(std::holds_alternative<bool>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), JsonValue::parse(R"([true])"));
}

TEST(KitchenSinkDetail, ReadsStdVectorFault5) {
  const auto values = core::model_from_json<std::vector<Detail>>(
      JsonValue::parse(R"([[{"loc": ["loc 1 \"x\" é&b=c+d", "loc 2 \"x\" é&b=c+d"], "msg": "msg \"x\" é&b=c+d"},
{"loc": ["loc 1 \"x\" é&b=c+d", "loc 2 \"x\" é&b=c+d"], "msg": "msg \"x\" é&b=c+d"}]])"));
  EXPECT_TRUE(std::holds_alternative<std::vector<Fault>>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values),
            JsonValue::parse(R"([[{"loc": ["loc 1 \"x\" é&b=c+d", "loc 2 \"x\" é&b=c+d"], "msg": "msg \"x\" é&b=c+d"},
{"loc": ["loc 1 \"x\" é&b=c+d", "loc 2 \"x\" é&b=c+d"], "msg": "msg \"x\" é&b=c+d"}]])"));
}

TEST(KitchenSinkDetail, KeepsWhatItDoesNotKnow) {
  const auto unknown = JsonValue::parse(R"([null])");
  const auto values = core::model_from_json<std::vector<Detail>>(unknown);
  EXPECT_TRUE(std::holds_alternative<JsonValue>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), unknown);
}

TEST(KitchenSinkFaultPlace, ReadsStdString1) {
  const auto values =
      core::model_from_json<std::vector<FaultPlace>>(JsonValue::parse(R"(["FaultPlace \"x\" é&b=c+d"])"));
  EXPECT_TRUE(std::holds_alternative<std::string>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), JsonValue::parse(R"(["FaultPlace \"x\" é&b=c+d"])"));
}

TEST(KitchenSinkFaultPlace, ReadsStdInt64T2) {
  const auto values = core::model_from_json<std::vector<FaultPlace>>(JsonValue::parse(R"([903])"));
  EXPECT_TRUE(std::holds_alternative<std::int64_t>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), JsonValue::parse(R"([903])"));
}

TEST(KitchenSinkFaultPlace, KeepsWhatItDoesNotKnow) {
  const auto unknown = JsonValue::parse(R"([null])");
  const auto values = core::model_from_json<std::vector<FaultPlace>>(unknown);
  EXPECT_TRUE(std::holds_alternative<JsonValue>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), unknown);
}

TEST(KitchenSinkJobResult, ReadsCountResult1) {
  const auto values =
      core::model_from_json<std::vector<JobResult>>(JsonValue::parse(R"([{"type": "count", "count": 553}])"));
  EXPECT_TRUE(std::holds_alternative<CountResult>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), JsonValue::parse(R"([{"type": "count", "count": 553}])"));
}

TEST(KitchenSinkJobResult, ReadsLabelResult2) {
  const auto values = core::model_from_json<std::vector<JobResult>>(
      JsonValue::parse(R"([{"type": "label", "label": "label \"x\" é&b=c+d"}])"));
  EXPECT_TRUE(std::holds_alternative<LabelResult>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), JsonValue::parse(R"([{"type": "label", "label": "label \"x\" é&b=c+d"}])"));
}

TEST(KitchenSinkJobResult, KeepsWhatItDoesNotKnow) {
  const auto unknown = JsonValue::parse(R"([{"type": "never heard of"}])");
  const auto values = core::model_from_json<std::vector<JobResult>>(unknown);
  EXPECT_TRUE(std::holds_alternative<JsonValue>(values.at(0)));
  EXPECT_EQ(core::model_to_json(values), unknown);
}

}}}}  // namespace ocelli::v1::kitchen_sink
