// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include <ocelli/http/body.hpp>
#include <ocelli/http/headers.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// One HTTP request as it goes to the server.
struct Request {
  std::string method = "GET";
  /// Absolute, percent-encoded, scheme http or https.
  std::string url;
  Headers headers;
  /// Nothing is sent where it is null.
  std::shared_ptr<const Body> body;
  /// Whether sending the request twice does no more than sending it once. A transport repeats a request by itself (on a
  /// pooled connection that the server had closed) only where this holds or no byte of it has left.
  bool is_idempotent = true;
};

}}}  // namespace ocelli::v1::http
