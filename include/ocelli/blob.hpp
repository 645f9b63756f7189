// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ocelli { inline namespace v1 {

/// Bytes that a service sent, with what it said of them.
struct Blob {
  /// Empty where they went to CallOptions::sink.
  std::string bytes;
  /// As the server named it, for example "image/jpeg"; empty where it did not.
  std::string media_type;

  friend bool operator==(const Blob& left, const Blob& right) {
    return left.bytes == right.bytes && left.media_type == right.media_type;
  }
  friend bool operator!=(const Blob& left, const Blob& right) { return !(left == right); }
};

}}  // namespace ocelli::v1
