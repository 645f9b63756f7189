// SPDX-License-Identifier: Apache-2.0
#include "core/arrival.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>

namespace ocelli { namespace core_test { namespace {

/// crc32c of "123456789", the check value of the algorithm's definition.
const http::Headers digest_of_digits = {{"Repr-Digest", "crc32c=:4waSgw==:"}, {"Content-Digest", "crc32c=:4waSgw==:"}};

/// What is wrong with an answer of these bytes, whose trailers promise the digest of "123456789".
std::string fault_of(const http::Headers& headers, const std::string& bytes) {
  core::Arrival arrival;
  static_cast<void>(arrival.request_headers());
  http::Response head;
  head.status = 200;
  head.headers = headers;
  const auto replay = [&](const std::function<void(std::string_view)>& take) { take(bytes); };
  static_cast<void>(arrival.begin(head, replay));
  arrival.take(bytes);
  arrival.take_trailers(digest_of_digits, replay);
  return arrival.end();
}

TEST(ArrivalWithTrailers, IsRightWhereTheirDigestIs) { EXPECT_EQ(fault_of({}, "123456789"), ""); }

TEST(ArrivalWithTrailers, IsWrongWhereTheirDigestIsAnother) {
  EXPECT_NE(fault_of({}, "123456780").find("-Digest says 4waSgw"), std::string::npos);
}

TEST(ArrivalWithTrailers, IsNotComparedWhereTheBytesWereEncoded) {
  EXPECT_EQ(fault_of({{"Content-Encoding", "gzip"}}, "123456780"), "");
}

}}}  // namespace ocelli::core_test
