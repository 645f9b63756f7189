// SPDX-License-Identifier: Apache-2.0
#include <ocelli/testing/cassette.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace {

using testing::Cassette;
using testing::CassetteError;
using testing::TapedBody;
using testing::TapedExchange;
using testing::TapedRequest;
using testing::TapedResponse;

TapedExchange answered(TapedRequest request, TapedResponse response) {
  return {std::move(request), std::move(response)};
}

http::Headers headers(std::vector<http::Headers::Field> fields) {
  http::Headers result;
  for (auto& [name, value] : fields) result.add_received(name, value);
  return result;
}

Cassette sample() {
  Cassette cassette;
  cassette.exchanges.push_back(answered({"GET", "/v1/gates?page=2", headers({{"Accept", "application/json"}}), {}},
                                        {200, "1.1", headers({{"ETag", "\"1\""}, {"ETag", "2"}}), {"{\n}\n", {}}}));
  cassette.exchanges.push_back(
      answered({"POST", "/v1/gates", {}, {std::string("\xff\xd8\0", 3), {}}}, {204, "2", {}, {}}));
  cassette.exchanges.push_back(answered({"PUT", "/big", {}, {{}, 5000000000}}, {201, "1.1", {}, {"caf\xc3\xa9", {}}}));
  http::TransportFailure failure;
  failure.kind = http::FailureKind::receive;
  failure.message = "cut";
  failure.code = "CURLE_PARTIAL_FILE";
  failure.status = 200;
  failure.headers = headers({{"Content-Type", "text/plain"}});
  cassette.exchanges.push_back({{"GET", "/cut", {}, {}}, failure, TapedBody{"be", {}}});
  return cassette;
}

std::string refusal_of(const std::string& text) {
  try {
    static_cast<void>(Cassette::parse(text));
  } catch (const CassetteError& error) {
    return error.what();
  }
  return "";
}

/// The sample's text with one place changed.
std::string damaged(const std::string& from, const std::string& to) {
  std::string text = sample().text();
  text.replace(text.find(from), from.size(), to);
  return text;
}

TEST(CassetteText, ReadsWhatItWrote) { EXPECT_EQ(Cassette::parse(sample().text()), sample()); }

TEST(CassetteText, EqualsOnlyWhatIsTheSame) {
  const auto differs = [](auto change) {
    Cassette other = sample();
    change(other.exchanges);
    return other != sample();
  };
  EXPECT_TRUE(differs([](auto& list) { list.pop_back(); }));
  EXPECT_TRUE(differs([](auto& list) { list[0].request.method = "PUT"; }));
  EXPECT_TRUE(differs([](auto& list) { list[0].request.target = "/"; }));
  EXPECT_TRUE(differs([](auto& list) { list[1].request.body.bytes = "x"; }));
  EXPECT_TRUE(differs([](auto& list) { list[2].request.body.omitted_size = 1; }));
  EXPECT_TRUE(differs([](auto& list) { std::get<TapedResponse>(list[0].outcome).status = 201; }));
  EXPECT_TRUE(differs([](auto& list) { std::get<TapedResponse>(list[0].outcome).headers.remove("ETag"); }));
  EXPECT_TRUE(differs([](auto& list) { std::get<http::TransportFailure>(list[3].outcome).status = 201; }));
  EXPECT_TRUE(differs([](auto& list) { list[3].received->bytes = "b"; }));
  EXPECT_TRUE(differs([](auto& list) { list[3].received.reset(); }));
  EXPECT_TRUE(differs([](auto& list) { list[0].outcome = http::TransportFailure(); }));
}

TEST(CassetteText, IsJsonForPeopleWithABodyInLines) {
  Cassette cassette;
  cassette.exchanges.push_back(sample().exchanges[0]);
  EXPECT_EQ(cassette.text(), R"({
  "ocelli_cassette": 1,
  "exchanges": [
    {
      "request": {
        "method": "GET",
        "target": "/v1/gates?page=2",
        "headers": [
          "Accept: application/json"
        ]
      },
      "response": {
        "status": 200,
        "http_version": "1.1",
        "headers": [
          "ETag: \"1\"",
          "ETag: 2"
        ],
        "body": [
          "{\n",
          "}\n"
        ]
      }
    }
  ]
}
)");
}

TEST(CassetteText, WritesBodiesThatAreNoTextInBase64) {
  EXPECT_NE(sample().text().find("\"body_base64\": \"/9gA\""), std::string::npos);
}

