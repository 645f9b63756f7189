// SPDX-License-Identifier: Apache-2.0
#include "core/json_reader.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "core/json_codec.hpp"
#include "core/json_error.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using core::Codec;
using core::JsonError;
using core::JsonReader;

template <class T>
T read_as(std::string text, std::size_t depth = 128) {
  return JsonReader::read_text<T>(text, depth, [](JsonReader& in) { return Codec<T>::read(in); });
}

/// "path: problem"
template <class T>
std::string error_of(std::string text, std::size_t depth = 128) {
  try {
    static_cast<void>(read_as<T>(std::move(text), depth));
  } catch (const JsonError& error) {
    return error.path() + ": " + error.what();
  }
  ADD_FAILURE() << "nothing was refused";
  return {};
}

using Integers = std::vector<std::int64_t>;
using Doubles = std::vector<double>;
using Strings = std::vector<std::string>;
using Booleans = std::vector<bool>;
using Values = std::vector<JsonValue>;

TEST(JsonReader, ReadsEveryKind) {
  EXPECT_EQ(read_as<Booleans>(" [true, false] "), (Booleans{true, false}));
  EXPECT_EQ(read_as<Integers>("[0, -1, 9223372036854775807, -9223372036854775808]"),
            (Integers{0, -1, std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}));
  EXPECT_EQ(read_as<Doubles>("[1, -0.5, 1e3, 5e-324, 1.7976931348623157e308]"),
            (Doubles{1, -0.5, 1000, 5e-324, std::numeric_limits<double>::max()}));
  EXPECT_EQ(read_as<Strings>(R"(["", "a", "é"])"), (Strings{"", "a", "é"}));
  EXPECT_EQ(read_as<std::vector<std::optional<bool>>>("[null, true]"),
            (std::vector<std::optional<bool>>{std::nullopt, true}));
  EXPECT_EQ((read_as<std::map<std::string, std::int64_t>>(R"({"a": 1, "b": 2})")),
            (std::map<std::string, std::int64_t>{{"a", 1}, {"b", 2}}));
}

TEST(JsonReader, WholeNumbersMayBeWrittenWithAFraction) {
  EXPECT_EQ(read_as<Integers>("[7.0, 7e0, -70E-1, 1e3]"), (Integers{7, 7, -7, 1000}));
}

TEST(JsonReader, ANumberThatIsNotWholeOrTooBigIsNoInteger) {
  for (const std::string number : {"7.5", "1e-3", "9223372036854775808", "-9223372036854775809", "1e19", "1e300"}) {
    EXPECT_EQ(error_of<Integers>("[1, " + number + "]"), "$[1]: a whole number of at most 64 bits was expected")
        << number;
  }
  EXPECT_TRUE(begins_with(error_of<Integers>("[1e999]"), "$[0]: "));
  EXPECT_TRUE(begins_with(error_of<Doubles>("[1e999]"), "$[0]: "));
}

TEST(JsonReader, UnescapesTexts) {
  EXPECT_EQ(read_as<Strings>(R"(["\"\\\/\b\f\n\r\t", "\u00e9\u6f22\ud83d\ude00", "\u0000x"])"),
            (Strings{"\"\\/\b\f\n\r\t", "é漢😀", std::string("\0x", 2)}));
}

TEST(JsonReader, UnescapesKeys) {
  EXPECT_EQ((read_as<std::map<std::string, std::int64_t>>(R"({"\u00e9\"": 1})")),
            (std::map<std::string, std::int64_t>{{"é\"", 1}}));
}

TEST(JsonReader, OfDuplicateMembersTheLastCounts) {
  EXPECT_EQ((read_as<std::map<std::string, std::int64_t>>(R"({"a": 1, "a": 2})")),
            (std::map<std::string, std::int64_t>{{"a", 2}}));
}

TEST(JsonReader, AWrongTypeIsNamedWithItsPath) {
  using Nested = std::map<std::string, std::vector<std::map<std::string, std::int64_t>>>;
  EXPECT_EQ(error_of<Nested>(R"({"a": [{}, {"b": 1, "c": "x"}]})"),
            "$.a[1].c: a whole number was expected, but there is a text");
  EXPECT_EQ(error_of<Nested>(R"({"a": {}})"), "$.a: an array was expected, but there is an object");
  EXPECT_EQ(error_of<Nested>(R"({"a": [null]})"), "$.a[0]: an object was expected, but there is null");
  EXPECT_EQ(error_of<Strings>("[[]]"), "$[0]: a text was expected, but there is an array");
  EXPECT_EQ(error_of<Booleans>("[0]"), "$[0]: a boolean was expected, but there is a number");
  EXPECT_EQ(error_of<Doubles>("[true]"), "$[0]: a number was expected, but there is a boolean");
  EXPECT_EQ(error_of<Strings>("{}"), "$: an array was expected, but there is an object");
}

TEST(JsonReader, MisspeltValuesAreErrors) {
  for (const std::string text : {"[tru]", "[truex]", "[TRUE]", "[nope]"})
    EXPECT_NE(error_of<Booleans>(text), "") << text;
  for (const std::string text : {"[01]", "[1.]", "[.5]", "[+1]", "[1e]", "[-]", "[1x]", "[0x1]", "[NaN]", "[1 2]"}) {
    EXPECT_NE(error_of<Doubles>(text), "") << text;
    EXPECT_NE(error_of<Integers>(text), "") << text;
    EXPECT_NE(error_of<Values>(text), "") << text;
  }
  for (const std::string text : {R"(["\x"])", R"(["\u12"])", R"(["\ud800"])", "[\"a\nb\"]", "[\"a]", "['a']"}) {
    EXPECT_NE(error_of<Strings>(text), "") << text;
    EXPECT_NE(error_of<Values>(text), "") << text;
  }
  EXPECT_NE(error_of<std::vector<std::optional<bool>>>("[nul]"), "");
  EXPECT_NE(error_of<std::vector<std::optional<bool>>>("[nulll]"), "");
}

