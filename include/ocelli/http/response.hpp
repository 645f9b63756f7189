// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/http/headers.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// A complete answer of a server, whatever its status.
struct Response {
  /// 100 to 599 as received; never 0.
  int status = 0;
  Headers headers;
  /// Decoded (Content-Encoding undone). Empty where the body went to a BodySink.
  std::string body;
  /// "1.0", "1.1", "2" or "3".
  std::string http_version;
  /// Fields that came behind the body (RFC 9110 section 6.5).
  Headers trailers = {};
};

}}}  // namespace ocelli::v1::http
