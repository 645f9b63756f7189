// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/message.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

struct Phrase {
  int status;
  std::string_view text;
};

constexpr Phrase phrases[] = {{200, "OK"},
                              {201, "Created"},
                              {202, "Accepted"},
                              {204, "No Content"},
                              {301, "Moved Permanently"},
                              {302, "Found"},
                              {303, "See Other"},
                              {304, "Not Modified"},
                              {307, "Temporary Redirect"},
                              {308, "Permanent Redirect"},
                              {400, "Bad Request"},
                              {401, "Unauthorized"},
                              {403, "Forbidden"},
                              {404, "Not Found"},
                              {405, "Method Not Allowed"},
                              {408, "Request Timeout"},
                              {409, "Conflict"},
                              {410, "Gone"},
                              {413, "Payload Too Large"},
                              {415, "Unsupported Media Type"},
                              {422, "Unprocessable Entity"},
                              {429, "Too Many Requests"},
                              {431, "Request Header Fields Too Large"},
                              {500, "Internal Server Error"},
                              {501, "Not Implemented"},
                              {502, "Bad Gateway"},
                              {503, "Service Unavailable"},
                              {504, "Gateway Timeout"}};

/// Up to the next semicolon that is not within quotes.
std::string_view first_item(std::string_view field) {
  bool is_quoted = false;
  const auto end = std::find_if(field.begin(), field.end(), [&is_quoted](char c) {
    if (c == '"') is_quoted = !is_quoted;
    return c == ';' && !is_quoted;
  });
  return field.substr(0, static_cast<std::size_t>(end - field.begin()));
}

}  // namespace

bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view trimmed(std::string_view text) noexcept {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::string> find_header(const MockHeaders& headers, std::string_view name) {
  for (const auto& [field, value] : headers) {
    if (equal_ignoring_case(field, name)) return value;
  }
  return std::nullopt;
}

void set_header(MockHeaders& headers, std::string_view name, std::string value) {
  headers.erase(std::remove_if(headers.begin(), headers.end(),
                               [&](const auto& field) { return equal_ignoring_case(field.first, name); }),
                headers.end());
  headers.emplace_back(name, std::move(value));
}

std::optional<std::string> header_parameter(std::string_view field, std::string_view name) {
  while (!field.empty()) {
    const auto item = first_item(field);
    field.remove_prefix(std::min(item.size() + 1, field.size()));
    const auto equals = item.find('=');
    if (equals == std::string_view::npos || !equal_ignoring_case(trimmed(item.substr(0, equals)), name)) continue;
    auto value = trimmed(item.substr(equals + 1));
    const bool is_quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
    return std::string(is_quoted ? value.substr(1, value.size() - 2) : value);
  }
  return std::nullopt;
}

std::optional<std::string> find_query(const Request& request, std::string_view name) {
  const auto found = std::find_if(request.query.rbegin(), request.query.rend(),
                                  [&](const auto& parameter) { return parameter.first == name; });
  if (found == request.query.rend()) return std::nullopt;
  return found->second;
}

Response json_response(int status, const nlohmann::json& body) {
  using nlohmann::json;
  return {
      status, {{"Content-Type", "application/json"}}, body.dump(-1, ' ', false, json::error_handler_t::replace), {}};
}

Response detail_response(int status, std::string_view detail) {
  return json_response(status, {{"detail", std::string(detail)}});
}

std::string_view reason_phrase(int status) noexcept {
  for (const auto& phrase : phrases) {
    if (phrase.status == status) return phrase.text;
  }
  return "Unknown";
}

}}}}  // namespace ocelli::v1::testing::mock
