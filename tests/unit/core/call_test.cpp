// SPDX-License-Identifier: Apache-2.0
#include "core/call.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cstdint>
#include <limits>
#include <locale>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/sample_images.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test {

enum class Colour { unrecognized, red };

const EnumTable& enum_table(Colour) {
  static constexpr EnumTable::Entry entries[] = {{"RED & BRIGHT", 1}};
  static constexpr EnumTable table{entries, 1, nullptr, 0};
  return table;
}

namespace {

using core::Call;

std::string path_of(std::string_view id) {
  Call call(read_book);
  call.path("/books/").path_parameter("id", id);
  return call.target_path();
}

template <class T>
std::string query_of(const T& value) {
  Call call(read_book);
  call.query("q", value);
  return call.target_query();
}

std::string bytes_of(const std::shared_ptr<const http::Body>& body) {
  const auto reader = body->open();
  std::string text;
  char buffer[64];
  while (const std::size_t size = reader->read(buffer, sizeof buffer)) text.append(buffer, size);
  return text;
}

/// Writes numbers as in Germany: "1.234,5".
class GermanNumbers : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

class GermanLocale {
 public:
  GermanLocale() : previous_(std::locale::global(std::locale(std::locale::classic(), new GermanNumbers))) {
    // Not on every machine; the C++ locale above is.
    std::setlocale(LC_ALL, "de_DE.UTF-8");
  }
  ~GermanLocale() {
    std::setlocale(LC_ALL, "C");
    std::locale::global(previous_);
  }
  GermanLocale(const GermanLocale&) = delete;
  GermanLocale& operator=(const GermanLocale&) = delete;

 private:
  std::locale previous_;
};

TEST(CallPath, ParameterIsPercentEncodedAsOneSegment) {
  EXPECT_EQ(path_of("iq_1"), "/books/iq_1");
  EXPECT_EQ(path_of("a/b?c#d"), "/books/a%2Fb%3Fc%23d");
  EXPECT_EQ(path_of(":/?#[]@!$&'()*+,;= %"), "/books/%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%20%25");
  EXPECT_EQ(path_of("é漢字😀"), "/books/%C3%A9%E6%BC%A2%E5%AD%97%F0%9F%98%80");
  EXPECT_EQ(path_of("../x"), "/books/..%2Fx");
  EXPECT_EQ(path_of("..."), "/books/...");
  EXPECT_EQ(path_of(" "), "/books/%20");
}

TEST(CallPath, AParameterThatWouldNameAnotherResourceIsRefusedNamingIt) {
  for (const std::string id : {"", ".", ".."}) {
    EXPECT_TRUE(begins_with(refusal_of([&] { path_of(id); }), "id: ")) << '"' << id << '"';
  }
}

TEST(CallPath, ARefusedParameterLeavesTheArgumentOutOfNoOther) {
  Call call(read_book);
  call.path("/a/").path_parameter("first", std::int64_t{7}).path("/b/").path_parameter("second", true);
  EXPECT_EQ(call.target_path(), "/a/7/b/true");
}

TEST(CallQuery, EachTypeHasOneSpelling) {
  EXPECT_EQ(query_of("a b+c&d=e"), "q=a%20b%2Bc%26d%3De");
  EXPECT_EQ(query_of(std::string()), "q=");
  EXPECT_EQ(query_of(true), "q=true");
  EXPECT_EQ(query_of(false), "q=false");
  EXPECT_EQ(query_of(std::int32_t{-5}), "q=-5");
  EXPECT_EQ(query_of(std::numeric_limits<std::int64_t>::min()), "q=-9223372036854775808");
  EXPECT_EQ(query_of(std::numeric_limits<std::int64_t>::max()), "q=9223372036854775807");
  EXPECT_EQ(query_of(Timestamp("2025-04-04T17:18:46.01+02:00")), "q=2025-04-04T17%3A18%3A46.01%2B02%3A00");
  EXPECT_EQ(query_of(Base64UrlJson(JsonValue::parse("{}"))), "q=e30%3D");
  EXPECT_EQ(query_of(OpenEnum<Colour>(Colour::red)), "q=RED%20%26%20BRIGHT");
  EXPECT_EQ(query_of(OpenEnum<Colour>("mauve")), "q=mauve");
}

TEST(CallQuery, NumbersAreTheShortestTextThatReadsBackTheSame) {
  EXPECT_EQ(query_of(0.9), "q=0.9");
  EXPECT_EQ(query_of(1.0), "q=1.0");
  EXPECT_EQ(query_of(120.0), "q=120.0");
  EXPECT_EQ(query_of(1e-5), "q=1e-05");
  EXPECT_EQ(query_of(5e-324), "q=5e-324");
  EXPECT_EQ(query_of(1.0 / 3), "q=0.3333333333333333");
  EXPECT_EQ(query_of(-0.0), "q=-0.0");
  EXPECT_EQ(query_of(std::numeric_limits<double>::max()), "q=1.7976931348623157e%2B308");
}

TEST(CallQuery, TheLocaleChangesNothing) {
  const GermanLocale german;
  EXPECT_EQ(query_of(1234.5), "q=1234.5");
  EXPECT_EQ(query_of(0.1), "q=0.1");
  EXPECT_EQ(query_of(std::int64_t{1234567}), "q=1234567");
  EXPECT_EQ(query_of(std::int32_t{1234567}), "q=1234567");
}

TEST(CallQuery, ANumberWithoutADecimalFormIsRefusedNamingTheArgument) {
  for (const double value : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                             -std::numeric_limits<double>::infinity()}) {
    EXPECT_TRUE(begins_with(refusal_of([&] { query_of(value); }), "q: "));
  }
}

