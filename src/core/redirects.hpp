// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <ocelli/http/request.hpp>
#include <ocelli/http/response.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// Turns the request into the one that a redirect asks for, and says whether it did. It does not where the answer is no
/// redirect, or leads to another scheme, host or port (the credential would go along), or the body cannot be sent
/// again.
///
/// Only a 303 makes a GET of it: to turn a POST that is moved (301, 302) into a GET, as browsers do, would ask for
/// something else than the caller did.
[[nodiscard]] bool follow_redirect(http::Request& request, const http::Response& response);

/// The redirects of one attempt: of bounded number, and in no circle.
class RedirectTrail {
 public:
  /// As follow_redirect, and not where the trail comes to a request that it has seen, or becomes too long.
  [[nodiscard]] bool follow(http::Request& request, const http::Response& response);

  [[nodiscard]] int followed() const { return followed_; }
  /// Where the last redirect that was followed led, without what may be secret; empty where none was.
  [[nodiscard]] const std::string& last_target() const { return last_target_; }

  /// Why the last answer, where it was a redirect, was not followed; for people, without what may be secret.
  [[nodiscard]] const std::string& refusal() const { return refusal_; }

 private:
  std::vector<std::string> seen_;
  int followed_ = 0;
  std::string last_target_;
  std::string refusal_;
};

/// Why a redirect is not followed that answers a request to change to WebSocket.
[[nodiscard]] std::string websocket_redirect_refusal(const http::Request& request, const http::Response& response);

}}}  // namespace ocelli::v1::core
