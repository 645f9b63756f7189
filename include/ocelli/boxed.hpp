// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace ocelli { inline namespace v1 {

/// A value on the heap that copies and compares like the value itself, for models that contain themselves.
template <class T>
class Boxed {
 public:
  Boxed() : value_(std::make_unique<T>()) {}
  /// A template so that a member of type Boxed<T> can be declared where T is not complete yet.
  template <class U = T, class = std::enable_if_t<std::is_same_v<std::decay_t<U>, T>>>
  Boxed(U&& value) : value_(std::make_unique<T>(std::forward<U>(value))) {}
  Boxed(const Boxed& other) : value_(std::make_unique<T>(*other.value_)) {}
  Boxed(Boxed&& other) : value_(std::make_unique<T>(std::move(*other.value_))) {}  // NOLINT(performance-*): allocates
  Boxed& operator=(Boxed other) noexcept {
    value_.swap(other.value_);
    return *this;
  }
  ~Boxed() = default;

  [[nodiscard]] const T& operator*() const noexcept { return *value_; }
  [[nodiscard]] T& operator*() noexcept { return *value_; }
  [[nodiscard]] const T* operator->() const noexcept { return value_.get(); }
  [[nodiscard]] T* operator->() noexcept { return value_.get(); }

  friend bool operator==(const Boxed& left, const Boxed& right) { return *left == *right; }
  friend bool operator!=(const Boxed& left, const Boxed& right) { return !(left == right); }

 private:
  std::unique_ptr<T> value_;
};

}}  // namespace ocelli::v1
