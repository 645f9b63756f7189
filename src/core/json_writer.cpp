// SPDX-License-Identifier: Apache-2.0
#include "core/json_writer.hpp"

#include <cmath>
#include <stdexcept>

#include "core/json_number.hpp"
#include "core/utf8.hpp"

namespace ocelli { inline namespace v1 { namespace core {

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  text_ += ':';
  needs_comma_ = false;
}

void JsonWriter::number(double value) { std::isfinite(value) ? raw(shortest_decimal(value)) : null(); }

void JsonWriter::string(std::string_view value) {
  separate();
  quote(value);
  needs_comma_ = true;
}

void JsonWriter::raw(std::string_view json) {
  separate();
  text_ += json;
  needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  text_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::separate() {
  if (needs_comma_) text_ += ',';
}

void JsonWriter::quote(std::string_view value) {
  if (!is_utf8(value)) {
    throw std::invalid_argument("a text for JSON is not UTF-8: " + std::to_string(value.size()) + " bytes");
  }
  static constexpr char digits[] = "0123456789abcdef";
  text_ += '"';
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text_ += '\\';
      text_ += c;
    } else if (byte < 0x20) {
      text_ += "\\u00";
      text_ += digits[byte >> 4];
      text_ += digits[byte & 15];
    } else {
      text_ += c;
    }
  }
  text_ += '"';
}

}}}  // namespace ocelli::v1::core
