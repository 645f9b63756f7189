// SPDX-License-Identifier: Apache-2.0
#include "transport/redirect_servers.hpp"

namespace ocelli { namespace transport_test { namespace {

TEST(WebSocketRedirect, IsFollowedNowhereAndNamedWithoutWhatMayBeSecret) {
  RedirectingServer origin;
  RedirectingServer elsewhere;
  const std::string here = "127.0.0.1:" + std::to_string(origin.port());
  const std::string there = "127.0.0.1:" + std::to_string(elsewhere.port());
  const std::vector<std::pair<std::string, std::string>> table = {
      {"ws://" + there + "/moved?token=hunter22", "leads to http://" + there + "/moved, and a WebSocket is opened at"},
      {"http://u:hunter22@" + there + "/moved", "leads to http://" + there + "/moved, and a WebSocket is opened at"},
      {"//" + there + "/moved", "leads to http://" + there + "/moved, and"},
      {"/moved", "leads to http://" + here + "/moved, and"},
      {"wss://" + here + "/moved", "leads to https://" + here + "/moved, and"},
      {"", "names no address to go to"},
  };
  for (const int status : {301, 302, 303, 307, 308}) {
    for (const auto& secret : all_credentials()) {
      for (const auto& [location, says] : table) {
        SCOPED_TRACE(std::to_string(status) + ", " + secret.name + ", " + location);
        origin.redirect_to(status, location);
        const auto connection =
            core::connect(core_test::library_service(), options_for("http://" + here, secret.credential));
        const auto opened = connection->open(call_of("GET"), {});
        ASSERT_FALSE(opened);
        EXPECT_TRUE(is_contained(Result<core::Answer>(opened.shared_error()), says));
        const auto requests = origin.take_requests();
        ASSERT_EQ(requests.size(), 1u);
        EXPECT_TRUE(core_test::contains(requests[0], "\r\n" + secret.on_the_wire + "\r\n")) << requests[0];
      }
    }
  }
  EXPECT_EQ(elsewhere.connections(), 0u);
}

}}}  // namespace ocelli::transport_test
