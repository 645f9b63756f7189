// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "testing/mock/message.hpp"
#include "testing/mock/web_socket_peer.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// Finds who answers a request. Filled before the server starts, read-only from then on.
class Router {
 public:
  using Handler = std::function<Response(const Request&)>;

  /// `pattern` is a path in which "{name}" stands for one non-empty segment: "/v1/things/{id}".
  void add(std::string method, const std::string& pattern, Handler handler);

  /// Called with a client that asks to change to WebSocket, which it may send to at once, keep for later, or both. A
  /// response is the refusal; nothing accepts.
  using WebSocketHandler =
      std::function<std::optional<Response>(const Request&, const std::shared_ptr<WebSocketPeer>&)>;

  /// Watchers of a path, any number at once. A plain GET of it is answered 404, as Pieces OS does.
  void add_websocket(const std::string& pattern, WebSocketHandler handler);

  /// HEAD is answered like GET. Nothing matches: 404; only the method does not: 405 with `Allow`.
  Response answer(Request& request) const;

 private:
  struct Route {
    std::string method;
    std::vector<std::string> segments;
    Handler handler;
  };

  std::vector<Route> routes_;
};

/// A simulated service: one file that knows its paths.
class Service {
 public:
  virtual ~Service() = default;
  virtual void add_routes(Router& router) = 0;
  /// Forgets what requests left behind.
  virtual void reset() = 0;
};

}}}}  // namespace ocelli::v1::testing::mock
