// SPDX-License-Identifier: Apache-2.0
#include <ocelli/coactive/hits.hpp>

#include <initializer_list>
#include <utility>

#include <nlohmann/json.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

namespace {

using Json = nlohmann::ordered_json;
using Group = std::optional<std::string>;

const Json* member(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

std::optional<std::string> text(const Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const Json* value = member(object, name);
    if (value != nullptr && value->is_string()) return value->get<std::string>();
  }
  return std::nullopt;
}

std::optional<double> number(const Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const Json* value = member(object, name);
    if (value != nullptr && value->is_number()) return value->get<double>();
  }
  return std::nullopt;
}

std::optional<std::string> image_id_of(const Json& image) {
  return text(image, {"coactive_image_id", "coactiveImageId", "image_id", "imageId", "id"});
}

bool is_image(const Json& value) { return value.is_object() && (image_id_of(value) || text(value, {"path"})); }

Hit hit_from(const Json& image, const Group& group) {
  Hit hit;
  hit.image_id = image_id_of(image);
  hit.path = text(image, {"path"});
  hit.score = number(image, {"score", "similarity", "distance"});
  if (const Json* metadata = member(image, "metadata")) hit.metadata = JsonValue(*metadata);
  hit.group = group;
  hit.raw = JsonValue(image);
  return hit;
}

void add_list(const Json& list, const Group& group, std::vector<Hit>& hits) {
  for (const Json& element : list) {
    if (element.is_object()) hits.push_back(hit_from(element, group));
  }
}

/// The value of one group: a list of images, one within `data`, or a single image.
void add_group(const std::string& name, const Json& value, std::vector<Hit>& hits) {
  if (value.is_array()) return add_list(value, name, hits);
  if (is_image(value)) return hits.push_back(hit_from(value, name));
  if (!value.is_object()) return;
  const Json* data = member(value, "data");
  if (data != nullptr && data->is_array()) add_list(*data, name, hits);
}

std::vector<Hit> hits_in(const Json& answer) {
  std::vector<Hit> hits;
  if (answer.is_array()) {
    add_list(answer, std::nullopt, hits);
  } else if (is_image(answer)) {
    hits.push_back(hit_from(answer, std::nullopt));
  } else if (answer.is_object()) {
    for (const auto& [name, value] : answer.items()) add_group(name, value, hits);
  }
  return hits;
}

}  // namespace

std::vector<Hit> hits(const JsonValue& answer) {
  const Json json = Json::parse(answer.text(), nullptr, false);
  const Json* data = json.is_object() ? member(json, "data") : nullptr;
  const bool is_wrapped = data != nullptr && (data->is_array() || data->is_object());
  return hits_in(is_wrapped ? *data : json);
}

}}}  // namespace ocelli::v1::coactive
