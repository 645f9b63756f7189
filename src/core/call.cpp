// SPDX-License-Identifier: Apache-2.0
#include "core/call.hpp"

#include <cmath>
#include <stdexcept>

#include "core/json_number.hpp"
#include "core/path_template.hpp"
#include "core/url.hpp"

namespace ocelli { inline namespace v1 { namespace core {

std::string parameter_text(std::string_view, std::string_view value) { return std::string(value); }
std::string parameter_text(std::string_view, const char* value) { return value; }
std::string parameter_text(std::string_view, const std::string& value) { return value; }
std::string parameter_text(std::string_view, bool value) { return value ? "true" : "false"; }
std::string parameter_text(std::string_view, std::int64_t value) { return std::to_string(value); }
std::string parameter_text(std::string_view, std::int32_t value) { return std::to_string(value); }
std::string parameter_text(std::string_view, const Timestamp& value) { return value.text(); }

std::string parameter_text(std::string_view name, const Base64UrlJson& value) {
  if (value.problem().empty()) return value.encoded();
  throw std::invalid_argument(std::string(name) + ": " + value.problem());
}

std::string parameter_text(std::string_view name, double value) {
  if (std::isfinite(value)) return shortest_decimal(value);
  throw std::invalid_argument(std::string(name) + ": must be a finite number");
}

Call& Call::path(std::string_view literal) {
  path_ += literal;
  return *this;
}

Call& Call::path_segment(std::string_view name, const std::string& text) {
  path_ += path_segment_of(name, text);
  return *this;
}

Call& Call::query_text(std::string_view name, const std::string& text) {
  if (!query_.empty()) query_ += '&';
  query_ += percent_encoded(name);
  query_ += '=';
  query_ += percent_encoded(text);
  return *this;
}

Call& Call::json_body(std::string text) { return binary_body(http::text_body(std::move(text)), "application/json"); }

Call& Call::image_body(const Image& image) { return binary_body(image.body(), image.media_type()); }

Call& Call::binary_body(std::shared_ptr<const http::Body> body, std::string_view media_type) {
  if (body == nullptr) throw std::invalid_argument("body: must not be null");
  body_ = std::move(body);
  content_type_ = std::string(media_type);
  return *this;
}

Call& Call::form_text(std::string_view name, const std::string& text) {
  return form_part({std::string(name), http::text_body(text), {}, {}});
}

Call& Call::form_image(std::string_view name, const Image& image, std::string_view default_file_name) {
  const std::string file_name = image.file_name().empty() ? std::string(default_file_name) : image.file_name();
  return form_part({std::string(name), image.body(), file_name, image.media_type()});
}

Call& Call::form_part(FormPart part) {
  if (part.body == nullptr) throw std::invalid_argument(part.name + ": must not be null");
  form_parts_.push_back(std::move(part));
  return *this;
}

Call& Call::idempotent_with(const std::optional<std::string>& identifier) {
  is_idempotent_ = is_idempotent_ || (identifier && !identifier->empty());
  return *this;
}

}}}  // namespace ocelli::v1::core
