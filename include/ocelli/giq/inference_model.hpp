// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <ocelli/export.hpp>
#include <ocelli/json_value.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

/// A model as `InferenceApi::list_models` shows it, as far as it can be told: the service documents no shape. What is
/// not there is empty.
struct InferenceModel {
  /// For `InferenceApi::run`; from `id`, `modelId` or `_id`.
  std::string id;
  std::string name;
  /// A number is written as the JSON has it.
  std::string version;
  std::string type;
  /// Of labels that are objects their `name`, `label` or `id`.
  std::vector<std::string> labels;
  /// All that was there.
  JsonValue raw;

  friend bool operator==(const InferenceModel& left, const InferenceModel& right) { return left.raw == right.raw; }
  friend bool operator!=(const InferenceModel& left, const InferenceModel& right) { return !(left == right); }
};

/// The models in an answer of `InferenceApi::list_models`: an array, or an object with the first array among its
/// `content`, `data`, `items`, `models` and `result`. Empty for all else; elements that are no objects are left out.
[[nodiscard]] OCELLI_EXPORT std::vector<InferenceModel> models_of(const JsonValue& answer);

}}}  // namespace ocelli::v1::giq
