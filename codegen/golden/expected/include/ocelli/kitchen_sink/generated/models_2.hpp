// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>

#include <ocelli/absent_members.hpp>
#include <ocelli/export.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/enums.hpp>
#include <ocelli/kitchen_sink/generated/models_1.hpp>
#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

/// Work that goes on.
struct Job {
  OpenEnum<JobType> type;
  std::optional<JobResult> result;
  /// Members that this version does not know, and what a field above cannot hold as it came: a null that nobody
  /// expects, a number like 5 or 1e3 for 5.0 or 1000.0. Sent back as they came, unless the field got another value.
  std::map<std::string, JsonValue> additional_fields;
  /// What the service left out though it is documented as always there; left out again unless it got another value.
  AbsentMembers absent_members;
};

OCELLI_EXPORT bool operator==(const Job& left, const Job& right);
inline bool operator!=(const Job& left, const Job& right) { return !(left == right); }
/// As it is sent. Throws std::invalid_argument where a text is not UTF-8.
[[nodiscard]] OCELLI_EXPORT JsonValue to_json(const Job& model);
/// Writes it as JSON.
OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Job& model);

}}}  // namespace ocelli::v1::kitchen_sink

namespace ocelli { inline namespace v1 {

template <>
[[nodiscard]] OCELLI_EXPORT kitchen_sink::Job from_json<kitchen_sink::Job>(const JsonValue& json);

}}  // namespace ocelli::v1
