// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// RFC 4648 §4, with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

/// RFC 4648 §5, with padding.
[[nodiscard]] std::string base64url(std::string_view bytes);

}}}  // namespace ocelli::v1::core
