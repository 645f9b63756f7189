// SPDX-License-Identifier: Apache-2.0
// Files that programs under test are played: what is taken is written as it is read, all else is a CassetteError.
#include <string>
#include <string_view>

#include <ocelli/testing/cassette.hpp>

#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz { namespace {

void check(std::string_view input) {
  testing::Cassette cassette;
  try {
    cassette = testing::Cassette::parse(input);
  } catch (const testing::CassetteError& error) {
    require(std::string_view(error.what()).find('\n') == std::string_view::npos, "an error is one line");
    return;
  }
  const std::string text = cassette.text();
  require(testing::Cassette::parse(text) == cassette, "what is written is read as it was");
  require(testing::Cassette::parse(text).text() == text, "it is written the same each time");
}

const Registration registration({"cassette", 4096, &check});

}}}  // namespace ocelli::fuzz
