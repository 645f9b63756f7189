// SPDX-License-Identifier: Apache-2.0
#include "core/later_options.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using core::LaterOptions;

TEST(LaterOptions, EachOfThreeSidesCancels) {
  for (std::size_t side = 0; side < 3; ++side) {
    std::vector<CancellationSource> sources(3);
    CallOptions options;
    options.cancellation = sources[0].token();
    const LaterOptions later(options, sources[1].token(), sources[2].token());
    EXPECT_FALSE(later.options().cancellation.is_cancelled());
    sources[side].cancel();
    EXPECT_TRUE(later.options().cancellation.is_cancelled()) << side;
  }
}

TEST(LaterOptions, WhatIsCancelledAlreadyStaysSo) {
  CancellationSource source;
  source.cancel();
  EXPECT_TRUE(LaterOptions({}, source.token(), {}).options().cancellation.is_cancelled());
}

TEST(LaterOptions, ASideThatOutlivesTheCallReachesNothing) {
  CancellationSource source;
  { const LaterOptions later({}, source.token(), source.token()); }
  source.cancel();
}

TEST(OptionsForLater, TheTimeCountsFromNow) {
  Client client;
  const auto connection = client.connect();
  CallOptions options;
  options.timeout = seconds(5);
  const auto later = connection->options_for_later(options, {});
  EXPECT_EQ(later->options().deadline, client.clock->now() + seconds(5));
  EXPECT_EQ(later->options().timeout, std::nullopt);
}

}}}  // namespace ocelli::core_test
