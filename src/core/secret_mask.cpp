// SPDX-License-Identifier: Apache-2.0
#include "core/secret_mask.hpp"

#include <algorithm>
#include <cstddef>

#include "core/base64.hpp"
#include "core/url.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

constexpr std::size_t shortest_secret = 4;
/// What is shorter would be found in texts that have nothing to do with it.
constexpr std::size_t shortest_code = 8;
constexpr std::size_t shortest_torn_secret = 12;
constexpr std::size_t shortest_piece = 6;

std::string hex(std::string_view bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text.append({digits[byte >> 4], digits[byte & 15]});
  }
  return text;
}

std::string upper_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return http::upper_case(c); });
  return text;
}

/// "%2f" for "%2F".
std::string with_small_digits(std::string encoded) {
  for (auto at = encoded.find('%'); at != std::string::npos; at = encoded.find('%', at + 3)) {
    encoded[at + 1] = http::lower_case(encoded[at + 1]);
    encoded[at + 2] = http::lower_case(encoded[at + 2]);
  }
  return encoded;
}

std::string escaped(std::string_view text, std::string_view special) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

/// The characters of base64 that come of the secret alone, where `offset` bytes of something else stand before it.
std::string_view base64_core(std::string_view code, std::size_t secret_size, std::size_t offset) {
  const std::size_t begin = (offset * 8 + 5) / 6;
  const std::size_t end = (offset + secret_size) * 8 / 6;
  return code.substr(begin, end - begin);
}

struct Range {
  std::size_t begin;
  std::size_t end;
};

/// Puts the mark in place of what `range_of` makes of each place where `part` is; in one pass, however many there are.
template <class RangeOf>
void replace_each(std::string& text, std::string_view part, RangeOf range_of) {
  auto at = text.find(part);
  if (at == std::string::npos) return;
  std::string result;
  std::size_t done = 0;
  for (; at != std::string::npos; at = text.find(part, done)) {
    const Range range = range_of(done, at);
    result.append(text, done, range.begin - done).append(SecretMask::mark);
    done = range.end;
  }
  text = result.append(text, done, std::string::npos);
}

void replace_all(std::string& text, std::string_view part) {
  replace_each(text, part, [&](std::size_t, std::size_t at) { return Range{at, at + part.size()}; });
}

void replace_beginnings(std::string& text, std::string_view secret) {
  replace_each(text, secret.substr(0, shortest_piece), [&](std::size_t, std::size_t at) {
    std::size_t size = shortest_piece;
    while (size < secret.size() && at + size < text.size() && text[at + size] == secret[size]) ++size;
    return Range{at, at + size};
  });
}

void replace_ends(std::string& text, std::string_view secret) {
  replace_each(text, secret.substr(secret.size() - shortest_piece), [&](std::size_t done, std::size_t at) {
    std::size_t begin = at;
    std::size_t left = secret.size() - shortest_piece;
    while (left > 0 && begin > done && text[begin - 1] == secret[left - 1]) {
      --begin;
      --left;
    }
    return Range{begin, at + shortest_piece};
  });
}

}  // namespace

SecretMask::SecretMask(const std::vector<std::string>& secrets) {
  for (const auto& secret : secrets) add(secret);
}

void SecretMask::add(const std::string& secret) {
  if (secret.size() < shortest_secret) return;
  if (std::find(secrets_.begin(), secrets_.end(), secret) != secrets_.end()) return;
  secrets_.push_back(secret);
  const std::string percent = percent_encoded(secret);
  for (const auto& form : {secret, percent, with_small_digits(percent), escaped(secret, "\"\\"),
                           escaped(secret, "\"\\/"), base64(secret), base64url(secret)}) {
    add_form(form);
  }
  for (std::size_t offset = 0; offset < 3; ++offset) {
    const std::string bytes = std::string(offset, ' ') + secret;
    for (const auto& code : {base64(bytes), base64url(bytes)}) {
      const auto core = base64_core(code, secret.size(), offset);
      if (core.size() >= shortest_code) add_form(std::string(core));
    }
  }
  add_form(hex(secret));
  add_form(upper_case(hex(secret)));
}

void SecretMask::add_form(std::string form) {
  if (std::find(forms_.begin(), forms_.end(), form) != forms_.end()) return;
  const auto is_longer = [](const std::string& left, const std::string& right) { return left.size() > right.size(); };
  forms_.insert(std::upper_bound(forms_.begin(), forms_.end(), form, is_longer), std::move(form));
}

std::string SecretMask::masked(std::string text) const {
  for (const auto& form : forms_) replace_all(text, form);
  for (const auto& secret : secrets_) {
    if (secret.size() < shortest_torn_secret) continue;
    replace_beginnings(text, secret);
    replace_ends(text, secret);
  }
  return text;
}

}}}  // namespace ocelli::v1::core
