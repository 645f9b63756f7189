// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/inference_model.hpp>

#include <initializer_list>

#include <nlohmann/json.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

namespace {

using Json = nlohmann::ordered_json;

/// Of the first member that is a text or a number.
std::string text_of(const Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto member = object.find(name);
    if (member == object.end()) continue;
    if (member->is_string()) return member->get<std::string>();
    if (member->is_number()) return member->dump();
  }
  return {};
}

std::string label_of(const Json& label) {
  if (label.is_string()) return label.get<std::string>();
  if (label.is_number()) return label.dump();
  return label.is_object() ? text_of(label, {"name", "label", "id"}) : "";
}

std::vector<std::string> labels_of(const Json& model) {
  std::vector<std::string> labels;
  const auto found = model.find("labels");
  if (found == model.end() || !found->is_array()) return labels;
  for (const Json& each : *found) {
    auto label = label_of(each);
    if (!label.empty()) labels.push_back(std::move(label));
  }
  return labels;
}

Json list_in(const Json& answer) {
  if (answer.is_array()) return answer;
  if (!answer.is_object()) return Json::array();
  for (const char* name : {"content", "data", "items", "models", "result"}) {
    const auto member = answer.find(name);
    if (member != answer.end() && member->is_array()) return *member;
  }
  return Json::array();
}

}  // namespace

std::vector<InferenceModel> models_of(const JsonValue& answer) {
  std::vector<InferenceModel> models;
  for (const Json& each : list_in(answer.ordered_json())) {
    if (!each.is_object()) continue;
    models.push_back({text_of(each, {"id", "modelId", "_id"}), text_of(each, {"name"}), text_of(each, {"version"}),
                      text_of(each, {"type"}), labels_of(each), JsonValue(each)});
  }
  return models;
}

}}}  // namespace ocelli::v1::giq
