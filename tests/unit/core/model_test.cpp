// SPDX-License-Identifier: Apache-2.0
#include "core/model.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "core/json_error.hpp"
#include "unit/core/client.hpp"
#include "unit/core/sample_model.hpp"

namespace ocelli { namespace core_test { namespace {

using core::Codec;
using core::JsonError;
using core::JsonReader;

Book read_book_json(std::string text) {
  return JsonReader::read_text<Book>(text, 128, [](JsonReader& in) { return Codec<Book>::read(in); });
}

std::string error_of(const std::string& text) {
  try {
    static_cast<void>(read_book_json(text));
  } catch (const JsonError& error) {
    return error.path() + ": " + error.what();
  }
  ADD_FAILURE() << "nothing was refused: " << text;
  return {};
}

TEST(Model, EveryFieldIsRead) {
  const Book book = read_book_json(whole_book);
  EXPECT_EQ(book.id, "b1");
  EXPECT_EQ(book.title, "Moby \"Díck\"");
  EXPECT_EQ(book.pages, 635);
  EXPECT_EQ(book.price, 9.5);
  EXPECT_EQ(book.subtitle, std::nullopt);
  EXPECT_TRUE(book.shelf.is_null());
  EXPECT_EQ(book.genre, Genre::novel);
  EXPECT_EQ(book.printed_at, Timestamp("1851-10-18T00:00:00Z"));
  EXPECT_EQ(book.authors, (std::vector<std::string>{"Melville", "x😀y"}));
  EXPECT_EQ(book.copies, (std::map<std::string, std::int64_t>{{"main", 2}, {"branch", 0}}));
  EXPECT_EQ(book.notes.text(), R"({"b": [1, 2.50, null], "a": true})");
  ASSERT_TRUE(book.sequel);
  EXPECT_EQ((*book.sequel)->id, "b2");
  ASSERT_TRUE((*book.sequel)->cover);
  EXPECT_EQ(std::get<Leather>(*(*book.sequel)->cover).thickness, 3);
}

TEST(Model, UnknownFieldsAreKept) {
  const Book book = read_book_json(whole_book);
  ASSERT_EQ(book.additional_fields.size(), 2u);
  EXPECT_EQ(book.additional_fields.at("isbn").text(), R"(["1", {"x": [false]}])");
  EXPECT_EQ(book.additional_fields.at("zeta").text(), "-1e-3");
  ASSERT_TRUE(book.cover);
  EXPECT_EQ(std::get<Printed>(*book.cover).additional_fields.at("shine").text(), "0.1");
}

TEST(Model, RoundTripChangesNothing) {
  const Book book = read_book_json(whole_book);
  const std::string text = book_text(book);
  EXPECT_EQ(read_book_json(text), book);
  EXPECT_EQ(book_text(read_book_json(text)), text);
}

TEST(Model, OnlyWhatIsEssentialMustBeThere) {
  const Book book = read_book_json(R"({"id": "b1"})");
  EXPECT_EQ(book.title, "untitled");
  EXPECT_EQ(book.pages, 0);
  EXPECT_TRUE(book.shelf.is_absent());
  EXPECT_EQ(error_of(R"({"title": "x"})"), "$: the member \"id\" is missing");
  EXPECT_EQ(error_of(R"({"id": null})"), "$: the member \"id\" is missing");
  EXPECT_EQ(error_of(R"({"id": "b1", "sequel": {}})"), "$.sequel: the member \"id\" is missing");
}

TEST(Model, NullForAFieldThatAllowsNoneIsAbsence) {
  const Book book = read_book_json(R"({"id": "b1", "title": null, "pages": null, "authors": null, "copies": null,
                               "genre": null, "price": null, "printed_at": null, "sequel": null, "cover": null})");
  EXPECT_EQ(book, read_book_json(R"({"id": "b1"})"));
}

TEST(Model, AMemberThatComesTwiceCountsTheSecondTime) {
  EXPECT_EQ(read_book_json(R"({"id": "b1", "pages": 1, "id": "b2", "pages": 2})").id, "b2");
  EXPECT_EQ(read_book_json(R"({"id": "b1", "authors": ["x"], "authors": ["y"]})").authors,
            std::vector<std::string>{"y"});
}

TEST(Model, NullAbsentAndValueAreWrittenBackAsTheyCame) {
  EXPECT_TRUE(contains(book_text(read_book_json(R"({"id": "b1", "shelf": null})")), "\"shelf\":null"));
  EXPECT_FALSE(contains(book_text(read_book_json(R"({"id": "b1"})")), "shelf"));
  EXPECT_TRUE(contains(book_text(read_book_json(R"({"id": "b1", "shelf": "A"})")), "\"shelf\":\"A\""));
}

TEST(Model, AnOptionalFieldIsLeftOutAndARequiredOneWrittenAsNull) {
  const std::string text = book_text(Book());
  EXPECT_TRUE(contains(text, "\"subtitle\":null")) << text;
  EXPECT_FALSE(contains(text, "price")) << text;
}

TEST(Model, AnUnknownEnumTextRoundTrips) {
  const Book book = read_book_json(R"({"id": "b1", "genre": "essay"})");
  EXPECT_EQ(book.genre, Genre::unrecognized);
  EXPECT_TRUE(contains(book_text(book), "\"genre\":\"essay\""));
}

TEST(Model, AWrongTypeIsAnErrorWithItsPath) {
  EXPECT_EQ(error_of(R"({"id": 7})"), "$.id: a text was expected, but there is a number");
  EXPECT_EQ(error_of(R"({"id": "b1", "authors": ["a", 5]})"),
            "$.authors[1]: a text was expected, but there is a number");
  EXPECT_EQ(error_of(R"({"id": "b1", "copies": {"main": "x"}})"),
            "$.copies.main: a whole number was expected, but there is a text");
  EXPECT_EQ(error_of(R"({"id": "b1", "sequel": {"id": "b2", "pages": []}})"),
            "$.sequel.pages: a whole number was expected, but there is an array");
  EXPECT_EQ(error_of("[]"), "$: an object was expected, but there is an array");
}

TEST(Model, UnknownFieldsAreCheckedToTheirEnd) {
  EXPECT_TRUE(begins_with(error_of(R"({"id": "b1", "new": {"a": [1, tru]}})"), "$.new.a[1]: "));
  EXPECT_TRUE(begins_with(error_of(R"({"id": "b1", "new": "\q"})"), "$.new: "));
  EXPECT_TRUE(begins_with(error_of(R"({"id": "b1", "new": 01})"), "$.new: "));
}

TEST(Model, TruncatedAnywhereItIsAnError) {
  const std::string complete = whole_book.substr(0, whole_book.find_last_of('}') + 1);
  EXPECT_NO_THROW(static_cast<void>(read_book_json(complete)));
  for (std::size_t size = 0; size < complete.size(); ++size) {
    EXPECT_THROW(static_cast<void>(read_book_json(complete.substr(0, size))), JsonError) << size;
  }
}

TEST(Model, WithAnyByteReplacedItIsReadOrRefusedButNothingElse) {
  for (const char replacement : {'"', '}', ']', ',', '\\', '0', '\x80'}) {
    for (std::size_t at = 0; at < whole_book.size(); ++at) {
      std::string text = whole_book;
      text[at] = replacement;
      try {
        const Book book = read_book_json(text);
        EXPECT_EQ(read_book_json(book_text(book)), book) << text;
      } catch (const JsonError& error) {
        EXPECT_EQ(error.path().front(), '$') << text;
      }
    }
  }
}

TEST(Model, FromJsonRefusesNamingThePath) {
  EXPECT_EQ(core::model_from_json<Book>(JsonValue::parse(R"({"id": "b1"})")).id, "b1");
  EXPECT_EQ(refusal_of([] { static_cast<void>(core::model_from_json<Book>(JsonValue::parse(R"({"id": 1})"))); }),
            "json: $.id: a text was expected, but there is a number");
  EXPECT_THROW(static_cast<void>(core::model_from_json<Book>(JsonValue())), std::invalid_argument);
}

TEST(Model, TextThatIsNotUtf8CannotBeWritten) {
  Book book;
  book.title = "\xff";
  EXPECT_THROW(static_cast<void>(book_text(book)), std::invalid_argument);
}

}}}  // namespace ocelli::core_test
