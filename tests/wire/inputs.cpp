// SPDX-License-Identifier: Apache-2.0
#include "wire/inputs.hpp"

#include <limits>
#include <utility>

namespace ocelli::wire {

namespace {

[[noreturn]] void refuse(const std::string& key, const char* type, const Json& value) {
  throw std::invalid_argument(key + ": must be " + type + ", but is " + value.dump());
}

/// x = x * 1664525 + 1013904223 modulo 2^32; each byte is the top one of the next x.
std::string lcg_bytes(std::uint32_t seed, std::size_t length) {
  std::string bytes(length, '\0');
  for (char& byte : bytes) {
    seed = seed * 1664525u + 1013904223u;
    byte = static_cast<char>(seed >> 24);
  }
  return bytes;
}

int base64_digit(char c) {
  static const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto at = digits.find(c);
  return at == std::string::npos ? -1 : static_cast<int>(at);
}

std::string repeated_parts(const Json& parts) {
  std::string text;
  for (const Json& part : parts) {
    for (int i = 0; i < part.at(1).get<int>(); ++i) text += part.at(0).get<std::string>();
  }
  return text;
}

}  // namespace

bool Inputs::has(const std::string& key) const { return values_.contains(key) && !values_.at(key).is_null(); }

Json Inputs::any(const std::string& key) {
  used_.insert(key);
  return values_.contains(key) ? values_.at(key) : Json();
}

std::string Inputs::text(const std::string& key) {
  auto value = optional_text(key);
  if (!value) throw std::invalid_argument(key + ": must be given");
  return *std::move(value);
}

std::optional<std::string> Inputs::optional_text(const std::string& key) {
  const Json value = any(key);
  if (value.is_null()) return std::nullopt;
  if (!value.is_string()) refuse(key, "a text", value);
  return value.get<std::string>();
}

std::optional<double> Inputs::optional_number(const std::string& key) {
  const Json value = any(key);
  if (value.is_null()) return std::nullopt;
  if (value.is_number()) return value.get<double>();
  if (!value.is_object() || !value.contains("$float")) refuse(key, "a number", value);
  const std::string special = value.at("$float").get<std::string>();
  if (special == "nan") return std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  return special == "-inf" ? -infinity : infinity;
}

std::optional<std::int64_t> Inputs::optional_integer(const std::string& key) {
  const Json value = any(key);
  if (value.is_null()) return std::nullopt;
  if (!value.is_number_integer()) refuse(key, "a whole number", value);
  return value.get<std::int64_t>();
}

std::optional<bool> Inputs::optional_flag(const std::string& key) {
  const Json value = any(key);
  if (value.is_null()) return std::nullopt;
  if (!value.is_boolean()) refuse(key, "true or false", value);
  return value.get<bool>();
}

std::string Inputs::bytes(const std::string& key) {
  const Json value = any(key);
  if (!value.is_object()) refuse(key, "bytes", value);
  return bytes_of(value);
}

void Inputs::check_all_used() const {
  for (const auto& [key, value] : values_.items()) {
    if (used_.count(key) == 0) throw UnknownKey("the runner does not know the key \"" + key + "\"");
  }
}

std::string bytes_of(const Json& body) {
  if (body.contains("json")) return body.at("json").dump();
  if (body.contains("base64")) return decoded_base64(body.at("base64").get<std::string>());
  if (body.contains("parts")) return repeated_parts(body.at("parts"));
  if (body.contains("lcg")) {
    return lcg_bytes(body.at("lcg").at("seed").get<std::uint32_t>(), body.at("lcg").at("length").get<std::size_t>());
  }
  if (body.contains("text")) return body.at("text").get<std::string>();
  throw UnknownKey("the runner does not know the body " + body.dump().substr(0, 60));
}

std::string decoded_base64(const std::string& text) {
  std::string bytes;
  std::uint32_t group = 0;
  int bits = 0;
  for (const char c : text) {
    const int digit = base64_digit(c == '-' ? '+' : c == '_' ? '/' : c);
    if (digit < 0) continue;
    group = group << 6 | static_cast<std::uint32_t>(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(group >> bits & 0xff);
  }
  return bytes;
}

}  // namespace ocelli::wire
