// SPDX-License-Identifier: Apache-2.0
#include "secrets/secret_scan.hpp"

#include <gtest/gtest.h>

namespace ocelli { namespace secrets_test { namespace {

TEST(SecretScan, FindsASecretInEverySpelling) {
  for (const auto& spelling : spellings()) {
    SecretScan scan;
    const auto secret = scan.plant("a token");
    scan.collect("a log line", "before" + spelling.of(secret) + "after");
    EXPECT_FALSE(scan.findings().empty()) << spelling.name;
  }
}

TEST(SecretScan, FindsTheEndsOfASecretAndASecretBackwards) {
  SecretScan probe;
  const auto secret = probe.plant("a token");
  for (const auto& text : {secret.substr(18), secret.substr(0, 6), std::string(secret.rbegin(), secret.rend())}) {
    SecretScan scan;
    static_cast<void>(scan.plant("a token"));
    scan.collect("what()", text);
    EXPECT_EQ(scan.findings().size(), 1u) << text;
  }
}

TEST(SecretScan, FindsNothingWhereThereIsNothing) {
  SecretScan scan;
  static_cast<void>(scan.plant("a token"));
  static_cast<void>(scan.plant("another"));
  scan.collect("what()", "service get_thing: GET https://gate.example/v1: 401 Unauthorized: *** is wrong");
  EXPECT_TRUE(scan.findings().empty());
}

TEST(SecretScan, PlantsADifferentSecretForEachName) {
  SecretScan scan;
  EXPECT_NE(scan.plant("a token").substr(0, 6), scan.plant("another").substr(0, 6));
  EXPECT_EQ(scan.plant("a token"), scan.plant("a token"));
}

}}}  // namespace ocelli::secrets_test
