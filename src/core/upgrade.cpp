// SPDX-License-Identifier: Apache-2.0
#include "core/upgrade.hpp"

#include <string>
#include <variant>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

http::TransportFailure built_without() {
  http::TransportFailure failure;
  failure.kind = http::FailureKind::unsupported;
  failure.message = "ocelli was built without WebSocket; build it with OCELLI_WEBSOCKET=ON";
  failure.request_may_have_arrived = false;
  return failure;
}

/// A yes to another question than the one that was asked.
http::TransportFailure not_upgraded(const http::Response& response) {
  http::TransportFailure failure;
  failure.kind = http::FailureKind::protocol;
  failure.message = "the server answered " + std::to_string(response.status) + " instead of changing to WebSocket";
  failure.status = response.status;
  failure.headers = response.headers;
  return failure;
}

http::Response switched_protocols() {
  http::Response response;
  response.status = 101;
  response.http_version = "1.1";
  return response;
}

}  // namespace

http::Exchange Upgrade::send(const http::Request& request, const http::WebSocketOptions& options) {
  if (transport_ == nullptr) return {built_without(), {}};
  auto opened = transport_->open({request.url, request.headers}, options);
  if (auto* failure = std::get_if<http::TransportFailure>(&opened)) return {std::move(*failure), {}};
  if (auto* response = std::get_if<http::Response>(&opened)) {
    if (response->status < 300) return {not_upgraded(*response), {}};
    return {std::move(*response), {}};
  }
  socket_ = std::get<std::unique_ptr<http::WebSocket>>(std::move(opened));
  return {switched_protocols(), {}};
}

std::string websocket_url(const std::string& http_url) { return "ws" + http_url.substr(std::string("http").size()); }

}}}  // namespace ocelli::v1::core
