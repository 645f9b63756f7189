// SPDX-License-Identifier: Apache-2.0
#include <ocelli/coactive/hits.hpp>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

namespace {

using Json = nlohmann::ordered_json;
using Group = std::optional<std::string>;

/// Lists within lists: more than any answer has, far fewer than a stack holds.
constexpr int deepest = 8;

const Json* member(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

/// Numbers as they are written.
std::optional<std::string> text(const Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const Json* value = member(object, name);
    if (value != nullptr && value->is_string()) return value->get<std::string>();
    if (value != nullptr && value->is_number()) return value->dump();
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

std::optional<std::string> path_of(const Json& image) {
  const Json* path = member(image, "path");
  if (path == nullptr || !path->is_string()) return std::nullopt;
  return path->get<std::string>();
}

bool is_image(const Json& value) { return value.is_object() && (image_id_of(value) || path_of(value)); }

bool is_list_of_objects(const Json& value) {
  return value.is_array() && std::any_of(value.begin(), value.end(), [](const Json& each) { return each.is_object(); });
}

Hit hit_from(const Json& image, const Group& group) {
  Hit hit;
  hit.image_id = image_id_of(image);
  hit.path = path_of(image);
  hit.score = number(image, {"score", "similarity", "distance"});
  if (const Json* metadata = member(image, "metadata")) hit.metadata = JsonValue(*metadata);
  hit.group = group;
  hit.raw = JsonValue(image);
  return hit;
}

/// What an object is nothing but a wrapper of. Beside other lists these names are those of groups.
const Json* wrapped(const Json& object) {
  if (!object.is_object()) return nullptr;
  const Json* data = member(object, "data");
  if (data != nullptr && data->is_structured()) return data;
  if (std::count_if(object.begin(), object.end(), is_list_of_objects) > 1) return nullptr;
  for (const char* name : {"groups", "results", "items", "images"}) {
    const Json* value = member(object, name);
    if (value != nullptr && value->is_structured()) return value;
  }
  return nullptr;
}

/// Reads hits out of whatever form an answer has.
class Reader {
 public:
  [[nodiscard]] std::vector<Hit> read(const Json& answer) {
    add_groups(answer, std::nullopt, 0);
    return std::move(hits_);
  }

 private:
  /// A list, groups by name, something that wraps either, or a single image.
  void add_groups(const Json& value, const Group& group, int depth) {
    if (depth > deepest) return;
    if (value.is_array()) return add_list(value, group, depth);
    if (!value.is_object()) return;
    if (const Json* within = wrapped(value)) return add_groups(*within, group, depth + 1);
    if (is_image(value)) return hits_.push_back(hit_from(value, group));
    for (const auto& [name, each] : value.items()) {
      const bool may_hold_images = each.is_array() || is_image(each) || wrapped(each) != nullptr;
      if (may_hold_images) add_groups(each, group ? group : name, depth + 1);
    }
  }

  void add_list(const Json& list, const Group& group, int depth) {
    if (depth > deepest) return;
    for (const Json& element : list) {
      if (element.is_array()) add_list(element, group, depth + 1);
      if (element.is_object()) add_element(element, group, depth);
    }
  }

  /// An image, or a group that names itself.
  void add_element(const Json& element, const Group& group, int depth) {
    if (is_image(element)) return hits_.push_back(hit_from(element, group));
    const Group name = text(element, {"group", "name", "value", "key"});
    const Group inner = name ? name : group;
    if (const Json* within = wrapped(element)) return add_groups(*within, inner, depth + 1);
    for (const auto& [key, each] : element.items()) {
      if (is_list_of_objects(each)) add_list(each, inner ? inner : key, depth + 1);
    }
  }

  std::vector<Hit> hits_;
};

std::size_t end_of_string(std::string_view json, std::size_t start) {
  std::size_t at = start + 1;
  while (json[at] != '"') at += json[at] == '\\' ? 2 : 1;
  return at + 1;
}

/// Numbers that no double holds as texts: the parser takes none of an answer that has one.
std::string with_huge_numbers_as_texts(std::string_view json) {
  std::string result;
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t start = at;
    if (json[at] == '"') {
      at = end_of_string(json, at);
    } else {
      at = std::min(json.find_first_not_of("+-.0123456789eE", at), json.size());
    }
    const std::string_view token = json.substr(start, std::max<std::size_t>(at - start, 1));
    const bool is_number = token.front() == '-' || (token.front() >= '0' && token.front() <= '9');
    const bool is_huge = is_number && Json::parse(token, nullptr, false).is_discarded();
    result += is_huge ? '"' + std::string(token) + '"' : std::string(token);
    at = start + token.size();
  }
  return result;
}

}  // namespace

std::vector<Hit> hits(const JsonValue& answer) {
  Json json = Json::parse(answer.text(), nullptr, false);
  if (json.is_discarded()) json = Json::parse(with_huge_numbers_as_texts(answer.text()), nullptr, false);
  return Reader().read(json);
}

}}}  // namespace ocelli::v1::coactive
