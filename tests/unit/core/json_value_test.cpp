// SPDX-License-Identifier: Apache-2.0
#include <ocelli/json_value.hpp>

#include <gtest/gtest.h>

#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

JsonValue parse(std::string_view text) { return JsonValue::parse(text); }

TEST(JsonValue, IsNullUnlessGivenSomething) {
  EXPECT_TRUE(JsonValue().is_null());
  EXPECT_EQ(JsonValue().text(), "null");
}

TEST(JsonValue, KnowsItsKind) {
  const std::vector<std::pair<std::string, JsonKind>> table = {
      {"null", JsonKind::null},     {"true", JsonKind::boolean}, {"false", JsonKind::boolean}, {"0", JsonKind::number},
      {"-1.5e3", JsonKind::number}, {"\"\"", JsonKind::string},  {"[]", JsonKind::array},      {"{}", JsonKind::object},
  };
  for (const auto& [text, kind] : table) EXPECT_EQ(parse(text).kind(), kind) << text;
}

TEST(JsonValue, KeepsItsTextWithoutTheSpaceAround) {
  EXPECT_EQ(parse(" \n{ \"a\" : 1.50 }\t").text(), "{ \"a\" : 1.50 }");
  EXPECT_EQ(parse(" \"\\u00e9\" ").text(), "\"\\u00e9\"");
  EXPECT_EQ(parse("12345678901234567890123").text(), "12345678901234567890123");
}

TEST(JsonValue, WhatIsNotOneJsonValueIsRefusedNamingTheText) {
  for (const std::string text : {"",
                                 " ",
                                 "nul",
                                 "nulll",
                                 "tru",
                                 "truex",
                                 "'a'",
                                 "{",
                                 "}",
                                 "[",
                                 "]",
                                 "[1,]",
                                 "[,1]",
                                 "{\"a\"}",
                                 "{\"a\":}",
                                 "{\"a\":1,}",
                                 "{a:1}",
                                 "1 2",
                                 "1,2",
                                 "[] []",
                                 "1],[2",
                                 "][",
                                 "\"a",
                                 "\"\\x\"",
                                 "\"\\ud800\"",
                                 "01",
                                 "1.",
                                 "+1",
                                 "NaN",
                                 "// c\n1",
                                 "\"a\nb\"",
                                 "\xff",
                                 "\"\xff\"",
                                 "{\"a\":1 \"b\":2}"}) {
    EXPECT_TRUE(begins_with(refusal_of([&] { static_cast<void>(parse(text)); }), "text: ")) << text;
  }
}

TEST(JsonValue, RefusalSaysWhere) {
  EXPECT_EQ(refusal_of([] { static_cast<void>(parse("[1, x]")); }), "text: not JSON at byte 5");
}

TEST(JsonValue, NestsAThousandLevelsAndNoMore) {
  EXPECT_EQ(parse(nested_arrays(1000)).text(), nested_arrays(1000));
  EXPECT_TRUE(contains(refusal_of([] { static_cast<void>(parse(nested_arrays(1001))); }), "too deep"));
  EXPECT_THROW(static_cast<void>(parse(nested_arrays(100000))), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(parse(std::string(100000, '['))), std::invalid_argument);
}

TEST(JsonValue, OrderAndSpellingDoNotCountWhenCompared) {
  EXPECT_EQ(parse(R"({"a":1,"b":[2]})"), parse(R"({ "b" : [ 2.0 ], "a" : 1e0 })"));
  EXPECT_EQ(parse("\"\\u00e9\""), parse("\"é\""));
  EXPECT_NE(parse("[1,2]"), parse("[2,1]"));
  EXPECT_NE(parse("1"), parse("\"1\""));
}

TEST(JsonValue, NumbersThatNoDoubleHoldsCompareByTheirText) {
  EXPECT_EQ(parse("1e999"), parse("1e999"));
  EXPECT_NE(parse("1e999"), parse("1e998"));
  EXPECT_NE(parse("1e999"), parse("1"));
}

TEST(JsonValue, GoesToAndFromNlohmannJson) {
  const nlohmann::json json = {{"z", 1}, {"a", {true, nullptr, "é"}}};
  EXPECT_EQ(JsonValue(json).json(), json);
  EXPECT_EQ(parse(R"({"z":1,"a":2})").ordered_json().dump(), R"({"z":1,"a":2})");
  EXPECT_EQ(JsonValue(nlohmann::ordered_json::parse(R"({"z":1,"a":2})")).text(), R"({"z":1,"a":2})");
}

TEST(JsonValue, TextThatIsNotUtf8IsRefused) { EXPECT_THROW(JsonValue(nlohmann::json("\xff")), std::invalid_argument); }

TEST(JsonValue, PrintsItsText) {
  std::ostringstream out;
  out << parse("[1, 2]");
  EXPECT_EQ(out.str(), "[1, 2]");
}

}}}  // namespace ocelli::core_test
