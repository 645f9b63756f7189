// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/err.h>
#include <openssl/evp.h>

namespace ocelli { namespace test_support {

#if OPENSSL_VERSION_NUMBER >= 0x30000000L
#define OCELLI_TEST_HAS_OPENSSL_POLICY

/// As a machine whose policy allows no algorithm at all, until the end of the scope.
class StrictPolicy {
 public:
  StrictPolicy() {
    EVP_set_default_properties(nullptr, "provider=nobody");
    ERR_clear_error();
  }
  ~StrictPolicy() { EVP_set_default_properties(nullptr, ""); }
  StrictPolicy(const StrictPolicy&) = delete;
  StrictPolicy& operator=(const StrictPolicy&) = delete;

  /// The thread's oldest error; 0 for none.
  [[nodiscard]] static unsigned long error() { return ERR_peek_error(); }
};

#endif

}}  // namespace ocelli::test_support
