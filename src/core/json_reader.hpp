// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <simdjson.h>

#include <ocelli/json_value.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// Bound on nesting where nobody has set another.
inline constexpr std::size_t max_json_nesting = 1000;

/// The problem that a JsonError of an answer tells, with the bound on nesting and the option that raises it.
[[nodiscard]] std::string with_depth_limit(const std::string& problem, std::size_t max_depth);

/// One value of a JSON text that is being read from front to back, without a tree in between.
///
/// Each value is read once, by one of the functions below; what is not read is skipped. Every function throws JsonError
/// with the path of the value where it is of another type or the text is broken.
class JsonReader {
 public:
  /// Hands `read` the root of a text. `text` is grown by the padding that simdjson needs, and is unchanged otherwise.
  /// Throws JsonError also where something follows the root, and where values nest deeper than `max_depth`.
  template <class T, class Read>
  static T read_text(std::string& text, std::size_t max_depth, Read read) {
    std::optional<T> result;
    read_root(text, max_depth, [&](JsonReader& root) { result.emplace(read(root)); });
    return std::move(*result);
  }

  [[nodiscard]] JsonKind kind();
  /// True, and the value is used up, where it is null; else nothing happened.
  [[nodiscard]] bool take_null();

  [[nodiscard]] bool boolean();
  /// Whole numbers, also where they are written as 7.0 or 7e0.
  [[nodiscard]] std::int64_t integer();
  [[nodiscard]] double number();
  /// How a number is spelled, without using it up. Valid as long as the text that is read.
  [[nodiscard]] std::string_view number_token();
  [[nodiscard]] std::string string();
  /// Any value, checked to its end.
  [[nodiscard]] JsonValue raw();

  /// Calls `visit(std::string_view key, JsonReader& value)` for each member. The key is valid during the call.
  template <class Visit>
  void for_each_member(Visit visit) {
    auto object = this->object();
    for (auto field : object) {
      std::string_view key;
      check(field.unescaped_key().get(key));
      JsonReader member(*this, field.value(), key);
      visit(key, member);
    }
  }

  /// Calls `visit(JsonReader& value)` for each element.
  template <class Visit>
  void for_each_element(Visit visit) {
    auto array = this->array();
    std::size_t index = 0;
    for (auto element : array) {
      JsonReader item(*this, std::move(element), index++);
      visit(item);
    }
  }

  /// The text of a member of this object, without using the object up; empty where it is absent or no text.
  [[nodiscard]] std::string peek_member(std::string_view key);
  /// Whether this object has the member, without using the object up.
  [[nodiscard]] bool has_member(std::string_view key);

  [[noreturn]] void fail(const std::string& problem) const;
  [[nodiscard]] std::string path() const;

 private:
  using Value = simdjson::ondemand::value;
  using ValueResult = simdjson::simdjson_result<Value>;

  static void read_root(std::string& text, std::size_t max_depth, const std::function<void(JsonReader&)>& read);

  JsonReader(Value value, std::size_t max_depth) : value_(value), depth_left_(max_depth) {}
  JsonReader(const JsonReader& parent, ValueResult value, std::string_view key);
  JsonReader(const JsonReader& parent, ValueResult value, std::size_t index);

  void open();
  simdjson::ondemand::object object();
  simdjson::ondemand::array array();
  void check(simdjson::error_code error) const;
  void check_type(simdjson::error_code error, const char* expected);
  void check_depth() const;
  void check_content();
  void check_elements(simdjson::ondemand::array& elements);
  void peek(std::string_view key, const std::function<void(Value&)>& look);

  Value value_;
  /// Set once the object was opened to peek: simdjson opens a value only once.
  std::optional<simdjson::ondemand::object> opened_;
  const JsonReader* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
  std::size_t depth_left_;
};

}}}  // namespace ocelli::v1::core
