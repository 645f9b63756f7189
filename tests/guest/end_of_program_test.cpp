// SPDX-License-Identifier: Apache-2.0
#include "guest/guest.hpp"
#include "guest/run_program.hpp"
#include "transport/nginx_server.hpp"

namespace ocelli { namespace guest_test { namespace {

TEST(Client, MayLiveLongerThanMain) {
  Service service;
  const Ended ended = run_program({GUEST_PAST_MAIN, service.url()});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.output,
            "main: fine\n"
            "object of the main thread: fine\n"
            "function at exit: fine\n"
            "static object: fine\n"
            "destructor of what was there first: fine\n"
            "over TLS: typed error\n");
}

TEST(Client, WithAnIdleTlsConnectionMayLiveLongerThanMain) {
  if (!transport_test::NginxServer::is_available()) GTEST_SKIP() << "the programs nginx and openssl are needed";
  Service service;
  const transport_test::NginxServer server(service.url());
  const Ended ended = run_program({GUEST_PAST_MAIN, service.url(), server.http1_url() + "/upstream", server.ca_file()});
  EXPECT_EQ(ended.code, 0) << ended.output;
  EXPECT_NE(ended.output.find("main over TLS: iq_1\n"), std::string::npos) << ended.output;
}

}}}  // namespace ocelli::guest_test
