// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// The URL-safe alphabet with padding, RFC 4648 section 5; nothing for any other text.
std::optional<std::string> base64url_decoded(std::string_view text);
/// The usual alphabet with padding, section 4.
std::optional<std::string> base64_decoded(std::string_view text);

}}}}  // namespace ocelli::v1::testing::mock
