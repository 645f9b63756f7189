// SPDX-License-Identifier: Apache-2.0
#include "core/multipart.hpp"

#include <string_view>
#include <utility>

#include "core/segments_body.hpp"
#include "core/url.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// As browsers write names in Content-Disposition (WHATWG HTML, multipart/form-data encoding), and no control character
/// as it is.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = c != '"' && byte >= 0x20 && byte != 0x7f;
    result += is_plain ? std::string(1, c) : percent_encoded(std::string_view(&c, 1));
  }
  return result + "\"";
}

std::string head_of(const FormPart& part, const std::string& boundary) {
  std::string head = "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(part.name);
  if (!part.file_name.empty()) head += "; filename=" + quoted(part.file_name);
  head += "\r\n";
  if (!part.media_type.empty()) head += "Content-Type: " + part.media_type + "\r\n";
  return head + "\r\n";
}

}  // namespace

std::shared_ptr<const http::Body> multipart_body(const std::vector<FormPart>& parts, const std::string& boundary) {
  BodySegments segments;
  for (const FormPart& part : parts) {
    segments.push_back(http::text_body(head_of(part, boundary)));
    segments.push_back(part.body);
    segments.push_back(http::text_body("\r\n"));
  }
  segments.push_back(http::text_body("--" + boundary + "--\r\n"));
  return segments_body(std::move(segments));
}

}}}  // namespace ocelli::v1::core
