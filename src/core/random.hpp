// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

namespace ocelli { inline namespace v1 { namespace core {

/// Evenly spread numbers from 0 to below 1, seeded by the system, anew in a forked child. Safe to use from many
/// threads.
[[nodiscard]] std::function<double()> system_random();

/// 32 hexadecimal digits.
[[nodiscard]] std::string random_hex(const std::function<double()>& random);

}}}  // namespace ocelli::v1::core
