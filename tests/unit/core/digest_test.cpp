// SPDX-License-Identifier: Apache-2.0
#include "core/digest.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>

#include "core/base64.hpp"
#include "core/crc32c.hpp"
#include "core/digest_check.hpp"

namespace ocelli { namespace core_test { namespace {

using core::DigestAlgorithm;

std::string digest_of(DigestAlgorithm algorithm, const std::string& text, std::size_t piece) {
  const auto digest = core::make_digest(algorithm);
  for (std::size_t at = 0; at < text.size(); at += piece) digest->update(std::string_view(text).substr(at, piece));
  return core::base64(digest->finish());
}

TEST(Crc32c, IsThatOfRfc3720) {
  EXPECT_EQ(core::crc32c(0, std::string(32, '\0')), 0x8A9136AAu);
  EXPECT_EQ(core::crc32c(0, std::string(32, '\xff')), 0x62A8AB43u);
  EXPECT_EQ(core::crc32c(0, "123456789"), 0xE3069283u);
  EXPECT_EQ(core::crc32c(core::crc32c(0, "1234"), "56789"), 0xE3069283u);
}

// RFC 9530 appendix D and RFC 1321; crc32c as Google Cloud Storage writes it.
TEST(Digest, HasTheKnownAnswersHoweverTheBytesAreCut) {
  const std::string text = "{\"hello\": \"world\"}\n";
  for (const std::size_t piece : {1u, 7u, 100u}) {
    EXPECT_EQ(digest_of(DigestAlgorithm::sha256, text, piece), "RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=");
    EXPECT_EQ(digest_of(DigestAlgorithm::md5, "abc", piece), "kAFQmDzST7DWlj99KOF/cg==");
    EXPECT_EQ(digest_of(DigestAlgorithm::crc32c, "123456789", piece), "4waSgw==");
    EXPECT_EQ(digest_of(DigestAlgorithm::sha512, "abc", piece),
              "3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==");
  }
}

TEST(Digest, HasTheLengthThatItSays) {
  for (const auto algorithm :
       {DigestAlgorithm::crc32c, DigestAlgorithm::md5, DigestAlgorithm::sha256, DigestAlgorithm::sha512}) {
    EXPECT_EQ(core::make_digest(algorithm)->finish().size(), core::size_of(algorithm)) << core::name_of(algorithm);
  }
}

TEST(DigestCheck, ReadsWhatCameBeforeWhereAnAlgorithmIsNew) {
  core::DigestCheck check;
  check.expect({}, [](const auto&) { FAIL() << "nothing is new"; });
  check.update("1234");
  const core::PromisedDigest right{DigestAlgorithm::crc32c, "4waSgw", "x-goog-hash"};
  check.expect({right}, [](const auto& take) { take("1234"); });
  check.update("56789");
  EXPECT_EQ(check.fault(), "");
}

TEST(DigestCheck, NamesThePromiseThatWasNotKept) {
  core::DigestCheck check;
  const core::PromisedDigest right{DigestAlgorithm::crc32c, "4waSgw", "x-goog-hash"};
  const core::PromisedDigest wrong{DigestAlgorithm::crc32c, "AAAAAA", "Repr-Digest"};
  check.expect({right, wrong}, [](const auto&) {});
  check.update("123456789");
  EXPECT_EQ(check.fault(), "crc32c of the bytes is 4waSgw, but Repr-Digest says AAAAAA");
}

}}}  // namespace ocelli::core_test
