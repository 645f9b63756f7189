// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/models.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/timestamp.hpp>

#include "support/fake_service.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

TEST(KitchenSinkThing, ReadsItsFields) {
  const auto model = from_json<Thing>(JsonValue::parse(thing_example));
  EXPECT_EQ(model.id, std::string("id \"x\" é&b=c+d"));
  EXPECT_EQ(model.name, std::string("name \"x\" é&b=c+d"));
  EXPECT_EQ(model.kind, OpenEnum<Kind>(Kind::two_d));
  EXPECT_EQ(model.size, std::int64_t{8589935185});
  EXPECT_EQ(model.count, std::int64_t{553});
  EXPECT_EQ(model.weight, 217.5);
  EXPECT_EQ(model.is_new, true);
  EXPECT_EQ(model.created_at, Timestamp("2025-04-04T17:18:46.015922Z"));
  EXPECT_EQ(model.must_null, std::string("must_null \"x\" é&b=c+d"));
  EXPECT_EQ(model.may, std::string("may \"x\" é&b=c+d"));
  EXPECT_EQ(model.may_null, std::string("may_null \"x\" é&b=c+d"));
  EXPECT_EQ(model.may_null_number, 593.5);
  EXPECT_EQ(model.may_kind, OpenEnum<Side>(Side::right));
  EXPECT_EQ(model.seen_at, Timestamp("2025-04-04T17:18:46.015922Z"));
  EXPECT_EQ(model.operator_, std::string("operator \"x\" é&b=c+d"));
  EXPECT_EQ(model.additional_fields_, std::string("additional_fields \"x\" é&b=c+d"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkThing, WritesWhatItRead) {
  const auto model = from_json<Thing>(JsonValue::parse(thing_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(thing_example));
  EXPECT_EQ(from_json<Thing>(to_json(model)), model);
}

TEST(KitchenSinkThing, KeepsAnUnknownField) {
  auto model = from_json<Thing>(JsonValue::parse(thing_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Thing>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkThing, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(
      to_json(Thing()),
      JsonValue::parse(R"({"id": "", "name": "", "kind": "", "size": 0, "weight": 0, "isNew": false, "created_at": "",
"must_null": null, "tags": [], "free": null, "anything": null})"));
}

TEST(KitchenSinkThing, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Thing>(JsonValue::parse(
      R"({"id": "id \"x\" é&b=c+d", "name": null, "kind": null, "size": null, "count": null, "weight": null,
"isNew": null, "created_at": null, "must_null": null, "may": null, "may_null": null, "may_null_number": null,
"may_kind": null, "seen_at": null, "tags": null, "scores": null, "grid": null, "counts": null, "names": null,
"free": null, "may_free": null, "anything": null, "may_anything": null, "operator": null,
"additional_fields": null, "maxTokens": null, "inner": null, "parent": null, "children": null,
"by_name": null, "shape": null, "detail": null})"));
  EXPECT_TRUE(model.may_null.is_null());
  EXPECT_TRUE(model.may_null_number.is_null());
  EXPECT_TRUE(model.may_kind.is_null());
  EXPECT_TRUE(model.seen_at.is_null());
  EXPECT_TRUE(model.may_anything.is_null());
  EXPECT_TRUE(model.detail.is_null());
  EXPECT_EQ(to_json(model),
            JsonValue::parse(
                R"({"id": "id \"x\" é&b=c+d", "name": null, "kind": null, "size": null, "count": null, "weight": null,
"isNew": null, "created_at": null, "must_null": null, "may": null, "may_null": null, "may_null_number": null,
"may_kind": null, "seen_at": null, "tags": null, "scores": null, "grid": null, "counts": null, "names": null,
"free": null, "may_free": null, "anything": null, "may_anything": null, "operator": null,
"additional_fields": null, "maxTokens": null, "inner": null, "parent": null, "children": null,
"by_name": null, "shape": null, "detail": null})"));
}

TEST(KitchenSinkThing, ComparesEachField) {
  const auto model = from_json<Thing>(JsonValue::parse(thing_example));
  EXPECT_TRUE(field_counts(model, &Thing::id));
  EXPECT_TRUE(field_counts(model, &Thing::name));
  EXPECT_TRUE(field_counts(model, &Thing::kind));
  EXPECT_TRUE(field_counts(model, &Thing::size));
  EXPECT_TRUE(field_counts(model, &Thing::count));
  EXPECT_TRUE(field_counts(model, &Thing::weight));
  EXPECT_TRUE(field_counts(model, &Thing::is_new));
  EXPECT_TRUE(field_counts(model, &Thing::created_at));
  EXPECT_TRUE(field_counts(model, &Thing::must_null));
  EXPECT_TRUE(field_counts(model, &Thing::may));
  EXPECT_TRUE(field_counts(model, &Thing::may_null));
  EXPECT_TRUE(field_counts(model, &Thing::may_null_number));
  EXPECT_TRUE(field_counts(model, &Thing::may_kind));
  EXPECT_TRUE(field_counts(model, &Thing::seen_at));
  EXPECT_TRUE(field_counts(model, &Thing::tags));
  EXPECT_TRUE(field_counts(model, &Thing::scores));
  EXPECT_TRUE(field_counts(model, &Thing::grid));
  EXPECT_TRUE(field_counts(model, &Thing::counts));
  EXPECT_TRUE(field_counts(model, &Thing::names));
  EXPECT_TRUE(field_counts(model, &Thing::free));
  EXPECT_TRUE(field_counts(model, &Thing::may_free));
  EXPECT_TRUE(field_counts(model, &Thing::anything));
  EXPECT_TRUE(field_counts(model, &Thing::may_anything));
  EXPECT_TRUE(field_counts(model, &Thing::operator_));
}

TEST(KitchenSinkThing, ComparesEachField2) {
  const auto model = from_json<Thing>(JsonValue::parse(thing_example));
  EXPECT_TRUE(field_counts(model, &Thing::additional_fields_));
  EXPECT_TRUE(field_counts(model, &Thing::max_tokens));
  EXPECT_TRUE(field_counts(model, &Thing::inner));
  EXPECT_TRUE(field_counts(model, &Thing::parent));
  EXPECT_TRUE(field_counts(model, &Thing::children));
  EXPECT_TRUE(field_counts(model, &Thing::by_name));
  EXPECT_TRUE(field_counts(model, &Thing::shape));
  EXPECT_TRUE(field_counts(model, &Thing::detail));
}

TEST(KitchenSinkThing, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Thing>(JsonValue::parse(thing_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkThing, IsNotReadWithoutId) {
  EXPECT_TRUE(refuses("id", [] {
    (void)from_json<Thing>(JsonValue::parse(
        R"({"name": "name \"x\" é&b=c+d", "kind": "2D+", "size": 8589935185, "count": 553, "weight": 217.5,
"isNew": true, "created_at": "2025-04-04T17:18:46.015922Z", "must_null": "must_null \"x\" é&b=c+d",
"may": "may \"x\" é&b=c+d", "may_null": "may_null \"x\" é&b=c+d", "may_null_number": 593.5,
"may_kind": "right", "seen_at": "2025-04-04T17:18:46.015922Z",
"tags": ["tags 1 \"x\" é&b=c+d", "tags 2 \"x\" é&b=c+d"], "scores": [210.5, 112.5], "grid": [[990, 932],
[173, 323]], "counts": {"one": 8589935304, "two/2": 8589935066}, "names": {"one": "names 1 \"x\" é&b=c+d",
"two/2": "names 2 \"x\" é&b=c+d"}, "free": {"free": ["free", 1, true, null]},
"may_free": {"free": ["may_free", 1, true, null]}, "anything": {"free": ["anything", 1, true, null]},
"may_anything": {"free": ["may_anything", 1, true, null]}, "operator": "operator \"x\" é&b=c+d",
"additional_fields": "additional_fields \"x\" é&b=c+d", "maxTokens": {"total": 797, "input": 118},
"inner": {"on": true}, "parent": {"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0,
"isNew": false, "created_at": "", "must_null": null, "tags": [], "free": null, "anything": null},
"children": [{"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0, "isNew": false,
"created_at": "", "must_null": null, "tags": [], "free": null, "anything": null}],
"by_name": {"one": {"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0, "isNew": false,
"created_at": "", "must_null": null, "tags": [], "free": null, "anything": null}},
"shape": {"type": "circle", "radius": 2.5}, "detail": {"picture_id": "picture_id \"x\" é&b=c+d",
"video": "video \"x\" é&b=c+d", "start_ms": 8589935455}})"));
  }));
}

TEST(KitchenSinkThingPage, ReadsItsFields) {
  const auto model = from_json<ThingPage>(JsonValue::parse(thing_page_example));
  EXPECT_EQ(model.count, std::int64_t{553});
  EXPECT_EQ(model.next, std::string("next \"x\" é&b=c+d"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkThingPage, WritesWhatItRead) {
  const auto model = from_json<ThingPage>(JsonValue::parse(thing_page_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(thing_page_example));
  EXPECT_EQ(from_json<ThingPage>(to_json(model)), model);
}

TEST(KitchenSinkThingPage, KeepsAnUnknownField) {
  auto model = from_json<ThingPage>(JsonValue::parse(thing_page_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ThingPage>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkThingPage, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(ThingPage()), JsonValue::parse(R"({"results": []})"));
}

TEST(KitchenSinkThingPage, GivesNullsBackAsTheyCame) {
  const auto model = from_json<ThingPage>(JsonValue::parse(R"({"count": null, "next": null, "results": []})"));
  EXPECT_TRUE(model.next.is_null());
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"count": null, "next": null, "results": []})"));
}

TEST(KitchenSinkThingPage, ComparesEachField) {
  const auto model = from_json<ThingPage>(JsonValue::parse(thing_page_example));
  EXPECT_TRUE(field_counts(model, &ThingPage::count));
  EXPECT_TRUE(field_counts(model, &ThingPage::next));
  EXPECT_TRUE(field_counts(model, &ThingPage::results));
}

TEST(KitchenSinkThingPage, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<ThingPage>(JsonValue::parse(thing_page_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkThingPage, IsNotReadWithoutResults) {
  EXPECT_TRUE(refuses("results", [] {
    (void)from_json<ThingPage>(JsonValue::parse(R"({"count": 553, "next": "next \"x\" é&b=c+d"})"));
  }));
}

TEST(KitchenSinkThingRequest, ReadsItsFields) {
  const auto model = from_json<ThingRequest>(JsonValue::parse(thing_request_example));
  EXPECT_EQ(model.name, std::string("name \"x\" é"));
  EXPECT_EQ(model.size, std::int64_t{593});
  EXPECT_EQ(model.weight, 500.0);
  EXPECT_EQ(model.note, std::string("note \"x\" é&b=c+d"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkThingRequest, WritesWhatItRead) {
  const auto model = from_json<ThingRequest>(JsonValue::parse(thing_request_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(thing_request_example));
  EXPECT_EQ(from_json<ThingRequest>(to_json(model)), model);
}

TEST(KitchenSinkThingRequest, KeepsAnUnknownField) {
  auto model = from_json<ThingRequest>(JsonValue::parse(thing_request_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<ThingRequest>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkThingRequest, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(ThingRequest()), JsonValue::parse(R"({"name": "", "size": 0})"));
}

TEST(KitchenSinkThingRequest, GivesNullsBackAsTheyCame) {
  const auto model = from_json<ThingRequest>(
      JsonValue::parse(R"({"name": null, "size": null, "weight": null, "assetIds": null, "note": null})"));
  EXPECT_TRUE(model.note.is_null());
  EXPECT_EQ(to_json(model),
            JsonValue::parse(R"({"name": null, "size": null, "weight": null, "assetIds": null, "note": null})"));
}

TEST(KitchenSinkThingRequest, ComparesEachField) {
  const auto model = from_json<ThingRequest>(JsonValue::parse(thing_request_example));
  EXPECT_TRUE(field_counts(model, &ThingRequest::name));
  EXPECT_TRUE(field_counts(model, &ThingRequest::size));
  EXPECT_TRUE(field_counts(model, &ThingRequest::weight));
  EXPECT_TRUE(field_counts(model, &ThingRequest::asset_ids));
  EXPECT_TRUE(field_counts(model, &ThingRequest::note));
}

TEST(KitchenSinkThingRequest, PrintsItsJsonWithoutSecrets) {
  std::ostringstream out;
  auto model = from_json<ThingRequest>(JsonValue::parse(thing_request_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"("a secret?")");
  out << model;
  EXPECT_EQ(out.str().find(model.name), std::string::npos);
  model.name = "***";
  model.additional_fields.clear();
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkPair, ReadsItsFields) {
  const auto model = from_json<Pair>(JsonValue::parse(pair_example));
  EXPECT_EQ(model.source_id, std::string("sourceId \"x\" é&b=c+d"));
  EXPECT_EQ(model.target_id, std::string("targetId \"x\" é&b=c+d"));
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkPair, WritesWhatItRead) {
  const auto model = from_json<Pair>(JsonValue::parse(pair_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(pair_example));
  EXPECT_EQ(from_json<Pair>(to_json(model)), model);
}

TEST(KitchenSinkPair, KeepsAnUnknownField) {
  auto model = from_json<Pair>(JsonValue::parse(pair_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<Pair>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkPair, WritesOnlyWhatMustBeThereOfAnEmptyOne) { EXPECT_EQ(to_json(Pair()), JsonValue::parse(R"({})")); }

TEST(KitchenSinkPair, GivesNullsBackAsTheyCame) {
  const auto model = from_json<Pair>(JsonValue::parse(R"({"sourceId": null, "targetId": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"sourceId": null, "targetId": null})"));
}

TEST(KitchenSinkPair, ComparesEachField) {
  const auto model = from_json<Pair>(JsonValue::parse(pair_example));
  EXPECT_TRUE(field_counts(model, &Pair::source_id));
  EXPECT_TRUE(field_counts(model, &Pair::target_id));
}

TEST(KitchenSinkPair, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<Pair>(JsonValue::parse(pair_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

TEST(KitchenSinkCountResult, ReadsItsFields) {
  const auto model = from_json<CountResult>(JsonValue::parse(count_result_example));
  EXPECT_EQ(model.type, OpenEnum<JobType>(JobType::label));
  EXPECT_EQ(model.count, std::int64_t{553});
  EXPECT_TRUE(model.additional_fields.empty());
}

TEST(KitchenSinkCountResult, WritesWhatItRead) {
  const auto model = from_json<CountResult>(JsonValue::parse(count_result_example));
  EXPECT_EQ(to_json(model), JsonValue::parse(count_result_example));
  EXPECT_EQ(from_json<CountResult>(to_json(model)), model);
}

TEST(KitchenSinkCountResult, KeepsAnUnknownField) {
  auto model = from_json<CountResult>(JsonValue::parse(count_result_example));
  model.additional_fields["never heard of"] = JsonValue::parse(R"({"deep": [1, null]})");
  const auto copy = from_json<CountResult>(to_json(model));
  EXPECT_EQ(copy.additional_fields.at("never heard of"), JsonValue::parse(R"({"deep": [1, null]})"));
  EXPECT_EQ(copy, model);
}

TEST(KitchenSinkCountResult, WritesOnlyWhatMustBeThereOfAnEmptyOne) {
  EXPECT_EQ(to_json(CountResult()), JsonValue::parse(R"({"count": null})"));
}

TEST(KitchenSinkCountResult, GivesNullsBackAsTheyCame) {
  const auto model = from_json<CountResult>(JsonValue::parse(R"({"type": null, "count": null})"));
  EXPECT_EQ(to_json(model), JsonValue::parse(R"({"type": null, "count": null})"));
}

TEST(KitchenSinkCountResult, ComparesEachField) {
  const auto model = from_json<CountResult>(JsonValue::parse(count_result_example));
  EXPECT_TRUE(field_counts(model, &CountResult::type));
  EXPECT_TRUE(field_counts(model, &CountResult::count));
}

TEST(KitchenSinkCountResult, PrintsItsJson) {
  std::ostringstream out;
  const auto model = from_json<CountResult>(JsonValue::parse(count_result_example));
  out << model;
  EXPECT_EQ(out.str(), to_json(model).text());
}

}}}}  // namespace ocelli::v1::kitchen_sink
