// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/http/headers.hpp>
#include <ocelli/http/response.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// A Content-Range of bytes: "bytes 5-9/10". Nothing where the header names none.
struct ContentRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  /// Nothing for "*".
  std::optional<std::uint64_t> whole;
};

[[nodiscard]] std::optional<ContentRange> content_range(const http::Headers& headers);

/// What an If-Range may hold (RFC 9110 section 13.1.5): a strong ETag, or else a Last-Modified that lies long enough
/// before the Date to be strong too (section 8.8.2.2). Empty where there is neither.
[[nodiscard]] std::string strong_validator(const http::Headers& headers);

/// Whether the transport undoes, or the file keeps, a Content-Encoding: what a digest or a range counts are then other
/// bytes than those that arrive.
[[nodiscard]] bool is_encoded(const http::Headers& headers);

/// What a whole answer's head tells about the bytes that follow.
struct Representation {
  http::Headers headers;
  /// Empty where a download that broke off cannot go on.
  std::string validator;
  std::optional<std::uint64_t> size;
};

[[nodiscard]] Representation representation_of(const http::Response& head);

/// What is wrong with a 206 of this range as the rest, from `first` on, of a representation; empty where it is just
/// that.
[[nodiscard]] std::string fault_of_rest(const http::Headers& headers, const ContentRange& range,
                                        const Representation& whole, std::uint64_t first);

}}}  // namespace ocelli::v1::core
