// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

/// The texts of an enumeration as they go over the wire.
struct EnumTable {
  struct Entry {
    std::string_view text;
    int value;
  };
  const Entry* entries;
  std::size_t size;
  /// Further texts for the same values, compared without case, as are then the texts above.
  const Entry* aliases;
  std::size_t aliases_size;

  /// 0 where the text is not known.
  [[nodiscard]] OCELLI_EXPORT int value_of(std::string_view text) const noexcept;
  /// Empty where the value is not known.
  [[nodiscard]] OCELLI_EXPORT std::string_view text_of(int value) const noexcept;
};

/// An enumeration to which the service may add values at any time: a text that is not known is `Enum::unrecognized`
/// and is kept as it came.
///
/// `switch (field) { case Enum::a: … case Enum::unrecognized: field.text() … }` works. A plain value.
template <class Enum>
class OpenEnum {
 public:
  OpenEnum() = default;
  OpenEnum(Enum value) : value_(value), text_(enum_table(value).text_of(static_cast<int>(value))) {}
  explicit OpenEnum(std::string text)
      : value_(static_cast<Enum>(enum_table(Enum{}).value_of(text))), text_(std::move(text)) {}

  [[nodiscard]] Enum value() const noexcept { return value_; }
  operator Enum() const noexcept { return value_; }

  /// As it came, or as it will be sent.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// The documented text of a known value, whichever alias it came as; else `text`.
  [[nodiscard]] std::string_view canonical_text() const noexcept {
    return value_ == Enum::unrecognized ? std::string_view(text_)
                                        : enum_table(value_).text_of(static_cast<int>(value_));
  }

  friend bool operator==(const OpenEnum& left, const OpenEnum& right) { return left.text_ == right.text_; }
  friend bool operator!=(const OpenEnum& left, const OpenEnum& right) { return !(left == right); }
  friend bool operator==(const OpenEnum& left, Enum right) { return left.value_ == right; }
  friend bool operator!=(const OpenEnum& left, Enum right) { return left.value_ != right; }
  friend bool operator==(Enum left, const OpenEnum& right) { return left == right.value_; }
  friend bool operator!=(Enum left, const OpenEnum& right) { return left != right.value_; }
  friend std::ostream& operator<<(std::ostream& out, const OpenEnum& value) { return out << value.text_; }

 private:
  Enum value_ = Enum::unrecognized;
  std::string text_;
};

}}  // namespace ocelli::v1
