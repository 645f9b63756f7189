// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

struct Service;

/// An absolute http or https URL in its parts.
struct Url {
  /// Lower case.
  std::string scheme;
  /// As written; an IPv6 address with its brackets.
  std::string host;
  /// As written; the scheme's own where none was.
  std::string port;
  /// Begins with "/" or is empty.
  std::string path;
  /// Without "?".
  std::string query;
  bool has_user_information = false;
  bool has_query = false;
  bool has_fragment = false;

  /// "https://host" or "https://host:8443": without a port that the scheme implies.
  [[nodiscard]] std::string origin() const;
  /// Origin and path: what a message or a log may show.
  [[nodiscard]] std::string without_query() const { return origin() + path; }
  [[nodiscard]] std::string text() const;
  [[nodiscard]] bool is_loopback() const;
};

/// Throws std::invalid_argument, beginning with `name`, where the text is not an absolute http or https URL.
[[nodiscard]] Url parse_url(std::string_view name, std::string_view text);

[[nodiscard]] bool same_origin(const Url& left, const Url& right);

/// What `location` of a redirect means seen from `base` (RFC 3986 §5, dot segments included).
/// Throws std::invalid_argument where it is no http or https URL.
[[nodiscard]] Url resolve_location(const Url& base, std::string_view location);

/// RFC 3986: all but letters, digits and "-._~" as %XX.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// A base URL as it stands, without a slash at the end. Throws std::invalid_argument, beginning with `name`, where the
/// text is none.
[[nodiscard]] Url parse_base_url(std::string_view name, std::string_view text);

/// A client's base URL: the service's own where the text is empty; its base path where the text has none; no slash at
/// the end. Throws std::invalid_argument naming base_url.
[[nodiscard]] Url base_url_of(const Service& service, std::string_view text);

}}}  // namespace ocelli::v1::core
