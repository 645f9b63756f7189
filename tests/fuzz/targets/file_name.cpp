// SPDX-License-Identifier: Apache-2.0
// A Content-Disposition header: whatever it says, the name is no path and can be a file's everywhere.
#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include <ocelli/file_name.hpp>

#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz { namespace {

bool is_refused(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f || std::string_view("/\\<>:\"|?*").find(c) != std::string_view::npos;
}

bool is_utf8(const std::string& text) {
  try {
    return !nlohmann::json(text).dump().empty();
  } catch (const nlohmann::json::type_error&) {
    return false;
  }
}

bool is_device(std::string_view name) {
  std::string stem(name.substr(0, name.find_first_of(". ")));
  std::transform(stem.begin(), stem.end(), stem.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
  for (const std::string_view device : {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9", "CONIN$", "CONOUT$"}) {
    if (stem == device && name.substr(stem.size(), 1) != " ") return true;
  }
  return false;
}

void check_name(const std::string& name, std::string_view fallback) {
  require(!name.empty() && name.size() <= 200, "a name has 1 to 200 bytes");
  require(std::none_of(name.begin(), name.end(), is_refused), "no character of a name is one that is refused");
  require(is_utf8(name), "a name is UTF-8");
  const auto is_end = [](char c) { return c == '.' || c == ' ' || c == '\t'; };
  require(!is_end(name.front()) && !is_end(name.back()), "no dot and no space is at an end");
  require(name.front() != '-', "a name is no option");
  require(!is_device(name), "a name is no device");
  require_equal(safe_file_name(name, fallback), name, "a name that is safe stays");
}

/// The name is put into a header as a server would write it, and found there.
void check_quoted(std::string_view text) {
  std::string quoted;
  for (const char c : text) quoted += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  require_equal(suggested_file_name("attachment; filename=\"" + quoted + "\"", "f"), safe_file_name(text, "f"),
                "a quoted name is found in a header");
}

void check(std::string_view text) {
  Input input(text);
  const std::string_view fallback = input.line();
  check_name(suggested_file_name(input.rest(), fallback), fallback);
  check_name(safe_file_name(input.rest(), fallback), fallback);
  check_quoted(input.rest());
}

const Registration registration({"file_name", 512, &check});

}}}  // namespace ocelli::fuzz