TEST(CallQuery, AnArrayIsOnePairPerElementAndAnAbsentOptionalIsNone) {
  EXPECT_EQ(query_of(std::vector<std::string>{"a", "", "b"}), "q=a&q=&q=b");
  EXPECT_EQ(query_of(std::vector<bool>{true, false}), "q=true&q=false");
  EXPECT_EQ(query_of(std::vector<double>{}), "");
  EXPECT_EQ(query_of(std::optional<std::string>()), "");
  EXPECT_EQ(query_of(std::optional<double>(0.5)), "q=0.5");
  EXPECT_EQ(query_of(std::optional<std::vector<std::int64_t>>({1, 2})), "q=1&q=2");
}

TEST(CallQuery, NamesAreEncodedAndPairsKeepTheirOrder) {
  Call call(read_book);
  call.query("z[]", "1").query("a", "2");
  EXPECT_EQ(call.target_query(), "z%5B%5D=1&a=2");
}

TEST(CallHeader, AbsentOptionalIsNoHeader) {
  Call call(read_book);
  call.header("X-Project", std::optional<std::string>()).header("X-Count", std::int64_t{3});
  EXPECT_FALSE(call.headers().contains("X-Project"));
  EXPECT_EQ(call.headers().find("x-count"), "3");
}

TEST(CallHeader, LineEndsAreRefusedWithoutRepeatingTheValue) {
  for (const std::string& value : std::vector<std::string>{"a\r\nX-Evil: 1", "a\nb", "a\rb", {"a\0b", 3}}) {
    const std::string refusal = refusal_of([&] { Call(read_book).header("X-Project", value); });
    EXPECT_TRUE(contains(refusal, "X-Project")) << refusal;
    EXPECT_FALSE(contains(refusal, "Evil")) << refusal;
  }
}

TEST(CallBody, JsonIsSentAsJsonAndAnImageUnderItsOwnType) {
  Call call(add_book);
  call.json_body("[1]");
  EXPECT_EQ(call.content_type(), "application/json");
  EXPECT_EQ(bytes_of(call.body()), "[1]");
  call.image_body(Image::from_bytes(test_support::sample_png()));
  EXPECT_EQ(call.content_type(), "image/png");
  EXPECT_EQ(bytes_of(call.body()), test_support::sample_png());
}

TEST(CallBody, NullIsRefused) {
  EXPECT_THROW(Call(add_book).binary_body(nullptr, "a/b"), std::invalid_argument);
  EXPECT_TRUE(begins_with(refusal_of([] { Call(add_book).form_part({"file", nullptr, "", ""}); }), "file: "));
}

TEST(CallForm, FieldsAreTextsAndAbsentOnesAreLeftOut) {
  Call call(add_book);
  call.form_field("count", std::int64_t{2}).form_field("note", std::optional<std::string>()).form_field("on", true);
  ASSERT_EQ(call.form_parts().size(), 2u);
  EXPECT_EQ(call.form_parts()[0].name, "count");
  EXPECT_EQ(bytes_of(call.form_parts()[0].body), "2");
  EXPECT_EQ(bytes_of(call.form_parts()[1].body), "true");
  EXPECT_TRUE(call.form_parts()[0].file_name.empty() && call.form_parts()[0].media_type.empty());
}

TEST(CallForm, AScalarGoesToTheQueryToTheFormOrToBoth) {
  Call call(add_book);
  call.scalar(ScalarLocation::query, "a", 1.5).scalar(ScalarLocation::form, "b", std::optional<std::string>("x y"));
  call.scalar(ScalarLocation::both, "c", std::int64_t{3}).scalar(ScalarLocation::both, "d", std::optional<double>());
  EXPECT_EQ(call.target_query(), "a=1.5&c=3");
  ASSERT_EQ(call.form_parts().size(), 2u);
  EXPECT_EQ(call.form_parts()[0].name + "=" + bytes_of(call.form_parts()[0].body), "b=x y");
  EXPECT_EQ(call.form_parts()[1].name + "=" + bytes_of(call.form_parts()[1].body), "c=3");
}

TEST(CallForm, AnImageWithoutANameGetsTheDefaultOne) {
  Call call(add_book);
  call.form_image("image", Image::from_bytes(test_support::sample_gif()), "image.bin");
  ASSERT_EQ(call.form_parts().size(), 1u);
  EXPECT_EQ(call.form_parts()[0].file_name, "image.bin");
  EXPECT_EQ(call.form_parts()[0].media_type, "image/gif");
}

TEST(Call, IsIdempotentWhereTheOperationIsOrAnIdentifierIsGiven) {
  EXPECT_TRUE(Call(read_book).is_idempotent());
  EXPECT_FALSE(Call(add_book).is_idempotent());
  EXPECT_TRUE(Call(add_book).idempotent_with(std::string("b1")).is_idempotent());
  EXPECT_FALSE(Call(add_book).idempotent_with(std::nullopt).is_idempotent());
  EXPECT_FALSE(Call(add_book).idempotent_with(std::string()).is_idempotent());
  EXPECT_TRUE(Call(read_book).idempotent_with(std::nullopt).is_idempotent());
}

}  // namespace
}}  // namespace ocelli::core_test
