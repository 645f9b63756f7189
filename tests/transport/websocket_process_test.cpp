// SPDX-License-Identifier: Apache-2.0
#include "transport/websocket_calls.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <future>
#include <vector>

#include "support/sanitizers.hpp"

namespace ocelli { namespace transport_test { namespace {

TEST(WebSocketThreads, ShareOneTransport) {
  RawServer server(accept_and_send(frame(Opcode::text, "hello") + close_frame(1000)));
  const auto transport = http::make_default_websocket_transport();
  std::vector<std::future<int>> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.push_back(std::async(std::launch::async, [&] {
      int good = 0;
      for (int i = 0; i < 10; ++i) {
        const auto socket = opened(transport->open({ws_url(server), {}}, {}));
        good += text_of(receive(*socket)) == "hello" && closed_of(receive(*socket)).code == 1000 ? 1 : 0;
      }
      return good;
    }));
  }
  for (auto& thread : threads) EXPECT_EQ(thread.get(), 10);
}

// UndefinedBehaviorSanitizer looks at objects by way of a pipe and takes one that it cannot make for a fault.
#ifndef OCELLI_SANITIZED
/// No further descriptor is to be had for as long as it lives.
class NoDescriptorsLeft {
 public:
  NoDescriptorsLeft() {
    ::getrlimit(RLIMIT_NOFILE, &previous_);
    const int next = ::fcntl(STDIN_FILENO, F_DUPFD, 0);
    ::close(next);
    rlimit limit = previous_;
    limit.rlim_cur = static_cast<rlim_t>(next);
    ::setrlimit(RLIMIT_NOFILE, &limit);
  }
  ~NoDescriptorsLeft() { ::setrlimit(RLIMIT_NOFILE, &previous_); }
  NoDescriptorsLeft(const NoDescriptorsLeft&) = delete;
  NoDescriptorsLeft& operator=(const NoDescriptorsLeft&) = delete;

 private:
  rlimit previous_{};
};

TEST(WebSocketDescriptors, MayRunOut) {
  RawServer server(accept_and_send(""));
  const auto transport = http::make_default_websocket_transport();
  const NoDescriptorsLeft none;
  const auto failure = failure_of(transport->open({ws_url(server), {}}, {}));
  EXPECT_EQ(failure.kind, http::FailureKind::connect);
  EXPECT_FALSE(failure.request_may_have_arrived);
}
#endif

}}}  // namespace ocelli::transport_test
