// SPDX-License-Identifier: Apache-2.0
#include "core/promised_digests.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base64.hpp"
#include "core/digits.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

constexpr DigestAlgorithm algorithms[] = {DigestAlgorithm::crc32c, DigestAlgorithm::md5, DigestAlgorithm::sha256,
                                          DigestAlgorithm::sha512};

bool is_base64_character(char c) { return http::is_letter(c) || is_digit(c) || c == '+' || c == '/'; }

std::optional<DigestAlgorithm> algorithm_named(std::string_view name) {
  for (const auto algorithm : algorithms) {
    if (http::lower_case(name) == name_of(algorithm)) return algorithm;
  }
  return std::nullopt;
}

std::optional<PromisedDigest> promised(std::string_view name, std::string_view value, std::string_view field) {
  const auto algorithm = algorithm_named(name);
  if (!algorithm) return std::nullopt;
  const std::string_view digits = without_padding(value);
  const std::size_t length = (size_of(*algorithm) * 8 + 5) / 6;
  if (digits.size() != length || !std::all_of(digits.begin(), digits.end(), is_base64_character)) return std::nullopt;
  return PromisedDigest{*algorithm, std::string(digits), field};
}

/// ":…:" of a dictionary's byte sequence (RFC 8941), parameters left out.
std::string_view byte_sequence(std::string_view value) {
  if (value.empty() || value.front() != ':') return {};
  const auto end = value.find(':', 1);
  return end == std::string_view::npos ? std::string_view() : value.substr(1, end - 1);
}

std::string_view as_it_is(std::string_view value) { return value; }

/// "name=value, name=value", on any number of lines.
void read_field(const http::Headers& headers, std::string_view field, std::string_view (*value_of)(std::string_view),
                const std::function<void(PromisedDigest)>& take) {
  for (const auto& [name, text] : headers) {
    if (!http::same_header_name(name, field)) continue;
    for (std::string_view rest = text; !rest.empty();) {
      const std::string_view member = http::trimmed(rest.substr(0, rest.find(',')));
      rest.remove_prefix(std::min(rest.find(','), rest.size() - 1) + 1);
      const auto equals = member.find('=');
      if (equals == std::string_view::npos) continue;
      auto digest =
          promised(http::trimmed(member.substr(0, equals)), value_of(http::trimmed(member.substr(equals + 1))), field);
      if (digest) take(*std::move(digest));
    }
  }
}

/// A bucket can hold compressed objects and serve them decompressed; the hash is that of the object.
bool is_stored_as_sent(const http::Headers& headers) {
  return http::lower_case(headers.find(stored_encoding).value_or("identity")) == "identity";
}

}  // namespace

std::vector<PromisedDigest> digests_of_content(const http::Headers& headers) {
  std::vector<PromisedDigest> digests;
  read_field(headers, "Content-Digest", byte_sequence,
             [&](PromisedDigest digest) { digests.push_back(std::move(digest)); });
  return digests;
}

std::vector<PromisedDigest> digests_of_whole(const http::Headers& headers) {
  std::vector<PromisedDigest> digests;
  const auto take = [&](PromisedDigest digest) { digests.push_back(std::move(digest)); };
  read_field(headers, "Repr-Digest", byte_sequence, take);
  read_field(headers, "Digest", as_it_is, take);
  if (is_stored_as_sent(headers)) read_field(headers, "x-goog-hash", as_it_is, take);
  return digests;
}

std::vector<PromisedDigest> old_digests_of_content(const http::Headers& headers) {
  const auto value = headers.find("Content-MD5");
  auto digest = value ? promised("md5", http::trimmed(*value), "Content-MD5") : std::nullopt;
  return digest ? std::vector<PromisedDigest>{*std::move(digest)} : std::vector<PromisedDigest>();
}

}}}  // namespace ocelli::v1::core
