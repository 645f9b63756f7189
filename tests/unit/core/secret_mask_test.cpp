// SPDX-License-Identifier: Apache-2.0
#include "core/secret_mask.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/base64.hpp"
#include "core/header_secrets.hpp"

namespace ocelli { namespace core_test { namespace {

using core::header_secrets;
using core::is_public_header;
using core::SecretMask;
using Texts = std::vector<std::string>;

const std::string secret = "tok/en+\"1234\"%xyz";

std::string masked(const std::string& text) { return SecretMask({secret}).masked(text); }

TEST(SecretMask, TakesOutASecretAsItIs) {
  EXPECT_EQ(masked("a " + secret + " b" + secret), "a *** b***");
  EXPECT_EQ(masked("nothing to see"), "nothing to see");
}

TEST(SecretMask, TakesOutASecretThatComesManyTimes) {
  std::string text;
  std::string expected;
  for (int i = 0; i < 50000; ++i) {
    text += secret + " " + secret.substr(0, 8) + " ";
    expected += "*** *** ";
  }
  EXPECT_EQ(masked(text), expected);
}

TEST(SecretMask, TakesOutASecretInPercents) {
  EXPECT_EQ(masked("?t=tok%2Fen%2B%221234%22%25xyz&x"), "?t=***&x");
  EXPECT_EQ(masked("?t=tok%2fen%2b%221234%22%25xyz&x"), "?t=***&x");
}

TEST(SecretMask, TakesOutASecretEscapedForJson) {
  EXPECT_EQ(masked(R"({"t":"tok/en+\"1234\"%xyz"})"), R"({"t":"***"})");
  EXPECT_EQ(masked(R"({"t":"tok\/en+\"1234\"%xyz"})"), R"({"t":"***"})");
}

TEST(SecretMask, TakesOutASecretInBase64WhateverStandsAroundIt) {
  EXPECT_EQ(masked("Basic " + core::base64(secret) + "."), "Basic ***.");
  for (const std::string before : {"", "a", "ab", "abc"}) {
    for (const std::string after : {"", "y", "yz"}) {
      for (const auto& code : {core::base64(before + secret + after), core::base64url(before + secret + after)}) {
        const auto text = masked(code);
        EXPECT_NE(text.find("***"), std::string::npos) << code;
        EXPECT_LE(text.size(), 14u) << text;
      }
    }
  }
}

TEST(SecretMask, TakesOutASecretInPercentsTwiceOrAsAFormsField) {
  EXPECT_EQ(masked("?t=tok%252Fen%252B%25221234%2522%2525xyz&x"), "?t=***&x");
  EXPECT_EQ(SecretMask({"open sesame"}).masked("k=open+sesame&k=open%20sesame"), "k=***&k=***");
}

TEST(SecretMask, TakesOutASecretOfJsonWithEscapesByNumber) {
  EXPECT_EQ(masked(R"({"t":"tok\u002fen\u002B\u00221234\u0022%xyz"})"), R"({"t":"***"})");
}

TEST(SecretMask, TakesOutASecretEscapedForHtml) {
  EXPECT_EQ(masked("<p>tok/en+&quot;1234&quot;%xyz</p>"), "<p>***</p>");
  EXPECT_EQ(masked("<p>tok&#x2F;en&#43;&#34;1234&#x22;%xyz</p>"), "<p>***</p>");
  EXPECT_EQ(SecretMask({"a&b<c>d'e"}).masked("a&amp;b&lt;c&gt;d&#39;e a&amp;b&lt;c&gt;d&apos;e"), "*** ***");
}

TEST(SecretMask, TakesOutASecretInLargeAndInSmallLetters) {
  EXPECT_EQ(SecretMask({"Sesame-1234"}).masked("sesame-1234 SESAME-1234 sEsAmE-1234"), "*** *** ***");
  EXPECT_EQ(masked("?t=TOK%2FEN%2B%221234%22%25XYZ"), "?t=***");
  EXPECT_EQ(SecretMask({"JKLMNO"}).masked("4a4B4c4D4e4F"), "***");
  EXPECT_EQ(masked("it begins with TOK/EN+ and so on"), "it begins with *** and so on");
}

TEST(SecretMask, TakesOutWhatOverlapsAsOne) {
  EXPECT_EQ(SecretMask({"abcdef", "defghi"}).masked("-abcdefghi-"), "-***-");
  EXPECT_EQ(SecretMask({"defghi", "abcdef"}).masked("-abcdefghi-"), "-***-");
}

TEST(SecretMask, LeavesWordsWithWhichALongSecretBeginsOrEnds) {
  const SecretMask mask({"results-4711-Confidence"});
  EXPECT_EQ(mask.masked("$.results[3].confidence"), "$.results[3].confidence");
  EXPECT_EQ(mask.masked("$.results-4.confidence"), "$.***.confidence");
  EXPECT_EQ(mask.masked("results-4711-Confidence"), "***");
  EXPECT_EQ(SecretMask({"correct horse battery"}).masked("correct horse"), "***");
  EXPECT_EQ(SecretMask({"correct horse battery"}).masked("correct answers"), "correct answers");
}

TEST(SecretMask, TakesOutNoPieceOfWhatIsSuspectedOnly) {
  SecretMask mask;
  mask.add({"2026-11-22 of the gate", core::Secret::Kind::suspected});
  EXPECT_EQ(mask.masked("on 2026-11-22 at the gate"), "on 2026-11-22 at the gate");
  EXPECT_EQ(mask.masked("not 2026-11-22 of the gate!"), "not ***!");
  EXPECT_EQ(mask.masked("2026-11-22%20of%20the%20gate"), "***");
  mask.add({"2026-11-22 of the gate"});
  EXPECT_EQ(mask.masked("on 2026-11-22 at the gate"), "on ***at the gate");
}

TEST(SecretMask, TakesOutASecretInHex) {
  EXPECT_EQ(SecretMask({"sesame"}).masked("x736573616d65y"), "x***y");
  EXPECT_EQ(SecretMask({"JKLMNO"}).masked("x4A4B4C4D4E4Fy"), "x***y");
}

TEST(SecretMask, TakesOutTheEndsOfALongSecret) {
  EXPECT_EQ(masked("it begins with tok/en+ and so on"), "it begins with *** and so on");
  EXPECT_EQ(masked("it ends in ...\"%xyz!"), "it ends in ...\"%xyz!");
  EXPECT_EQ(masked("it ends in ...34\"%xyz!"), "it ends in ...***!");
  EXPECT_EQ(SecretMask({"sesame-1234"}).masked("sesame seeds"), "sesame seeds");
}

TEST(SecretMask, TakesOutPiecesThatOverlap) {
  EXPECT_EQ(SecretMask({"sesame-1212121212121212"}).masked("x 1212121212 y"), "x *** y");
  EXPECT_EQ(SecretMask({"4747479-sesame-street"}).masked("x 47474747 y"), "x *** y");
}

TEST(SecretMask, LeavesShortSecretsAlone) { EXPECT_EQ(SecretMask({"the", ""}).masked("the cat"), "the cat"); }

TEST(SecretMask, TakesTheLongestSecretFirst) {
  EXPECT_EQ(SecretMask({"gate", "gate-key"}).masked("gate-key gate"), "*** ***");
}

/// Known ones behind "!".
Texts secrets_of_header(const std::string& name, const std::string& value) {
  Texts texts;
  for (const auto& found : header_secrets({{name, value}})) {
    texts.push_back((found.kind == core::Secret::Kind::known ? "!" : "") + found.text);
  }
  return texts;
}

TEST(HeaderSecrets, AreNotThoseOfPublicHeaders) {
  EXPECT_TRUE(is_public_header("content-TYPE"));
  for (const char* name : {"Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "Location", "X-New", ""}) {
    EXPECT_FALSE(is_public_header(name)) << name;
  }
  EXPECT_TRUE(header_secrets({{"Accept", "application/json"}, {"ETag", "123456"}}).empty());
}

TEST(HeaderSecrets, AreWhatACredentialIsMadeOf) {
  EXPECT_EQ(secrets_of_header("Authorization", "Bearer token-1"), Texts{"!token-1"});
  EXPECT_EQ(secrets_of_header("authorization", "Bearer id:token-1"), (Texts{"!id:token-1", "!token-1"}));
  EXPECT_EQ(secrets_of_header("Authorization", "token-1"), Texts{"!token-1"});
  const auto code = core::base64("me:pass word");
  EXPECT_EQ(secrets_of_header("Proxy-Authorization", "Basic " + code),
            (Texts{"!" + code, "!me:pass word", "!pass word"}));
}

TEST(HeaderSecrets, AreTheValuesOfCookies) {
  EXPECT_EQ(secrets_of_header("Cookie", "a=one; b=two"), (Texts{"!one", "!two"}));
  EXPECT_EQ(secrets_of_header("Set-Cookie", "a=one; Path=/books"), Texts{"!one"});
}

TEST(HeaderSecrets, AreOfUnknownHeadersThoseThatAreNoOrdinaryWords) {
  for (const char* value : {"gate", "application/json", "Keep-Alive", "en-US", "PRODUCTION", "no cache"}) {
    EXPECT_EQ(secrets_of_header("X-New", value), Texts{}) << value;
  }
  for (const char* value : {"the gate team", "2026-11-22T10:00:00Z", "10.4.12", "gAteTeam", "3f2b8c1e-77aa"}) {
    EXPECT_EQ(secrets_of_header("X-New", value), Texts{value}) << value;
  }
}

TEST(HeaderSecrets, AreKnownWhereTheHeadersNameOrTheValueSaysSo) {
  for (const char* name : {"X-Key", "x-ocelli-secret", "X-API-TOKEN", "X-Amz-Security-Token", "Api-Authentication",
                           "X-Password", "SessionId", "X-Signature"}) {
    EXPECT_EQ(secrets_of_header(name, " abcdef "), Texts{"!abcdef"}) << name;
  }
  for (const char* value :
       {"00-4bf92f3577b34da6a3ce929d0e0e4736-01", "3f2b8c1e-9d4a-4c1d-8a55-0f3e5d7a9b11", "1234567890123456"}) {
    EXPECT_EQ(secrets_of_header("X-New", value), Texts{"!" + std::string(value)}) << value;
  }
}

TEST(HeaderSecrets, AreLettersThatAreTooManyForAWord) {
  const std::string key = "qwkzjhxvbnmlpoiuytrewqasdfghjkqw";
  EXPECT_EQ(secrets_of_header("X-Access", key), Texts{key});
}

}}}  // namespace ocelli::core_test
