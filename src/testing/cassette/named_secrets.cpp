// SPDX-License-Identifier: Apache-2.0
#include "testing/cassette/named_secrets.hpp"

#include <algorithm>
#include <cstddef>

#include <nlohmann/json.hpp>

#include "core/secret_mask.hpp"
#include "testing/cassette/queries.hpp"
#include "testing/mock/url_text.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace cassette {

namespace {

// In small letters, without "_" and "-".
constexpr std::string_view secret_names[] = {
    "accesskey",  "accesstoken",  "apikey",    "apisecret",     "apitoken",    "authorization", "authtoken",
    "bearer",     "clientsecret", "cookie",    "credential",    "credentials", "idtoken",       "jwt",
    "passphrase", "passwd",       "password",  "personaltoken", "privatekey",  "pwd",           "refreshtoken",
    "secret",     "secretkey",    "sessionid", "sessiontoken",  "token",       "xapikey",       "xapitoken"};

std::string normalized(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c == '_' || c == '-') continue;
    result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

constexpr std::string_view spaces = " \t\r\n";
constexpr std::size_t longest_name = 64;

std::size_t after_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(spaces, at), text.size());
}

/// The quote that ends a text, or the end of everything.
std::size_t closing_quote(std::string_view text, std::size_t at, std::string_view quote) {
  if (quote.size() > 1) return std::min(text.find(quote, at), text.size());
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return std::min(at, text.size());
}

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_quoted = false;
};

/// Where the value is, if a member with a secret's name begins at this quote; else an empty span.
Span secret_value(std::string_view text, std::size_t at, std::string_view quote) {
  const std::size_t name = at + quote.size();
  const std::size_t name_end = text.substr(0, name + longest_name).find(quote, name);
  if (name_end == std::string_view::npos || !is_secret_name(text.substr(name, name_end - name))) return {};
  const std::size_t colon = after_spaces(text, name_end + quote.size());
  if (colon == text.size() || text[colon] != ':') return {};
  const std::size_t value = after_spaces(text, colon + 1);
  if (text.substr(value, quote.size()) == quote) {
    const std::size_t begin = value + quote.size();
    return {begin, closing_quote(text, begin, quote), true};
  }
  const std::size_t end = std::min(text.find_first_of(",]} \t\r\n\"\\", value), text.size());
  const bool is_number = value < text.size() && std::string_view("-0123456789").find(text[value]) != std::string::npos;
  return is_number ? Span{value, end, false} : Span{};
}

std::string unescaped(std::string_view text) {
  const auto json = nlohmann::json::parse('"' + std::string(text) + '"', nullptr, false);
  return json.is_string() ? json.get<std::string>() : std::string(text);
}

}  // namespace

bool is_secret_name(std::string_view name) {
  const std::string plain = normalized(name);
  return std::find(std::begin(secret_names), std::end(secret_names), plain) != std::end(secret_names);
}

Expurgated without_secret_members(std::string_view text) {
  Expurgated result;
  std::size_t copied = 0;
  for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
    if (at < copied) continue;
    const std::string_view quote = at > 0 && text[at - 1] == '\\' ? "\\\"" : "\"";
    const Span value = secret_value(text, at + 1 - quote.size(), quote);
    if (value.begin == value.end) continue;
    const auto secret = text.substr(value.begin, value.end - value.begin);
    result.text.append(text, copied, value.begin - copied);
    const std::string mark(core::SecretMask::mark);
    result.text += value.is_quoted ? mark : std::string(quote) + mark + std::string(quote);
    result.secrets.push_back(unescaped(secret));
    copied = value.end;
  }
  result.text.append(text, copied);
  return result;
}

Expurgated without_secret_fields(std::string_view form) {
  Expurgated result;
  result.text = with_values(form, [&](std::string_view name, std::string_view value) {
    if (!is_secret_name(name) || value.empty()) return std::string(value);
    result.secrets.emplace_back(value);
    result.secrets.push_back(mock::percent_decoded(value));
    return std::string(core::SecretMask::mark);
  });
  return result;
}

}}}}  // namespace ocelli::v1::testing::cassette
