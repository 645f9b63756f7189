// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/secret_mask.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// Foreign text made fit for a message: one line of at most `longest` bytes, without control characters, without bytes
/// that are no UTF-8, and without the secrets, as SecretMask has it.
[[nodiscard]] std::string displayable(std::string_view text, const SecretMask& secrets, std::size_t longest = 300);

}}}  // namespace ocelli::v1::core
