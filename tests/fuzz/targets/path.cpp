// SPDX-License-Identifier: Apache-2.0
// Arguments in a path and in a query. An input: a template, the argument "id", the argument "name".
#include <algorithm>
#include <string>

#include "core/path_template.hpp"
#include "core/url.hpp"
#include "fuzz/target.hpp"
#include "testing/mock/url_text.hpp"

namespace ocelli { namespace fuzz { namespace {

namespace mock = testing::mock;

bool is_in_path(char c) {
  return c > 0x20 && c < 0x7f && std::string_view("?#\\{}\"<>^`|").find(c) == std::string_view::npos;
}

void check_encoded(std::string_view text) {
  const std::string encoded = core::percent_encoded(text);
  require(encoded.find_first_of("/?#&=+ \\") == std::string::npos, "what is encoded is of one part");
  require_equal(mock::percent_decoded(encoded), text, "what is encoded is what was given");
  const auto query = mock::parse_query("a=" + encoded);
  require(query.size() == 1 && query.front().second == text, "a query says what was given");
}

/// Nothing where it is refused.
std::string segment_of(std::string_view text) {
  try {
    return core::path_segment_of("id", text);
  } catch (const std::invalid_argument&) {
    require(text.empty() || text == "." || text == "..", "only what names another resource is refused");
    return {};
  }
}

void check_path(const std::string& pattern, const std::string& id, const std::string& name) {
  const std::string path = core::path_from_template("path", pattern, {{"id", id}, {"name", name}});
  require(path.front() == '/' && std::all_of(path.begin(), path.end(), is_in_path), "a path is a path");
  const auto segments = mock::split_path(path);
  require(segments.size() == mock::split_path(pattern).size(), "arguments make no segments");
  for (const auto segment : segments) {
    const std::string decoded = mock::percent_decoded(segment);
    require(decoded != "." && decoded != "..", "no segment leads elsewhere");
  }
  require(path.find(segment_of(id)) != std::string::npos, "the argument is in the path");
  const core::Url url = core::parse_url("url", "https://host" + path);
  require(url.host == "host" && url.path == path && !url.has_query, "the path is the URL's");
}

void check(std::string_view text) {
  Input input(text);
  const std::string pattern(input.line());
  const std::string id(input.line());
  const std::string name(input.rest());
  check_encoded(id);
  check_encoded(name);
  (void)segment_of(id);
  try {
    check_path(pattern, id, name);
  } catch (const std::invalid_argument&) {
    return;
  }
}

const Registration registration({"path", 512, &check});

}}}  // namespace ocelli::fuzz
