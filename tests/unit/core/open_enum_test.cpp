// SPDX-License-Identifier: Apache-2.0
#include <ocelli/open_enum.hpp>

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "unit/core/sample_model.hpp"

namespace ocelli { namespace core_test {

enum class Strict { unrecognized, one };

inline const EnumTable& enum_table(Strict) {
  static constexpr EnumTable::Entry entries[] = {{"ONE", 1}};
  static constexpr EnumTable table{entries, 1, nullptr, 0};
  return table;
}

namespace {

using GenreField = OpenEnum<Genre>;

TEST(OpenEnum, IsUnrecognizedAndEmptyUnlessGivenSomething) {
  EXPECT_EQ(GenreField().value(), Genre::unrecognized);
  EXPECT_EQ(GenreField().text(), "");
}

TEST(OpenEnum, KnowsItsTexts) {
  EXPECT_EQ(GenreField("POEM").value(), Genre::poem);
  EXPECT_EQ(GenreField(Genre::novel).text(), "NOVEL");
  EXPECT_EQ(GenreField("POEM"), GenreField(Genre::poem));
}

TEST(OpenEnum, AnUnknownTextIsKept) {
  const GenreField essay("essay");
  EXPECT_EQ(essay, Genre::unrecognized);
  EXPECT_EQ(essay.text(), "essay");
  EXPECT_EQ(essay.canonical_text(), "essay");
}

TEST(OpenEnum, AliasesAndOtherCasesAreKnownWhereThereAreAliases) {
  for (const char* text : {"fiction", "FICTION", "Fiction", "novel", "Novel"}) {
    EXPECT_EQ(GenreField(text), Genre::novel) << text;
    EXPECT_EQ(GenreField(text).text(), text);
    EXPECT_EQ(GenreField(text).canonical_text(), "NOVEL");
  }
  EXPECT_EQ(GenreField("fictions"), Genre::unrecognized);
}

TEST(OpenEnum, CaseCountsWhereThereAreNoAliases) {
  EXPECT_EQ(OpenEnum<Strict>("ONE"), Strict::one);
  EXPECT_EQ(OpenEnum<Strict>("one"), Strict::unrecognized);
  EXPECT_EQ(OpenEnum<Strict>(""), Strict::unrecognized);
}

TEST(OpenEnum, IsEqualWhereTheTextsAre) {
  EXPECT_NE(GenreField("fiction"), GenreField("NOVEL"));
  EXPECT_NE(GenreField("essay"), GenreField("play"));
  EXPECT_TRUE(Genre::novel == GenreField("fiction"));
  EXPECT_TRUE(Genre::poem != GenreField("fiction"));
}

TEST(OpenEnum, CanBeSwitchedOverAndPrinted) {
  const GenreField field("POEM");
  switch (field) {
    case Genre::poem:
      break;
    case Genre::novel:
    case Genre::unrecognized:
      ADD_FAILURE();
  }
  std::ostringstream out;
  out << GenreField("essay");
  EXPECT_EQ(out.str(), "essay");
}

}  // namespace
}}  // namespace ocelli::core_test
