// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Header fields in the order in which they were added or received; names compare without case.
///
/// A plain value: copies are independent, no internal locking.
class OCELLI_EXPORT Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  Headers() = default;
  Headers(std::initializer_list<Field> fields);

  /// Appends a field, whether or not the name is there already.
  /// Throws std::invalid_argument naming the header if the name is not a token or the value holds CR, LF, NUL or
  /// another control character; the value itself is not repeated in the message.
  void add(std::string name, std::string value);

  /// Replaces every field of that name by one. Throws as `add`.
  void set(std::string name, std::string value);

  /// Removes every field of that name; nothing happens where there is none.
  void remove(std::string_view name);

  /// The first value of that name.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

  [[nodiscard]] bool contains(std::string_view name) const { return find(name).has_value(); }
  [[nodiscard]] bool empty() const noexcept { return fields_.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return fields_.size(); }
  [[nodiscard]] auto begin() const noexcept { return fields_.begin(); }
  [[nodiscard]] auto end() const noexcept { return fields_.end(); }

  /// Appends a field that a server sent, without the checks of `add`.
  void add_received(std::string name, std::string value);

 private:
  std::vector<Field> fields_;
};

/// True where two header names are the same: ASCII letters compare without case, whatever the locale.
[[nodiscard]] OCELLI_EXPORT bool same_header_name(std::string_view left, std::string_view right) noexcept;

}}}  // namespace ocelli::v1::http
