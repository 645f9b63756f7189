// SPDX-License-Identifier: Apache-2.0
#include <ocelli/base64url_json.hpp>

#include <nlohmann/json.hpp>

#include "core/base64.hpp"

namespace ocelli { inline namespace v1 {

namespace {

using Json = nlohmann::ordered_json;

/// Python's json.dumps puts ", " and ": " between the parts; services of that world have seen no other spelling.
void write(std::string& out, const Json& value, bool only_ascii) {
  if (!value.is_structured()) {
    out += value.dump(-1, ' ', only_ascii);
    return;
  }
  out += value.is_object() ? '{' : '[';
  bool is_first = true;
  for (const auto& [key, item] : value.items()) {
    if (!is_first) out += ", ";
    is_first = false;
    if (value.is_object()) out += Json(key).dump(-1, ' ', only_ascii) + ": ";
    write(out, item, only_ascii);
  }
  out += value.is_object() ? '}' : ']';
}

std::string written(const Json& object, bool only_ascii) {
  std::string text;
  write(text, object, only_ascii);
  return text;
}

}  // namespace

Base64UrlJson::Base64UrlJson(const JsonValue& object) {
  if (!object.is_object()) {
    problem_ = "must be a JSON object, but begins with " + object.text().substr(0, 1);
    return;
  }
  try {
    const Json json = object.ordered_json();
    encoded_ = core::base64url(written(json, true));
    json_size_ = written(json, false).size();
  } catch (const Json::out_of_range&) {
    problem_ = "holds a number that no double can hold";
  }
}

Base64UrlJson::Base64UrlJson(const nlohmann::json& object) : Base64UrlJson(JsonValue(object)) {}

Base64UrlJson::Base64UrlJson(const nlohmann::ordered_json& object) : Base64UrlJson(JsonValue(object)) {}

Base64UrlJson Base64UrlJson::from_encoded(std::string text) {
  Base64UrlJson value;
  value.encoded_ = std::move(text);
  return value;
}

}}  // namespace ocelli::v1
