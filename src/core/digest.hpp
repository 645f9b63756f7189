// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

enum class DigestAlgorithm { crc32c, md5, sha256, sha512 };

/// "sha-256"
[[nodiscard]] std::string_view name_of(DigestAlgorithm algorithm);
/// Bytes of its result.
[[nodiscard]] std::size_t size_of(DigestAlgorithm algorithm);

/// A digest of bytes that come piece by piece.
class Digest {
 public:
  virtual ~Digest() = default;
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;

  virtual void update(std::string_view bytes) = 0;
  /// Of all bytes. The last call.
  [[nodiscard]] virtual std::string finish() = 0;

 protected:
  Digest() = default;
};

/// Null for what this build or this machine's policy (MD5 under FIPS) does not know.
[[nodiscard]] std::unique_ptr<Digest> make_digest(DigestAlgorithm algorithm);

}}}  // namespace ocelli::v1::core
