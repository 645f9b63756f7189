// SPDX-License-Identifier: Apache-2.0
#include <ocelli/base64url_json.hpp>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base64.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

Base64UrlJson of(std::string_view json) { return Base64UrlJson(JsonValue::parse(json)); }

/// What python3 -c 'import json; print(json.dumps(...))' prints.
void expect_spelling(std::string_view json, const std::string& python) {
  EXPECT_EQ(of(json).encoded(), core::base64url(python)) << python;
}

TEST(Base64UrlJson, IsWhatThePythonClientSends) {
  EXPECT_EQ(of("{}").encoded(), "e30=");
  EXPECT_EQ(of(R"({"location":"entrance","camera":"cam1"})").encoded(),
            "eyJsb2NhdGlvbiI6ICJlbnRyYW5jZSIsICJjYW1lcmEiOiAiY2FtMSJ9");
  EXPECT_EQ(of(R"({"q": "a=b&c=d?e#f/g+h >>>???~~~"})").encoded(), "eyJxIjogImE9YiZjPWQ_ZSNmL2craCA-Pj4_Pz9-fn4ifQ==");
}

TEST(Base64UrlJson, IsSpeltAsByPythonsJsonDumps) {
  expect_spelling(R"({"a":1,"b":[1,2,{"c":null}],"d":{},"e":[]})",
                  R"({"a": 1, "b": [1, 2, {"c": null}], "d": {}, "e": []})");
  expect_spelling(R"({"x":true,"y":false,"z":1.5,"w":1.0,"v":1e-5})",
                  R"({"x": true, "y": false, "z": 1.5, "w": 1.0, "v": 1e-05})");
  expect_spelling(R"({"é漢😀":"\u00e9\/\u007f"})", R"({"\u00e9\u6f22\ud83d\ude00": "\u00e9/\u007f"})");
  expect_spelling(R"({"t":"\b\f\n\r\t\u0001\"\\"})", R"({"t": "\b\f\n\r\t\u0001\"\\"})");
  expect_spelling(R"({"i":-9223372036854775808,"u":18446744073709551615})",
                  R"({"i": -9223372036854775808, "u": 18446744073709551615})");
}

TEST(Base64UrlJson, KeepsTheOrderOfTheMembers) {
  EXPECT_EQ(Base64UrlJson(nlohmann::ordered_json{{"z", 1}, {"a", 2}}).encoded(),
            core::base64url(R"({"z": 1, "a": 2})"));
  EXPECT_EQ(Base64UrlJson(nlohmann::json{{"z", 1}, {"a", 2}}).encoded(), core::base64url(R"({"a": 2, "z": 1})"));
}

TEST(Base64UrlJson, SizeCountsTheJsonAsUtf8) {
  EXPECT_EQ(of("{}").json_size(), 2u);
  EXPECT_EQ(of(R"({"a":1,"b":2})").json_size(), std::string(R"({"a": 1, "b": 2})").size());
  EXPECT_EQ(of(R"({"a":"\u00e9"})").json_size(), std::string(R"({"a": "é"})").size());
  EXPECT_EQ(of(R"({"a":"😀"})").json_size(), std::string(R"({"a": "😀"})").size());
}

TEST(Base64UrlJson, SaysWhyItCannotBeSent) {
  for (const std::string json : {"[]", "1", "\"x\"", "null"}) {
    EXPECT_EQ(of(json).problem(), "must be a JSON object, but begins with " + json.substr(0, 1));
  }
  EXPECT_EQ(of(R"({"a":1e999})").problem(), "holds a number that no double can hold");
  EXPECT_EQ(of("{}").problem(), "");
}

TEST(Base64UrlJson, AnEncodedTextGoesAsItIs) {
  EXPECT_EQ(Base64UrlJson::from_encoded("not base64 at all").encoded(), "not base64 at all");
  EXPECT_EQ(Base64UrlJson::from_encoded("e30=").json_size(), 0u);
  EXPECT_EQ(Base64UrlJson::from_encoded("e30="), of("{}"));
  EXPECT_NE(Base64UrlJson::from_encoded("e30"), of("{}"));
}

}}}  // namespace ocelli::core_test
