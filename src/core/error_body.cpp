// SPDX-License-Identifier: Apache-2.0
#include "core/error_body.hpp"

#include <algorithm>
#include <cstddef>

#include <simdjson.h>
#include <nlohmann/json.hpp>

#include "core/retry_after.hpp"
#include "core/service.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using Json = nlohmann::json;

/// Beyond this, and beyond this nesting, an error body is shown only as text.
constexpr std::size_t largest_body = 1u << 20;
constexpr int deepest_nesting = 32;
/// A longer text is a page or a dump, not a message.
constexpr std::size_t longest_plain_message = 300;
/// "12:30" and "1e999" say nothing.
constexpr std::ptrdiff_t fewest_letters = 3;

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_primitive() && !value.is_null() ? value.dump() : std::string();
}

const Json* member(const Json& object, std::string_view name) {
  const auto found = object.find(std::string(name));
  return found == object.end() ? nullptr : &*found;
}

std::string first_text(const Json& object, const ShortList<std::string_view>& names) {
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

/// What "details.remainingSeconds" leads to; null where it leads nowhere.
const Json* member_at(const Json& json, std::string_view path) {
  const Json* value = &json;
  for (;;) {
    if (!value->is_object()) return nullptr;
    const auto dot = path.find('.');
    value = member(*value, path.substr(0, dot));
    if (value == nullptr || dot == std::string_view::npos) return value;
    path.remove_prefix(dot + 1);
  }
}

bool holds(const std::string& whole, std::string_view text) { return whole.find(text) != std::string::npos; }

/// Whether the text stands in a name or in a text, at any depth: `parsed` bounds that.
bool says(const Json& value, std::string_view text) {
  if (value.is_string()) return holds(value.get_ref<const std::string&>(), text);
  if (!value.is_structured()) return false;
  for (const auto& [name, part] : value.items()) {
    if ((value.is_object() && holds(name, text)) || says(part, text)) return true;
  }
  return false;
}

/// A short text for people, as services and gateways write it that know no JSON; empty for a page or anything else.
std::string plain_message(const std::string& body) {
  constexpr std::string_view spaces = " \t\r\n";
  const auto start = body.find_first_not_of(spaces);
  if (start == std::string::npos || body.size() > longest_plain_message + start) return {};
  const std::string text = body.substr(start, body.find_last_not_of(spaces) + 1 - start);
  if (std::string_view("<{[\"").find(text.front()) != std::string_view::npos) return {};
  const bool is_readable = std::none_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < 0x20; });
  const auto letters =
      std::count_if(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return is_readable && letters >= fewest_letters && simdjson::validate_utf8(text.data(), text.size()) ? text
                                                                                                       : std::string();
}

std::optional<std::chrono::milliseconds> wait_in(const Json& value) {
  if (value.is_number()) return wait_of(value.get<double>());
  if (value.is_string()) return wait_of(std::string_view(value.get_ref<const std::string&>()));
  return std::nullopt;
}

}  // namespace

ErrorBody parse_error_body(const Service& service, const std::string& body) {
  const Json json = parsed(body);
  if (json.is_array() && !json.empty() && json.front().is_string()) return {text_of(json.front()), {}, {}};
  if (json.is_string()) return {text_of(json), {}, {}};
  if (!json.is_object()) return {json.is_null() && body != "null" ? plain_message(body) : std::string(), {}, {}};
  ErrorBody result;
  result.field_errors = field_errors_of(json);
  result.message = message_of(service, json, result.field_errors);
  result.code = first_text(json, service.error_code_members);
  return result;
}

RepeatAdvice repeat_advice(const Service& service, int status, const std::string& body) {
  RepeatAdvice advice;
  if (service.retry_after_members.empty() && service.final_errors.empty()) return advice;
  const Json json = parsed(body);
  for (const auto path : service.retry_after_members) {
    const Json* value = member_at(json, path);
    if (value != nullptr && !advice.retry_after) advice.retry_after = wait_in(*value);
  }
  for (const auto& error : service.final_errors) {
    const Json* value = error.status == status ? member_at(json, error.member) : nullptr;
    if (value != nullptr && says(*value, error.text)) advice.final_reason = error.reason;
  }
  return advice;
}

}}}  // namespace ocelli::v1::core
