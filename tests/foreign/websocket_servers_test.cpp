// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "foreign/foreign_server.hpp"
#include "transport/websocket_calls.hpp"

namespace ocelli { namespace foreign_test { namespace {

using namespace std::chrono_literals;
using namespace transport_test;
using http::FailureKind;

const std::string scripts = OCELLI_SOURCE_DIR "/tests/foreign/";
const std::string folder = OCELLI_FOREIGN_FOLDER;

std::unique_ptr<ForeignServer> start(const std::string& program) {
  if (program == "ws") {
    return std::make_unique<ForeignServer>(std::vector<std::string>{"node", scripts + "websocket_server.js"},
                                           "NODE_PATH=" + folder + "/node_modules");
  }
  return std::make_unique<ForeignServer>(std::vector<std::string>{folder + "/python", scripts + "websocket_server.py"},
                                         "");
}

/// Against servers that nobody here wrote.
class ForeignWebSocket : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    server_ = start(GetParam());
    if (server_->url().empty()) GTEST_SKIP() << GetParam() << " is not there; tests/foreign/set_up.py brings it";
  }

  [[nodiscard]] std::unique_ptr<http::WebSocket> open(const std::string& path) const {
    return opened(try_open(server_->url() + path));
  }

  std::unique_ptr<ForeignServer> server_;
};

TEST_P(ForeignWebSocket, SendsFragments) {
  const auto socket = open("/fragments");
  EXPECT_EQ(text_of(receive(*socket)), "first, second, \xe2\x82\xac");
  EXPECT_EQ(text_of(receive(*socket)), "next");
}

TEST_P(ForeignWebSocket, HasItsPingAnswered) { EXPECT_EQ(text_of(receive(*open("/ping"))), "pong: are you there"); }

TEST_P(ForeignWebSocket, EndsAbruptly) {
  const auto socket = open("/abrupt");
  EXPECT_EQ(text_of(receive(*socket)), "one");
  EXPECT_EQ(failure_of(receive(*socket)).kind, FailureKind::receive);
}

TEST_P(ForeignWebSocket, RefusesToUpgrade) {
  const auto outcome = try_open(server_->url() + "/nothing");
  const auto* response = std::get_if<http::Response>(&outcome);
  ASSERT_NE(response, nullptr);
  EXPECT_EQ(response->status, 404);
  EXPECT_EQ(response->body, "not upgraded to websocket");
}

TEST_P(ForeignWebSocket, SendsAMessageThatIsTooLarge) {
  EXPECT_EQ(failure_of(receive(*open("/large"))).kind, FailureKind::response_too_large);
  http::WebSocketOptions options;
  options.max_message_bytes = 32u << 20;
  EXPECT_EQ(text_of(receive(*opened(try_open(server_->url() + "/large", options)))).size(), 20u << 20);
}

TEST_P(ForeignWebSocket, Closes) {
  const auto closed = closed_of(receive(*open("/close")));
  EXPECT_EQ(closed.code, 4000);
  EXPECT_EQ(closed.reason, "done");
}

TEST_P(ForeignWebSocket, IsClosed) {
  const auto socket = open("/idle");
  EXPECT_EQ(failure_of(receive(*socket, 20ms)).kind, FailureKind::deadline);
  socket->close(from_now(20s));
  EXPECT_EQ(closed_of(receive(*socket)).code, 1000);
}

TEST_P(ForeignWebSocket, AnswersAPing) {
  http::WebSocketOptions options;
  options.stall_timeout = 300ms;
  const auto socket = opened(try_open(server_->url() + "/idle", options));
  EXPECT_EQ(failure_of(receive(*socket, 1000ms)).kind, FailureKind::deadline);
}

INSTANTIATE_TEST_SUITE_P(Servers, ForeignWebSocket, ::testing::Values("ws", "websockets"),
                         [](const auto& server) { return std::string(server.param); });

}}}  // namespace ocelli::foreign_test
