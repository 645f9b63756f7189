// SPDX-License-Identifier: Apache-2.0
#include "http/tokens.hpp"

#include <algorithm>

namespace ocelli { inline namespace v1 { namespace http {

namespace {

constexpr std::size_t longest_printable = 300;

bool is_token_character(char character) noexcept {
  if (character >= '0' && character <= '9') return true;
  if (character >= 'a' && character <= 'z') return true;
  if (character >= 'A' && character <= 'Z') return true;
  return character != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(character) != std::string_view::npos;
}

}  // namespace

bool is_token(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = lower_case(c);
  return lower;
}

std::string_view trimmed(std::string_view text) noexcept {
  const auto first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

std::string printable(std::string_view text) {
  std::string line(text.substr(0, longest_printable));
  const auto is_control = [](char character) {
    const auto code = static_cast<unsigned char>(character);
    return code < 0x20 || code == 0x7f;
  };
  std::replace_if(line.begin(), line.end(), is_control, '?');
  return line;
}

}}}  // namespace ocelli::v1::http
