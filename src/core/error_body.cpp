// SPDX-License-Identifier: Apache-2.0
#include "core/error_body.hpp"

#include <string_view>

#include <nlohmann/json.hpp>

#include "core/service.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using Json = nlohmann::json;

/// Beyond this, and beyond this nesting, an error body is shown only as text.
constexpr std::size_t largest_body = 1u << 20;
constexpr int deepest_nesting = 32;

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_primitive() && !value.is_null() ? value.dump() : std::string();
}

const Json* member(const Json& object, std::string_view name) {
  const auto found = object.find(std::string(name));
  return found == object.end() ? nullptr : &*found;
}

std::string first_text(const Json& object, const std::vector<std::string_view>& names) {
  for (const auto name : names) {
    const Json* value = member(object, name);
    if (value != nullptr && value->is_string() && !value->get_ref<const std::string&>().empty()) return text_of(*value);
  }
  return {};
}

/// `["body", "limit"]` as "body.limit".
std::string joined(const Json& location) {
  if (!location.is_array()) return text_of(location);
  std::string text;
  for (const Json& part : location) text += (text.empty() ? "" : ".") + text_of(part);
  return text;
}

/// `{"loc": ["body", "limit"], "msg": "…", "type": "…"}`, as FastAPI writes it.
std::vector<FieldError> located_errors(const Json& list) {
  std::vector<FieldError> errors;
  for (const Json& item : list) {
    if (!item.is_object()) continue;
    const Json* location = member(item, "loc");
    errors.push_back({location != nullptr ? joined(*location) : std::string(), first_text(item, {"msg", "message"}),
                      first_text(item, {"type"})});
  }
  return errors;
}

/// `{"limit": ["…", "…"]}`, as Django REST framework writes it.
std::vector<FieldError> named_errors(const Json& object) {
  std::vector<FieldError> errors;
  for (const auto& [name, messages] : object.items()) {
    if (!messages.is_array()) continue;
    for (const Json& message : messages) {
      if (message.is_string()) errors.push_back({name, text_of(message), {}});
    }
  }
  return errors;
}

Json parsed(const std::string& body) {
  if (body.size() > largest_body) return {};
  const auto within_depth = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest_nesting; };
  Json json = Json::parse(body, within_depth, /*allow_exceptions=*/false);
  return json.is_discarded() ? Json() : json;
}

std::vector<FieldError> field_errors_of(const Json& json) {
  const Json* detail = member(json, "detail");
  if (detail == nullptr || !detail->is_array()) return named_errors(json);
  auto errors = located_errors(*detail);
  return errors.empty() ? named_errors(json) : errors;
}

std::string message_of(const Service& service, const Json& json, const std::vector<FieldError>& errors) {
  std::string message = first_text(json, service.error_message_members);
  if (message.empty() && !errors.empty()) message = errors.front().field + ": " + errors.front().message;
  return message;
}

}  // namespace

ErrorBody parse_error_body(const Service& service, const std::string& body) {
  const Json json = parsed(body);
  if (json.is_array() && !json.empty() && json.front().is_string()) return {text_of(json.front()), {}, {}};
  if (!json.is_object()) return {};
  ErrorBody result;
  result.field_errors = field_errors_of(json);
  result.message = message_of(service, json, result.field_errors);
  result.code = first_text(json, service.error_code_members);
  return result;
}

}}}  // namespace ocelli::v1::core
