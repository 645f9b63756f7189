// SPDX-License-Identifier: Apache-2.0
// What errors keep of a server's words, and what they do not, by the headers that the request had.
#include <gtest/gtest.h>

#include <string>

#include "core/decode.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

/// Of a request with these headers.
core::Answer answer_to(const http::Headers& headers, const std::string& body) {
  const Client client;
  client.transport->answer(200, body);
  CallOptions options;
  options.headers = headers;
  return client.perform(get_call(), options).value();
}

std::string decode_path(const http::Headers& headers, const std::string& body) {
  const auto result = core::Decode<JsonValue>::from(answer_to(headers, body));
  const auto* error = result.error_as<DecodeException>();
  if (error == nullptr) return "no error";
  EXPECT_TRUE(contains(error->what(), ": " + error->path() + ": ")) << error->what();
  return error->path();
}

std::string message_of_refusal(const http::Headers& headers, const std::string& message) {
  const Client client;
  client.transport->answer(400, R"({"detail": ")" + message + R"("})");
  CallOptions options;
  options.headers = headers;
  const auto result = client.perform(get_call(), options);
  return result.error_as<HttpException>()->message();
}

TEST(MaskedPath, KeepsOrdinaryWordsWhateverTheHeadersSay) {
  const std::string body = R"({"results": [{"confidence_threshold": {"label-text": nil}}]})";
  const std::string path = "$.results[0].confidence_threshold.label-text";
  EXPECT_EQ(decode_path({}, body), path);
  EXPECT_EQ(decode_path({{"X-Show", "results"}, {"X-Want", "label-text"}}, body), path);
  EXPECT_EQ(decode_path({{"X-Api-Key", "results-81f2c7-threshold"}}, body), path);
  EXPECT_EQ(decode_path({{"X-Show", "all results of the gate"}}, body), path);
}

TEST(MaskedPath, HidesASecretThatIsTheNameOfAMember) {
  EXPECT_EQ(decode_path({}, R"({"results": {"sesame-1234": nil}})"), "$.results.***");
  EXPECT_EQ(decode_path({}, R"({"results": {"SESAME-1234": nil}})"), "$.results.***");
  EXPECT_EQ(decode_path({{"X-Api-Key", "results-81f2c7-threshold"}}, R"({"results-81f2": {"a": nil}})"), "$.***.a");
  EXPECT_EQ(decode_path({{"X-Site", "81f2c7-a91b"}}, R"({"of 81f2c7-a91b": nil})"), "$.of ***");
}

TEST(MaskedMessage, KeepsOrdinaryWordsWhateverTheHeadersSay) {
  const std::string words = "the team of the application took 2026-11-22 for a date, not application/json";
  EXPECT_EQ(message_of_refusal({{"X-Accept", "application/json"}, {"X-Team", "application team"}}, words), words);
  EXPECT_EQ(message_of_refusal({{"X-Date", "2026-11-22T10:00:00Z"}}, words), words);
  EXPECT_EQ(message_of_refusal({{"X-Date", "2026-11-22T10:00:00Z"}}, "no: 2026-11-22T10:00:00Z"), "no: ***");
}

TEST(MaskedMessage, HidesPiecesOfWhatIsKnownToBeASecret) {
  EXPECT_EQ(message_of_refusal({{"X-Api-Key", "k3y-91b7-42d1-aa"}}, "the key k3y-91b... is unknown"),
            "the key ***... is unknown");
  EXPECT_EQ(message_of_refusal({{"X-Gate", "0a1b2c3d4e5f6a7b8c9d"}}, "the gate 0a1b2c... is unknown"),
            "the gate ***... is unknown");
}

}}}  // namespace ocelli::core_test
