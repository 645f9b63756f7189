// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include <ocelli/export.hpp>
#include <ocelli/json_value.hpp>

namespace ocelli { inline namespace v1 {

/// A JSON object that travels as one text: written out, then base64 with the URL-safe alphabet and padding (RFC 4648
/// §5).
///
/// A plain value. Member order is kept; what is not ASCII is written as JSON's numeric escapes.
class OCELLI_EXPORT Base64UrlJson {
 public:
  /// JSON that is not an object, or holds a number beyond the range of a double, is refused by the call that it is an
  /// argument of, which knows the argument's name.
  Base64UrlJson(const JsonValue& object);
  Base64UrlJson(const nlohmann::json& object);
  Base64UrlJson(const nlohmann::ordered_json& object);

  /// Takes a text that goes over the wire as it is.
  [[nodiscard]] static Base64UrlJson from_encoded(std::string text);

  /// As it goes over the wire, before percent-encoding.
  [[nodiscard]] const std::string& encoded() const noexcept { return encoded_; }

  /// Why it cannot be sent; empty where it can.
  [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  /// Bytes of the JSON written as UTF-8; 0 for a text that was given encoded.
  [[nodiscard]] std::size_t json_size() const noexcept { return json_size_; }

  friend bool operator==(const Base64UrlJson& left, const Base64UrlJson& right) {
    return left.encoded_ == right.encoded_ && left.problem_ == right.problem_;
  }
  friend bool operator!=(const Base64UrlJson& left, const Base64UrlJson& right) { return !(left == right); }

 private:
  Base64UrlJson() = default;

  std::string encoded_;
  std::string problem_;
  std::size_t json_size_ = 0;
};

}}  // namespace ocelli::v1
