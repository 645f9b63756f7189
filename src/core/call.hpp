// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/base64url_json.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/http/headers.hpp>
#include <ocelli/image.hpp>
#include <ocelli/nullable.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/scalar_location.hpp>
#include <ocelli/timestamp.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// How an argument of each type is written into a query, a path, a header or a form part: the same in every locale.
/// `name` is the argument's, for the message of the std::invalid_argument that a number without a decimal form causes.
std::string parameter_text(std::string_view name, std::string_view value);
std::string parameter_text(std::string_view name, const char* value);
std::string parameter_text(std::string_view name, const std::string& value);
std::string parameter_text(std::string_view name, bool value);
std::string parameter_text(std::string_view name, std::int64_t value);
std::string parameter_text(std::string_view name, std::int32_t value);
std::string parameter_text(std::string_view name, double value);
std::string parameter_text(std::string_view name, const Timestamp& value);
std::string parameter_text(std::string_view name, const Base64UrlJson& value);
template <class Enum>
std::string parameter_text(std::string_view, const OpenEnum<Enum>& value) {
  return value.text();
}

/// What of an operation is known before its arguments are.
struct Operation {
  /// "get_image_query"
  std::string_view name;
  std::string_view method;
  /// Media types of the answer, for the Accept header.
  std::string_view accept;
  /// Whether doing it twice does no more than doing it once.
  bool is_idempotent;
};

/// One part of a multipart/form-data body.
struct FormPart {
  std::string name;
  std::shared_ptr<const http::Body> body;
  /// Empty: a plain field.
  std::string file_name;
  /// Empty: none is sent.
  std::string media_type;
};

/// A request as an operation's arguments make it, before the base URL, the credential and the rest that is the same for
/// all calls come to it.
class Call {
 public:
  explicit Call(const Operation& operation) : operation_(&operation), is_idempotent_(operation.is_idempotent) {}

  /// Appends a literal part of the path, for example "/v1/image-queries/".
  Call& path(std::string_view literal);

  /// Appends an argument as one path segment, percent-encoded. Throws std::invalid_argument where it is empty, "." or
  /// "..": those would name another resource.
  template <class T>
  Call& path_parameter(std::string_view name, const T& value) {
    return path_segment(name, parameter_text(name, value));
  }

  /// Adds `name=value` to the query; nothing for an absent optional; one pair per element of a vector.
  template <class T>
  Call& query(std::string_view name, const T& value) {
    return query_text(name, parameter_text(name, value));
  }
  template <class T>
  Call& query(std::string_view name, const std::optional<T>& value) {
    return value ? query(name, *value) : *this;
  }
  template <class T>
  Call& query(std::string_view name, const std::vector<T>& values) {
    for (const auto& value : values) query(name, value);
    return *this;
  }

  /// Adds a request header; nothing for an absent optional.
  template <class T>
  Call& header(std::string_view name, const T& value) {
    headers_.add(std::string(name), parameter_text(name, value));
    return *this;
  }
  template <class T>
  Call& header(std::string_view name, const std::optional<T>& value) {
    return value ? header(name, *value) : *this;
  }

  /// Sends a JSON text.
  Call& json_body(std::string text);
  /// Sends the image's bytes under its own media type.
  Call& image_body(const Image& image);
  /// Sends any bytes.
  Call& binary_body(std::shared_ptr<const http::Body> body, std::string_view media_type);

  /// Adds a plain field to the form; nothing for an absent optional. The first part makes the body multipart/form-data.
  template <class T>
  Call& form_field(std::string_view name, const T& value) {
    return form_text(name, parameter_text(name, value));
  }
  template <class T>
  Call& form_field(std::string_view name, const std::optional<T>& value) {
    return value ? form_field(name, *value) : *this;
  }
  /// Adds `name=value` to the query, to the form or to both; nothing for an absent optional.
  template <class T>
  Call& scalar(ScalarLocation location, std::string_view name, const T& value) {
    if (location != ScalarLocation::form) query(name, value);
    return location == ScalarLocation::query ? *this : form_field(name, value);
  }
  /// Adds an image as a file; `default_file_name` where the image has none of its own.
  Call& form_image(std::string_view name, const Image& image, std::string_view default_file_name);
  Call& form_part(FormPart part);

  /// Makes the call idempotent where an argument that is given makes it so.
  Call& idempotent_with(const std::optional<std::string>& identifier);

  [[nodiscard]] const Operation& operation() const { return *operation_; }
  [[nodiscard]] bool is_idempotent() const { return is_idempotent_; }
  /// Path and query, percent-encoded.
  [[nodiscard]] const std::string& target_path() const { return path_; }
  [[nodiscard]] const std::string& target_query() const { return query_; }
  [[nodiscard]] const http::Headers& headers() const { return headers_; }
  [[nodiscard]] const std::shared_ptr<const http::Body>& body() const { return body_; }
  [[nodiscard]] const std::string& content_type() const { return content_type_; }
  [[nodiscard]] const std::vector<FormPart>& form_parts() const { return form_parts_; }

 private:
  Call& path_segment(std::string_view name, const std::string& text);
  Call& query_text(std::string_view name, const std::string& text);
  Call& form_text(std::string_view name, const std::string& text);

  const Operation* operation_;
  bool is_idempotent_;
  std::string path_;
  std::string query_;
  http::Headers headers_;
  std::shared_ptr<const http::Body> body_;
  std::string content_type_;
  std::vector<FormPart> form_parts_;
};

}}}  // namespace ocelli::v1::core
