// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// Whether a text is a number as RFC 8259 writes it.
[[nodiscard]] bool is_json_number(std::string_view text) noexcept;

/// Whether a number may be spelled more exactly than a double holds it.
[[nodiscard]] bool has_more_digits_than_a_double(std::string_view number) noexcept;

/// The shortest decimal text that reads back as the same number, with a point, whatever the locale. The number must be
/// finite.
[[nodiscard]] std::string shortest_decimal(double value);

}}}  // namespace ocelli::v1::core
