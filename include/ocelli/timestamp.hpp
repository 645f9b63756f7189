// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <iosfwd>
#include <optional>
#include <string>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

/// A point in time as a service writes it (RFC 3339: "2025-04-04T17:18:46.015922Z").
///
/// Keeps the text, so that it goes back as it came; equal where the texts are. A plain value.
class OCELLI_EXPORT Timestamp {
 public:
  using TimePoint = std::chrono::time_point<std::chrono::system_clock, std::chrono::nanoseconds>;

  Timestamp() = default;
  /// Takes any text; whether it is a time shows `time_point`.
  explicit Timestamp(std::string text) : text_(std::move(text)) {}
  /// In UTC, with as many digits of a second as needed.
  explicit Timestamp(TimePoint time);

  [[nodiscard]] const std::string& text() const noexcept { return text_; }

  /// Nothing where the text is not an RFC 3339 time; one without an offset is taken as UTC. Digits below a nanosecond
  /// are cut off.
  [[nodiscard]] std::optional<TimePoint> time_point() const noexcept;

  friend bool operator==(const Timestamp& left, const Timestamp& right) { return left.text_ == right.text_; }
  friend bool operator!=(const Timestamp& left, const Timestamp& right) { return !(left == right); }

 private:
  std::string text_;
};

OCELLI_EXPORT std::ostream& operator<<(std::ostream& out, const Timestamp& time);

}}  // namespace ocelli::v1
