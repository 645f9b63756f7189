// SPDX-License-Identifier: Apache-2.0
#include "http/curl/curl_errors.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace ocelli { namespace http { namespace curl {

TEST(CurlErrors, SayWhereAnExchangeBroke) {
  EXPECT_EQ(curl_error(CURLE_COULDNT_RESOLVE_HOST).kind, FailureKind::dns);
  EXPECT_EQ(curl_error(CURLE_COULDNT_CONNECT).kind, FailureKind::connect);
  EXPECT_EQ(curl_error(CURLE_PEER_FAILED_VERIFICATION).kind, FailureKind::tls);
  EXPECT_EQ(curl_error(CURLE_SEND_ERROR).kind, FailureKind::send);
  EXPECT_EQ(curl_error(CURLE_RECV_ERROR).kind, FailureKind::receive);
  EXPECT_EQ(curl_error(CURLE_BAD_CONTENT_ENCODING).kind, FailureKind::protocol);
}

TEST(CurlErrors, HaveANameOfTheirOwnEachOrNone) {
  EXPECT_EQ(std::string(curl_error(CURLE_COULDNT_CONNECT).name), "CURLE_COULDNT_CONNECT");
  std::set<std::string> names;
  for (int code = 0; code < CURL_LAST; ++code) {
    const std::string name = curl_error(static_cast<CURLcode>(code)).name;
    EXPECT_EQ(name.find("CURLE_"), 0u) << code;
    const bool is_new = name == "CURLE_UNKNOWN" || names.insert(name).second;
    EXPECT_TRUE(is_new) << name;
  }
  EXPECT_GT(names.size(), 50u);
  EXPECT_EQ(std::string(curl_error(CURL_LAST).name), "CURLE_UNKNOWN");
}

}}}  // namespace ocelli::http::curl
