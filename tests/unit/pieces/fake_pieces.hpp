// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/pieces.hpp>
#include <ocelli/testing/fake_transport.hpp>
#include <ocelli/testing/fake_websocket.hpp>
#include <ocelli/testing/manual_clock.hpp>

namespace ocelli::test_support {

inline constexpr const char* model_id = "5f1c2b3a-0000-4000-8000-000000000001";

/// A model as Pieces OS sends it, with more members where `more` begins with a comma.
inline std::string model_json(const std::string& more = "") {
  return std::string(R"({"id":")") + model_id +
         R"(","version":"0.0.1","created":{"value":"2024-05-01T10:00:00.000Z"},"name":"Phi-3 Mini","cloud":false,)"
         R"("type":"SPEED","usage":"CODE_CONVERSATION")" +
         more + "}";
}

inline std::string idle_model() { return model_json(R"(,"downloaded":false,"downloading":false)"); }
inline std::string downloading_model() { return model_json(R"(,"downloaded":false,"downloading":true)"); }
inline std::string downloaded_model() { return model_json(R"(,"downloaded":true,"downloading":false)"); }

inline http::Exchange answer_of(int status, std::string body, const std::string& media_type = "application/json") {
  http::Response response;
  response.status = status;
  response.headers.add("Content-Type", media_type);
  response.body = std::move(body);
  return {std::move(response), {}};
}

inline http::Exchange failure_of(http::FailureKind kind) {
  http::TransportFailure failure;
  failure.kind = kind;
  failure.message = "as the test said";
  return {std::move(failure), {}};
}

inline std::string message_json(const std::string& status, const std::string& more = "") {
  return R"({"status":")" + status + "\"" + more + "}";
}

/// A Pieces OS that is not there: a fake network, fake WebSockets, and a clock that is turned by hand.
struct FakePieces {
  std::shared_ptr<testing::FakeTransport> transport = std::make_shared<testing::FakeTransport>();
  std::shared_ptr<testing::ManualClock> clock = std::make_shared<testing::ManualClock>();
  std::shared_ptr<testing::FakeWebSocketTransport> websocket = std::make_shared<testing::FakeWebSocketTransport>(clock);
  pieces::ModelApi api = pieces::ModelApi(options());

  [[nodiscard]] ClientOptions options() const {
    ClientOptions options;
    options.transport = transport;
    options.websocket_transport = websocket;
    options.clock = clock;
    options.random = [] { return 0.5; };
    options.retry.max_retries = 0;
    return options;
  }

  /// A step of a script: nothing is said for so long.
  [[nodiscard]] std::function<void()> silence(std::chrono::nanoseconds duration) const {
    return [clock = clock, duration] { clock->advance(duration); };
  }

  /// "GET /model/m", "POST /model/m/download" and so on, in their order.
  [[nodiscard]] std::vector<std::string> calls() const {
    std::vector<std::string> calls;
    for (const auto& request : transport->requests()) {
      calls.push_back(request.method + request.url.substr(request.url.find("/model")).insert(0, " "));
    }
    return calls;
  }
};

}  // namespace ocelli::test_support
