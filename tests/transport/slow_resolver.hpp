// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ocelli { namespace transport_test {

/// While one lives, looking up the name "slow.test" takes until it dies, and then fails. Other names are looked up as
/// ever.
///
/// Looking up "throwing.test" throws std::bad_alloc.
///
/// This test program has a getaddrinfo of its own, which libcurl finds before the C library's.
class SlowResolver {
 public:
  SlowResolver();
  ~SlowResolver();
  SlowResolver(const SlowResolver&) = delete;
  SlowResolver& operator=(const SlowResolver&) = delete;

  /// Returns once a look-up of the slow name is under way.
  void wait_for_lookup();
};

}}  // namespace ocelli::transport_test
