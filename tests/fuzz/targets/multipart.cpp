// SPDX-License-Identifier: Apache-2.0
// A form, parsed back by the mock services. An input: name, file name and media type of the first part, then its bytes;
// the same input is given to the parser as it is.
#include <algorithm>
#include <string>
#include <vector>

#include "core/multipart.hpp"
#include "fuzz/body_text.hpp"
#include "fuzz/target.hpp"
#include "testing/mock/form_data.hpp"

namespace ocelli { namespace fuzz { namespace {

using testing::mock::FormField;
using testing::mock::parse_form_data;

constexpr std::string_view boundary = "0123456789abcdef0123456789abcdef";

testing::mock::Request form(std::string body) {
  testing::mock::Request request;
  request.headers = {{"Content-Type", "multipart/form-data; boundary=" + std::string(boundary)}};
  request.body = std::move(body);
  return request;
}

/// As the encoder is to write it: a quote or a line end would end the name, and no control character belongs into it.
std::string escaped(std::string_view name) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string text;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = c != '"' && byte >= 0x20 && byte != 0x7f;
    text += is_plain ? std::string(1, c) : std::string{'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return text;
}

void check_part(const FormField& field, const core::FormPart& part, std::string_view body) {
  require_equal(field.name, escaped(part.name), "the name of a part stays");
  require_equal(field.file_name.value_or(""), escaped(part.file_name), "the file name of a part stays");
  require_equal(field.body, body, "the bytes of a part stay");
}

/// The parser that reads piece by piece finds the same, however the bytes are cut.
void check_pieces(std::string_view text) {
  using testing::mock::FormIntake;
  FormIntake whole{std::string(boundary)};
  whole.take(text);
  FormIntake pieces{std::string(boundary)};
  for (std::size_t at = 0; at < text.size(); at += 3) pieces.take(text.substr(at, 3));
  require(whole.is_complete() == pieces.is_complete(), "the end is found however the bytes are cut");
  require(whole.parts().size() == pieces.parts().size(), "the parts are found however the bytes are cut");
  for (std::size_t i = 0; i < whole.parts().size(); ++i) {
    require_equal(pieces.parts()[i].name, whole.parts()[i].name, "names are found however the bytes are cut");
    require_equal(pieces.parts()[i].beginning, whole.parts()[i].beginning, "bytes stay however they are cut");
  }
}

void check_written(std::string_view name, std::string_view file_name, std::string_view bytes) {
  const std::vector<core::FormPart> parts = {
      {std::string(name), http::text_body(std::string(bytes)), std::string(file_name), "image/png"},
      {"plain", http::text_body("a value"), {}, {}},
  };
  const auto body = core::multipart_body(parts, std::string(boundary));
  const std::string text = text_of(*body, 7);
  require(body->size() == text.size(), "the size is known before");
  check_pieces(text);
  const auto fields = parse_form_data(form(text));
  require(fields.has_value() && fields->size() == 2, "as many parts are read as were written");
  check_part(fields->front(), parts.front(), bytes);
  require_equal(fields->front().content_type, "image/png", "the media type of a part stays");
  check_part(fields->back(), parts.back(), "a value");
}

void check(std::string_view text) {
  check_pieces(text);
  const auto fields = parse_form_data(form(std::string(text)));
  std::size_t size = 0;
  for (const FormField& field : fields.value_or(std::vector<FormField>())) size += field.body.size();
  require(size <= text.size(), "parts are no larger than the form");
  Input input(text);
  const auto name = input.line();
  const auto file_name = input.line();
  const bool has_boundary = text.find(boundary) != std::string_view::npos;
  // What the generated callers never write: no name, and characters that no header can hold.
  if (!name.empty() && !has_boundary) check_written(name, file_name, input.rest());
}

const Registration registration({"multipart", 2048, &check});

}}}  // namespace ocelli::fuzz
