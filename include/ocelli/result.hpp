// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include <ocelli/errors.hpp>

namespace ocelli { inline namespace v1 {

/// A value, or the error that took its place.
///
/// A plain value without locking. Asking for what it does not hold: `value` throws the error, `error` and `operator*`
/// are undefined.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  template <class Error, class = std::enable_if_t<std::is_base_of_v<ApiException, Error>>>
  Result(Error error) : error_(std::make_shared<const Error>(std::move(error))) {}
  Result(std::shared_ptr<const ApiException> error) : error_(std::move(error)) {}

  [[nodiscard]] bool has_value() const noexcept { return value_.has_value(); }
  explicit operator bool() const noexcept { return has_value(); }

  [[nodiscard]] const T& value() const& { return require(), *value_; }
  [[nodiscard]] T& value() & { return require(), *value_; }
  [[nodiscard]] T value() && { return require(), std::move(*value_); }
  template <class Other>
  [[nodiscard]] T value_or(Other&& other) const& {
    return value_ ? *value_ : static_cast<T>(std::forward<Other>(other));
  }

  [[nodiscard]] const T& operator*() const& noexcept { return *value_; }
  [[nodiscard]] T& operator*() & noexcept { return *value_; }
  [[nodiscard]] T&& operator*() && noexcept { return std::move(*value_); }
  [[nodiscard]] const T* operator->() const noexcept { return &*value_; }
  [[nodiscard]] T* operator->() noexcept { return &*value_; }

  [[nodiscard]] const ApiException& error() const noexcept { return *error_; }
  /// The error as a `Kind`, null where it is another or there is none.
  template <class Kind>
  [[nodiscard]] const Kind* error_as() const noexcept {
    return dynamic_cast<const Kind*>(error_.get());
  }
  /// Null where there is a value.
  [[nodiscard]] const std::shared_ptr<const ApiException>& shared_error() const noexcept { return error_; }

 private:
  void require() const {
    if (error_) error_->raise();
  }

  std::optional<T> value_;
  std::shared_ptr<const ApiException> error_;
};

/// Done, or the error that came instead.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  template <class Error, class = std::enable_if_t<std::is_base_of_v<ApiException, Error>>>
  Result(Error error) : error_(std::make_shared<const Error>(std::move(error))) {}
  Result(std::shared_ptr<const ApiException> error) : error_(std::move(error)) {}

  [[nodiscard]] bool has_value() const noexcept { return error_ == nullptr; }
  explicit operator bool() const noexcept { return has_value(); }
  void value() const {
    if (error_) error_->raise();
  }
  [[nodiscard]] const ApiException& error() const noexcept { return *error_; }
  template <class Kind>
  [[nodiscard]] const Kind* error_as() const noexcept {
    return dynamic_cast<const Kind*>(error_.get());
  }
  [[nodiscard]] const std::shared_ptr<const ApiException>& shared_error() const noexcept { return error_; }

 private:
  std::shared_ptr<const ApiException> error_;
};

}}  // namespace ocelli::v1
