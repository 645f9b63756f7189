// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <ocelli/kitchen_sink/generated/models_1.hpp>

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include <ocelli/json_value.hpp>

#include "kitchen_sink/generated/model_tables.hpp"

namespace ocelli { inline namespace v1 { namespace core {

constexpr Field<kitchen_sink::Limits> ModelTable<kitchen_sink::Limits>::fields[2] = {
    field<&kitchen_sink::Limits::total>("total", Presence::required),
    field<&kitchen_sink::Limits::input>("input"),
};

constexpr Field<kitchen_sink::ThingInner> ModelTable<kitchen_sink::ThingInner>::fields[1] = {
    field<&kitchen_sink::ThingInner::on>("on", Presence::required),
};

constexpr Field<kitchen_sink::Circle> ModelTable<kitchen_sink::Circle>::fields[2] = {
    field<&kitchen_sink::Circle::type>("type", Presence::required),
    field<&kitchen_sink::Circle::radius>("radius", Presence::required),
};

const ShortList<Alternative<kitchen_sink::Shape>>& OneOfTable<kitchen_sink::Shape>::alternatives() {
  static constexpr ShortList<Alternative<kitchen_sink::Shape>> all = {
      {"circle", JsonKind::object, {}, &read_as<kitchen_sink::Shape, kitchen_sink::Circle>},
      {"disc", JsonKind::object, {}, &read_as<kitchen_sink::Shape, kitchen_sink::Circle>},
      {"group", JsonKind::object, {}, &read_as<kitchen_sink::Shape, kitchen_sink::Group>},
  };
  return all;
}

constexpr Field<kitchen_sink::Group> ModelTable<kitchen_sink::Group>::fields[3] = {
    field<&kitchen_sink::Group::type>("type", Presence::required),
    field<&kitchen_sink::Group::members>("members", Presence::required),
    field<&kitchen_sink::Group::frame>("frame"),
};

constexpr Field<kitchen_sink::Frame> ModelTable<kitchen_sink::Frame>::fields[3] = {
    field<&kitchen_sink::Frame::picture_id>("picture_id", Presence::required),
    field<&kitchen_sink::Frame::video>("video", Presence::required),
    field<&kitchen_sink::Frame::start_ms>("start_ms"),
};

constexpr Field<kitchen_sink::Picture> ModelTable<kitchen_sink::Picture>::fields[1] = {
    field<&kitchen_sink::Picture::picture_id>("picture_id", Presence::required),
};

const ShortList<Alternative<kitchen_sink::FaultPlace>>& OneOfTable<kitchen_sink::FaultPlace>::alternatives() {
  static constexpr ShortList<Alternative<kitchen_sink::FaultPlace>> all = {
      {"", JsonKind::string, {}, &read_as<kitchen_sink::FaultPlace, std::string>},
      {"", JsonKind::number, {}, &read_as<kitchen_sink::FaultPlace, std::int64_t>},
  };
  return all;
}

constexpr Field<kitchen_sink::Fault> ModelTable<kitchen_sink::Fault>::fields[2] = {
    field<&kitchen_sink::Fault::loc>("loc", Presence::required),
    field<&kitchen_sink::Fault::msg>("msg", Presence::required),
};

const ShortList<Alternative<kitchen_sink::Detail>>& OneOfTable<kitchen_sink::Detail>::alternatives() {
  static constexpr ShortList<Alternative<kitchen_sink::Detail>> all = {
      {"", JsonKind::object, {"picture_id", "video"}, &read_as<kitchen_sink::Detail, kitchen_sink::Frame>},
      {"", JsonKind::object, {"picture_id"}, &read_as<kitchen_sink::Detail, kitchen_sink::Picture>},
      {"", JsonKind::string, {}, &read_as<kitchen_sink::Detail, std::string>},
      {"", JsonKind::boolean, {}, &read_as<kitchen_sink::Detail, bool>},
      {"", JsonKind::array, {}, &read_as<kitchen_sink::Detail, std::vector<kitchen_sink::Fault>>},
  };
  return all;
}

constexpr Field<kitchen_sink::Thing> ModelTable<kitchen_sink::Thing>::fields[32] = {
    field<&kitchen_sink::Thing::id>("id", Presence::essential),
    field<&kitchen_sink::Thing::name>("name", Presence::required),
    field<&kitchen_sink::Thing::kind>("kind", Presence::required),
    field<&kitchen_sink::Thing::size>("size", Presence::required),
    field<&kitchen_sink::Thing::count>("count"),
    field<&kitchen_sink::Thing::weight>("weight", Presence::required),
    field<&kitchen_sink::Thing::is_new>("isNew", Presence::required),
    field<&kitchen_sink::Thing::created_at>("created_at", Presence::required),
    field<&kitchen_sink::Thing::must_null>("must_null", Presence::required),
    field<&kitchen_sink::Thing::may>("may"),
    field<&kitchen_sink::Thing::may_null>("may_null"),
    field<&kitchen_sink::Thing::may_null_number>("may_null_number"),
    field<&kitchen_sink::Thing::may_kind>("may_kind"),
    field<&kitchen_sink::Thing::seen_at>("seen_at"),
    field<&kitchen_sink::Thing::tags>("tags", Presence::required),
    field<&kitchen_sink::Thing::scores>("scores"),
    field<&kitchen_sink::Thing::grid>("grid"),
    field<&kitchen_sink::Thing::counts>("counts"),
    field<&kitchen_sink::Thing::names>("names"),
    field<&kitchen_sink::Thing::free>("free", Presence::required),
    field<&kitchen_sink::Thing::may_free>("may_free"),
    field<&kitchen_sink::Thing::anything>("anything", Presence::required),
    field<&kitchen_sink::Thing::may_anything>("may_anything"),
    field<&kitchen_sink::Thing::operator_>("operator"),
    field<&kitchen_sink::Thing::additional_fields_>("additional_fields"),
    field<&kitchen_sink::Thing::max_tokens>("maxTokens"),
    field<&kitchen_sink::Thing::inner>("inner"),
    field<&kitchen_sink::Thing::parent>("parent"),
    field<&kitchen_sink::Thing::children>("children"),
    field<&kitchen_sink::Thing::by_name>("by_name"),
    field<&kitchen_sink::Thing::shape>("shape"),
    field<&kitchen_sink::Thing::detail>("detail"),
};

constexpr Field<kitchen_sink::ThingPage> ModelTable<kitchen_sink::ThingPage>::fields[3] = {
    field<&kitchen_sink::ThingPage::count>("count"),
    field<&kitchen_sink::ThingPage::next>("next"),
    field<&kitchen_sink::ThingPage::results>("results", Presence::essential),
};

constexpr Field<kitchen_sink::ThingRequest> ModelTable<kitchen_sink::ThingRequest>::fields[5] = {
    field<&kitchen_sink::ThingRequest::name>("name", Presence::required),
    field<&kitchen_sink::ThingRequest::size>("size", Presence::required),
    field<&kitchen_sink::ThingRequest::weight>("weight"),
    field<&kitchen_sink::ThingRequest::asset_ids>("assetIds"),
    field<&kitchen_sink::ThingRequest::note>("note"),
};

constexpr Field<kitchen_sink::Pair> ModelTable<kitchen_sink::Pair>::fields[2] = {
    field<&kitchen_sink::Pair::source_id>("sourceId"),
    field<&kitchen_sink::Pair::target_id>("targetId"),
};

constexpr Field<kitchen_sink::CountResult> ModelTable<kitchen_sink::CountResult>::fields[2] = {
    field<&kitchen_sink::CountResult::type>("type"),
    field<&kitchen_sink::CountResult::count>("count", Presence::required),
};

constexpr Field<kitchen_sink::LabelResult> ModelTable<kitchen_sink::LabelResult>::fields[2] = {
    field<&kitchen_sink::LabelResult::type>("type"),
    field<&kitchen_sink::LabelResult::label>("label", Presence::required),
};

const ShortList<Alternative<kitchen_sink::JobResult>>& OneOfTable<kitchen_sink::JobResult>::alternatives() {
  static constexpr ShortList<Alternative<kitchen_sink::JobResult>> all = {
      {"count", JsonKind::object, {}, &read_as<kitchen_sink::JobResult, kitchen_sink::CountResult>},
      {"label", JsonKind::object, {}, &read_as<kitchen_sink::JobResult, kitchen_sink::LabelResult>},
  };
  return all;
}

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

bool operator==(const Limits& left, const Limits& right) {
  return left.total == right.total && left.input == right.input && core::same_additional_fields(left, right);
}

JsonValue to_json(const Limits& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Limits& model) { return out << to_json(model); }

bool operator==(const ThingInner& left, const ThingInner& right) {
  return left.on == right.on && core::same_additional_fields(left, right);
}

JsonValue to_json(const ThingInner& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ThingInner& model) { return out << to_json(model); }

bool operator==(const Circle& left, const Circle& right) {
  return left.type == right.type && left.radius == right.radius && core::same_additional_fields(left, right);
}

JsonValue to_json(const Circle& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Circle& model) { return out << to_json(model); }

bool operator==(const Group& left, const Group& right) {
  return left.type == right.type && left.members == right.members && left.frame == right.frame &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const Group& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Group& model) { return out << to_json(model); }

bool operator==(const Frame& left, const Frame& right) {
  return left.picture_id == right.picture_id && left.video == right.video && left.start_ms == right.start_ms &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const Frame& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Frame& model) { return out << to_json(model); }

bool operator==(const Picture& left, const Picture& right) {
  return left.picture_id == right.picture_id && core::same_additional_fields(left, right);
}

JsonValue to_json(const Picture& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Picture& model) { return out << to_json(model); }

bool operator==(const Fault& left, const Fault& right) {
  return left.loc == right.loc && left.msg == right.msg && core::same_additional_fields(left, right);
}

JsonValue to_json(const Fault& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Fault& model) { return out << to_json(model); }

bool operator==(const Thing& left, const Thing& right) {
  return left.id == right.id && left.name == right.name && left.kind == right.kind && left.size == right.size &&
         left.count == right.count && left.weight == right.weight && left.is_new == right.is_new &&
         left.created_at == right.created_at && left.must_null == right.must_null && left.may == right.may &&
         left.may_null == right.may_null && left.may_null_number == right.may_null_number &&
         left.may_kind == right.may_kind && left.seen_at == right.seen_at && left.tags == right.tags &&
         left.scores == right.scores && left.grid == right.grid && left.counts == right.counts &&
         left.names == right.names && left.free == right.free && left.may_free == right.may_free &&
         left.anything == right.anything && left.may_anything == right.may_anything &&
         left.operator_ == right.operator_ && left.additional_fields_ == right.additional_fields_ &&
         left.max_tokens == right.max_tokens && left.inner == right.inner && left.parent == right.parent &&
         left.children == right.children && left.by_name == right.by_name && left.shape == right.shape &&
         left.detail == right.detail && core::same_additional_fields(left, right);
}

JsonValue to_json(const Thing& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Thing& model) { return out << to_json(model); }

bool operator==(const ThingPage& left, const ThingPage& right) {
  return left.count == right.count && left.next == right.next && left.results == right.results &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const ThingPage& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ThingPage& model) { return out << to_json(model); }

bool operator==(const ThingRequest& left, const ThingRequest& right) {
  return left.name == right.name && left.size == right.size && left.weight == right.weight &&
         left.asset_ids == right.asset_ids && left.note == right.note && core::same_additional_fields(left, right);
}

JsonValue to_json(const ThingRequest& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const ThingRequest& model) {
  ThingRequest shown = model;
  shown.name = "***";
  shown.additional_fields.clear();
  return out << to_json(shown);
}

bool operator==(const Pair& left, const Pair& right) {
  return left.source_id == right.source_id && left.target_id == right.target_id &&
         core::same_additional_fields(left, right);
}

JsonValue to_json(const Pair& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Pair& model) { return out << to_json(model); }

bool operator==(const CountResult& left, const CountResult& right) {
  return left.type == right.type && left.count == right.count && core::same_additional_fields(left, right);
}

JsonValue to_json(const CountResult& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const CountResult& model) { return out << to_json(model); }

bool operator==(const LabelResult& left, const LabelResult& right) {
  return left.type == right.type && left.label == right.label && core::same_additional_fields(left, right);
}

JsonValue to_json(const LabelResult& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const LabelResult& model) { return out << to_json(model); }

}}}  // namespace ocelli::v1::kitchen_sink

