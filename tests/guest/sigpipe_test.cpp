// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include "guest/guest.hpp"
#include "transport/nginx_server.hpp"

namespace ocelli { namespace guest_test { namespace {

/// Reads the head and resets the connection while the body is on its way.
void reset_early(RawConnection& connection) {
  connection.read_head();
  connection.reset();
}

/// Agrees to speak WebSocket and is gone.
void upgrade_and_reset(RawConnection& connection) {
  test_support::accept_upgrade(connection);
  connection.write(test_support::frame(test_support::Opcode::text, R"({"percentage":1})"));
  connection.reset();
}

struct SignalState {
  struct sigaction action {};
  sigset_t mask{};
  sigset_t pending{};

  SignalState() {
    ::sigaction(SIGPIPE, nullptr, &action);
    ::pthread_sigmask(SIG_SETMASK, nullptr, &mask);
    ::sigpending(&pending);
  }
  [[nodiscard]] bool is_default() const { return action.sa_handler == SIG_DFL; }
  [[nodiscard]] bool is_blocked() const { return ::sigismember(&mask, SIGPIPE) == 1; }
  [[nodiscard]] bool is_pending() const { return ::sigismember(&pending, SIGPIPE) == 1; }
};

/// A call of which the peer takes only the beginning, in both forms: false where it did not fail.
bool upload_fails(const groundlight::ImageQueriesApi& queries) {
  const auto image = Image::from_bytes(std::string(8 << 20, 'x'), "image/jpeg");
  const bool sync = queries.try_submit_image_query("det_1", image).has_value();
  const bool async = queries.submit_image_query_async("det_1", image).result().has_value();
  return !sync && !async;
}

bool stream_breaks(const std::string& url) {
  const pieces::ModelApi models(options_for(url));
  auto stream = models.download_progress("m_1");
  while (stream.try_next()) continue;
  stream.close();
  return true;
}

/// Runs it in a child with the default disposition: 0 where it survives with all as it was.
int survives(const std::function<bool()>& function) {
  return in_child([&] {
    ::signal(SIGPIPE, SIG_DFL);
    if (!function()) return 1;
    const SignalState after;
    return after.is_default() && !after.is_blocked() && !after.is_pending() ? 0 : 2;
  });
}

TEST(PeerThatClosesEarly, KillsNobodyWhoUploads) {
  RawServer server(reset_early);
  EXPECT_EQ(survives([&] { return upload_fails(groundlight::ImageQueriesApi(options_for(server.url()))); }), 0);
}

TEST(PeerThatClosesEarly, KillsNobodyWhoUploadsOverTls) {
  if (!transport_test::NginxServer::is_available()) GTEST_SKIP() << "the programs nginx and openssl are needed";
  // nginx answers 413 and closes, or its upstream goes.
  RawServer upstream(reset_early);
  const transport_test::NginxServer server(upstream.url());
  for (const char* path : {"/small", "/upstream"}) {
    auto options = options_for(server.http1_url() + path);
    options.connection.tls.ca_file = server.ca_file();
    EXPECT_EQ(survives([&] { return upload_fails(groundlight::ImageQueriesApi(options)); }), 0) << path;
  }
}

TEST(PeerThatClosesEarly, KillsNobodyInTheTlsHandshake) {
  RawServer server([](RawConnection& connection) {
    connection.read_some();
    connection.reset();
  });
  const auto options = options_for("https" + server.url().substr(4));
  EXPECT_EQ(survives([&] { return upload_fails(groundlight::ImageQueriesApi(options)); }), 0);
}

TEST(PeerThatClosesEarly, KillsNobodyWhoListens) {
  if (!http::has_websocket()) return;
  RawServer server(upgrade_and_reset);
  EXPECT_EQ(survives([&] { return stream_breaks(server.url()); }), 0);
}

TEST(Sigpipe, OfTheHostThatWaitsBlockedIsLeftWaiting) {
  RawServer server(reset_early);
  const int result = in_child([&] {
    ::signal(SIGPIPE, SIG_DFL);
    sigset_t sigpipe;
    sigemptyset(&sigpipe);
    sigaddset(&sigpipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &sigpipe, nullptr);
    ::pthread_kill(::pthread_self(), SIGPIPE);
    if (!upload_fails(groundlight::ImageQueriesApi(options_for(server.url())))) return 1;
    const SignalState after;
    return after.is_default() && after.is_blocked() && after.is_pending() ? 0 : 2;
  });
  EXPECT_EQ(result, 0);
}

}}}  // namespace ocelli::guest_test
