// SPDX-License-Identifier: Apache-2.0
#include <ocelli/open_enum.hpp>

#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 {

namespace {

bool same_without_case(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (http::lower_case(left[i]) != http::lower_case(right[i])) return false;
  }
  return true;
}

int find(const EnumTable::Entry* entries, std::size_t size, std::string_view text,
         bool (*same)(std::string_view, std::string_view)) {
  for (std::size_t i = 0; i < size; ++i) {
    if (same(entries[i].text, text)) return entries[i].value;
  }
  return 0;
}

}  // namespace

int EnumTable::value_of(std::string_view text) const noexcept {
  const auto exact = [](std::string_view left, std::string_view right) { return left == right; };
  const int value = find(entries, size, text, exact);
  if (value != 0 || aliases_size == 0) return value;
  const int alias = find(aliases, aliases_size, text, &same_without_case);
  return alias != 0 ? alias : find(entries, size, text, &same_without_case);
}

std::string_view EnumTable::text_of(int value) const noexcept {
  for (std::size_t i = 0; i < size; ++i) {
    if (entries[i].value == value) return entries[i].text;
  }
  return {};
}

}}  // namespace ocelli::v1
