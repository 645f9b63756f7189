// SPDX-License-Identifier: Apache-2.0
#include "core/utf8.hpp"

#include <simdjson.h>

namespace ocelli { inline namespace v1 { namespace core {

bool is_utf8(std::string_view text) noexcept { return simdjson::validate_utf8(text.data(), text.size()); }

}}}  // namespace ocelli::v1::core
