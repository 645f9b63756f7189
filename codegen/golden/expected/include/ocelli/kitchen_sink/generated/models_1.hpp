// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <ocelli/absent_members.hpp>
#include <ocelli/boxed.hpp>
#include <ocelli/export.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/enums.hpp>
#include <ocelli/nullable.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/timestamp.hpp>

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

/// How much there may be.
struct Limits {
  std::optional<std::int64_t> total;
  Nullable<std::int64_t> input;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Limits& left, const Limits& right);
inline bool operator!=(const Limits& left, const Limits& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Limits& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Limits& model);

/// An object without a name of its own.
struct ThingInner {
  bool on = false;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const ThingInner& left, const ThingInner& right);
inline bool operator!=(const ThingInner& left, const ThingInner& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ThingInner& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ThingInner& model);

/// A round shape.
struct Circle {
  std::string type;
  double radius = 0;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Circle& left, const Circle& right);
inline bool operator!=(const Circle& left, const Circle& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Circle& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Circle& model);

struct Group;

/// A shape.
using Shape = std::variant<Circle, Group, JsonValue>;

/// Several shapes.
struct Group {
  std::string type;
  std::vector<Shape> members;
  std::optional<Boxed<Shape>> frame;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Group& left, const Group& right);
inline bool operator!=(const Group& left, const Group& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Group& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Group& model);

struct Frame {
  std::string picture_id;
  std::string video;
  std::optional<std::int64_t> start_ms;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Frame& left, const Frame& right);
inline bool operator!=(const Frame& left, const Frame& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Frame& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Frame& model);

struct Picture {
  std::string picture_id;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Picture& left, const Picture& right);
inline bool operator!=(const Picture& left, const Picture& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Picture& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Picture& model);

/// One of several types; JSON where it is none of them.
using FaultPlace = std::variant<std::string, std::int64_t, JsonValue>;

struct Fault {
  std::vector<FaultPlace> loc;
  std::string msg;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Fault& left, const Fault& right);
inline bool operator!=(const Fault& left, const Fault& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Fault& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Fault& model);

/// A text, several faults, or an object that its members tell.
using Detail = std::variant<Frame, Picture, std::string, bool, std::vector<Fault>, JsonValue>;

/// A thing with one of everything.
struct OCELLI_EXPORT Thing {
  std::string id;
  /// What people call it.
  std::string name;
  OpenEnum<Kind> kind;
  /// In bytes.
  std::int64_t size = 0;
  std::optional<std::int64_t> count;
  double weight = 0;
  bool is_new = false;
  Timestamp created_at;
  /// There, and perhaps null.
  std::optional<std::string> must_null;
  /// Perhaps there. Documented default where it is absent: "nothing".
  std::optional<std::string> may;
  /// Perhaps there, and then perhaps null.
  Nullable<std::string> may_null;
  Nullable<double> may_null_number;
  Nullable<OpenEnum<Side>> may_kind;
  Nullable<Timestamp> seen_at;
  std::vector<std::string> tags;
  std::optional<std::vector<std::optional<double>>> scores;
  std::optional<std::vector<std::vector<std::int64_t>>> grid;
  std::optional<std::map<std::string, std::int64_t>> counts;
  std::optional<std::map<std::string, std::optional<std::string>>> names;
  JsonValue free;
  std::optional<JsonValue> may_free;
  JsonValue anything;
  /// Any JSON; null is a value.
  Nullable<JsonValue> may_anything;
  /// Deprecated by the service.
  std::optional<std::string> operator_;
  std::optional<std::string> additional_fields_;
  std::optional<Limits> max_tokens;
  /// An object without a name of its own.
  std::optional<ThingInner> inner;
  std::optional<Boxed<Thing>> parent;
  std::optional<std::vector<Thing>> children;
  std::optional<std::map<std::string, Boxed<Thing>>> by_name;
  std::optional<Shape> shape;
  Nullable<Detail> detail;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;

  /// Whether it weighs more than one.
  [[nodiscard]] bool is_heavy() const;
};

OCELLI_EXPORT bool operator==(const Thing& left, const Thing& right);
inline bool operator!=(const Thing& left, const Thing& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Thing& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Thing& model);

/// A page of things.
struct ThingPage {
  std::optional<std::int64_t> count;
  Nullable<std::string> next;
  std::vector<Thing> results;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const ThingPage& left, const ThingPage& right);
inline bool operator!=(const ThingPage& left, const ThingPage& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ThingPage& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ThingPage& model);

/// What a thing is to be.
struct ThingRequest {
  std::string name;
  std::int64_t size = 0;
  std::optional<double> weight;
  std::optional<std::vector<std::string>> asset_ids;
  Nullable<std::string> note;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const ThingRequest& left, const ThingRequest& right);
inline bool operator!=(const ThingRequest& left, const ThingRequest& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const ThingRequest& model);
/// Writes it as JSON with "***" for name, and without additional_fields, which may hold secrets too.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const ThingRequest& model);

/// Two things that belong together.
struct Pair {
  std::optional<std::string> source_id;
  std::optional<std::string> target_id;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Pair& left, const Pair& right);
inline bool operator!=(const Pair& left, const Pair& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Pair& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Pair& model);

struct CountResult {
  std::optional<OpenEnum<JobType>> type;
  std::optional<std::int64_t> count;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const CountResult& left, const CountResult& right);
inline bool operator!=(const CountResult& left, const CountResult& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const CountResult& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const CountResult& model);

struct LabelResult {
  std::optional<OpenEnum<JobType>> type;
  std::string label;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const LabelResult& left, const LabelResult& right);
inline bool operator!=(const LabelResult& left, const LabelResult& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const LabelResult& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const LabelResult& model);

/// One of several types; JSON where it is none of them.
using JobResult = std::variant<CountResult, LabelResult, JsonValue>;

}}}  // namespace ocelli::v1::kitchen_sink

namespace ocelli { inline namespace v1 {

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::Limits from_json<kitchen_sink::Limits>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::ThingInner from_json<kitchen_sink::ThingInner>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::Circle from_json<kitchen_sink::Circle>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::Group from_json<kitchen_sink::Group>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::Frame from_json<kitchen_sink::Frame>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::Picture from_json<kitchen_sink::Picture>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::Fault from_json<kitchen_sink::Fault>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::Thing from_json<kitchen_sink::Thing>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::ThingPage from_json<kitchen_sink::ThingPage>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::ThingRequest from_json<kitchen_sink::ThingRequest>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::Pair from_json<kitchen_sink::Pair>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::CountResult from_json<kitchen_sink::CountResult>(const JsonValue& json);

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::LabelResult from_json<kitchen_sink::LabelResult>(const JsonValue& json);

}}  // namespace ocelli::v1
