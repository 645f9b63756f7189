// SPDX-License-Identifier: Apache-2.0
#include "core/promised_digests.hpp"

#include <gtest/gtest.h>

#include <string>

namespace ocelli { namespace core_test { namespace {

const std::string sha256 = "RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg";
const std::string md5 = "kAFQmDzST7DWlj99KOF/cg";

/// "sha-256 RK/0…; md5 …"
std::string shown(const std::vector<core::PromisedDigest>& digests) {
  std::string text;
  for (const auto& digest : digests) text += std::string(core::name_of(digest.algorithm)) + " " + digest.base64 + ";";
  return text;
}

TEST(PromisedDigests, AreReadFromADictionaryOnOneLineOrMore) {
  EXPECT_EQ(shown(core::digests_of_content({{"Content-Digest", "sha-256=:" + sha256 + "=:"}})),
            "sha-256 " + sha256 + ";");
  EXPECT_EQ(shown(core::digests_of_content({{"content-digest", "unixsum=:AA==:, sha-256=:" + sha256 + "=:;q=1"},
                                            {"Content-Digest", "md5=:" + md5 + "==:"}})),
            "sha-256 " + sha256 + ";md5 " + md5 + ";");
  EXPECT_EQ(shown(core::digests_of_whole({{"Repr-Digest", "sha-256=:" + sha256 + "=:"}})), "sha-256 " + sha256 + ";");
}

TEST(PromisedDigests, AreReadFromTheOldFieldsToo) {
  EXPECT_EQ(shown(core::digests_of_whole({{"Digest", "SHA-256=" + sha256 + "=,md5=" + md5 + "=="}})),
            "sha-256 " + sha256 + ";md5 " + md5 + ";");
  EXPECT_EQ(shown(core::old_digests_of_content({{"Content-MD5", md5 + "=="}})), "md5 " + md5 + ";");
  EXPECT_EQ(shown(core::digests_of_whole({{"x-goog-hash", "crc32c=4waSgw=="}, {"x-goog-hash", "md5=" + md5 + "=="}})),
            "crc32c 4waSgw;md5 " + md5 + ";");
  EXPECT_EQ(shown(core::digests_of_whole({{"X-Goog-Hash", "crc32c=4waSgw==,md5=" + md5 + "=="}})),
            "crc32c 4waSgw;md5 " + md5 + ";");
}

TEST(PromisedDigests, OfAnObjectThatWasStoredCompressedSayNothingOfTheBytesSent) {
  EXPECT_EQ(
      shown(core::digests_of_whole({{"x-goog-hash", "crc32c=4waSgw=="}, {"x-goog-stored-content-encoding", "gzip"}})),
      "");
  EXPECT_EQ(shown(core::digests_of_whole(
                {{"x-goog-hash", "crc32c=4waSgw=="}, {"x-goog-stored-content-encoding", "identity"}})),
            "crc32c 4waSgw;");
}

TEST(PromisedDigests, ThatAreUnknownOrNotWellWrittenArePassedOver) {
  for (const std::string text :
       {"", ",", "=", "sha-256", "sha-256=", "sha-256=:", "sha-256=::", "sha-256=:AAAA:", "sha-1=:AAAA:",
        "id-sha-256=:x:", "sha-256=:*K/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg:",
        "sha-256=RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg="}) {
    EXPECT_EQ(shown(core::digests_of_content({{"Content-Digest", text}})), "") << text;
  }
  EXPECT_EQ(shown(core::old_digests_of_content({{"Content-MD5", "AAAA"}})), "");
  EXPECT_EQ(shown(core::old_digests_of_content({})), "");
}

}}}  // namespace ocelli::core_test
