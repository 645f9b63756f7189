// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/headers.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

namespace ocelli { namespace {

using http::Headers;
using http::same_header_name;

TEST(HeaderNames, CompareWithoutCaseInAsciiOnly) {
  EXPECT_TRUE(same_header_name("Content-Type", "content-TYPE"));
  EXPECT_FALSE(same_header_name("Content-Type", "Content-Typ"));
  EXPECT_FALSE(same_header_name("[", "{"));
  EXPECT_FALSE(same_header_name("\xc4", "\xe4"));
}

TEST(Headers, KeepTheirOrderAndRepeatedNames) {
  Headers headers = {{"B", "1"}, {"A", "2"}};
  headers.add("b", "3");
  const std::vector<Headers::Field> expected = {{"B", "1"}, {"A", "2"}, {"b", "3"}};
  EXPECT_EQ(std::vector<Headers::Field>(headers.begin(), headers.end()), expected);
  EXPECT_EQ(headers.find("b"), "1");
}

TEST(Headers, SetReplacesEveryFieldOfThatName) {
  Headers headers = {{"a", "1"}, {"B", "2"}, {"A", "3"}};
  headers.set("A", "4");
  const std::vector<Headers::Field> expected = {{"B", "2"}, {"A", "4"}};
  EXPECT_EQ(std::vector<Headers::Field>(headers.begin(), headers.end()), expected);
}

TEST(Headers, RemoveTakesEveryFieldOfThatNameAndMindsNoAbsence) {
  Headers headers = {{"a", "1"}, {"A", "2"}};
  headers.remove("x");
  EXPECT_EQ(headers.size(), 2u);
  headers.remove("a");
  EXPECT_TRUE(headers.empty());
  EXPECT_EQ(headers.find("a"), std::nullopt);
  EXPECT_FALSE(headers.contains("a"));
}

TEST(Headers, RefuseANameThatIsNoToken) {
  Headers headers;
  for (const char* name : {"", "a b", "a:", "a\r\nb", "\xc3\xa4", "a\x7f"}) {
    EXPECT_THROW(headers.add(name, "x"), std::invalid_argument) << name;
    EXPECT_THROW(headers.set(name, "x"), std::invalid_argument) << name;
  }
  EXPECT_THROW((Headers{{"a b", "x"}}), std::invalid_argument);
  EXPECT_THROW(headers.add(std::string("a\0b", 3), "x"), std::invalid_argument);
  EXPECT_TRUE(headers.empty());
}

TEST(Headers, RefuseAControlCharacterInAValueWithoutRepeatingTheValue) {
  Headers headers;
  for (const std::string& value : {std::string("secret\r"), std::string("secret\nX: y"), std::string("secret\0", 7),
                                   std::string("secret\x1b"), std::string("secret\x7f")}) {
    try {
      headers.add("Authorization", value);
      ADD_FAILURE() << "accepted";
    } catch (const std::invalid_argument& error) {
      EXPECT_STREQ(error.what(), "value of header 'Authorization' holds a control character");
    }
  }
}

TEST(Headers, AllowTabsSpacesAndBytesAboveAscii) {
  Headers headers;
  headers.add("X", "a\tb \xc3\xa4");
  headers.add("Y", "");
  EXPECT_EQ(headers.find("x"), "a\tb \xc3\xa4");
  EXPECT_EQ(headers.find("y"), "");
}

TEST(Headers, TakeWhatAServerSentUnchecked) {
  Headers headers;
  headers.add_received("odd name", "odd\x01value");
  EXPECT_EQ(headers.find("Odd Name"), "odd\x01value");
}

}}  // namespace ocelli
