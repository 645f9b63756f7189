// SPDX-License-Identifier: Apache-2.0
#include "core/display.hpp"

#include <gtest/gtest.h>

#include <string>

#include <simdjson.h>

namespace ocelli { namespace core_test { namespace {

using core::displayable;

TEST(Displayable, IsOneLineWithoutControlCharacters) {
  EXPECT_EQ(displayable("a\r\nb\tc\x1b[31m\x7f", {}), "a  b c [31m ");
  EXPECT_EQ(displayable(std::string_view("a\0b", 3), {}), "a b");
}

TEST(Displayable, KeepsUtf8AndMasksWhatIsNone) {
  EXPECT_EQ(displayable("é漢😀", {}), "é漢😀");
  EXPECT_EQ(displayable("caf\xe9 ok", {}), "caf? ok");
}

TEST(Displayable, IsAtMost300BytesAndNeverEndsInHalfACharacter) {
  EXPECT_EQ(displayable(std::string(300, 'a'), {}), std::string(300, 'a'));
  EXPECT_EQ(displayable(std::string(301, 'a'), {}), std::string(297, 'a') + "...");
  for (std::size_t offset = 0; offset < 4; ++offset) {
    std::string text(offset, 'a');
    while (text.size() < 500) text += "😀";
    const std::string shown = displayable(text, {});
    EXPECT_LE(shown.size(), 300u);
    EXPECT_GE(shown.size(), 297u);
    EXPECT_TRUE(simdjson::validate_utf8(shown.data(), shown.size()));
  }
}

TEST(Displayable, SecretsAreReplacedWhereverTheyStand) {
  EXPECT_EQ(displayable("x sesame y sesame", {"sesame"}), "x *** y ***");
  EXPECT_EQ(displayable("sesamesesame", {"sesame"}), "******");
  EXPECT_EQ(displayable("open sesame", {"other", "sesame", "open"}), "*** ***");
}

TEST(Displayable, ASecretThatBeginsWithAnotherIsReplacedWhole) {
  EXPECT_EQ(displayable("x sesame-2025 y", {"sesame", "sesame-2025"}), "x *** y");
}

TEST(Displayable, ASecretIsReplacedBeforeTheTextIsCut) {
  const std::string shown = displayable(std::string(292, 'a') + "sesame-1234", {"sesame-1234"});
  EXPECT_EQ(shown.find("ses"), std::string::npos) << shown;
}

TEST(Displayable, ATooShortSecretWouldBlankOutOrdinaryWords) {
  EXPECT_EQ(displayable("the cat", {"the", ""}), "the cat");
}

}}}  // namespace ocelli::core_test
