// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include <ocelli/testing/mock_fault.hpp>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// From `{"status": 503, "delay_ms": 50, ...}`. Throws std::invalid_argument naming the key it cannot use.
Fault fault_from_json(const nlohmann::json& object);

/// From the value of `X-Mock-Fault`: "status=503; delay_ms=50; reset=1". Throws like the other.
Fault fault_from_header(std::string_view header);

}}}}  // namespace ocelli::v1::testing::mock
