// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// CRC-32C (Castagnoli, RFC 3720 appendix B.4) of what was summed up before (0 at the start) and these bytes. OpenSSL
/// has none.
[[nodiscard]] std::uint32_t crc32c(std::uint32_t before, std::string_view bytes);

}}}  // namespace ocelli::v1::core
