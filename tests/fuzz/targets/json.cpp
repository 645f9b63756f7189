// SPDX-License-Identifier: Apache-2.0
// Any JSON: what JsonValue takes is what another parser takes, and it is kept as it came.
#include <algorithm>
#include <optional>
#include <sstream>

#include <nlohmann/json.hpp>

#include <ocelli/json_value.hpp>

#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz { namespace {

/// A value within more than 1,000 others is refused here, and by nlohmann only where memory ends.
bool may_be_too_deep(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return c == '[' || c == '{'; }) > 1000;
}

/// What nlohmann passes over: a byte order mark at the start, and all that follows a NUL.
bool is_of_doubt(std::string_view text) {
  return text.substr(0, 3) == "\xEF\xBB\xBF" || text.find('\0') != std::string_view::npos;
}

/// Nothing where it does not say, having met a number that no double holds.
std::optional<bool> is_for_nlohmann(std::string_view text) {
  try {
    return !nlohmann::json::parse(text).is_discarded();
  } catch (const nlohmann::json::out_of_range&) {
    return std::nullopt;
  } catch (const nlohmann::json::parse_error&) {
    return false;
  }
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const auto start = text.find_first_not_of(spaces);
  return start == std::string_view::npos ? std::string_view()
                                         : text.substr(start, text.find_last_not_of(spaces) + 1 - start);
}

void check_value(const JsonValue& value, std::string_view text) {
  require_equal(value.text(), trimmed(text), "JSON is kept as it came");
  const JsonValue again = JsonValue::parse(value.text());
  require(again == value, "a value equals itself");
  require(again.kind() == value.kind(), "its kind stays");
  std::ostringstream printed;
  printed << value;
  require_equal(printed.str(), value.text(), "it prints its text");
  try {
    require(JsonValue(value.ordered_json()) == value, "what nlohmann writes of it is equal");
  } catch (const nlohmann::json::out_of_range&) {
    return;
  }
}

void check(std::string_view text) {
  const std::optional<bool> is_json = is_for_nlohmann(text);
  try {
    const JsonValue value = JsonValue::parse(text);
    require(is_json.value_or(true), "what is taken is JSON");
    check_value(value, text);
  } catch (const std::invalid_argument& error) {
    require(!is_json.value_or(false) || may_be_too_deep(text) || is_of_doubt(text), "JSON is taken");
    require(std::string_view(error.what()).substr(0, 6) == "text: ", "a refusal names the argument");
  }
}

const Registration registration({"json", 4096, &check});

}}}  // namespace ocelli::fuzz
