// SPDX-License-Identifier: Apache-2.0
#include "core/page_walk.hpp"

#include <gtest/gtest.h>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using core::options_of_walk;

TEST(OptionsOfWalk, ATimeoutBecomesADeadlineForAllPages) {
  Client client;
  const auto connection = client.connect();
  CallOptions options;
  options.timeout = seconds(5);
  const auto end = client.clock->now() + seconds(5);
  EXPECT_EQ(options_of_walk(*connection, options).deadline, end);
  options.deadline = end + seconds(1);
  EXPECT_EQ(options_of_walk(*connection, options).deadline, end);
  options.deadline = end - seconds(1);
  EXPECT_EQ(options_of_walk(*connection, options).deadline, end - seconds(1));
}

TEST(OptionsOfWalk, WithoutATimeoutNothingChanges) {
  Client client;
  const auto connection = client.connect();
  EXPECT_EQ(options_of_walk(*connection, {}).deadline, std::nullopt);
  CallOptions options;
  options.timeout = nanoseconds::max();
  EXPECT_EQ(options_of_walk(*connection, options).deadline, std::nullopt);
}

TEST(OptionsOfWalk, TheDeadlineHoldsOverTheCallsOfTheWalk) {
  Client client;
  const auto connection = client.connect();
  CallOptions options;
  options.timeout = seconds(5);
  const CallOptions walk = options_of_walk(*connection, options);
  client.transport->answer_with([&](const testing::SentRequest&) {
    client.clock->advance(seconds(3));
    return http::Exchange{http::Response{200, {}, "{}", ""}, {}};
  });
  EXPECT_TRUE(connection->perform(get_call(), walk));
  EXPECT_TRUE(connection->perform(get_call(), walk));
  EXPECT_NE(connection->perform(get_call(), walk).error_as<TimeoutException>(), nullptr);
}

}}}  // namespace ocelli::core_test
