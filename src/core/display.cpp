// SPDX-License-Identifier: Apache-2.0
#include "core/display.hpp"

#include "core/utf8.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

constexpr std::string_view cut_mark = "...";

/// Never cuts through a character.
std::string shortened(std::string text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t end = longest - cut_mark.size();
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  return text.append(cut_mark);
}

}  // namespace

std::string displayable(std::string_view text, const SecretMask& secrets, std::size_t longest) {
  std::string clean = secrets.masked(std::string(text));
  const bool is_readable = is_utf8(clean);
  for (char& c : clean) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) c = ' ';
    if (byte >= 0x80 && !is_readable) c = '?';
  }
  return shortened(std::move(clean), longest);
}

}}}  // namespace ocelli::v1::core
