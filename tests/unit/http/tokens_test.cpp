// SPDX-License-Identifier: Apache-2.0
#include "http/tokens.hpp"

#include <gtest/gtest.h>

namespace ocelli { inline namespace v1 { namespace http {

TEST(Tokens, LowerCaseChangesAsciiLettersAlone) {
  EXPECT_EQ(lower_case("AZaz09-_@[\xc3\x84"), "azaz09-_@[\xc3\x84");
  EXPECT_EQ(lower_case('Q'), 'q');
}

TEST(Tokens, PrintableKeepsOneLine) { EXPECT_EQ(printable("a\r\nb\x7f"), "a??b?"); }

TEST(Tokens, PrintableCutsWhatIsLong) { EXPECT_LT(printable(std::string(10000, 'x')).size(), 400u); }

}}}  // namespace ocelli::v1::http
