// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// Whether a text is a number as RFC 8259 writes it.
[[nodiscard]] bool is_json_number(std::string_view text) noexcept;

/// Whether a number is written with just these characters. No memory is allocated.
[[nodiscard]] bool is_spelled(double value, std::string_view token) noexcept;
[[nodiscard]] bool is_spelled(std::int64_t value, std::string_view token) noexcept;

/// The shortest decimal text that reads back as the same number, with a point, whatever the locale. The number must be
/// finite.
[[nodiscard]] std::string shortest_decimal(double value);

}}}  // namespace ocelli::v1::core
