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

TEST(SecretMask, LeavesShortSecretsAlone) { EXPECT_EQ(SecretMask({"the", ""}).masked("the cat"), "the cat"); }

TEST(SecretMask, TakesTheLongestSecretFirst) {
  EXPECT_EQ(SecretMask({"gate", "gate-key"}).masked("gate-key gate"), "*** ***");
}

TEST(HeaderSecrets, AreNotThoseOfPublicHeaders) {
  EXPECT_TRUE(is_public_header("content-TYPE"));
  for (const char* name : {"Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "Location", "X-New", ""}) {
    EXPECT_FALSE(is_public_header(name)) << name;
  }
  EXPECT_EQ(header_secrets({{"Accept", "application/json"}, {"ETag", "123456"}}), Texts{});
}

TEST(HeaderSecrets, AreWhatACredentialIsMadeOf) {
  EXPECT_EQ(header_secrets({{"Authorization", "Bearer token-1"}}), Texts{"token-1"});
  EXPECT_EQ(header_secrets({{"authorization", "Bearer id:token-1"}}), (Texts{"id:token-1", "token-1"}));
  EXPECT_EQ(header_secrets({{"Authorization", "token-1"}}), Texts{"token-1"});
  const auto code = core::base64("me:pass word");
  EXPECT_EQ(header_secrets({{"Proxy-Authorization", "Basic " + code}}), (Texts{code, "me:pass word", "pass word"}));
}

TEST(HeaderSecrets, AreTheValuesOfCookies) {
  EXPECT_EQ(header_secrets({{"Cookie", "a=one; b=two"}}), (Texts{"one", "two"}));
  EXPECT_EQ(header_secrets({{"Set-Cookie", "a=one; Path=/books"}}), Texts{"one"});
}

TEST(HeaderSecrets, AreOfUnknownHeadersThoseThatAreNoOrdinaryWord) {
  EXPECT_EQ(header_secrets({{"X-Key", " abcdef "}, {"X-Team", "gate"}}), Texts{"abcdef"});
}

}}}  // namespace ocelli::core_test