namespace ocelli { inline namespace v1 {

template <>
kitchen_sink::Limits from_json<kitchen_sink::Limits>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::Limits>(json);
}

template <>
kitchen_sink::ThingInner from_json<kitchen_sink::ThingInner>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::ThingInner>(json);
}

template <>
kitchen_sink::Circle from_json<kitchen_sink::Circle>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::Circle>(json);
}

template <>
kitchen_sink::Group from_json<kitchen_sink::Group>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::Group>(json);
}

template <>
kitchen_sink::Frame from_json<kitchen_sink::Frame>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::Frame>(json);
}

template <>
kitchen_sink::Picture from_json<kitchen_sink::Picture>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::Picture>(json);
}

template <>
kitchen_sink::Fault from_json<kitchen_sink::Fault>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::Fault>(json);
}

template <>
kitchen_sink::Thing from_json<kitchen_sink::Thing>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::Thing>(json);
}

template <>
kitchen_sink::ThingPage from_json<kitchen_sink::ThingPage>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::ThingPage>(json);
}

template <>
kitchen_sink::ThingRequest from_json<kitchen_sink::ThingRequest>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::ThingRequest>(json);
}

template <>
kitchen_sink::Pair from_json<kitchen_sink::Pair>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::Pair>(json);
}

template <>
kitchen_sink::CountResult from_json<kitchen_sink::CountResult>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::CountResult>(json);
}

template <>
kitchen_sink::LabelResult from_json<kitchen_sink::LabelResult>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::LabelResult>(json);
}

}}  // namespace ocelli::v1
