// SPDX-License-Identifier: Apache-2.0
#include "core/one_of.hpp"

#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "core/json_error.hpp"
#include "unit/core/client.hpp"
#include "unit/core/sample_model.hpp"

namespace ocelli { namespace core_test {

/// Told apart by what they are made of.
using Loose = std::variant<std::string, Printed, Leather, std::vector<std::string>, JsonValue>;

}}  // namespace ocelli::core_test

namespace ocelli { inline namespace v1 { namespace core {

template <>
struct OneOfTable<core_test::Loose> {
  static constexpr std::string_view discriminator = "";
  static const ShortList<Alternative<core_test::Loose>>& alternatives() {
    static const ShortList<Alternative<core_test::Loose>> table = {
        {"", JsonKind::string, {}, &read_as<core_test::Loose, std::string>},
        {"", JsonKind::object, {"colour"}, &read_as<core_test::Loose, core_test::Printed>},
        {"", JsonKind::object, {"thickness", "maker"}, &read_as<core_test::Loose, core_test::Leather>},
        {"", JsonKind::array, {}, &read_as<core_test::Loose, std::vector<std::string>>},
    };
    return table;
  }
};

}}}  // namespace ocelli::v1::core

namespace ocelli { namespace core_test { namespace {

using core::Codec;
using core::JsonError;
using core::JsonReader;

template <class Variant>
Variant decode(std::string text) {
  std::string wrapped = "[" + text + "]";
  return JsonReader::read_text<std::vector<Variant>>(
             wrapped, 64, [](JsonReader& in) { return Codec<std::vector<Variant>>::read(in); })
      .front();
}

template <class Variant>
std::string encode(const Variant& value) {
  core::JsonWriter out;
  Codec<Variant>::write(out, value);
  return out.take();
}

Book book_of(std::string text) {
  return JsonReader::read_text<Book>(text, 64, [](JsonReader& in) { return Codec<Book>::read(in); });
}

TEST(OneOf, TheDiscriminatorDecidesWhereverItStands) {
  EXPECT_EQ(std::get<Printed>(decode<Cover>(R"({"kind": "printed", "colour": "red"})")).colour, "red");
  EXPECT_EQ(
      std::get<Printed>(decode<Cover>(R"({"colour": "red", "x": {"kind": "leather"}, "kind": "printed"})")).colour,
      "red");
  EXPECT_EQ(std::get<Leather>(decode<Cover>(R"({"kind": "leather", "thickness": 2})")).thickness, 2);
}

TEST(OneOf, OfTwoDiscriminatorsTheLastDecides) {
  const auto cover = decode<Cover>(R"({"kind": "printed", "kind": "leather", "thickness": 2})");
  EXPECT_EQ(std::get<Leather>(cover).thickness, 2);
  EXPECT_EQ(decode<Cover>(encode(cover)), cover);
  const std::string no_text = R"({"kind":"printed","colour":"red","kind":7})";
  EXPECT_EQ(std::get<JsonValue>(decode<Cover>(no_text)).text(), no_text);
}

TEST(OneOf, AnUnknownOrMissingTagKeepsTheJson) {
  for (const std::string text : {R"({"kind":"silk","a":[1]})", R"({"colour":"red"})", R"({"kind":7})",
                                 R"({"kind":null})", "{}", "[1]", "\"printed\"", "5", "true"}) {
    EXPECT_EQ(std::get<JsonValue>(decode<Cover>(text)).text(), text);
    EXPECT_EQ(encode(decode<Cover>(text)), text);
  }
}

TEST(OneOf, TheTagIsWrittenBack) {
  const auto cover = decode<Cover>(R"({"kind": "leather", "thickness": 2})");
  EXPECT_EQ(encode(cover), R"({"thickness":2,"kind":"leather"})");
  EXPECT_EQ(decode<Cover>(encode(cover)), cover);
}

TEST(OneOf, AKnownTagWithAWrongFieldIsAnError) {
  EXPECT_THROW(static_cast<void>(decode<Cover>(R"({"kind": "printed"})")), JsonError);
  EXPECT_THROW(static_cast<void>(decode<Cover>(R"({"kind": "leather", "thickness": "x"})")), JsonError);
}

TEST(OneOf, BrokenJsonIsAnErrorWhicheverAlternativeItWouldBe) {
  for (const std::string text : {R"({"kind": "silk", "a": tru})", R"({"a": [1 2], "kind": "silk"})", R"({"kind")"}) {
    EXPECT_THROW(static_cast<void>(decode<Cover>(text)), JsonError) << text;
  }
}

TEST(OneOf, WithoutADiscriminatorTheKindAndTheMembersDecide) {
  EXPECT_EQ(std::get<std::string>(decode<Loose>("\"x\"")), "x");
  EXPECT_EQ(std::get<Printed>(decode<Loose>(R"({"z": 1, "colour": "red"})")).colour, "red");
  EXPECT_EQ(std::get<Leather>(decode<Loose>(R"({"maker": "m", "thickness": 4})")).thickness, 4);
  EXPECT_EQ(std::get<std::vector<std::string>>(decode<Loose>(R"(["a"])")), std::vector<std::string>{"a"});
  EXPECT_EQ(std::get<JsonValue>(decode<Loose>(R"({"thickness": 4})")).text(), R"({"thickness": 4})");
  EXPECT_EQ(std::get<JsonValue>(decode<Loose>("17")).text(), "17");
}

TEST(ResolveUntagged, AValueWithoutATagIsReadAsTheTypeThatIsNamedBesideIt) {
  const Book book = book_of(R"({"id": "b1", "cover": {"colour": "blue"}, "cover_kind": "printed"})");
  EXPECT_EQ(std::get<Printed>(*book.cover).colour, "blue");
}

TEST(ResolveUntagged, WithoutAKnownNameTheJsonIsKept) {
  const Book unknown = book_of(R"({"id": "b1", "cover": {"colour": "blue"}, "cover_kind": "silk"})");
  EXPECT_EQ(std::get<JsonValue>(*unknown.cover).text(), R"({"colour": "blue"})");
  const Book unnamed = book_of(R"({"id": "b1", "cover": {"colour": "blue"}})");
  EXPECT_EQ(std::get<JsonValue>(*unnamed.cover).text(), R"({"colour": "blue"})");
  const Book scalar = book_of(R"({"id": "b1", "cover": 5, "cover_kind": "printed"})");
  EXPECT_EQ(std::get<JsonValue>(*scalar.cover).text(), "5");
}

TEST(ResolveUntagged, ATagOfTheValuesOwnComesFirst) {
  const Book book = book_of(R"({"id": "b1", "cover": {"kind": "silk", "colour": "c"}, "cover_kind": "printed"})");
  EXPECT_EQ(std::get<JsonValue>(*book.cover).text(), R"({"kind": "silk", "colour": "c"})");
}

TEST(ResolveUntagged, AnErrorNamesTheWholePath) {
  try {
    static_cast<void>(
        book_of(R"({"id": "b1", "sequel": {"id": "b2", "cover": {"colour": 5}, "cover_kind": "printed"}})"));
    ADD_FAILURE() << "nothing was refused";
  } catch (const JsonError& error) {
    EXPECT_EQ(error.path(), "$.sequel.cover.colour");
    EXPECT_STREQ(error.what(), "a text was expected, but there is a number");
  }
}

}}}  // namespace ocelli::core_test
