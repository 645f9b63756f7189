// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

/// A time for people, cut to what matters at its size: "250 ms", "1.5 s", "2 min 5 s", "3 h 10 min", "11 days". Shorter
/// than a millisecond it is exact: "0 s", "-1 ns".
[[nodiscard]] OCELLI_EXPORT std::string duration_text(std::chrono::nanoseconds duration);

/// Throws std::invalid_argument where an option is zero or less. It names the option, the value and, behind it, what
/// `advice` says.
OCELLI_EXPORT void check_longer_than_zero(std::string_view name, std::chrono::nanoseconds duration,
                                          std::string_view advice = {});

}}  // namespace ocelli::v1
