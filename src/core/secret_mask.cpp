// SPDX-License-Identifier: Apache-2.0
#include "core/secret_mask.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/secret_spelling.hpp"
#include "core/words.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

constexpr std::size_t shortest_secret = 4;
constexpr std::size_t shortest_torn_secret = 12;
constexpr std::size_t shortest_piece = 6;
/// A secret can begin like a word. Of one that is made of words so much is too much.
constexpr std::size_t shortest_piece_of_words = 12;

struct Range {
  std::size_t begin;
  std::size_t end;
};
using Ranges = std::vector<Range>;

bool same_letter(char left, char right) { return http::lower_case(left) == http::lower_case(right); }

/// Whether so much of a secret is too much.
bool is_piece(std::string_view text) {
  return text.size() >= shortest_piece && (text.size() >= shortest_piece_of_words || !count_words(text, " -_."));
}

std::size_t size_of_beginning(std::string_view text, std::string_view secret) {
  const auto end = std::mismatch(text.begin(), text.end(), secret.begin(), secret.end(), same_letter).first;
  return static_cast<std::size_t>(end - text.begin());
}

/// Of the piece of the text that ends before `end` and is an end of the secret.
std::size_t size_of_end(std::string_view text, std::size_t end, std::string_view secret) {
  std::size_t size = 0;
  while (size < std::min(end, secret.size()) && same_letter(text[end - size - 1], secret[secret.size() - size - 1]))
    ++size;
  return size;
}

Ranges find_whole(std::string_view text, std::string_view secret, const std::bitset<256>& beginnings) {
  Ranges found;
  for (std::size_t at = 0; at < text.size();) {
    const bool may_begin = beginnings[static_cast<unsigned char>(text[at])];
    const std::size_t size = may_begin ? spelled_at(text.substr(at), secret) : 0;
    if (size > 0) found.push_back({at, at + size});
    at += std::max<std::size_t>(size, 1);
  }
  return found;
}

Ranges find_beginnings(std::string_view text, std::string_view secret) {
  Ranges found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t size = size_of_beginning(text.substr(at), secret);
    if (is_piece(text.substr(at, size))) found.push_back({at, at + size});
  }
  return found;
}

Ranges find_ends(std::string_view text, std::string_view secret) {
  Ranges found;
  for (std::size_t end = shortest_piece; end <= text.size(); ++end) {
    const std::size_t size = size_of_end(text, end, secret);
    if (is_piece(text.substr(end - size, size))) found.push_back({end - size, end});
  }
  return found;
}

/// Those that overlap count as one.
std::string with_marks(const std::string& text, Ranges ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const Range& left, const Range& right) { return left.begin < right.begin; });
  std::string result;
  std::size_t done = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    Range range = ranges[i];
    for (; i + 1 < ranges.size() && ranges[i + 1].begin < range.end; ++i)
      range.end = std::max(range.end, ranges[i + 1].end);
    result.append(text, done, range.begin - done).append(SecretMask::mark);
    done = range.end;
  }
  return result.append(text, done, std::string::npos);
}

}  // namespace

SecretMask::SecretMask(std::initializer_list<std::string> known) {
  for (const auto& text : known) add({text});
}

SecretMask::SecretMask(const std::vector<std::string>& known) {
  for (const auto& text : known) add({text});
}

void SecretMask::add(Secret secret) {
  if (secret.text.size() < shortest_secret) return;
  for (auto& [known, beginnings] : entries_) {
    if (known.text != secret.text) continue;
    if (secret.kind == Secret::Kind::known) known.kind = secret.kind;
    return;
  }
  const auto beginnings = beginnings_of(secret.text);
  entries_.push_back({std::move(secret), beginnings});
}

std::string SecretMask::masked(std::string text) const {
  Ranges found;
  const auto add = [&](const Ranges& more) { found.insert(found.end(), more.begin(), more.end()); };
  for (const auto& [secret, beginnings] : entries_) {
    add(find_whole(text, secret.text, beginnings));
    if (secret.kind != Secret::Kind::known || secret.text.size() < shortest_torn_secret) continue;
    add(find_beginnings(text, secret.text));
    add(find_ends(text, secret.text));
  }
  if (found.empty()) return text;
  return with_marks(text, std::move(found));
}

}}}  // namespace ocelli::v1::core
