// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// Finds who answers a request. Filled before the server starts, read-only from then on.
class Router {
 public:
  using Handler = std::function<Response(const Request&)>;

  /// `pattern` is a path in which "{name}" stands for one non-empty segment: "/v1/things/{id}".
  void add(std::string method, const std::string& pattern, Handler handler);

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
