// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

namespace ocelli { inline namespace v1 {

/// A field that can be absent, null, or a value: three different things when it is sent back.
template <class T>
class Nullable {
 public:
  /// Absent.
  Nullable() = default;
  /// null
  Nullable(std::nullptr_t) : is_null_(true) {}
  Nullable(T value) : value_(std::move(value)) {}

  [[nodiscard]] bool is_absent() const noexcept { return !is_null_ && !value_; }
  [[nodiscard]] bool is_null() const noexcept { return is_null_; }
  [[nodiscard]] bool has_value() const noexcept { return value_.has_value(); }
  explicit operator bool() const noexcept { return has_value(); }

  /// Throws std::bad_optional_access where there is no value.
  [[nodiscard]] const T& value() const { return value_.value(); }
  [[nodiscard]] T& value() { return value_.value(); }
  template <class Other>
  [[nodiscard]] T value_or(Other&& other) const {
    return value_.value_or(std::forward<Other>(other));
  }
  [[nodiscard]] const T& operator*() const noexcept { return *value_; }
  [[nodiscard]] T& operator*() noexcept { return *value_; }
  [[nodiscard]] const T* operator->() const noexcept { return &*value_; }
  [[nodiscard]] T* operator->() noexcept { return &*value_; }

  friend bool operator==(const Nullable& left, const Nullable& right) {
    return left.is_null_ == right.is_null_ && left.value_ == right.value_;
  }
  friend bool operator!=(const Nullable& left, const Nullable& right) { return !(left == right); }

 private:
  std::optional<T> value_;
  bool is_null_ = false;
};

}}  // namespace ocelli::v1
