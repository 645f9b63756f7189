// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// Why a secret cannot go into a header as it is: "is empty", "holds a line end; …"; nothing where it can.
[[nodiscard]] std::optional<std::string_view> problem_of_secret(std::string_view secret);

/// Throws std::invalid_argument where a secret cannot go into a header as it is; the message does not repeat it.
void check_secret(std::string_view header, std::string_view secret);

}}}  // namespace ocelli::v1::core
