// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include <ocelli/http/headers.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// How long a server asks to wait: `retry-after-ms`, else `Retry-After` in seconds or as an HTTP date. A date counts
/// from the answer's own `Date`, so that a machine whose clock is wrong waits as long as any other; `now` stands in
/// where there is none. A date in the past is 0; what cannot be understood is nothing.
[[nodiscard]] std::optional<std::chrono::milliseconds> retry_after(const http::Headers& headers,
                                                                   std::chrono::system_clock::time_point now);

/// A wait of so many seconds; nothing where the number is negative or none.
[[nodiscard]] std::optional<std::chrono::milliseconds> wait_of(double seconds);

/// The same of a decimal number: "1.5".
[[nodiscard]] std::optional<std::chrono::milliseconds> wait_of(std::string_view seconds);

/// An HTTP date in the form that RFC 9110 prescribes: "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] std::optional<std::chrono::system_clock::time_point> parse_http_date(std::string_view text);

}}}  // namespace ocelli::v1::core
