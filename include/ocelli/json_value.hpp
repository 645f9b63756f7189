// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

enum class JsonKind { null, boolean, number, string, array, object };

/// Any JSON, kept as the text that it came as and parsed only on request.
///
/// A plain value; always valid JSON of at most 1,000 levels. Equal where the JSON is equal: the order of object members
/// and the spelling of numbers and texts do not count.
class OCELLI_EXPORT JsonValue {
 public:
  /// null
  JsonValue() : text_("null") {}
  /// Throws std::invalid_argument where it nests deeper than that, or holds a text that is not UTF-8.
  JsonValue(const nlohmann::json& json);
  JsonValue(const nlohmann::ordered_json& json);

  /// Throws std::invalid_argument where the text is not one JSON value, saying at which byte, or nests
  /// deeper.
  [[nodiscard]] static JsonValue parse(std::string_view text);

  /// Takes a text that is known to be valid, without looking.
  [[nodiscard]] static JsonValue trusted(std::string text);

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] JsonKind kind() const noexcept;
  [[nodiscard]] bool is_null() const noexcept { return kind() == JsonKind::null; }
  [[nodiscard]] bool is_object() const noexcept { return kind() == JsonKind::object; }

  /// Parses the text. Include <nlohmann/json.hpp> to use the result. Throws nlohmann's own out_of_range where the JSON
  /// holds a number that no double can hold (1e999).
  [[nodiscard]] nlohmann::json json() const;
  /// The same with the members in their order.
  [[nodiscard]] nlohmann::ordered_json ordered_json() const;

  friend OCELLI_EXPORT bool operator==(const JsonValue& left, const JsonValue& right);
  friend bool operator!=(const JsonValue& left, const JsonValue& right) { return !(left == right); }

 private:
  std::string text_;
};

OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const JsonValue& value);

/// Reads a model from JSON, as the library reads answers. Specialised for every model, next to it.
/// Throws std::invalid_argument naming the path of what does not fit.
template <class Model>
[[nodiscard]] Model from_json(const JsonValue& json);

}}  // namespace ocelli::v1