TEST(CassetteText, IsRefusedWhereItIsCutAnywhere) {
  const std::string text = sample().text();
  for (std::size_t size = 0; size + 1 < text.size(); ++size) {
    EXPECT_NE(refusal_of(text.substr(0, size)).find("is not JSON at byte"), std::string::npos) << size;
  }
}

TEST(CassetteText, IsRefusedWithTheVersionWhereItIsAnother) {
  EXPECT_EQ(refusal_of(damaged("cassette\": 1", "cassette\": 2")),
            "cassette: $: it is of version 2, this library reads version 1; record it again");
  EXPECT_EQ(refusal_of("{}"), "cassette: $: \"ocelli_cassette\" is missing");
}

TEST(CassetteText, IsRefusedWithThePlaceOfWhatIsWrong) {
  EXPECT_EQ(refusal_of(damaged("\"GET\"", "7")), "cassette: $.exchanges[0].request.method: must be a text");
  EXPECT_EQ(refusal_of(damaged("\"status\": 200", "\"status\": 20")),
            "cassette: $.exchanges[0].response.status: must be a status from 100 to 599");
  EXPECT_EQ(refusal_of(damaged("Accept: ", "Accept")),
            "cassette: $.exchanges[0].request.headers[0]: must be \"Name: value\"");
  EXPECT_EQ(refusal_of(damaged("/9gA", "/9g")), "cassette: $.exchanges[1].request.body_base64: is not base64");
  EXPECT_EQ(refusal_of(damaged("\"receive\"", "\"weather\"")),
            "cassette: $.exchanges[3].failure.kind: names nothing that this library knows");
  EXPECT_EQ(refusal_of(damaged("\"response\"", "\"answer\"")), "cassette: $.exchanges[0]: \"response\" is missing");
  EXPECT_EQ(refusal_of(damaged("5000000000", "-1")),
            "cassette: $.exchanges[2].request.body_omitted: must be a whole number of 0 or more");
}

TEST(CassetteText, IsRefusedWhereItIsGarbage) {
  for (const char* text : {"", "null", "7", "[]", "{\"ocelli_cassette\":1}", "{\"ocelli_cassette\":1,\"exchanges\":{}}",
                           "{\"ocelli_cassette\":1,\"exchanges\":[3]}", "\xff\xfe", "1e999",
                           "{\"ocelli_cassette\":\"1\",\"exchanges\":[]}"}) {
    EXPECT_EQ(refusal_of(text).rfind("cassette: ", 0), 0u) << text;
  }
  EXPECT_NE(refusal_of(std::string(1000000, '[')), "");
}

TEST(CassetteText, TakesTextsThatAreNotUtf8) {
  Cassette cassette;
  cassette.exchanges.push_back(answered({"GET", "/", headers({{"X", "\xe9"}}), {}}, {200, "1.1", {}, {}}));
  const auto read = Cassette::parse(cassette.text());
  EXPECT_EQ(*read.exchanges[0].request.headers.find("X"), "\xef\xbf\xbd");
}

class CassetteFile : public ::testing::Test {
 protected:
  core_test::TemporaryFolder folder;
};

TEST_F(CassetteFile, KeepsACassette) {
  const auto path = folder.path("gate.json");
  sample().save(path);
  EXPECT_EQ(Cassette::load(path), sample());
  EXPECT_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_F(CassetteFile, IsReplacedWholeOrNotAtAll) {
  const auto path = folder.path("gate.json");
  sample().save(path);
  // Writing the part fails: there is a folder in its place.
  std::filesystem::create_directory(path + ".part");
  EXPECT_THROW(Cassette().save(path), CassetteError);
  EXPECT_EQ(Cassette::load(path), sample());
}

TEST_F(CassetteFile, IsNamedWhereItCannotBeRead) {
  const auto said = [](const std::string& path) -> std::string {
    try {
      static_cast<void>(Cassette::load(path));
    } catch (const CassetteError& error) {
      return error.what();
    }
    return "";
  };
  const auto missing = folder.path("none.json");
  EXPECT_EQ(said(missing), "cassette \"" + missing + "\": cannot be opened; record it first");
  const auto cut = folder.write("cut.json", "{");
  EXPECT_EQ(said(cut), "cassette \"" + cut + "\": the file: is not JSON at byte 2; is it cut?");
  const auto huge = folder.write("huge.json", "{");
  std::filesystem::resize_file(huge, (std::uintmax_t{256} << 20U) + 1);
  EXPECT_EQ(said(huge), "cassette \"" + huge + "\": is larger than 256 MiB");
}

}}  // namespace ocelli
