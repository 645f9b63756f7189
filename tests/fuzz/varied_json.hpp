// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ocelli { namespace fuzz {

/// The example with members left out, doubled, added, spelled otherwise and of other kinds, as a service may one day
/// send it. The same for the same seed, with every compiler.
std::string varied_json(std::string_view example, std::uint32_t seed);

}}  // namespace ocelli::fuzz
