// SPDX-License-Identifier: Apache-2.0
#include <ocelli/credential.hpp>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

std::string line_of(const Credential& credential) {
  std::string line;
  for (const auto& part : credential.parts()) line += part.header + ": " + part.prefix + part.source() + "\n";
  return line;
}

TEST(Credential, IsEmptyUnlessGivenSomething) {
  EXPECT_TRUE(Credential().empty());
  EXPECT_FALSE(Credential::bearer("token").empty());
}

TEST(Credential, IsWrittenIntoItsHeader) {
  EXPECT_EQ(line_of(Credential::header("x-api-token", "api_1 2")), "x-api-token: api_1 2\n");
  EXPECT_EQ(line_of(Credential::bearer("abc")), "Authorization: Bearer abc\n");
  EXPECT_EQ(line_of(Credential::basic("Aladdin", "open sesame")),
            "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\n");
  EXPECT_EQ(line_of(Credential::basic("ü", "")), "Authorization: Basic w7w6\n");
}

TEST(Credential, ASourceIsAskedEachTime) {
  int count = 0;
  const Credential credential = Credential::bearer([&] { return "token" + std::to_string(++count); });
  EXPECT_EQ(count, 0);
  EXPECT_EQ(line_of(credential), "Authorization: Bearer token1\n");
  EXPECT_EQ(line_of(credential), "Authorization: Bearer token2\n");
}

TEST(Credential, TwoCanBeCombined) {
  const Credential both = Credential::header("A", "first").combined_with(Credential::header("B", "second"));
  EXPECT_EQ(line_of(both), "A: first\nB: second\n");
}

TEST(Credential, ASecretThatNoHeaderCanCarryIsRefusedWithoutPrintingIt) {
  for (const std::string secret : {"hunter22\n", "hunter22\r\nX: y", " hunter22", "hunter22 ", "hunter\t22",
                                   "hunter\x7f"
                                   "22",
                                   "hunter22\xc3\xa9"}) {
    for (const auto& refusal : {refusal_of([&] { return Credential::header("X-Key", secret); }),
                                refusal_of([&] { return Credential::bearer(secret); })}) {
      EXPECT_TRUE(begins_with(refusal, "credential: ")) << refusal;
      EXPECT_FALSE(contains(refusal, "hunter")) << refusal;
    }
  }
  EXPECT_THROW(static_cast<void>(Credential::header("X-Key", "")), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(Credential::bearer(std::string("a\0b", 3))), std::invalid_argument);
}

TEST(Credential, ALineEndIsExplained) {
  EXPECT_TRUE(contains(refusal_of([] { return Credential::bearer("hunter22\n"); }), "line end"));
}

TEST(Credential, AUserNameWithAColonAndControlCharactersAreRefusedWithoutPrintingThem) {
  EXPECT_TRUE(begins_with(refusal_of([] { return Credential::basic("hunter:22", "x"); }), "user: "));
  EXPECT_TRUE(begins_with(refusal_of([] { return Credential::basic("a\nb", "x"); }), "user: "));
  const std::string refusal = refusal_of([] { return Credential::basic("a", "hunter22\n"); });
  EXPECT_TRUE(begins_with(refusal, "password: ")) << refusal;
  EXPECT_FALSE(contains(refusal, "hunter")) << refusal;
  EXPECT_NO_THROW(static_cast<void>(Credential::basic("a", "with:colon")));
}

TEST(Credential, AnEmptySourceIsRefused) {
  EXPECT_TRUE(begins_with(refusal_of([] { return Credential::bearer(Credential::SecretSource()); }), "source: "));
  EXPECT_TRUE(begins_with(refusal_of([] { return Credential::header("X", Credential::SecretSource()); }), "source: "));
}

}}}  // namespace ocelli::core_test
