// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

/// Writes compact JSON, front to back. Texts must be UTF-8: others throw std::invalid_argument.
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void null() { raw("null"); }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void integer(std::int64_t value) { raw(std::to_string(value)); }
  /// Shortest form that reads back as the same number; null where there is none (JSON has no infinity).
  void number(double value);
  void string(std::string_view value);
  /// A JSON value that is written already.
  void raw(std::string_view json);

  /// What was written since the start or the last `take`.
  [[nodiscard]] std::string take() { return std::exchange(text_, {}); }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void quote(std::string_view value);

  std::string text_;
  bool needs_comma_ = false;
};

}}}  // namespace ocelli::v1::core
