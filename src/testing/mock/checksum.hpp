// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// FNV-1a over words of eight bytes: the pieces that the bytes come in make no difference. By words because it has to
/// keep up with gigabytes in builds without optimisation.
class Checksum {
 public:
  void take(std::string_view bytes);
  [[nodiscard]] std::uint64_t value() const;
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

 private:
  void take_first_of(std::string_view& bytes);

  std::uint64_t hash_ = 0xcbf29ce484222325u;
  std::uint64_t word_ = 0;
  unsigned filled_ = 0;
  std::uint64_t size_ = 0;
};

}}}}  // namespace ocelli::v1::testing::mock
