// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/one_of.hpp"
#include "fuzz/model_target.hpp"

namespace ocelli { namespace fuzz {

/// As check_model. In an array: not every alternative can be the root of a text.
template <class OneOf>
JsonValue check_one_of(const JsonValue& text) {
  using Values = std::vector<OneOf>;
  const auto values = core::model_from_json<Values>(text);
  const JsonValue written = core::model_to_json(values);
  const auto again = read_back([&] { return core::model_from_json<Values>(written); });
  require(again == values, "what is written is read as equal values");
  require_equal(core::model_to_json(again).text(), written.text(), "values that were read again are written the same");
  return written;
}

template <class OneOf>
ModelRegistration fuzzed_one_of(std::string_view name, std::string_view example) {
  return {name, example, &check_one_of<OneOf>};
}

}}  // namespace ocelli::fuzz
