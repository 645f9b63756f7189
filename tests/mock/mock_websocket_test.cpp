// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include <ocelli/http/websocket.hpp>

#include "testing/mock/front_desk.hpp"
#include "testing/mock/http_server.hpp"
#include "testing/mock/web_socket_peer.hpp"

namespace ocelli { namespace mock_test { namespace {

using namespace testing::mock;
using namespace std::chrono_literals;

/// A service whose watchers are told what the test says.
class Broadcaster {
 public:
  Broadcaster() {
    router_.add_websocket("/news/{topic}", [this](const Request& request, const std::shared_ptr<WebSocketPeer>& peer) {
      return admit(request.path_parameters.front(), peer);
    });
  }

  void tell(const std::string& text) {
    const std::lock_guard<std::mutex> lock(mutex_);
    for (const auto& peer : peers_) peer->send(text);
  }
  [[nodiscard]] std::shared_ptr<WebSocketPeer> peer(std::size_t index) const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return peers_.at(index);
  }
  [[nodiscard]] http::WebSocketTransport::Opened open(const std::string& path, http::Headers headers = {}) const {
    const std::string url = "ws://127.0.0.1:" + std::to_string(server_.port()) + path;
    return http::make_default_websocket_transport()->open({url, std::move(headers)}, {});
  }
  [[nodiscard]] std::unique_ptr<http::WebSocket> watch() const {
    auto opened = open("/news/sport");
    EXPECT_TRUE(std::holds_alternative<std::unique_ptr<http::WebSocket>>(opened));
    return std::get<std::unique_ptr<http::WebSocket>>(std::move(opened));
  }

 private:
  std::optional<Response> admit(const std::string& topic, const std::shared_ptr<WebSocketPeer>& peer) {
    if (topic == "secret") return detail_response(410, "gone");
    peer->send("welcome to " + topic);
    const std::lock_guard<std::mutex> lock(mutex_);
    peers_.push_back(peer);
    return std::nullopt;
  }

  mutable std::mutex mutex_;
  std::vector<std::shared_ptr<WebSocketPeer>> peers_;
  Router router_;
  RequestLog log_{1 << 20};
  FaultQueue faults_;
  RateLimiter limiter_{std::nullopt};
  FrontDesk desk_{router_, log_, faults_, limiter_};
  HttpServer server_{{0, 1 << 20}, [this](Request request) { return desk_.answer(std::move(request)); }};
};

http::WebSocket::Received receive(http::WebSocket& socket) {
  return socket.receive(std::chrono::steady_clock::now() + 20s, {});
}

std::string text_of(http::WebSocket& socket) {
  const auto received = receive(socket);
  const auto* message = std::get_if<http::WebSocketMessage>(&received);
  return message == nullptr ? "no message" : message->data;
}

TEST(MockWebSocket, TellsEachWatcher) {
  Broadcaster service;
  const auto first = service.watch();
  const auto second = service.watch();
  EXPECT_EQ(text_of(*first), "welcome to sport");
  EXPECT_EQ(text_of(*second), "welcome to sport");
  service.tell("1:0");
  service.tell("2:0");
  for (auto* socket : {first.get(), second.get()}) {
    EXPECT_EQ(text_of(*socket), "1:0");
    EXPECT_EQ(text_of(*socket), "2:0");
  }
}

TEST(MockWebSocket, ClosesBehindWhatIsQueued) {
  Broadcaster service;
  const auto socket = service.watch();
  service.tell("last");
  service.peer(0)->close(1001, "shutdown");
  service.tell("too late");
  EXPECT_EQ(text_of(*socket), "welcome to sport");
  EXPECT_EQ(text_of(*socket), "last");
  const auto received = receive(*socket);
  ASSERT_TRUE(std::holds_alternative<http::WebSocketClosed>(received));
  EXPECT_EQ(std::get<http::WebSocketClosed>(received).code, 1001);
  EXPECT_EQ(std::get<http::WebSocketClosed>(received).reason, "shutdown");
  EXPECT_FALSE(service.peer(0)->is_open());
}

TEST(MockWebSocket, DropsWithoutAWord) {
  Broadcaster service;
  const auto socket = service.watch();
  service.peer(0)->drop();
  EXPECT_EQ(text_of(*socket), "welcome to sport");
  EXPECT_TRUE(std::holds_alternative<http::TransportFailure>(receive(*socket)));
}

TEST(MockWebSocket, NoticesThatAWatcherHasGone) {
  Broadcaster service;
  auto socket = service.watch();
  EXPECT_TRUE(service.peer(0)->is_open());
  socket.reset();
  const auto limit = std::chrono::steady_clock::now() + 20s;
  while (service.peer(0)->is_open() && std::chrono::steady_clock::now() < limit) std::this_thread::yield();
  EXPECT_FALSE(service.peer(0)->is_open());
  service.tell("nobody");
}

TEST(MockWebSocket, RefusesAsTheServiceDoes) {
  Broadcaster service;
  const auto gone = service.open("/news/secret");
  ASSERT_TRUE(std::holds_alternative<http::Response>(gone));
  EXPECT_EQ(std::get<http::Response>(gone).status, 410);
  const auto missing = service.open("/nothing");
  ASSERT_TRUE(std::holds_alternative<http::Response>(missing));
  EXPECT_EQ(std::get<http::Response>(missing).status, 404);
}

TEST(MockWebSocket, SuffersFaultsAsEveryRequestDoes) {
  Broadcaster service;
  const auto busy = service.open("/news/sport", {{"X-Mock-Fault", "status=503"}});
  ASSERT_TRUE(std::holds_alternative<http::Response>(busy));
  EXPECT_EQ(std::get<http::Response>(busy).status, 503);
  const auto dropped = service.open("/news/sport", {{"X-Mock-Fault", "cut=status_line"}});
  EXPECT_TRUE(std::holds_alternative<http::TransportFailure>(dropped));
  EXPECT_FALSE(service.peer(0)->is_open());
}

TEST(MockWebSocket, MayOutliveTheServerUnused) {
  auto service = std::make_unique<Broadcaster>();
  const auto socket = service->watch();
  const auto peer = service->peer(0);
  service.reset();
  EXPECT_FALSE(peer->is_open());
}

}}}  // namespace ocelli::mock_test
