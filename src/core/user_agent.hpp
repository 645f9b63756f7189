// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ocelli { inline namespace v1 { namespace core {

/// "gate-camera/2.1 ocelli/0.1.0 (Linux; x86_64; GCC 12.2)"
[[nodiscard]] std::string user_agent(const std::string& application);

}}}  // namespace ocelli::v1::core
