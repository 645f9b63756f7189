// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/model.hpp"
#include "unit/core/sample_model.hpp"

namespace ocelli { namespace core_test { namespace {

Book decode(const std::string& text) { return core::model_from_json<Book>(JsonValue::parse(text)); }

std::string encode(const Book& book) { return core::model_to_json(book).text(); }

/// Sets aside what a book is always written with, so that a test can say the rest.
std::string book_json(const std::string& members) {
  const std::string always =
      R"("title": "t", "pages": 1, "subtitle": null, "genre": "NOVEL", "authors": [], "copies": {}, "notes": null)";
  return R"({"id": "b1", )" + always + (members.empty() ? "" : ", " + members) + "}";
}

bool survives(const std::string& text) { return JsonValue::parse(encode(decode(text))) == JsonValue::parse(text); }

TEST(RoundTrip, KeepsNullsThatNobodyExpects) {
  EXPECT_TRUE(survives(book_json(R"("price": null)")));
  EXPECT_TRUE(survives(book_json(R"("shelf": null, "printed_at": null, "sequel": null, "cover": null)")));
  EXPECT_TRUE(survives(R"({"id": "b1", "title": null, "pages": null, "subtitle": null, "genre": null,
                           "authors": null, "copies": null, "notes": null})"));
}

TEST(RoundTrip, KeepsNullsOfNestedObjects) {
  const std::string inner = book_json(R"("price": null, "never heard of": null)");
  EXPECT_TRUE(survives(book_json(R"("sequel": )" + inner)));
  EXPECT_TRUE(survives(book_json(R"("sequel": )" + book_json(R"("sequel": )" + inner))));
}

TEST(RoundTrip, ANullGivesWayToTheValueThatItsFieldGot) {
  Book book = decode(R"({"id": "b1", "title": null, "pages": null, "price": null})");
  book.title = "now";
  book.pages = 7;
  book.price = 2.5;
  const auto json = JsonValue::parse(encode(book));
  Book expected;
  expected.id = "b1";
  expected.title = "now";
  expected.pages = 7;
  expected.price = 2.5;
  EXPECT_EQ(json, JsonValue::parse(encode(expected)));
}

TEST(RoundTrip, KeepsUnknownMembersAsTheyWereSpelled) {
  for (const std::string text :
       {"3.0", "3", "1e2", "-0", "123456789012345678901234567890", "\"\\u00e9\"", "[1, 2.50]"}) {
    const Book book = decode(book_json(R"("new": )" + text));
    EXPECT_NE(encode(book).find("\"new\":" + text), std::string::npos) << text;
  }
}

TEST(RoundTrip, KeepsTheValueOfEveryNumber) {
  for (const char* text : {"3.0", "3", "1e2", "-0.0", "0.1", "2.5e-300", "9007199254740993", "-9007199254740993",
                           "123456789012345678901234567890", "0.97312345678901234", "3.14159265358979323846"}) {
    EXPECT_TRUE(survives(book_json(std::string(R"("price": )") + text))) << text;
  }
}

TEST(RoundTrip, ANumberOfTooManyDigitsGoesBackAsItWasSpelled) {
  Book book = decode(book_json(R"("price": 9007199254740993)"));
  EXPECT_NE(encode(book).find("\"price\":9007199254740993"), std::string::npos);
  book.price = 1;
  EXPECT_NE(encode(book).find("\"price\":1.0"), std::string::npos);
}

TEST(RoundTrip, AnOrdinaryNumberLeavesNothingBehind) {
  EXPECT_TRUE(decode(book_json(R"("price": 0.97312345678901234)")).additional_fields.empty());
  EXPECT_TRUE(decode(book_json(R"("price": 100000000000000)")).additional_fields.empty());
}

TEST(RoundTrip, KeepsEnumTextsAndTimestamps) {
  EXPECT_TRUE(survives(R"({"id": "b1", "title": "t", "pages": 1, "subtitle": null, "genre": "fiction", "authors": [],
                           "copies": {}, "notes": null, "printed_at": "2024-05-01T12:34:56.123456789+02:00"})"));
}

TEST(RoundTrip, ANullMakesNoDifferenceBetweenModels) {
  EXPECT_EQ(decode(R"({"id": "b1", "price": null, "title": null})"), decode(R"({"id": "b1"})"));
  Book changed = decode(R"({"id": "b1", "price": null})");
  changed.price = 2;
  EXPECT_EQ(changed, decode(R"({"id": "b1", "price": 2})"));
  EXPECT_FALSE(changed == decode(R"({"id": "b1"})"));
}

TEST(RoundTrip, UnknownMembersMakeADifferenceBetweenModels) {
  const Book book = decode(R"({"id": "b1", "a": 1, "price": null, "z": null})");
  EXPECT_EQ(book, decode(R"({"id": "b1", "a": 1.0, "z": null})"));
  EXPECT_FALSE(book == decode(R"({"id": "b1", "a": 2, "z": null})"));
  EXPECT_FALSE(book == decode(R"({"id": "b1", "a": 1})"));
  EXPECT_FALSE(decode(R"({"id": "b1"})") == book);
}

TEST(RoundTrip, ADocumentedNameAmongTheUnknownIsNotWrittenTwice) {
  Book book = decode(R"({"id": "b1"})");
  book.additional_fields["title"] = JsonValue::parse("\"other\"");
  const std::string text = encode(book);
  EXPECT_EQ(text.find("\"title\""), text.rfind("\"title\""));
  EXPECT_EQ(text.find("other"), std::string::npos);
}

}}}  // namespace ocelli::core_test
