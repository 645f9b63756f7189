// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ocelli { namespace guest_test {

/// This program's operator new fails from the n-th request on of the thread that made it, as long as it lives.
class NoMemoryAfter {
 public:
  explicit NoMemoryAfter(long requests) noexcept;
  ~NoMemoryAfter();
  NoMemoryAfter(const NoMemoryAfter&) = delete;
  NoMemoryAfter& operator=(const NoMemoryAfter&) = delete;

  /// Whether it has failed.
  [[nodiscard]] bool has_failed() const noexcept;
};

/// How often this thread has asked for memory so far.
[[nodiscard]] long requests_for_memory() noexcept;

/// What this thread has asked for and not given back, in blocks; what other threads free counts, too.
[[nodiscard]] long blocks_in_use() noexcept;

}}  // namespace ocelli::guest_test
