// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/models.hpp>

#include "support/fake_service.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

TEST(KitchenSinkLimits, ReadsItsFields) {
  const auto model = from_json<Limits>(JsonValue::parse(limits_example));
  EXPECT_EQ(model.total, std::int64_t{797});
  EXPECT_EQ(model.input, std::int64_t{118});
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkLimits, WritesWhatItRead) {
  const auto model = from_json<Limits>(JsonValue::parse(limits_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(limits_example));
  EXPECT_EQ(from_json<Limits>(to_json(model)), model);
}

TEST(KitchenSinkLimits, KeepsAnUnknownField) {
  auto model = from_json<Limits>(JsonValue::parse(limits_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Limits>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkLimits, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(Limits()), JsonValue::parse(R"({"total": null})"));
}

TEST(KitchenSinkLimits, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Limits>(JsonValue::parse(R"({"total": null, "input": null})"));
  EXPECT_TRUE(model.input.is_null());
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"total": null, "input": null})"));
}

TEST(KitchenSinkLimits, ComparesEachField) {
  const auto model = from_json<Limits>(JsonValue::parse(limits_example));
  EXPECT_TRUE(field_counts(model, &Limits::total));
  EXPECT_TRUE(field_counts(model, &Limits::input));
}

TEST(KitchenSinkLimits, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Limits>(JsonValue::parse(limits_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkThingInner, ReadsItsFields) {
  const auto model = from_json<ThingInner>(JsonValue::parse(thing_inner_example));
  EXPECT_EQ(model.on, true);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkThingInner, WritesWhatItRead) {
  const auto model = from_json<ThingInner>(JsonValue::parse(thing_inner_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(thing_inner_example));
  EXPECT_EQ(from_json<ThingInner>(to_json(model)), model);
}

TEST(KitchenSinkThingInner, KeepsAnUnknownField) {
  auto model = from_json<ThingInner>(JsonValue::parse(thing_inner_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ThingInner>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkThingInner, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(ThingInner()), JsonValue::parse(R"({"on": false})"));
}

TEST(KitchenSinkThingInner, GivesNullsBackAsTheyCame) {
  const auto model = from_json<ThingInner>(JsonValue::parse(R"({"on": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"on": null})"));
}

TEST(KitchenSinkThingInner, ComparesEachField) {
  const auto model = from_json<ThingInner>(JsonValue::parse(thing_inner_example));
  EXPECT_TRUE(field_counts(model, &ThingInner::on));
}

TEST(KitchenSinkThingInner, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<ThingInner>(JsonValue::parse(thing_inner_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkCircle, ReadsItsFields) {
  const auto model = from_json<Circle>(JsonValue::parse(circle_example));
  EXPECT_EQ(model.type, std::string("circle"));
  EXPECT_EQ(model.radius, 2.5);
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkCircle, WritesWhatItRead) {
  const auto model = from_json<Circle>(JsonValue::parse(circle_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(circle_example));
  EXPECT_EQ(from_json<Circle>(to_json(model)), model);
}

TEST(KitchenSinkCircle, KeepsAnUnknownField) {
  auto model = from_json<Circle>(JsonValue::parse(circle_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Circle>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkCircle, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(Circle()), JsonValue::parse(R"({"type": "", "radius": 0})"));
}

TEST(KitchenSinkCircle, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Circle>(JsonValue::parse(R"({"type": null, "radius": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"type": null, "radius": null})"));
}

TEST(KitchenSinkCircle, ComparesEachField) {
  const auto model = from_json<Circle>(JsonValue::parse(circle_example));
  EXPECT_TRUE(field_counts(model, &Circle::type));
  EXPECT_TRUE(field_counts(model, &Circle::radius));
}

TEST(KitchenSinkCircle, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Circle>(JsonValue::parse(circle_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkGroup, ReadsItsFields) {
  const auto model = from_json<Group>(JsonValue::parse(group_example));
  EXPECT_EQ(model.type, std::string("type \"x\" é&b=c+d"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkGroup, WritesWhatItRead) {
  const auto model = from_json<Group>(JsonValue::parse(group_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(group_example));
  EXPECT_EQ(from_json<Group>(to_json(model)), model);
}

TEST(KitchenSinkGroup, KeepsAnUnknownField) {
  auto model = from_json<Group>(JsonValue::parse(group_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Group>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkGroup, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(Group()), JsonValue::parse(R"({"type": "", "members": []})"));
}

TEST(KitchenSinkGroup, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Group>(JsonValue::parse(R"({"type": null, "members": null, "frame": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"type": null, "members": null, "frame": null})"));
}

TEST(KitchenSinkGroup, ComparesEachField) {
  const auto model = from_json<Group>(JsonValue::parse(group_example));
  EXPECT_TRUE(field_counts(model, &Group::type));
  EXPECT_TRUE(field_counts(model, &Group::members));
  EXPECT_TRUE(field_counts(model, &Group::frame));
}

TEST(KitchenSinkGroup, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Group>(JsonValue::parse(group_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkFrame, ReadsItsFields) {
  const auto model = from_json<Frame>(JsonValue::parse(frame_example));
  EXPECT_EQ(model.picture_id, std::string("picture_id \"x\" é&b=c+d"));
  EXPECT_EQ(model.video, std::string("video \"x\" é&b=c+d"));
  EXPECT_EQ(model.start_ms, std::int64_t{8589935455});
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkFrame, WritesWhatItRead) {
  const auto model = from_json<Frame>(JsonValue::parse(frame_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(frame_example));
  EXPECT_EQ(from_json<Frame>(to_json(model)), model);
}

TEST(KitchenSinkFrame, KeepsAnUnknownField) {
  auto model = from_json<Frame>(JsonValue::parse(frame_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Frame>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkFrame, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(Frame()), JsonValue::parse(R"({"picture_id": "", "video": ""})"));
}

TEST(KitchenSinkFrame, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Frame>(JsonValue::parse(R"({"picture_id": null, "video": null, "start_ms": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"picture_id": null, "video": null, "start_ms": null})"));
}

TEST(KitchenSinkFrame, ComparesEachField) {
  const auto model = from_json<Frame>(JsonValue::parse(frame_example));
  EXPECT_TRUE(field_counts(model, &Frame::picture_id));
  EXPECT_TRUE(field_counts(model, &Frame::video));
  EXPECT_TRUE(field_counts(model, &Frame::start_ms));
}

TEST(KitchenSinkFrame, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Frame>(JsonValue::parse(frame_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkPicture, ReadsItsFields) {
  const auto model = from_json<Picture>(JsonValue::parse(picture_example));
  EXPECT_EQ(model.picture_id, std::string("picture_id \"x\" é&b=c+d"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkPicture, WritesWhatItRead) {
  const auto model = from_json<Picture>(JsonValue::parse(picture_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(picture_example));
  EXPECT_EQ(from_json<Picture>(to_json(model)), model);
}

TEST(KitchenSinkPicture, KeepsAnUnknownField) {
  auto model = from_json<Picture>(JsonValue::parse(picture_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Picture>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkPicture, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(Picture()), JsonValue::parse(R"({"picture_id": ""})"));
}

TEST(KitchenSinkPicture, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Picture>(JsonValue::parse(R"({"picture_id": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"picture_id": null})"));
}

TEST(KitchenSinkPicture, ComparesEachField) {
  const auto model = from_json<Picture>(JsonValue::parse(picture_example));
  EXPECT_TRUE(field_counts(model, &Picture::picture_id));
}

TEST(KitchenSinkPicture, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Picture>(JsonValue::parse(picture_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkFault, ReadsItsFields) {
  const auto model = from_json<Fault>(JsonValue::parse(fault_example));
  EXPECT_EQ(model.msg, std::string("msg \"x\" é&b=c+d"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkFault, WritesWhatItRead) {
  const auto model = from_json<Fault>(JsonValue::parse(fault_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(fault_example));
  EXPECT_EQ(from_json<Fault>(to_json(model)), model);
}

TEST(KitchenSinkFault, KeepsAnUnknownField) {
  auto model = from_json<Fault>(JsonValue::parse(fault_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Fault>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkFault, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(Fault()), JsonValue::parse(R"({"loc": [], "msg": ""})"));
}

TEST(KitchenSinkFault, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Fault>(JsonValue::parse(R"({"loc": null, "msg": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"loc": null, "msg": null})"));
}

TEST(KitchenSinkFault, ComparesEachField) {
  const auto model = from_json<Fault>(JsonValue::parse(fault_example));
  EXPECT_TRUE(field_counts(model, &Fault::loc));
  EXPECT_TRUE(field_counts(model, &Fault::msg));
}

TEST(KitchenSinkFault, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Fault>(JsonValue::parse(fault_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

}}}}  // namespace ocelli::v1::kitchen_sink
