// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// How many words the text is made of, where it is made of words alone: letters that are all small but the first of a
/// word, or all large, with one of `separators` or several between the words.
[[nodiscard]] std::optional<std::size_t> count_words(std::string_view text, std::string_view separators);

}}}  // namespace ocelli::v1::core
