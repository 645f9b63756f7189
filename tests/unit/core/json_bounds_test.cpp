// SPDX-License-Identifier: Apache-2.0
// JSON that is deeper or larger than anybody means it.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/decode.hpp"
#include "unit/core/client.hpp"
#include "unit/core/sample_model.hpp"

namespace ocelli { namespace core_test { namespace {

std::string nested_objects(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += "{\"a\":";
  return text + "1" + std::string(depth, '}');
}

template <class Json>
Json nested_json(std::size_t depth) {
  Json json = Json::array();
  for (std::size_t i = 1; i < depth; ++i) {
    Json outer = Json::array();
    outer.push_back(std::move(json));
    json = std::move(outer);
  }
  return json;
}

template <class T>
std::string decode_error_of(const std::string& body, std::size_t depth = 128) {
  core::Answer answer;
  answer.response.status = 200;
  answer.response.body = body;
  answer.max_json_depth = depth;
  const auto result = core::Decode<T>::from(std::move(answer));
  const auto* error = result.template error_as<DecodeException>();
  if (error == nullptr) return "";
  EXPECT_EQ(std::string(error->what()).find('\n'), std::string::npos);
  EXPECT_LT(std::string(error->what()).size(), 1000u);
  return error->what();
}

const std::string too_deep =
    "the JSON nests too deep: over the limit of 128 levels; raise ClientOptions::max_json_depth";

TEST(JsonDepth, IsBoundInAKnownAnUnknownAndAFreeField) {
  for (const char* field : {"authors", "unknown", "extra"}) {
    for (const auto& value : {nested_arrays(100000), nested_objects(100000)}) {
      const std::string body = R"({"id": "b1", ")" + std::string(field) + "\": " + value + "}";
      EXPECT_NE(decode_error_of<Book>(body), "") << field;
    }
  }
  EXPECT_TRUE(contains(decode_error_of<Book>(R"({"id": "b1", "unknown": )" + nested_arrays(128) + "}"), too_deep));
  EXPECT_EQ(decode_error_of<Book>(R"({"id": "b1", "unknown": )" + nested_arrays(127) + "}"), "");
}

TEST(JsonDepth, IsBoundInAnAnswerOfAnyJson) {
  EXPECT_EQ(decode_error_of<JsonValue>(nested_arrays(128)), "");
  EXPECT_TRUE(contains(decode_error_of<JsonValue>(nested_arrays(129)), too_deep));
  EXPECT_TRUE(contains(decode_error_of<JsonValue>(nested_objects(100000)), too_deep));
}

TEST(JsonDepth, BeyondAThousandIsRaisedByNoOption) {
  const std::string what = decode_error_of<JsonValue>(nested_arrays(100000), 100000);
  EXPECT_TRUE(contains(what, "over the limit of 1000 levels")) << what;
  EXPECT_FALSE(contains(what, "max_json_depth")) << what;
}

TEST(JsonDepth, OfAnErrorBodyLeavesTheStatusAsItIs) {
  for (const auto& body :
       {nested_arrays(1000000), nested_objects(200000), "{\"detail\": " + nested_arrays(100000) + "}"}) {
    Client client;
    client.transport->answer(404, body);
    EXPECT_NE(client.perform(get_call()).error_as<NotFoundException>(), nullptr);
  }
}

TEST(JsonDepth, OfAValueOfTheCallersIsBoundWhereverItComesFrom) {
  const std::string refusal = "the JSON nests too deep: over the limit of 1000 levels";
  EXPECT_EQ(JsonValue(nested_json<nlohmann::json>(1000)).text(), nested_arrays(1000));
  EXPECT_EQ(JsonValue(nested_json<nlohmann::ordered_json>(1000)).text(), nested_arrays(1000));
  for (const std::size_t depth : {1001u, 200000u}) {
    EXPECT_EQ(refusal_of([&] { return JsonValue(nested_json<nlohmann::json>(depth)); }), "json: " + refusal);
    EXPECT_EQ(refusal_of([&] { return JsonValue(nested_json<nlohmann::ordered_json>(depth)); }), "json: " + refusal);
    EXPECT_EQ(refusal_of([&] { return JsonValue::parse(nested_arrays(depth)); }), "text: " + refusal);
  }
  const JsonValue deepest(nested_json<nlohmann::json>(1000));
  EXPECT_EQ(JsonValue(deepest.json()), deepest);
}

TEST(JsonSize, OfAKeyANumberOrATextMakesNoLongMessage) {
  const std::string large(1 << 20, '9');
  EXPECT_NE(decode_error_of<Book>("{\"id\": \"b1\", \"copies\": {\"" + large + "\": \"no\"}}"), "");
  EXPECT_NE(decode_error_of<Book>("{\"id\": " + large + "}"), "");
  EXPECT_EQ(decode_error_of<Book>("{\"id\": \"b1\", \"unknown\": " + large + "}"), "");
  EXPECT_EQ(decode_error_of<Book>("{\"id\": \"" + large + "\"}"), "");
}

TEST(JsonSize, OfManyMembersIsNoTrouble) {
  std::string body = "{\"id\": \"b1\"";
  for (int i = 0; i < 100000; ++i) body += ",\"k" + std::to_string(i) + "\":" + std::to_string(i);
  EXPECT_EQ(decode_error_of<Book>(body + "}"), "");
}

TEST(JsonKeys, ThatComeTwiceCountOnceTheLast) {
  core::Answer answer;
  answer.response.status = 200;
  answer.response.body = R"({"id": "first", "id": "last"})";
  answer.max_json_depth = 128;
  EXPECT_EQ(core::Decode<Book>::from(std::move(answer)).value().id, "last");
}

TEST(JsonEnd, IsFollowedByNothing) {
  for (const std::string rest : {"x", "{}", ",", "]", "\\0"}) {
    EXPECT_NE(decode_error_of<Book>("{\"id\": \"b1\"}" + rest), "") << rest;
    EXPECT_NE(decode_error_of<JsonValue>("{}" + rest), "") << rest;
  }
}

}}}  // namespace ocelli::core_test
