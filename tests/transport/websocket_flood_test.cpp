// SPDX-License-Identifier: Apache-2.0
#include <atomic>

#include <ocelli/pieces.hpp>

#include "transport/websocket_calls.hpp"

namespace ocelli { namespace transport_test { namespace {

using http::FailureKind;

/// What a machine under load may need; an endless loop needs longer.
constexpr auto soon_after_flood = 10s;

/// Says the same without a pause over a WebSocket, and shows a model to who asks otherwise.
class FloodingServer {
 public:
  explicit FloodingServer(const std::string& message) {
    for (int i = 0; i < 2000; ++i) frames_ += frame(Opcode::text, message);
  }

  [[nodiscard]] pieces::ModelApi api() const {
    ClientOptions options;
    options.base_url = server_.url();
    return pieces::ModelApi(options);
  }
  [[nodiscard]] int starts() const { return starts_; }

 private:
  void serve(RawConnection& connection) {
    for (;;) {
      const std::string head = connection.read_request();
      if (head.empty()) return;
      if (head.find("Sec-WebSocket-Key") != std::string::npos) return flood(connection, head);
      if (head.rfind("POST", 0) == 0) ++starts_;
      const std::string model = R"({"id":"m","version":"1","created":{"value":""},"name":"","cloud":false,"type":"",)"
                                R"("usage":"","downloaded":false,"downloading":)";
      connection.write(
          http_response(200, {{"Content-Type", "application/json"}}, model + (starts_ > 0 ? "true}" : "false}")));
    }
  }

  void flood(RawConnection& connection, const std::string& head) {
    connection.write(test_support::upgrade_answer(head));
    while (connection.write(frames_)) continue;
  }

  std::string frames_;
  std::atomic<int> starts_{0};
  RawServer server_{[this](RawConnection& connection) { serve(connection); }};
};

NextOptions within(std::chrono::milliseconds time) {
  NextOptions options;
  options.timeout = time;
  return options;
}

class WebSocketFlood : public ::testing::Test {
 protected:
  ~WebSocketFlood() override { EXPECT_LT(std::chrono::steady_clock::now() - start_, soon_after_flood); }

 private:
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

TEST_F(WebSocketFlood, DoesNotKeepACancelFromEndingAReceive) {
  RawServer server(accept_and_send(frame(Opcode::text, "one") + frame(Opcode::text, "two")));
  const auto socket = open(server);
  EXPECT_EQ(text_of(receive(*socket)), "one");
  CancellationSource source;
  source.cancel();
  EXPECT_EQ(failure_of(socket->receive(from_now(soon_after_flood), source.token())).kind, FailureKind::cancelled);
  EXPECT_EQ(text_of(receive(*socket)), "two");
}

TEST_F(WebSocketFlood, EndsForEachAtTheDeadlineAndAtACancel) {
  const FloodingServer server(R"({"status":"RESET"})");
  auto stream = server.api().download_progress("m");
  CancellationSource source;
  NextOptions options;
  options.deadline = from_now(100ms);
  const auto go_on = [](const auto&) { return StreamAction::proceed; };
  EXPECT_THROW(stream.for_each(go_on, options), TimeoutException);
  options.deadline.reset();
  options.cancellation = source.token();
  int count = 0;
  const auto cancel_at_third = [&](const auto&) {
    if (++count == 3) source.cancel();
    return count < 1000 ? StreamAction::proceed : StreamAction::stop;
  };
  EXPECT_THROW(stream.for_each(cancel_at_third, options), CancelledException);
  EXPECT_EQ(count, 3);
}

TEST_F(WebSocketFlood, OfMessagesThatCannotBeReadEndsAWaitInTime) {
  const FloodingServer server("nonsense");
  auto stream = pieces::follow_download(server.api(), "m");
  EXPECT_THROW((void)stream.next(within(100ms)), TimeoutException);
  EXPECT_FALSE(stream.is_polling());
  CancellationSource source;
  source.cancel();
  NextOptions options;
  options.cancellation = source.token();
  EXPECT_THROW((void)stream.next(options), CancelledException);
}

TEST_F(WebSocketFlood, DoesNotKeepADownloadFromItsStartNorTheWaitFromItsEnd) {
  for (const char* message : {R"({"status":"RESET"})", "nonsense"}) {
    const FloodingServer server(message);
    pieces::DownloadOptions options;
    options.timeout = 1s;
    EXPECT_THROW((void)pieces::download_and_wait(server.api(), "m", {}, options), WaitTimeoutException);
  }
}

}}}  // namespace ocelli::transport_test
