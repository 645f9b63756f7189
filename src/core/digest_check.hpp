// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/promised_digests.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// Compares bytes that come piece by piece with the digests that they should have.
class DigestCheck {
 public:
  /// Gives a function the bytes that were there already.
  using Replay = std::function<void(const std::function<void(std::string_view)>& take)>;

  /// `replay` gives the bytes that came before this promise; it is only called where an algorithm is new.
  void expect(const std::vector<PromisedDigest>& promised, const Replay& replay);
  void update(std::string_view bytes);

  /// The promise that was not kept, in words; empty where all were. The last call.
  [[nodiscard]] std::string fault();

 private:
  std::vector<PromisedDigest> promised_;
  /// None where the algorithm is not to be had.
  std::map<DigestAlgorithm, std::unique_ptr<Digest>> digests_;
};

}}}  // namespace ocelli::v1::core
