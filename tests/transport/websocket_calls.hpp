// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <variant>

#include <ocelli/http/websocket.hpp>

#include "support/websocket_frames.hpp"
#include "transport/calls.hpp"

namespace ocelli { namespace transport_test {

using namespace std::chrono_literals;
using test_support::accept_upgrade;
using test_support::close_frame;
using test_support::fragment;
using test_support::frame;
using test_support::Opcode;

inline std::string ws_url(const RawServer& server) { return "ws" + server.url().substr(4) + "/news?since=1"; }

/// Says yes, sends these bytes and waits for the client to go.
inline RawServer::Handler accept_and_send(std::string bytes) {
  return [bytes = std::move(bytes)](RawConnection& connection) {
    accept_upgrade(connection);
    connection.write(bytes);
    connection.wait_closed_by_peer();
  };
}

inline http::WebSocketTransport::Opened try_open(const std::string& url, const http::WebSocketOptions& options = {},
                                                 const http::ConnectionOptions& connection = {}) {
  return http::make_default_websocket_transport(connection)->open({url, {}}, options);
}

/// The WebSocket, or a failed test and null.
inline std::unique_ptr<http::WebSocket> opened(http::WebSocketTransport::Opened outcome) {
  if (auto* socket = std::get_if<std::unique_ptr<http::WebSocket>>(&outcome)) return std::move(*socket);
  if (const auto* failure = std::get_if<http::TransportFailure>(&outcome)) {
    ADD_FAILURE() << "failed: " << failure->message << " (" << failure->code << ")";
  } else {
    ADD_FAILURE() << "refused: " << std::get<http::Response>(outcome).status;
  }
  return nullptr;
}

inline std::unique_ptr<http::WebSocket> open(const RawServer& server, const http::WebSocketOptions& options = {}) {
  return opened(try_open(ws_url(server), options));
}

/// The failure, or a failed test and an empty one.
inline http::TransportFailure failure_of(const http::WebSocketTransport::Opened& outcome) {
  if (const auto* failure = std::get_if<http::TransportFailure>(&outcome)) return *failure;
  ADD_FAILURE() << "it did not fail";
  return {};
}

inline std::chrono::steady_clock::time_point from_now(std::chrono::milliseconds time) {
  return std::chrono::steady_clock::now() + time;
}

/// Waits for what comes for as long as a machine under load may need.
inline http::WebSocket::Received receive(http::WebSocket& socket, std::chrono::milliseconds time = 20s) {
  return socket.receive(from_now(time), {});
}

/// The message's text, or a failed test and an empty one.
inline std::string text_of(const http::WebSocket::Received& received) {
  if (const auto* message = std::get_if<http::WebSocketMessage>(&received)) return message->data;
  if (const auto* failure = std::get_if<http::TransportFailure>(&received)) {
    ADD_FAILURE() << "failed: " << failure->message << " (" << failure->code << ")";
  } else {
    ADD_FAILURE() << "closed with " << std::get<http::WebSocketClosed>(received).code;
  }
  return {};
}

inline http::WebSocketClosed closed_of(const http::WebSocket::Received& received) {
  if (const auto* closed = std::get_if<http::WebSocketClosed>(&received)) return *closed;
  ADD_FAILURE() << "it is not closed";
  return {};
}

inline http::TransportFailure failure_of(const http::WebSocket::Received& received) {
  if (const auto* failure = std::get_if<http::TransportFailure>(&received)) return *failure;
  ADD_FAILURE() << "it did not fail";
  return {};
}

}}  // namespace ocelli::transport_test
