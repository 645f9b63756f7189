// SPDX-License-Identifier: Apache-2.0
#include "testing/cassette/queries.hpp"

#include <algorithm>
#include <cstddef>

#include "core/secret_mask.hpp"
#include "testing/mock/url_text.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace cassette {

namespace {

constexpr std::string_view documented_names[] = {"confidence_threshold",
                                                 "cursor",
                                                 "detector_id",
                                                 "group_by",
                                                 "human_review",
                                                 "image_query_id",
                                                 "inferenceId",
                                                 "inferenceJobId",
                                                 "inspection_id",
                                                 "limit",
                                                 "metadata",
                                                 "metadata_key",
                                                 "metadata_value",
                                                 "offset",
                                                 "originalAssets",
                                                 "page",
                                                 "page_size",
                                                 "patience_time",
                                                 "projectId",
                                                 "query",
                                                 "sourceType",
                                                 "want_async"};

/// A shorter value may well be an ordinary word.
constexpr std::size_t shortest_secret = 6;

/// Where a value or a name ends: "\" for the "&" that JSON writes as "\u0026".
constexpr std::string_view separators = "&;#\\";

/// "page" for the "u0026page" behind a backslash.
std::string_view without_escape(std::string_view name) {
  constexpr std::string_view rest = "u0026";
  return name.substr(0, rest.size()) == rest ? name.substr(rest.size()) : name;
}

/// Behind "://" or, as JSON may write it, ":\/\/": where a URL's host begins; npos where none is left.
std::size_t next_authority(std::string_view text, std::size_t from) {
  const auto plain = text.find("://", from);
  const auto escaped = text.find(":\\/\\/", from);
  if (plain == escaped) return std::string_view::npos;
  return plain < escaped ? plain + 3 : escaped + 5;
}

bool continues_url(std::string_view rest) {
  if (rest.front() == '\\') return rest.substr(0, 2) == "\\/" || rest.substr(0, 6) == "\\u0026";
  const auto byte = static_cast<unsigned char>(rest.front());
  return byte > 0x20 && byte < 0x7f && std::string_view("\"'<>`").find(rest.front()) == std::string_view::npos;
}

std::size_t end_of_url(std::string_view text, std::size_t at) {
  while (at < text.size() && continues_url(text.substr(at))) ++at;
  return at;
}

}  // namespace

std::string with_values(std::string_view query,
                        const std::function<std::string(std::string_view, std::string_view)>& replaced) {
  std::string result;
  while (!query.empty()) {
    const auto end = std::min(query.find_first_of(separators, 1), query.size());
    const auto pair = query.substr(0, end);
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos) {
      result.append(pair);
    } else {
      const auto begin = pair.find_first_not_of(separators);
      const auto name = without_escape(pair.substr(std::min(begin, equals), equals - std::min(begin, equals)));
      result.append(pair.substr(0, equals + 1)).append(replaced(name, pair.substr(equals + 1)));
    }
    query.remove_prefix(end);
  }
  return result;
}

bool PublicQueries::is_public(std::string_view name) const {
  const auto is_it = [name](std::string_view known) { return known == name; };
  return std::any_of(std::begin(documented_names), std::end(documented_names), is_it) ||
         std::any_of(more_.begin(), more_.end(), is_it);
}

std::string PublicQueries::target(std::string_view target) const {
  const auto query = std::min(target.find('?'), target.size() - 1) + 1;
  return std::string(target.substr(0, query)) +
         with_values(target.substr(query), [this](std::string_view name, std::string_view value) {
           const bool may_stay = value.empty() || is_public(name);
           return may_stay ? std::string(value) : std::string(core::SecretMask::mark);
         });
}

std::vector<std::string> PublicQueries::secrets(std::string_view target) const {
  std::vector<std::string> found;
  const auto query = std::min(target.find('?'), target.size() - 1) + 1;
  static_cast<void>(with_values(target.substr(query), [&](std::string_view name, std::string_view value) {
    if (!is_public(name) && value.size() >= shortest_secret) {
      found.emplace_back(value);
      found.push_back(mock::percent_decoded(value));
    }
    return std::string();
  }));
  return found;
}

std::string PublicQueries::url(std::string_view url) const {
  const auto authority = url.substr(0, url.find_first_of("/\\?#"));
  const auto at = authority.rfind('@');
  if (at == std::string_view::npos) return target(url);
  return std::string(core::SecretMask::mark) + target(url.substr(at));
}

std::string PublicQueries::text(std::string_view text) const {
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = next_authority(text, 0); at != std::string_view::npos; at = next_authority(text, copied)) {
    const std::size_t end = end_of_url(text, at);
    result.append(text, copied, at - copied).append(url(text.substr(at, end - at)));
    copied = end;
  }
  return result.append(text, copied);
}

}}}}  // namespace ocelli::v1::testing::cassette
