// SPDX-License-Identifier: Apache-2.0
#include "guest/guest.hpp"
#include "guest/run_program.hpp"

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

}}}  // namespace ocelli::guest_test
