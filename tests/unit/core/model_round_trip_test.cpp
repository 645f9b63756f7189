// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "core/model.hpp"
#include "unit/core/sample_model.hpp"

namespace ocelli { namespace core_test { namespace {

Book decode(const std::string& text) { return core::model_from_json<Book>(JsonValue::parse(text)); }

/// Sets aside what a book is always written with, so that a test can say the rest.
std::string book_json(const std::string& members) {
  const std::string always =
      R"("title": "t", "pages": 1, "subtitle": null, "genre": "NOVEL", "authors": [], "copies": {}, "notes": null)";
  return R"({"id": "b1", )" + always + (members.empty() ? "" : ", " + members) + "}";
}

bool survives(const std::string& text) { return JsonValue::parse(book_text(decode(text))) == JsonValue::parse(text); }

/// How a member that is no object and no text is spelled.
std::string member_of(const Book& book, const std::string& name) {
  const std::string text = book_text(book);
  const std::size_t at = text.find("\"" + name + "\":") + name.size() + 3;
  return text.substr(at, text.find_first_of(",}", at) - at);
}

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
  EXPECT_EQ(book_text(book), R"({"id":"b1","title":"now","pages":7,"price":2.5})");
}

TEST(RoundTrip, ARequiredMemberThatWasNotThereIsNotInvented) {
  for (const std::string text : {R"({"id":"b1"})", R"({"id":"b1","pages":3})", R"({"id":"b1","subtitle":null})",
                                 R"({"id":"b1","sequel":{"id":"b2"},"cover":{"thickness":0,"kind":"leather"}})",
                                 R"({"id":"b1","cover":{"kind":"leather"}})"}) {
    EXPECT_EQ(book_text(decode(text)), text);
  }
}

TEST(RoundTrip, ARequiredMemberThatWasNotThereIsWrittenOnceItHasAValue) {
  Book book = decode(R"({"id": "b1"})");
  book.pages = 1;
  book.subtitle = "s";
  EXPECT_EQ(book_text(book), R"({"id":"b1","pages":1,"subtitle":"s"})");
  const Book copy = book;
  EXPECT_EQ(book_text(copy), book_text(book));
}

TEST(RoundTrip, AModelThatWasNotReadIsWrittenWithAllThatIsRequired) {
  EXPECT_EQ(book_text(Book()), R"({"id":"","title":"untitled","pages":0,"subtitle":null,"genre":"","authors":[],)"
                               R"("copies":{},"notes":null})");
}

TEST(RoundTrip, AnAbsentMemberMakesNoDifferenceBetweenModels) {
  Book book;
  book.id = "b1";
  EXPECT_EQ(decode(R"({"id": "b1"})"), book);
  EXPECT_EQ(decode(R"({"id": "b1"})"), decode(R"({"id": "b1", "pages": 0})"));
  EXPECT_FALSE(decode(R"({"id": "b1"})") == decode(R"({"id": "b1", "pages": 1})"));
}

TEST(RoundTrip, KeepsUnknownMembersAsTheyWereSpelled) {
  for (const std::string text :
       {"3.0", "3", "1e2", "-0", "123456789012345678901234567890", "\"\\u00e9\"", "[1, 2.50]"}) {
    const Book book = decode(book_json(R"("new": )" + text));
    EXPECT_NE(book_text(book).find("\"new\":" + text), std::string::npos) << text;
  }
}

TEST(RoundTrip, KeepsTheValueOfEveryNumber) {
  for (const char* text : {"3.0", "3", "1e2", "-0.0", "0.1", "2.5e-300", "9007199254740993", "-9007199254740993",
                           "123456789012345678901234567890", "0.97312345678901234", "3.14159265358979323846"}) {
    EXPECT_TRUE(survives(book_json(std::string(R"("price": )") + text))) << text;
  }
}

TEST(RoundTrip, ANumberGoesBackAsItWasSpelled) {
  for (const std::string text :
       {"5", "4096", "0", "-0", "-0.0", "3.80", "3.8", "1e3", "1E+2", "1e22", "1e+22", "2.50e-7", "0.97312345678901234",
        "9007199254740993", "123456789012345678901234567890", "100000000000000"}) {
    EXPECT_EQ(member_of(decode(book_json("\"price\": " + text)), "price"), text);
  }
  for (const std::string text : {"7", "-7", "0", "-0", "2393231072.0", "2e0", "20E-1", "9223372036854775807"}) {
    const Book book = decode(R"({"id": "b1", "pages": )" + text + " }");
    EXPECT_EQ(member_of(book, "pages"), text);
  }
}

TEST(RoundTrip, ANumberIsSpelledAnewWhereItWasGivenAnotherValue) {
  Book book = decode(R"({"id": "b1", "pages": 2e0, "price": 9007199254740993})");
  book.pages = 3;
  book.price = 1;
  EXPECT_EQ(member_of(book, "pages"), "3");
  EXPECT_EQ(member_of(book, "price"), "1.0");
  book.price.reset();
  EXPECT_EQ(book_text(book).find("price"), std::string::npos);
}

TEST(RoundTrip, TheNumbersOfNestedModelsGoBackAsTheyWereSpelled) {
  const std::string cover = R"("cover": {"kind": "leather", "thickness": 3.0})";
  const std::string text = book_text(decode(book_json(R"("sequel": )" + book_json(R"("price": 1e3, )" + cover))));
  EXPECT_NE(text.find("\"price\":1e3"), std::string::npos) << text;
  EXPECT_NE(text.find("\"thickness\":3.0"), std::string::npos) << text;
}

TEST(RoundTrip, ANumberThatMayBeSomethingElseGoesBackAsItWasSpelled) {
  for (const std::string text : {"2", "2.50", "-1e2"}) {
    const auto page = core::model_from_json<PageLabel>(JsonValue::parse(R"({"number": )" + text + "}"));
    EXPECT_EQ(core::model_to_json(page).text(), R"({"number":)" + text + "}");
  }
}

TEST(RoundTrip, ANumberThatIsSpelledAsItIsWrittenLeavesNothingBehind) {
  for (const char* text : {"3.8", "-3.8", "0.0", "4096.0", "1e+22", "2.5e-07", "0.973123456789"}) {
    EXPECT_TRUE(decode(book_json(std::string(R"("price": )") + text)).additional_fields.empty()) << text;
  }
  for (const char* text : {"0", "-7", "9223372036854775807", "-9223372036854775807"}) {
    EXPECT_TRUE(decode(std::string(R"({"id": "b1", "pages": )") + text + "}").additional_fields.empty()) << text;
  }
}

TEST(RoundTrip, TheSpellingOfANumberMakesNoDifferenceBetweenModels) {
  EXPECT_EQ(decode(R"({"id": "b1", "pages": 2.0, "price": 5})"), decode(R"({"id": "b1", "pages": 2, "price": 5.0})"));
  EXPECT_FALSE(decode(R"({"id": "b1", "price": 5})") == decode(R"({"id": "b1", "price": 6})"));
}

TEST(RoundTrip, KeepsEnumTextsAndTimestamps) {
  EXPECT_TRUE(survives(R"({"id": "b1", "title": "t", "pages": 1, "subtitle": null, "genre": "fiction", "authors": [],
                           "copies": {}, "notes": null, "printed_at": "2024-05-01T12:34:56.123456789+02:00"})"));
}

TEST(RoundTrip, AMemberThatComesTwiceIsWhatItWasLast) {
  const std::string id = R"({"id": "b1", )";
  for (const std::string twice :
       {R"("pages": null, "pages": 0)", R"("pages": 2, "pages": null)", R"("pages": 2.0, "pages": 3)",
        R"("title": "t", "title": null)", R"("price": 5, "price": null)", R"("price": null, "price": 5)",
        R"("new": 1, "new": {"a": 2})"}) {
    EXPECT_TRUE(survives(id + twice + "}")) << twice << " became " << book_text(decode(id + twice + "}"));
  }
  EXPECT_THROW((void)decode(R"({"id": "b1", "id": null})"), std::invalid_argument);
  EXPECT_EQ(decode(R"({"id": null, "id": "b1"})").id, "b1");
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
  const std::string text = book_text(book);
  EXPECT_EQ(text.find("\"title\""), text.rfind("\"title\""));
  EXPECT_EQ(text.find("other"), std::string::npos);
}

}}}  // namespace ocelli::core_test
