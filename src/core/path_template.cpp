// SPDX-License-Identifier: Apache-2.0
#include "core/path_template.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/checks.hpp"
#include "core/url.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

[[noreturn]] void refuse(std::string_view option, const std::string& problem) {
  throw std::invalid_argument(std::string(option) + ": " + problem);
}

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_path_character(char c) {
  constexpr std::string_view foreign = "?#\\{}\"<>^`|";
  return c > 0x20 && c < 0x7f && foreign.find(c) == std::string_view::npos;
}

bool begins_escape(std::string_view text) {
  return text.size() >= 3 && is_hexadecimal(text[1]) && is_hexadecimal(text[2]);
}

void check_literal(std::string_view option, std::string_view text) {
  for (; !text.empty(); text.remove_prefix(1)) {
    if (!is_path_character(text[0])) refuse(option, "holds a character that cannot stand in a path");
    if (text[0] == '%' && !begins_escape(text)) refuse(option, "holds a percent sign that begins no escape");
  }
}

/// Servers and proxies take "%2e" for a dot when they go up a folder.
bool leads_up_or_stays(std::string segment) {
  for (const std::string_view dot : {"%2e", "%2E"}) {
    for (auto at = segment.find(dot); at != std::string::npos; at = segment.find(dot)) segment.replace(at, 3, ".");
  }
  return segment == "." || segment == "..";
}

void check_segments(std::string_view option, std::string_view path) {
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view segment = path.substr(0, path.find('/'));
    if (leads_up_or_stays(std::string(segment))) refuse(option, "must not hold \".\" or \"..\" as a segment");
    path.remove_prefix(segment.size());
  }
}

/// A template, read from its start to its end.
class Template {
 public:
  Template(std::string_view option, std::string_view pattern, const std::vector<PathArgument>& arguments)
      : option_(option), rest_(pattern), arguments_(arguments), uses_(arguments.size()) {}

  std::string filled_in() {
    std::string path = literal();
    while (!rest_.empty()) {
      path += argument();
      path += literal();
    }
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (uses_[i] != 1) refuse(option_, "must hold {" + std::string(arguments_[i].name) + "} once");
    }
    return path;
  }

 private:
  std::string literal() {
    const std::string_view text = rest_.substr(0, rest_.find('{'));
    check_literal(option_, text);
    rest_.remove_prefix(text.size());
    return std::string(text);
  }

  std::string argument() {
    const auto close = rest_.find('}');
    const auto name = close == std::string_view::npos ? std::string_view() : rest_.substr(1, close - 1);
    const auto found =
        std::find_if(arguments_.begin(), arguments_.end(), [&](const auto& each) { return each.name == name; });
    if (found == arguments_.end()) refuse(option_, "holds a brace that names no argument of this path");
    ++uses_[static_cast<std::size_t>(found - arguments_.begin())];
    rest_.remove_prefix(close + 1);
    return path_segment_of(found->name, found->text);
  }

  std::string_view option_;
  std::string_view rest_;
  const std::vector<PathArgument>& arguments_;
  std::vector<int> uses_;
};

}  // namespace

std::string path_segment_of(std::string_view name, std::string_view text) {
  check_not_empty(name, text);
  if (text != "." && text != "..") return percent_encoded(text);
  throw std::invalid_argument(std::string(name) + ": \"" + std::string(text) + "\" would name another resource");
}

std::string path_from_template(std::string_view option, std::string_view pattern,
                               const std::vector<PathArgument>& arguments) {
  if (pattern.empty() || pattern.front() != '/') refuse(option, "must begin with \"/\"");
  std::string path = Template(option, pattern, arguments).filled_in();
  check_segments(option, path);
  return path;
}

}}}  // namespace ocelli::v1::core
