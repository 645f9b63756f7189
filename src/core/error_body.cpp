// SPDX-License-Identifier: Apache-2.0
#include "core/error_body.hpp"

#include <algorithm>
#include <cstddef>

#include "core/error_json.hpp"
#include "core/retry_after.hpp"
#include "core/service.hpp"
#include "core/utf8.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using Json = ErrorJson;

/// Beyond this, and beyond this nesting, an error body is shown only as text.
constexpr std::size_t largest_body = 1u << 20;
constexpr std::size_t deepest_nesting = 32;
/// A longer text is a page or a dump, not a message.
constexpr std::size_t longest_plain_message = 300;
/// "12:30" and "1e999" say nothing.
constexpr std::ptrdiff_t fewest_letters = 3;

std::string first_text(const Json& object, const ShortList<std::string_view>& names) {
  for (const auto name : names) {
    const Json* value = object.member(name);
    if (value != nullptr && value->is_text() && !value->text.empty()) return value->text;
  }
  return {};
}

/// `["body", "limit"]` as "body.limit".
std::string joined(const Json& location) {
  if (!location.is_array()) return location.text;
  std::string text;
  for (const Json& part : location.items) text += (text.empty() ? "" : ".") + part.text;
  return text;
}

/// `{"loc": ["body", "limit"], "msg": "…", "type": "…"}`, as FastAPI writes it.
std::vector<FieldError> located_errors(const Json& list) {
  std::vector<FieldError> errors;
  for (const Json& item : list.items) {
    if (!item.is_object()) continue;
    const Json* location = item.member("loc");
    errors.push_back({location != nullptr ? joined(*location) : std::string(), first_text(item, {"msg", "message"}),
                      first_text(item, {"type"})});
  }
  return errors;
}

/// `{"limit": ["…", "…"]}`, as Django REST framework writes it.
std::vector<FieldError> named_errors(const Json& object) {
  std::vector<FieldError> errors;
  for (std::size_t i = 0; i < object.names.size(); ++i) {
    if (!object.items[i].is_array()) continue;
    for (const Json& message : object.items[i].items) {
      if (message.is_text()) errors.push_back({object.names[i], message.text, {}});
    }
  }
  return errors;
}

Json parsed(const std::string& body) {
  return body.size() > largest_body ? Json() : Json::parse(body, deepest_nesting);
}

std::vector<FieldError> field_errors_of(const Json& json) {
  const Json* detail = json.member("detail");
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
    value = value->member(path.substr(0, dot));
    if (value == nullptr || dot == std::string_view::npos) return value;
    path.remove_prefix(dot + 1);
  }
}

bool holds(const std::string& whole, std::string_view text) { return whole.find(text) != std::string::npos; }

/// Whether the text stands in a name or in a text, at any depth: `parsed` bounds that.
bool says(const Json& value, std::string_view text) {
  if (value.is_text()) return holds(value.text, text);
  return std::any_of(value.names.begin(), value.names.end(), [text](const auto& name) { return holds(name, text); }) ||
         std::any_of(value.items.begin(), value.items.end(), [text](const Json& part) { return says(part, text); });
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
  return is_readable && letters >= fewest_letters && is_utf8(text) ? text : std::string();
}

std::optional<std::chrono::milliseconds> wait_in(const Json& value) {
  if (value.is_number()) return wait_of(value.number);
  if (value.is_text()) return wait_of(std::string_view(value.text));
  return std::nullopt;
}

}  // namespace

ErrorBody parse_error_body(const Service& service, const std::string& body) {
  const Json json = parsed(body);
  if (json.is_array() && !json.items.empty() && json.items.front().is_text()) return {json.items.front().text, {}, {}};
  if (json.is_text()) return {json.text, {}, {}};
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
