// SPDX-License-Identifier: Apache-2.0
#include "core/representation.hpp"

#include <gtest/gtest.h>

#include <string>

namespace ocelli { namespace core_test { namespace {

std::string validator(const http::Headers& headers) { return core::strong_validator(headers); }

TEST(StrongValidator, IsAStrongETag) {
  EXPECT_EQ(validator({{"ETag", "\"v1\""}}), "\"v1\"");
  EXPECT_EQ(validator({{"ETag", "\"\""}}), "\"\"");
  EXPECT_EQ(validator({{"ETag", "W/\"v1\""}}), "");
  EXPECT_EQ(validator({{"ETag", "v1"}}), "");
  EXPECT_EQ(validator({{"ETag", "\"a\"b\""}}), "");
  EXPECT_EQ(validator({{"ETag", "\""}}), "");
  EXPECT_EQ(validator({}), "");
}

TEST(StrongValidator, IsElseADateThatLiesAMinuteBack) {
  const std::string date = "Sun, 06 Nov 1994 08:49:37 GMT";
  const auto modified = [&](const std::string& text) { return validator({{"Date", date}, {"Last-Modified", text}}); };
  EXPECT_EQ(modified("Sun, 06 Nov 1994 08:48:37 GMT"), "Sun, 06 Nov 1994 08:48:37 GMT");
  EXPECT_EQ(modified("Sun, 06 Nov 1994 08:48:38 GMT"), "");
  EXPECT_EQ(modified("yesterday"), "");
  EXPECT_EQ(validator({{"Last-Modified", "Sun, 06 Nov 1994 08:48:37 GMT"}}), "");
}

TEST(StrongValidator, IsNoDateOutsideOfWhatClocksCanTell) {
  for (const std::string date : {"Wed, 01 Jan 1000 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"}) {
    EXPECT_EQ(validator({{"Date", date}, {"Last-Modified", date}}), "") << date;
  }
}

TEST(StrongValidator, IsNoDateWhereTheETagIsWeak) {
  EXPECT_EQ(validator({{"ETag", "W/\"v1\""},
                       {"Date", "Sun, 06 Nov 1994 08:49:37 GMT"},
                       {"Last-Modified", "Sat, 05 Nov 1994 08:49:37 GMT"}}),
            "");
}

TEST(ContentRange, IsReadWhereItIsOneOfBytes) {
  const auto range = core::content_range({{"Content-Range", "bytes 5-9/10"}});
  ASSERT_TRUE(range);
  EXPECT_EQ(range->first, 5u);
  EXPECT_EQ(range->last, 9u);
  EXPECT_EQ(range->whole, 10u);
  EXPECT_EQ(core::content_range({{"Content-Range", "Bytes 5-9/*"}})->whole, std::nullopt);
  for (const std::string text : {"", "bytes", "bytes ", "bytes */10", "bytes 9-5/10", "bytes 5-9", "lines 5-9/10",
                                 "bytes -5/10", "bytes 5-9/x", "bytes 5-99999999999999999999/*", "bytes 5/6-7"}) {
    EXPECT_FALSE(core::content_range({{"Content-Range", text}})) << text;
  }
}

TEST(Representation, HasNoValidatorWhereItCannotGoOn) {
  http::Response head;
  head.status = 200;
  head.headers = {{"ETag", "\"v1\""}, {"Content-Length", "10"}};
  EXPECT_EQ(core::representation_of(head).validator, "\"v1\"");
  EXPECT_EQ(core::representation_of(head).size, 10u);
  head.headers.set("Accept-Ranges", "none");
  EXPECT_EQ(core::representation_of(head).validator, "");
  head.headers = {{"ETag", "\"v1\""}, {"Content-Length", "10"}, {"Content-Encoding", "gzip"}};
  EXPECT_EQ(core::representation_of(head).validator, "");
  EXPECT_EQ(core::representation_of(head).size, std::nullopt);
  head.headers = {{"ETag", "\"v1\""}};
  head.status = 206;
  EXPECT_EQ(core::representation_of(head).validator, "");
}

}}}  // namespace ocelli::core_test
