// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <ocelli/kitchen_sink/generated/models_2.hpp>

#include <ostream>

#include <ocelli/json_value.hpp>

#include "kitchen_sink/generated/model_tables.hpp"

namespace ocelli { inline namespace v1 { namespace core {

constexpr Field<kitchen_sink::Job> ModelTable<kitchen_sink::Job>::fields[2] = {
    field<&kitchen_sink::Job::type>("type", Presence::required),
    field<&kitchen_sink::Job::result>("result", Presence::required),
};

void ModelTable<kitchen_sink::Job>::complete(kitchen_sink::Job& model) {
  if (model.result) resolve_untagged(*model.result, model.type.text(), "result");
}

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

bool operator==(const Job& left, const Job& right) {
  return left.type == right.type && left.result == right.result && core::same_additional_fields(left, right);
}

JsonValue to_json(const Job& model) { return core::model_to_json(model); }

std::ostream& operator<<(std::ostream& out, const Job& model) { return out << to_json(model); }

}}}  // namespace ocelli::v1::kitchen_sink

namespace ocelli { inline namespace v1 {

template <>
kitchen_sink::Job from_json<kitchen_sink::Job>(const JsonValue& json) {
  return core::model_from_json<kitchen_sink::Job>(json);
}

}}  // namespace ocelli::v1
