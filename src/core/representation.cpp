// SPDX-License-Identifier: Apache-2.0
#include "core/representation.hpp"

#include <chrono>

#include "core/digits.hpp"
#include "core/retry_after.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// Within it a file can change twice, and two servers' clocks differ. RFC 7232 named this number.
constexpr std::chrono::seconds shortest_age(60);

std::optional<std::uint64_t> bytes_of(std::string_view digits) {
  const auto number = parse_digits(digits);
  if (!number || *number == INT64_MAX) return std::nullopt;
  return static_cast<std::uint64_t>(*number);
}

bool is_strong_etag(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return false;
  return text.substr(1, text.size() - 2).find('"') == std::string_view::npos;
}

bool is_strong_date(const http::Headers& headers) {
  const auto modified = parse_http_date(headers.find("Last-Modified").value_or(""));
  const auto date = parse_http_date(headers.find("Date").value_or(""));
  // An earlier one is made up, and may leave no room for an earlier one still.
  const bool is_usable = modified && date && *date >= std::chrono::system_clock::time_point();
  return is_usable && *modified <= *date - shortest_age;
}

bool same(const http::Headers& left, const http::Headers& right, std::string_view name) {
  const auto value = left.find(name);
  return !value || value == right.find(name);
}

}  // namespace

std::optional<ContentRange> content_range(const http::Headers& headers) {
  std::string_view text = headers.find("Content-Range").value_or("");
  if (http::lower_case(text.substr(0, 6)) != "bytes ") return std::nullopt;
  text.remove_prefix(6);
  const auto dash = text.find('-');
  const auto slash = text.find('/');
  if (dash == std::string_view::npos || slash == std::string_view::npos || slash < dash) return std::nullopt;
  const auto first = bytes_of(text.substr(0, dash));
  const auto last = bytes_of(text.substr(dash + 1, slash - dash - 1));
  const auto whole = bytes_of(text.substr(slash + 1));
  if (!first || !last || *first > *last || (!whole && text.substr(slash + 1) != "*")) return std::nullopt;
  return ContentRange{*first, *last, whole};
}

std::string strong_validator(const http::Headers& headers) {
  if (const auto etag = headers.find("ETag")) return is_strong_etag(*etag) ? std::string(*etag) : std::string();
  return is_strong_date(headers) ? std::string(*headers.find("Last-Modified")) : std::string();
}

bool is_encoded(const http::Headers& headers) {
  return http::lower_case(headers.find("Content-Encoding").value_or("identity")) != "identity";
}

Representation representation_of(const http::Response& head) {
  Representation result;
  result.headers = head.headers;
  if (head.status != 200 || is_encoded(head.headers)) return result;
  if (!head.headers.contains("Transfer-Encoding")) {
    result.size = bytes_of(head.headers.find("Content-Length").value_or(""));
  }
  if (head.headers.find("Accept-Ranges") != "none") result.validator = strong_validator(head.headers);
  return result;
}

std::string fault_of_rest(const http::Headers& headers, const ContentRange& range, const Representation& whole,
                          std::uint64_t first) {
  const std::string asked = " where all from byte " + std::to_string(first) + " on was asked for";
  if (range.first != first) return "it is a part from byte " + std::to_string(range.first) + " on" + asked;
  const auto size = range.whole ? range.whole : whole.size;
  // A server may send less than was asked for (RFC 9110 section 15.3.7).
  if (!size) return "it is a part of which nobody says whether it is all";
  if (range.last + 1 != *size) return "it is a part up to byte " + std::to_string(range.last) + asked;
  if (whole.size && size != whole.size) return "it is a part of another whole: its size has changed";
  if (is_encoded(headers)) return "it is a part in another encoding";
  const bool is_same = same(headers, whole.headers, "ETag") && same(headers, whole.headers, "Last-Modified");
  return is_same ? std::string() : "it is a part of another whole: its ETag or Last-Modified has changed";
}

}}}  // namespace ocelli::v1::core
