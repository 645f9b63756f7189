// SPDX-License-Identifier: Apache-2.0
#include "core/checks.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using core::check_count;
using core::check_json_size;
using core::check_length;
using core::check_not_empty;
using core::check_not_one_of;
using core::check_range;

TEST(CheckNotEmpty, RefusesAnEmptyTextNamingIt) {
  EXPECT_EQ(refusal_of([] { check_not_empty("id", std::string()); }), "id: must not be empty");
  EXPECT_THROW(check_not_empty("id", std::string_view()), std::invalid_argument);
  EXPECT_THROW(check_not_empty("id", std::optional<std::string>("")), std::invalid_argument);
  EXPECT_NO_THROW(check_not_empty("id", std::string(" ")));
  EXPECT_NO_THROW(check_not_empty("id", std::optional<std::string>()));
}

TEST(CheckNotEmpty, RefusesAnEmptyElementButNotNone) {
  const std::vector<std::string> texts = {"a", ""};
  EXPECT_EQ(refusal_of([&] { check_not_empty("ids", texts); }), "ids: must hold no empty text");
  EXPECT_NO_THROW(check_not_empty("ids", std::vector<std::string>{"a"}));
  EXPECT_NO_THROW(check_not_empty("ids", std::vector<std::string>()));
}

TEST(CheckRange, BoundsBelongToTheRange) {
  EXPECT_NO_THROW(check_range("threshold", 0.0, 0.0, 1.0));
  EXPECT_NO_THROW(check_range("threshold", 1.0, 0.0, 1.0));
  EXPECT_EQ(refusal_of([] { check_range("threshold", 1.1, 0.0, 1.0); }), "threshold: must be from 0.0 to 1.0");
  EXPECT_THROW(check_range("threshold", -5e-324, 0.0, 1.0), std::invalid_argument);
}

TEST(CheckRange, NotANumberAndInfinityAreOutside) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(check_range("x", nan, 0.0, 1.0), std::invalid_argument);
  EXPECT_THROW(check_range("x", nan, 0.0, std::nullopt), std::invalid_argument);
  EXPECT_THROW(check_range("x", nan, std::nullopt, 1.0), std::invalid_argument);
  EXPECT_THROW(check_range("x", infinity, 0.0, 1.0), std::invalid_argument);
  EXPECT_THROW(check_range("x", std::optional<double>(nan), 0.0, 1.0), std::invalid_argument);
}

TEST(CheckRange, OneBoundIsEnough) {
  EXPECT_EQ(refusal_of([] { check_range("page", std::int64_t{0}, 1, std::nullopt); }), "page: must be at least 1");
  EXPECT_EQ(refusal_of([] { check_range("page", std::int64_t{9}, std::nullopt, 8); }), "page: must be at most 8");
  EXPECT_NO_THROW(check_range("page", std::numeric_limits<std::int64_t>::max(), 1, std::nullopt));
}

TEST(CheckRange, AbsentOptionalPasses) {
  EXPECT_NO_THROW(check_range("x", std::optional<double>(), 0.0, 1.0));
  EXPECT_NO_THROW(check_range("x", std::optional<std::int64_t>(), 0, 1));
  EXPECT_THROW(check_range("x", std::optional<std::int64_t>(2), 0, 1), std::invalid_argument);
}

TEST(CheckLength, CountsBytes) {
  EXPECT_NO_THROW(check_length("name", std::string("éé"), 4, 4));
  EXPECT_EQ(refusal_of([] { check_length("name", std::string("é"), 0, 1); }), "name: has 2 bytes, must have at most 1");
  EXPECT_EQ(refusal_of([] { check_length("name", std::string(), 1, 9); }), "name: has 0 bytes, must have at least 1");
  EXPECT_NO_THROW(check_length("name", std::optional<std::string>(), 1, 9));
  EXPECT_THROW(check_length("name", std::optional<std::string>("ab"), 0, 1), std::invalid_argument);
}

TEST(CheckCount, NamesHowManyThereAre) {
  EXPECT_EQ(refusal_of([] { check_count("ids", 11, 1, 10); }), "ids: has 11 elements, must have at most 10");
  EXPECT_NO_THROW(check_count("ids", 10, 1, 10));
  EXPECT_THROW(check_count("ids", 0, 1, 10), std::invalid_argument);
}

TEST(CheckJsonSize, CountsTheJsonAndNotItsBase64) {
  const Base64UrlJson nine(JsonValue::parse(R"({"a": 10})"));
  EXPECT_NO_THROW(check_json_size("metadata", nine, 9));
  EXPECT_EQ(refusal_of([&] { check_json_size("metadata", nine, 8); }),
            "metadata: has 9 bytes of JSON, must have at most 8");
  EXPECT_NO_THROW(check_json_size("metadata", std::nullopt, 0));
}

TEST(CheckNotOneOf, RefusesANameThatIsTaken) {
  EXPECT_TRUE(begins_with(refusal_of([] { check_not_one_of("id", "pairs", {"images", "pairs"}); }), "id: \"pairs\" "));
  EXPECT_NO_THROW(check_not_one_of("id", "pair", {"images", "pairs"}));
  EXPECT_NO_THROW(check_not_one_of("id", "", {}));
}

TEST(CheckUnique, NamesWhatIsThereTwice) {
  EXPECT_EQ(refusal_of([] { core::check_unique("ids", {"a", "b", "a"}); }), "ids: holds \"a\" twice");
  EXPECT_NO_THROW(core::check_unique("ids", {"a", "b", "A", ""}));
  EXPECT_NO_THROW(core::check_unique("ids", {}));
}

TEST(CheckExactlyOne, NamesTheAlternativesAndWhatWasGiven) {
  EXPECT_NO_THROW(core::check_exactly_one({{"a", false}, {"b", true}, {"c", false}}));
  EXPECT_EQ(refusal_of([] {
              core::check_exactly_one({{"a", false}, {"b", false}});
            }),
            "a, b: exactly one of them must be given, not none");
  EXPECT_EQ(refusal_of([] {
              core::check_exactly_one({{"a", true}, {"b", false}, {"c", true}});
            }),
            "a, b, c: exactly one of them must be given, not a and c");
}

TEST(CheckOnlyWith, NamesWhatIsMissing) {
  EXPECT_NO_THROW(core::check_only_with({"name", true}, {"data", true}));
  EXPECT_NO_THROW(core::check_only_with({"name", false}, {"data", false}));
  EXPECT_EQ(refusal_of([] {
              core::check_only_with({"name", true}, {"data", false});
            }),
            "name: means nothing without data; leave it out");
}

}}}  // namespace ocelli::core_test
