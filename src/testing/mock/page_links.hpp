// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A decimal number from 1 to 999,999,999; nothing for any other text.
std::optional<std::size_t> positive_number(std::string_view text);

/// The request's own URL for another page, absolute, as Django REST framework writes it: parameters in the order of
/// their names, none for the first page.
std::string page_link(const Request& request, std::size_t page);

}}}}  // namespace ocelli::v1::testing::mock
