// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <ocelli/http/headers.hpp>

#include "core/digest.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// A digest that a server named in a header field.
struct PromisedDigest {
  DigestAlgorithm algorithm;
  /// As the server wrote it, without padding.
  std::string base64;
  /// "Content-Digest"
  std::string_view field;
};

/// Of the bytes that an answer brings: Content-Digest (RFC 9530).
[[nodiscard]] std::vector<PromisedDigest> digests_of_content(const http::Headers& headers);

/// How a bucket of Google Cloud Storage holds what it may have decompressed to send it.
inline constexpr std::string_view stored_encoding = "x-goog-stored-content-encoding";

/// Of the whole, of which the answer may bring a part: Repr-Digest (RFC 9530), Digest (RFC 3230), x-goog-hash (Google
/// Cloud Storage), unless that is about bytes that were decompressed before they were sent.
[[nodiscard]] std::vector<PromisedDigest> digests_of_whole(const http::Headers& headers);

/// Content-MD5 (RFC 2616): of the whole in an answer of status 200. Of others no two servers mean the same.
[[nodiscard]] std::vector<PromisedDigest> old_digests_of_content(const http::Headers& headers);

// What names another algorithm, or is no base64 of the algorithm's length, is passed over.

}}}  // namespace ocelli::v1::core
