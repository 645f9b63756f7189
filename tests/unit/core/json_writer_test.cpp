// SPDX-License-Identifier: Apache-2.0
#include "core/json_writer.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

namespace ocelli { namespace core_test { namespace {

using core::JsonWriter;

std::string written(std::string_view text) {
  JsonWriter out;
  out.string(text);
  return out.take();
}

std::string written(double number) {
  JsonWriter out;
  out.number(number);
  return out.take();
}

TEST(JsonWriter, PutsCommasWhereTheyBelong) {
  JsonWriter out;
  out.begin_object();
  out.key("a");
  out.begin_array();
  out.integer(1);
  out.begin_array();
  out.end_array();
  out.null();
  out.begin_object();
  out.end_object();
  out.end_array();
  out.key("b");
  out.boolean(true);
  out.key("c");
  out.raw("[1,2]");
  out.key("d");
  out.string("x");
  out.end_object();
  EXPECT_EQ(out.take(), R"({"a":[1,[],null,{}],"b":true,"c":[1,2],"d":"x"})");
}

TEST(JsonWriter, EscapesWhatJsonCannotHold) {
  EXPECT_EQ(written("a\"b\\c/d"), R"("a\"b\\c/d")");
  EXPECT_EQ(written(std::string_view("\0\x1f\n\t", 4)), R"("\u0000\u001f\u000a\u0009")");
  EXPECT_EQ(written("é漢😀\x7f"), "\"é漢😀\x7f\"");
  EXPECT_EQ(written(""), "\"\"");
}

TEST(JsonWriter, EscapesKeysLikeTexts) {
  JsonWriter out;
  out.begin_object();
  out.key("a\"b");
  out.integer(std::numeric_limits<std::int64_t>::min());
  out.end_object();
  EXPECT_EQ(out.take(), R"({"a\"b":-9223372036854775808})");
}

TEST(JsonWriter, EveryAsciiCharacterReadsBack) {
  std::string all;
  for (char c = 0; c < 127; ++c) all += c;
  EXPECT_EQ(nlohmann::json::parse(written(all)).get<std::string>(), all);
}

TEST(JsonWriter, TextThatIsNotUtf8IsRefused) {
  EXPECT_THROW(written("\xff"), std::invalid_argument);
  EXPECT_THROW(written("a\xc3"), std::invalid_argument);
  EXPECT_THROW(written("\xed\xa0\x80"), std::invalid_argument);
}

TEST(JsonWriter, NumbersWithoutAJsonFormAreNull) {
  EXPECT_EQ(written(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(written(0.5), "0.5");
}

}}}  // namespace ocelli::core_test
