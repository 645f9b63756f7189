// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// Exported for the test kit.
[[nodiscard]] OCELLI_EXPORT bool is_utf8(std::string_view text) noexcept;

}}}  // namespace ocelli::v1::core
