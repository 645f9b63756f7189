// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ocelli { inline namespace v1 { namespace core {

/// The JSON of an error's body. nlohmann's own tree ends the process where there is no memory left to destroy it.
struct ErrorJson {
  enum class Kind { null, text, number, boolean, array, object } kind = Kind::null;
  /// What a text says; how a number or a boolean is spelled.
  std::string text = {};
  double number = 0;
  /// Of an object, sorted; each stands where its value does in `items`.
  std::vector<std::string> names = {};
  std::vector<ErrorJson> items = {};

  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  [[nodiscard]] bool is_text() const { return kind == Kind::text; }
  [[nodiscard]] bool is_number() const { return kind == Kind::number; }
  [[nodiscard]] bool is_array() const { return kind == Kind::array; }
  [[nodiscard]] bool is_object() const { return kind == Kind::object; }

  /// Null where there is none.
  [[nodiscard]] const ErrorJson* member(std::string_view name) const {
    const auto found = std::lower_bound(names.begin(), names.end(), name);
    if (found == names.end() || *found != name) return nullptr;
    return &items[static_cast<std::size_t>(found - names.begin())];
  }

  /// Null for what is no JSON. Without what is nested deeper than `deepest`; the last of several members of one name
  /// counts.
  [[nodiscard]] static ErrorJson parse(const std::string& body, std::size_t deepest);
};

}}}  // namespace ocelli::v1::core
