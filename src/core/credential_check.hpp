// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// Throws std::invalid_argument where a secret cannot go into a header as it is; the message does not repeat it.
void check_secret(std::string_view header, std::string_view secret);

}}}  // namespace ocelli::v1::core
