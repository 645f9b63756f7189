// SPDX-License-Identifier: Apache-2.0
#include <ocelli/json_value.hpp>

#include <ostream>
#include <stdexcept>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/json_error.hpp"
#include "core/json_reader.hpp"

namespace ocelli { inline namespace v1 {

namespace {

/// nlohmann's own dump calls itself for each level, which a few ten thousand of them are too many for.
template <class Json>
bool nests_too_deep(const Json& json) {
  std::vector<std::pair<const Json*, std::size_t>> left = {{&json, 1}};
  while (!left.empty()) {
    const auto [value, depth] = left.back();
    left.pop_back();
    if (!value->is_structured()) continue;
    if (depth > core::max_json_nesting) return true;
    for (const Json& part : *value) {
      if (part.is_structured()) left.emplace_back(&part, depth + 1);
    }
  }
  return false;
}

template <class Json>
std::string dumped(const Json& json) {
  if (nests_too_deep(json)) {
    throw std::invalid_argument("json: " + core::with_depth_limit(core::nests_too_deep, core::max_json_nesting));
  }
  try {
    return json.dump();
  } catch (const typename Json::type_error&) {
    throw std::invalid_argument("json: a text in it is not UTF-8");
  }
}

/// What is wrong, and where: simdjson does not tell.
std::string problem_of(std::string_view text, const core::JsonError& error) {
  try {
    const auto understood = nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& located) {
    return "not JSON at byte " + std::to_string(located.byte);
  } catch (const nlohmann::json::exception&) {
    return error.what();
  }
  return core::with_depth_limit(error.what(), core::max_json_nesting);
}

}  // namespace

JsonValue::JsonValue(const nlohmann::json& json) : text_(dumped(json)) {}

JsonValue::JsonValue(const nlohmann::ordered_json& json) : text_(dumped(json)) {}

JsonValue JsonValue::parse(std::string_view text) {
  // In an array, a scalar is read like all else: simdjson has a separate interface for a scalar that stands alone.
  std::string wrapped = "[" + std::string(text) + "]";
  std::size_t count = 0;
  JsonValue value;
  try {
    core::JsonReader::read_text<bool>(wrapped, core::max_json_nesting + 1, [&](core::JsonReader& in) {
      in.for_each_element([&](core::JsonReader& element) {
        value = element.raw();
        ++count;
      });
      return true;
    });
  } catch (const core::JsonError& error) {
    throw std::invalid_argument("text: " + problem_of(text, error));
  }
  if (count != 1) throw std::invalid_argument("text: not one JSON value");
  return value;
}

JsonValue JsonValue::trusted(std::string text) {
  JsonValue value;
  value.text_ = std::move(text);
  return value;
}

JsonKind JsonValue::kind() const noexcept {
  switch (text_.front()) {
    case '{':
      return JsonKind::object;
    case '[':
      return JsonKind::array;
    case '"':
      return JsonKind::string;
    case 't':
    case 'f':
      return JsonKind::boolean;
    case 'n':
      return JsonKind::null;
    default:
      return JsonKind::number;
  }
}

nlohmann::json JsonValue::json() const { return nlohmann::json::parse(text_); }

nlohmann::ordered_json JsonValue::ordered_json() const { return nlohmann::ordered_json::parse(text_); }

bool operator==(const JsonValue& left, const JsonValue& right) {
  if (left.text_ == right.text_) return true;
  try {
    return left.json() == right.json();
  } catch (const nlohmann::json::out_of_range&) {
    return false;  // a number that no double holds: only its text can be compared
  }
}

std::ostream& operator<<(std::ostream& out, const JsonValue& value) { return out << value.text(); }

}}  // namespace ocelli::v1
