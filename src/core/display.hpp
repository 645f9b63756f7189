// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocelli { inline namespace v1 { namespace core {

/// Foreign text made fit for a message: one line of at most 300 bytes, without control characters, without bytes that
/// are no UTF-8, and without the secrets, as SecretMask has it.
[[nodiscard]] std::string displayable(std::string_view text, const std::vector<std::string>& secrets);

}}}  // namespace ocelli::v1::core
