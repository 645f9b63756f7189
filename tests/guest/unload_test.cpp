// SPDX-License-Identifier: Apache-2.0
#include "guest/guest.hpp"
#include "guest/run_program.hpp"

namespace ocelli { namespace guest_test { namespace {

// With a sanitizer's own leak check at the end of the program.
TEST(Plugin, WithOcelliInItIsLoadedAndUnloadedAHundredTimes) {
  Service service;
  const Ended ended = run_program({GUEST_UNLOAD, GUEST_PLUGIN_STATIC, service.url(), "100"});
  EXPECT_EQ(ended.code, 0) << ended.output;
}

TEST(Plugin, WithASharedOcelliIsLoadedAndUnloadedAHundredTimes) {
  Service service;
  const Ended ended = run_program({GUEST_UNLOAD, GUEST_PLUGIN_SHARED, service.url(), "100"});
  EXPECT_EQ(ended.code, 0) << ended.output;
}

}}}  // namespace ocelli::guest_test
