// SPDX-License-Identifier: Apache-2.0
#include "support/openssl_peer.hpp"
#include "transport/bad_tls_servers.hpp"
#include "transport/redirect_servers.hpp"

namespace ocelli { namespace transport_test { namespace {

TEST(Tunnel, TheProxySeesNoCredentialOfTheServiceAndTheServiceNoneOfTheProxy) {
  if (!BadTlsServers::is_available()) GTEST_SKIP() << "needs the programs nginx and openssl";
  const BadTlsServers files;
  Intake outside;
  Intake inside;
  // Says yes to the tunnel and is then what is at its end, too.
  RawServer proxy([&](RawConnection& connection) {
    outside.add(connection.read_head());
    connection.write("HTTP/1.1 200 Connected\r\n\r\n");
    test_support::OpensslPeer service(connection, {files.path("good.pem"), files.path("leaf.key")});
    if (!service.shake_hands()) return;
    inside.add(service.read_head());
    service.write(http_response(200, {{"Connection", "close"}}, "{}"));
  });
  for (const auto& secret : all_credentials()) {
    auto options = options_for("https://127.0.0.1:4443", secret.credential);
    options.connection.tls.ca_file = files.path("ca.pem");
    options.connection.proxy = proxy.url();
    options.connection.proxy_credentials = "me:proxy-password";
    ASSERT_TRUE(core::connect(core_test::library_service(), options)->perform(call_of("GET"), {}));
    const auto tunnels = outside.take();
    const auto requests = inside.take();
    ASSERT_EQ(tunnels.size(), 1u);
    ASSERT_EQ(requests.size(), 1u);
    EXPECT_EQ(tunnels[0],
              "CONNECT 127.0.0.1:4443 HTTP/1.1\r\nHost: 127.0.0.1:4443\r\nProxy-Authorization: Basic "
              "bWU6cHJveHktcGFzc3dvcmQ=\r\n\r\n");
    EXPECT_TRUE(core_test::contains(requests[0], "\r\n" + secret.on_the_wire + "\r\n")) << requests[0];
    EXPECT_EQ(requests[0].find("Proxy"), std::string::npos) << requests[0];
    EXPECT_EQ(requests[0].find("bWU6cHJveHk"), std::string::npos) << requests[0];
  }
}

}}}  // namespace ocelli::transport_test
