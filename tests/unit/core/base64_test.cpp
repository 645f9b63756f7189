// SPDX-License-Identifier: Apache-2.0
#include "core/base64.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ocelli { namespace core_test { namespace {

TEST(Base64, FollowsTheTestVectorsOfRfc4648) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", ""},
      {"f", "Zg=="},
      {"fo", "Zm8="},
      {"foo", "Zm9v"},
      {"foob", "Zm9vYg=="},
      {"fooba", "Zm9vYmE="},
      {"foobar", "Zm9vYmFy"},
  };
  for (const auto& [bytes, text] : table) {
    EXPECT_EQ(core::base64(bytes), text);
    EXPECT_EQ(core::base64url(bytes), text);
  }
}

TEST(Base64, TheUrlSafeAlphabetDiffersInTwoLetters) {
  const std::string_view bytes("\xfb\xff\xbf\0", 4);
  EXPECT_EQ(core::base64(bytes), "+/+/AA==");
  EXPECT_EQ(core::base64url(bytes), "-_-_AA==");
}

TEST(Base64, IsReadBack) {
  for (const std::string bytes : {"", "f", "fo", "foo", "foob", "\xfb\xff\xbf"}) {
    EXPECT_EQ(core::base64_decoded(core::base64(bytes)), bytes);
    EXPECT_EQ(core::base64url_decoded(core::base64url(bytes)), bytes);
  }
}

TEST(Base64, IsNotReadFromOtherTexts) {
  for (const char* text : {"a", "Zg", "Zg=", "Z g=", "-_-_", "Zg==Zg=="})
    EXPECT_FALSE(core::base64_decoded(text)) << text;
  EXPECT_FALSE(core::base64url_decoded("+/+/"));
}

TEST(Base64Encoder, GivesWholeGroupsAsTheyCome) {
  core::Base64Encoder encoder;
  EXPECT_EQ(encoder.encode("fo"), "");
  EXPECT_EQ(encoder.encode("oba"), "Zm9v");
  EXPECT_EQ(encoder.encode(""), "");
  EXPECT_EQ(encoder.finish(), "YmE=");
  EXPECT_EQ(encoder.finish(), "");
  EXPECT_EQ(encoder.encode("foo"), "Zm9v");
}

TEST(Base64Size, IsTheTextsLength) {
  for (std::size_t size = 0; size < 9; ++size) {
    EXPECT_EQ(core::base64_size(size), core::base64(std::string(size, 'x')).size());
  }
}

}}}  // namespace ocelli::core_test
