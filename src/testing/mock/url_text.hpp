// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A percent sign that begins no escape stays as it is.
std::string percent_decoded(std::string_view text);
/// Everything but RFC 3986's unreserved characters is escaped.
std::string percent_encoded(std::string_view text);

/// Without the question mark. A plus sign is a space, as in forms.
QueryParameters parse_query(std::string_view text);
std::string format_query(const QueryParameters& parameters);

/// "/a/b" gives "a", "b"; nothing is decoded.
std::vector<std::string_view> split_path(std::string_view path);

}}}}  // namespace ocelli::v1::testing::mock
