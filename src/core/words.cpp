// SPDX-License-Identifier: Apache-2.0
#include "core/words.hpp"

#include <algorithm>

#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// What is longer is no word of a language, but may be a key.
constexpr std::size_t longest_word = 15;

bool is_word(std::string_view letters) {
  if (letters.size() > longest_word) return false;
  const auto rest = letters.substr(1);
  return std::all_of(rest.begin(), rest.end(), is_small) || std::none_of(letters.begin(), letters.end(), is_small);
}

}  // namespace

std::optional<std::size_t> count_words(std::string_view text, std::string_view separators) {
  std::size_t count = 0;
  while (!text.empty()) {
    const auto end = std::find_if_not(text.begin(), text.end(), http::is_letter);
    const auto size = static_cast<std::size_t>(end - text.begin());
    if (size == 0 && separators.find(text.front()) == std::string_view::npos) return std::nullopt;
    if (size > 0 && !is_word(text.substr(0, size))) return std::nullopt;
    count += size > 0 ? 1 : 0;
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return count;
}

}}}  // namespace ocelli::v1::core