TEST(JsonReader, NothingMayFollowTheEnd) {
  for (const std::string text : {"[1]x", "[1] 2", "[1][2]", "[1],", "[1]]", "[1]}", "[1]\x01"}) {
    EXPECT_TRUE(begins_with(error_of<Values>(text), "$")) << text;
  }
  EXPECT_EQ(read_as<Integers>(" \r\n\t[1] \r\n\t"), Integers{1});
}

TEST(JsonReader, AScalarIsNoDocument) {
  EXPECT_EQ(error_of<Values>("null"), "$: an object or an array was expected");
  EXPECT_EQ(error_of<Values>("1"), "$: an object or an array was expected");
  EXPECT_EQ(error_of<Values>("\"[]\""), "$: an object or an array was expected");
}

TEST(JsonReader, AnEmptyBodySaysSo) {
  EXPECT_EQ(error_of<Values>(""), "$: the body is empty");
  EXPECT_EQ(error_of<Values>(" \n "), "$: the body is empty");
}

TEST(JsonReader, TextThatIsNotUtf8IsAnError) {
  for (const std::string bytes : {"\xff", "\xc3", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80"}) {
    EXPECT_EQ(error_of<Strings>("[\"" + bytes + "\"]"), "$: the text is not UTF-8");
  }
}

TEST(JsonReader, DepthIsBoundedHoweverTheNestingIsRead) {
  const std::string four = "[[[[]]]]";
  EXPECT_EQ(read_as<Values>(four, 4).front().text(), "[[[]]]");
  EXPECT_TRUE(contains(error_of<Values>(four, 3), "nests too deep"));
  EXPECT_TRUE(contains(error_of<std::vector<std::vector<Values>>>(four, 3), "$[0][0][0]: "));
  EXPECT_TRUE(contains(error_of<Values>("[{\"a\":{\"b\":{}}}]", 3), "$[0].a.b: the JSON nests too deep"));
}

TEST(JsonReader, AHundredThousandBracketsAreAnError) {
  for (const std::string open : {"[", "{\"a\":"}) {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += open;
    EXPECT_NE(error_of<Values>("[" + deep), "");
    EXPECT_NE(error_of<Values>("[" + deep, std::numeric_limits<std::size_t>::max()), "");
    EXPECT_NE(error_of<Values>("[" + deep + std::string(100000, open == "[" ? ']' : '}') + "]",
                               std::numeric_limits<std::size_t>::max()),
              "");
  }
}

TEST(JsonReader, RawKeepsTheTextAndChecksItToItsEnd) {
  EXPECT_EQ(read_as<Values>(R"([ {"b" : [1.50, "\u00e9"]} , [ ] , 1e999 , "x" ,null,true])").front().text(),
            R"({"b" : [1.50, "\u00e9"]})");
  EXPECT_EQ(read_as<Values>("[1e999 ]").front().text(), "1e999");
  for (const std::string text : {R"([{"a": [1, {"b": tru}]}])", R"([{"a": "\x"}])", R"([{"a" 1}])", "[[1 2]]",
                                 "[{\"a\":1 \"b\":2}]", "[[1,]]", "[{\"a\":1,}]", "[{1:2}]", "[[}]", "[{\"a\":01}]"}) {
    EXPECT_TRUE(begins_with(error_of<Values>(text), "$")) << text;
  }
}

TEST(JsonReader, LooksAheadWithoutUsingTheObjectUp) {
  std::string text = R"({"x": [1, {"kind": "inner"}], "kind": "outer", "n": 5})";
  const auto copies = JsonReader::read_text<JsonValue>(text, 9, [](JsonReader& in) {
    EXPECT_EQ(in.peek_member("kind"), "outer");
    EXPECT_EQ(in.peek_member("n"), "");
    EXPECT_EQ(in.peek_member("absent"), "");
    EXPECT_TRUE(in.has_member("x"));
    EXPECT_FALSE(in.has_member("inner"));
    EXPECT_EQ(in.kind(), JsonKind::object);
    return in.raw();
  });
  EXPECT_EQ(copies.text(), text);
}

TEST(JsonReader, TheTextIsUnchangedAfterwards) {
  std::string good = "[1]";
  static_cast<void>(
      JsonReader::read_text<int>(good, 9, [](JsonReader& in) { return in.for_each_element([](JsonReader&) {}), 0; }));
  EXPECT_EQ(good, "[1]");
  std::string bad = "[1";
  EXPECT_THROW(static_cast<void>(JsonReader::read_text<int>(bad, 9, [](JsonReader&) { return 0; })), JsonError);
  EXPECT_EQ(bad, "[1");
}

TEST(JsonReader, WhatIsNotReadIsSkipped) {
  std::string text = R"({"a": {"deep": [1, 2]}, "b": [3], "c": "x"})";
  const auto keys = JsonReader::read_text<std::string>(text, 9, [](JsonReader& in) {
    std::string names;
    in.for_each_member([&](std::string_view key, JsonReader&) { names += key; });
    return names;
  });
  EXPECT_EQ(keys, "abc");
}

}}}  // namespace ocelli::core_test
