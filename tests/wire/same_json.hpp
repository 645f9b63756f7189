// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "wire/wire_case.hpp"

namespace ocelli::wire {

/// Whether members that the official client dropped may be there.
enum class Extras { allowed, refused };

/// Where two JSON values differ, with the path; empty where they do not. Numbers compare by value, times by instant (to
/// the microsecond), and a null member is as good as none.
[[nodiscard]] std::string json_difference(const Json& expected, const Json& actual, Extras extras);

}  // namespace ocelli::wire
