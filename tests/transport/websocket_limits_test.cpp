// SPDX-License-Identifier: Apache-2.0
// A cancel and a deadline end the wait for a message of a stream within 50 ms.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <memory>

#include "core/operations.hpp"
#include "transport/websocket_calls.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace transport_test { namespace {

using Clock = std::chrono::steady_clock;

constexpr auto bound = 50ms;
constexpr auto long_time = 20s;
/// A machine under load is late now and then; a library that is late is late each time.
constexpr int tries = 10;

/// A stream on which nothing comes.
struct SilentStream {
  RawServer server{accept_and_send("")};
  std::shared_ptr<core::Connection> connection;

  SilentStream() {
    ClientOptions options;
    options.base_url = server.url();
    connection = core::connect(core_test::library_service(), options);
  }

  [[nodiscard]] std::shared_ptr<core::Messages> open() const {
    return connection->open(core_test::get_call(), {}).value();
  }
};

TEST(WaitForAMessage, EndsWithin50MillisecondsOfACancel) {
  const SilentStream stream;
  const auto messages = stream.open();
  auto best = Clock::duration::max();
  for (int i = 0; i < tries && best >= bound; ++i) {
    CancellationSource source;
    std::promise<void> waits;
    auto wait = std::async(std::launch::async, [&] {
      waits.set_value();
      const auto result = messages->next({long_time, {}, source.token()});
      EXPECT_NE(result.error_as<CancelledException>(), nullptr);
      return Clock::now();
    });
    waits.get_future().wait();
    const auto start = Clock::now();
    source.cancel();
    best = std::min(best, wait.get() - start);
  }
  EXPECT_LT(best, bound);
}

TEST(WaitForAMessage, EndsWithin50MillisecondsOfItsDeadline) {
  const SilentStream stream;
  const auto messages = stream.open();
  auto best = Clock::duration::max();
  for (int i = 0; i < tries && best >= bound; ++i) {
    const auto deadline = Clock::now() + 40ms;
    NextOptions options;
    options.deadline = deadline;
    EXPECT_NE(messages->next(options).error_as<TimeoutException>(), nullptr);
    EXPECT_GE(Clock::now(), deadline);
    best = std::min(best, Clock::now() - deadline);
  }
  EXPECT_LT(best, bound);
}

/// The server never answers the request to upgrade.
TEST(OpeningOfAStream, EndsWithin50MillisecondsOfACancelOfItsFuture) {
  auto best = Clock::duration::max();
  for (int i = 0; i < tries && best >= bound; ++i) {
    Event asked;
    RawServer server([&](RawConnection& connection) {
      connection.read_head();
      asked.happen();
      connection.wait_closed_by_peer();
    });
    ClientOptions options;
    options.base_url = server.url();
    const auto connection = core::connect(core_test::library_service(), options);
    auto future = core::open_async<JsonValue>(*connection, core_test::get_call(), {});
    asked.wait();
    const auto start = Clock::now();
    future.cancel();
    EXPECT_NE(future.result().error_as<CancelledException>(), nullptr);
    best = std::min(best, Clock::now() - start);
  }
  EXPECT_LT(best, bound);
}

}}}  // namespace ocelli::transport_test
