// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/headers.hpp>

#include <algorithm>
#include <stdexcept>

#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace http {

namespace {

/// RFC 9110 section 5.5: visible characters, space, tab, and the bytes above ASCII.
bool is_value_character(char character) noexcept {
  const auto code = static_cast<unsigned char>(character);
  return character == '\t' || (code >= 0x20 && code != 0x7f);
}

void check(std::string_view name, std::string_view value) {
  if (!is_token(name)) {
    throw std::invalid_argument(name.empty() ? "header name is empty"
                                             : "header name '" + printable(name) + "' is not an HTTP token");
  }
  if (!std::all_of(value.begin(), value.end(), is_value_character)) {
    throw std::invalid_argument("value of header '" + std::string(name) + "' holds a control character");
  }
}

}  // namespace

bool same_header_name(std::string_view left, std::string_view right) noexcept {
  return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(),
                                                   [](char a, char b) { return lower_case(a) == lower_case(b); });
}

Headers::Headers(std::initializer_list<Field> fields) {
  fields_.reserve(fields.size());
  for (const auto& field : fields) add(field.first, field.second);
}

void Headers::add(std::string name, std::string value) {
  check(name, value);
  fields_.emplace_back(std::move(name), std::move(value));
}

void Headers::set(std::string name, std::string value) {
  check(name, value);
  remove(name);
  fields_.emplace_back(std::move(name), std::move(value));
}

void Headers::remove(std::string_view name) {
  const auto named = [name](const Field& field) { return same_header_name(field.first, name); };
  fields_.erase(std::remove_if(fields_.begin(), fields_.end(), named), fields_.end());
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
  for (const auto& field : fields_) {
    if (same_header_name(field.first, name)) return field.second;
  }
  return std::nullopt;
}

void Headers::add_received(std::string name, std::string value) {
  fields_.emplace_back(std::move(name), std::move(value));
}

}}}  // namespace ocelli::v1::http
