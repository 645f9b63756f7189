// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// How many characters at the beginning of the text spell the secret, in whichever of these ways takes most; 0 where
/// they do in none: as it is, percent-encoded (once or twice), escaped for JSON or HTML, in hex, in base64 or base64url
/// (also amid other bytes). Letters may be large or small, but those of base64. Needs no memory.
[[nodiscard]] std::size_t spelled_at(std::string_view text, std::string_view secret);

/// The characters with which a spelling of the secret can begin. Elsewhere `spelled_at` need not be asked.
[[nodiscard]] std::bitset<256> beginnings_of(std::string_view secret);

}}}  // namespace ocelli::v1::core
