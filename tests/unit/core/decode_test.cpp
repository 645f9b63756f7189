// SPDX-License-Identifier: Apache-2.0
#include "core/decode.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "unit/core/client.hpp"
#include "unit/core/sample_model.hpp"

namespace ocelli { namespace core_test { namespace {

core::Answer answer(std::string body, std::size_t depth = 128) {
  core::Answer result;
  result.response.status = 200;
  result.response.body = std::move(body);
  result.response.headers = {{"Content-Type", "image/png"}};
  result.context.operation = "library read_book";
  result.context.method = "GET";
  result.context.url = "https://library.example/books/b1";
  result.context.request_id = "req_1";
  result.context.status = 200;
  result.max_json_depth = depth;
  return result;
}

template <class T>
Result<T> decode(std::string body, std::size_t depth = 128) {
  return core::Decode<T>::from(answer(std::move(body), depth));
}

template <class T>
const DecodeException& error_of(const Result<T>& result) {
  const auto* error = result.template error_as<DecodeException>();
  if (error == nullptr) throw std::logic_error("there is no DecodeException");
  return *error;
}

TEST(Decode, AModelIsReadFromTheBody) { EXPECT_EQ(decode<Book>(R"({"id": "b1"})").value().id, "b1"); }

TEST(Decode, AnErrorSaysWhatWasPromisedWhereAndKeepsTheBody) {
  const std::string body = R"({"id": "b1", "authors": [1]})";
  const auto result = decode<Book>(body);
  const auto& error = error_of(result);
  EXPECT_EQ(error.path(), "$.authors[0]");
  EXPECT_EQ(error.body(), body);
  EXPECT_EQ(error.status(), 200);
  EXPECT_EQ(error.request_id(), "req_1");
  EXPECT_EQ(error.delivery(), Delivery::processed);
  EXPECT_STREQ(error.what(),
               "library read_book: GET https://library.example/books/b1: 200, but its body is not what was promised: "
               "$.authors[0]: a text was expected, but there is a number (request id req_1)");
}

TEST(Decode, AnyBodyIsAValueOrADecodeException) {
  for (const std::string body :
       {"", " ", "null", "[]", "{}", "<html>", "\xff", "{\"id\":\"b1\"", "{\"id\":\"b1\"} x", "\"b1\""}) {
    EXPECT_NE(decode<Book>(body).error_as<DecodeException>(), nullptr) << body;
  }
  EXPECT_NE(decode<Book>(std::string(100000, '[')).error_as<DecodeException>(), nullptr);
}

TEST(Decode, AMemberNamedByTheServerCannotBreakTheLine) {
  const auto result = decode<Book>("{\"id\": \"b1\", \"copies\": {\"a\\r\\nb" + std::string(500, 'x') + "\": \"no\"}}");
  const std::string what = error_of(result).what();
  EXPECT_EQ(what.find_first_of("\r\n"), std::string::npos);
  EXPECT_LT(what.size(), 600u);
}

TEST(Decode, TheDepthIsTheClientsUpToAThousand) {
  const std::string deep = R"({"id": "b1", "x": [[[]]]})";
  EXPECT_TRUE(decode<Book>(deep, 4));
  EXPECT_FALSE(decode<Book>(deep, 3));
  const std::string brackets = std::string(5000, '[') + std::string(5000, ']');
  EXPECT_FALSE(decode<JsonValue>(brackets, std::numeric_limits<std::size_t>::max()));
  EXPECT_TRUE(decode<JsonValue>("[[]]", std::numeric_limits<std::size_t>::max()));
  EXPECT_TRUE(decode<JsonValue>("[[]]", 2));
  EXPECT_FALSE(decode<JsonValue>("[[]]", 1));
}

TEST(Decode, FreeJsonMayBeAnything) {
  for (const std::string body : {"null", "1", "\"x\"", "[1, 2]", "{\"a\": 1}"}) {
    EXPECT_EQ(decode<JsonValue>(body).value().text(), body);
  }
  EXPECT_TRUE(decode<JsonValue>("").value().is_null());
}

TEST(Decode, FreeJsonThatIsBrokenIsAnErrorWithItsPath) {
  EXPECT_EQ(error_of(decode<JsonValue>(R"({"a": [1, tru]})")).path(), "$.a[1]");
  for (const std::string body : {"1 2", "1,2", "[] []", "x", "1],[2"}) {
    EXPECT_NE(decode<JsonValue>(body).error_as<DecodeException>(), nullptr) << body;
  }
}

TEST(Decode, ABlobKeepsBytesAndType) {
  const Blob blob = decode<Blob>(std::string("\0\xff", 2)).value();
  EXPECT_EQ(blob.bytes, std::string("\0\xff", 2));
  EXPECT_EQ(blob.media_type, "image/png");
}

TEST(Decode, ACompressedBlobNeedsALengthSinceItsEndTellsNothing) {
  auto compressed = answer("bytes");
  compressed.response.headers.add("Content-Encoding", "gzip");
  const auto refused = core::Decode<Blob>::from(compressed);
  EXPECT_NE(std::string(error_of(refused).what()).find("Accept-Encoding: identity"), std::string::npos);
  compressed.response.headers.add("Content-Length", "5");
  EXPECT_EQ(core::Decode<Blob>::from(compressed).value().bytes, "bytes");
}

core::Answer binary_answer(std::string body, std::string_view type, std::string_view promised = "image/jpeg") {
  auto result = answer(std::move(body));
  result.response.headers = {{"Content-Type", std::string(type)}};
  result.promised = promised;
  result.has_bytes = !result.response.body.empty();
  return result;
}

TEST(Decode, AWebPageIsNoBlobUnlessOneWasPromised) {
  for (const auto* type : {"text/html", "Text/HTML; charset=utf-8", "application/xhtml+xml"}) {
    const auto result = core::Decode<Blob>::from(binary_answer("<html>", type));
    EXPECT_EQ(error_of(result).body(), "<html>");
    EXPECT_EQ(error_of(result).delivery(), Delivery::processed);
  }
  for (const auto* promised : {"application/octet-stream, text/html", "*/*", "text/*", ""}) {
    EXPECT_TRUE(core::Decode<Blob>::from(binary_answer("<html>", "text/html", promised)).has_value()) << promised;
  }
}

TEST(Decode, AWebPageInPlaceOfABlobSaysWhoMayHaveSentIt) {
  EXPECT_STREQ(
      error_of(core::Decode<Blob>::from(binary_answer("<html>", "text/html; charset=utf-8"))).what(),
      "library read_book: GET https://library.example/books/b1: 200, but its body is not what was promised: $: "
      "it is a web page where image/jpeg was promised; it came as text/html: something between here and the "
      "service, a proxy or a captive portal, may have answered (request id req_1)");
}

TEST(Decode, BytesThatAreNoPageAreTakenUnderThatNameToo) {
  EXPECT_TRUE(core::Decode<Blob>::from(binary_answer("\xff\xd8\xff", "text/html; charset=utf-8")).has_value());
  EXPECT_FALSE(core::Decode<Blob>::from(binary_answer("\xEF\xBB\xBF\r\n <!DOCTYPE html>", "text/html")).has_value());
}

TEST(Decode, AWebPageInPlaceOfJsonSaysWhoMayHaveSentIt) {
  const auto result = core::Decode<Book>::from(binary_answer("<html>", "text/html", "application/json"));
  EXPECT_NE(std::string(error_of(result).what()).find("a captive portal, may have answered"), std::string::npos);
}

TEST(Decode, ABlobUnderAnotherNameOrNoneIsTaken) {
  for (const auto* type : {"image/png", "application/octet-stream", "text/plain", ""}) {
    EXPECT_EQ(core::Decode<Blob>::from(binary_answer("bytes", type)).value().bytes, "bytes") << type;
  }
  auto unnamed = binary_answer("bytes", "");
  unnamed.response.headers = {};
  EXPECT_EQ(core::Decode<Blob>::from(unnamed).value().bytes, "bytes");
}

TEST(Decode, AnImageIsNotEmptyAFileMayBe) {
  const auto image = core::Decode<Blob>::from(binary_answer("", "image/jpeg"));
  EXPECT_NE(std::string(error_of(image).what()).find("it is empty where image/jpeg was promised"), std::string::npos);
  EXPECT_TRUE(core::Decode<Blob>::from(binary_answer("", "image/jpeg", "application/octet-stream")).has_value());
  auto streamed = binary_answer("", "image/jpeg");
  streamed.has_bytes = true;
  EXPECT_TRUE(core::Decode<Blob>::from(streamed).has_value());
}

TEST(Decode, NoContentIsNoBlob) {
  auto nothing = binary_answer("", "", "application/octet-stream");
  nothing.response.status = 204;
  EXPECT_EQ(error_of(core::Decode<Blob>::from(nothing)).path(), "$");
}

TEST(Decode, TextIsTakenAsItIsAndNothingIsLookedAtForNothing) {
  EXPECT_EQ(decode<std::string>("\xff plain").value(), "\xff plain");
  EXPECT_TRUE(decode<void>("<html>").has_value());
}

}}}  // namespace ocelli::core_test
