// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "core/digest.hpp"
#include "support/openssl_policy.hpp"

namespace ocelli { namespace transport_test { namespace {

#ifdef OCELLI_TEST_HAS_OPENSSL_POLICY
TEST(LibcryptoDigest, ThatAPolicyForbidsLeavesNoErrorBehind) {
  const test_support::StrictPolicy policy;
  EXPECT_EQ(core::make_digest(core::DigestAlgorithm::md5), nullptr);
  EXPECT_EQ(test_support::StrictPolicy::error(), 0u);
}
#endif

}}}  // namespace ocelli::transport_test
