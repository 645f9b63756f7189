// SPDX-License-Identifier: Apache-2.0
// The check of WKT: what is well-formed stays so where only its looks change, and does not where it is spoilt.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "core/wkt.hpp"
#include "fuzz/target.hpp"
#include "http/tokens.hpp"

namespace ocelli { namespace fuzz { namespace {

bool is_well_formed(const std::string& text) { return !core::wkt_fault(text).has_value(); }

std::string upper_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return http::upper_case(c); });
  return text;
}

/// Spaces where there may be any number of them.
std::string spaced(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool is_mark = c == '(' || c == ')' || c == ',';
    result += is_mark ? std::string{' ', c, '\n'} : std::string(1, c);
  }
  return result;
}

void check_fault(std::string_view text, const std::string& fault) {
  constexpr std::string_view mark = " at byte ";
  const auto at = fault.rfind(mark);
  require(fault.find('\n') == std::string::npos, "a fault is one line");
  if (at == std::string::npos) return;
  require(std::stoul(fault.substr(at + mark.size())) <= text.size(), "a fault is within the text");
}

void check_well_formed(const std::string& text) {
  require(is_well_formed(upper_case(text)) && is_well_formed(http::lower_case(text)), "letters' case does not count");
  require(is_well_formed(" " + text + "\t\n"), "spaces around do not count");
  require(is_well_formed(spaced(text)), "spaces around marks do not count");
  require(std::count(text.begin(), text.end(), '(') == std::count(text.begin(), text.end(), ')'),
          "as many parentheses are closed as opened");
  const bool has_srid = text.find(';') != std::string::npos;
  require(has_srid || is_well_formed("SRID=4326;" + text), "a reference system may stand before");
  for (const char* spoilt : {")", ",", " 1", " EMPTY", ";", "(1 2)"}) {
    require(!is_well_formed(text + spoilt), "nothing may follow");
  }
  const auto closed = text.rfind(')');
  if (closed != std::string::npos) require(!is_well_formed(text.substr(0, closed)), "the last parenthesis is needed");
}

void check(std::string_view input) {
  const std::string text(input);
  const auto fault = core::wkt_fault(text);
  require(fault == core::wkt_fault(text), "a text has one verdict");
  if (fault) {
    check_fault(text, *fault);
  } else {
    check_well_formed(text);
  }
}

const Registration registration({"wkt", 512, &check});

}}}  // namespace ocelli::fuzz
