// SPDX-License-Identifier: Apache-2.0
#include "secrets/secret_scan.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace ocelli { namespace secrets_test {

namespace {

std::string formatted(const char* format, const std::string& bytes) {
  std::string text;
  for (const char c : bytes) {
    char buffer[8];
    const int size = std::snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(static_cast<unsigned char>(c)));
    text.append(buffer, static_cast<std::size_t>(size));
  }
  return text;
}

std::string base64_of(const std::string& bytes) {
  const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    for (count += 8; count >= 6; count -= 6) text += alphabet[bits >> (count - 6) & 63];
  }
  return text;
}

/// Of the secret alone, where so many bytes stand before it.
std::string base64_behind(std::size_t offset, const std::string& secret) {
  return base64_of(std::string(offset, 'x') + secret).substr((offset * 8 + 5) / 6);
}

std::string escaped(const std::string& secret) {
  std::string text;
  for (const char c : secret) text += c == '"' || c == '\\' || c == '/' ? std::string("\\") + c : std::string(1, c);
  return text;
}

std::string percent_of(const std::string& secret) {
  std::string text;
  for (const char c : secret) {
    const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    text += is_plain ? std::string(1, c) : formatted("%%%02X", std::string(1, c));
  }
  return text;
}

}  // namespace

const std::vector<Spelling>& spellings() {
  static const std::vector<Spelling> all = {
      {"as it is", [](const std::string& secret) { return secret; }},
      {"percent-encoded", percent_of},
      {"JSON-escaped", escaped},
      {"in base64", [](const std::string& secret) { return base64_behind(0, secret); }},
      {"in base64 behind one byte", [](const std::string& secret) { return base64_behind(1, secret); }},
      {"in base64 behind two bytes", [](const std::string& secret) { return base64_behind(2, secret); }},
      {"in hex", [](const std::string& secret) { return formatted("%02x", secret); }},
      {"in large hex", [](const std::string& secret) { return formatted("%02X", secret); }},
      {"without its end", [](const std::string& secret) { return secret.substr(0, secret.size() - 4); }},
      {"without its beginning", [](const std::string& secret) { return secret.substr(4); }},
  };
  return all;
}

std::string SecretScan::plant(const std::string& name) {
  const std::string alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789+/%\"";
  std::uint64_t state = 88172645463325252ull;
  for (const char c : name) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  std::string secret;
  for (int i = 0; i < 24; ++i) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    secret += alphabet[(state >> 33) % alphabet.size()];
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  const std::pair<std::string, std::string> planted(name, secret);
  if (std::find(secrets_.begin(), secrets_.end(), planted) == secrets_.end()) secrets_.push_back(planted);
  return secret;
}

void SecretScan::collect(const std::string& where, std::string_view text) {
  const std::lock_guard<std::mutex> lock(mutex_);
  texts_[where].append(text).append("\n");
  ++collected_;
}

std::size_t SecretScan::collected() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return collected_;
}

std::vector<std::string> SecretScan::findings() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::vector<std::string> found;
  const auto look = [&](const std::string& what, const std::string& form) {
    for (const auto& [where, text] : texts_) {
      const auto at = text.find(form);
      if (at == std::string::npos) continue;
      const auto begin = at - std::min<std::size_t>(at, 200);
      found.push_back(what + " in " + where + ": " + text.substr(begin, 600));
    }
  };
  for (const auto& [name, secret] : secrets_) {
    for (const auto& spelling : spellings()) look(name + " " + std::string(spelling.name), spelling.of(secret));
    look(name + " backwards", std::string(secret.rbegin(), secret.rend()));
    look("the first six characters of " + name, secret.substr(0, 6));
    look("the last six characters of " + name, secret.substr(secret.size() - 6));
  }
  return found;
}

}}  // namespace ocelli::secrets_test
