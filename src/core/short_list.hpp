// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <stdexcept>

namespace ocelli { inline namespace v1 { namespace core {

/// A few values of a constant, inside of it: a constant made of these is there before the first line of the program
/// runs and after the last, and leaves nothing behind where the library is unloaded.
template <class T>
class ShortList {
 public:
  static constexpr std::size_t capacity = 8;

  constexpr ShortList() = default;
  /// Throws std::length_error, in a constant at compile time.
  constexpr ShortList(std::initializer_list<T> values) {
    if (values.size() > capacity) throw std::length_error("ShortList: too many values");
    for (const T& value : values) values_[size_++] = value;
  }

  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr const T* begin() const noexcept { return values_.data(); }
  [[nodiscard]] constexpr const T* end() const noexcept { return values_.data() + size_; }

 private:
  std::array<T, capacity> values_{};
  std::size_t size_ = 0;
};

}}}  // namespace ocelli::v1::core
