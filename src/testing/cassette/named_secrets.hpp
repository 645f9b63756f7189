// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocelli { inline namespace v1 { namespace testing { namespace cassette {

/// Whether a member or field of this name holds a secret: "access_token", "clientSecret".
[[nodiscard]] bool is_secret_name(std::string_view name);

/// A text with what was taken out of it.
struct Expurgated {
  std::string text;
  std::vector<std::string> secrets;
};

/// Values of JSON members with such names become "***". The text need not be JSON: what looks like a member counts,
/// also within a text of JSON.
[[nodiscard]] Expurgated without_secret_members(std::string_view text);

/// The same for `name=value` pairs of a URL-encoded form.
[[nodiscard]] Expurgated without_secret_fields(std::string_view form);

}}}}  // namespace ocelli::v1::testing::cassette
