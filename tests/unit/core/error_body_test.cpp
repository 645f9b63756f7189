// SPDX-License-Identifier: Apache-2.0
#include "core/error_body.hpp"

#include <gtest/gtest.h>

#include <string>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

core::ErrorBody said(const std::string& body) { return core::parse_error_body(library_service(), body); }

std::string fields(const core::ErrorBody& body) {
  std::string text;
  for (const auto& error : body.field_errors) text += "[" + error.field + "|" + error.message + "|" + error.type + "]";
  return text;
}

TEST(ErrorBody, MessageAndCodeAreTheMembersThatTheServiceNames) {
  EXPECT_EQ(said(R"({"detail": "Not found."})").message, "Not found.");
  EXPECT_EQ(said(R"({"message": "second", "detail": "first", "code": "E1"})").message, "first");
  EXPECT_EQ(said(R"({"message": "second", "code": "E1"})").code, "E1");
  EXPECT_EQ(said(R"({"detail": "", "message": "second"})").message, "second");
  EXPECT_EQ(said(R"({"detail": null, "message": "second"})").message, "second");
  EXPECT_EQ(said(R"({"error": "not named"})").message, "");
}

TEST(ErrorBody, FieldErrorsOfDjango) {
  const auto body = said(R"({"limit": ["too big", "odd"], "name": ["required"], "note": "no list", "n": [1, null]})");
  EXPECT_EQ(fields(body), "[limit|too big|][limit|odd|][name|required|]");
  EXPECT_EQ(body.message, "limit: too big");
}

TEST(ErrorBody, FieldErrorsOfFastApi) {
  const auto body = said(R"({"detail": [{"loc": ["body", "items", 0, "limit"], "msg": "too big", "type": "value_error"},
                                        {"loc": [], "msg": "bad"}, {"msg": 5}, {"loc": "query"}, "x", null]})");
  EXPECT_EQ(fields(body), "[body.items.0.limit|too big|value_error][|bad|][||][query||]");
  EXPECT_EQ(body.message, "body.items.0.limit: too big");
}

TEST(ErrorBody, AListOfTexts) {
  EXPECT_EQ(said(R"(["Invalid page.", "x"])").message, "Invalid page.");
  EXPECT_EQ(said(R"({"detail": ["Invalid page."]})").message, "detail: Invalid page.");
  EXPECT_EQ(said(R"([{"detail": "x"}])").message, "");
  EXPECT_EQ(said("[]").message, "");
}

TEST(ErrorBody, NestedErrorsSayNothing) {
  const auto body = said(R"({"limit": {"inner": ["too big"]}, "detail": {"message": "x"}, "code": 7})");
  EXPECT_EQ(body.message, "");
  EXPECT_EQ(body.code, "");
  EXPECT_EQ(fields(body), "");
}

TEST(ErrorBody, WhatIsNoJsonObjectSaysNothing) {
  for (const std::string body : {"", " ", "null", "true", "17", "1e999", "<html>502 Bad Gateway</html>", "{",
                                 "{\"detail\": ", "[", "\"cut", "{\"detail\": \"caf\xe9\"}", "\xff\xfe", "caf\xe9",
                                 "{\"detail\": \"\\ud800\"}", "{detail: 'x'}", "{} {}", "a\nb", "12:30"}) {
    const auto result = said(body);
    EXPECT_TRUE(result.message.empty() && result.code.empty() && result.field_errors.empty()) << body;
  }
}

TEST(ErrorBody, AShortTextIsTheMessage) {
  EXPECT_EQ(said("model was not found").message, "model was not found");
  EXPECT_EQ(said(" boom: disk full\r\n").message, "boom: disk full");
  EXPECT_EQ(said("\"Inference Job not found\"").message, "Inference Job not found");
  EXPECT_EQ(said("caf\xc3\xa9 is shut").message, "caf\xc3\xa9 is shut");
}

TEST(ErrorBody, ALongTextIsNoMessage) {
  EXPECT_EQ(said(std::string(300, 'a')).message, std::string(300, 'a'));
  EXPECT_EQ(said(std::string(301, 'a')).message, "");
}

TEST(ErrorBody, NulBytesAreKept) {
  EXPECT_EQ(said(R"({"detail": "a\u0000b"})").message, std::string("a\0b", 3));
  EXPECT_EQ(said(std::string("\0\0\0", 3)).message, "");
}

TEST(ErrorBody, ADeepBodySaysNothing) {
  for (const std::string open : {"[", "{\"detail\":", "{\"detail\":["}) {
    std::string deep;
    for (int i = 0; i < 20000; ++i) deep += open;
    EXPECT_EQ(said(deep).message, "");
  }
  EXPECT_EQ(said(std::string(100000, '[') + std::string(100000, ']')).message, "");
}

TEST(ErrorBody, TheRestOfABodyWithADeepPartIsUnderstood) {
  EXPECT_EQ(said("{\"detail\": \"no\", \"trace\": " + std::string(500, '[') + std::string(500, ']') + "}").message,
            "no");
}

TEST(ErrorBody, AHugeBodySaysNothing) {
  EXPECT_EQ(said("{\"detail\": \"" + std::string(2u << 20, 'a') + "\"}").message, "");
}

// Each name goes before all that came earlier; sorted one by one they would take minutes.
TEST(ErrorBody, NamesInFallingOrderTakeNoLonger) {
  std::string body = R"({"detail": "first")";
  for (int i = 60000; i > 0; --i) body += ",\"z" + std::to_string(100000 + i) + "\":1";
  EXPECT_EQ(said(body + R"(, "detail": "last"})").message, "last");
}

TEST(ErrorBody, TruncatedAnywhereItNeverThrows) {
  const std::string body =
      R"({"detail": [{"loc": ["body", 1.5e3, true, null], "msg": "b\u00e4d", "type": "t"}], "code": "c"})";
  for (std::size_t size = 0; size < body.size(); ++size) EXPECT_EQ(said(body.substr(0, size)).message, "") << size;
  EXPECT_EQ(said(body).message, "body.1500.0.true.: bäd");
}

}}}  // namespace ocelli::core_test
