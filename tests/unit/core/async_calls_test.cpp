// SPDX-License-Identifier: Apache-2.0
// Asynchronous calls that wait for a thread, outlive their client, or live in a forked child.
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <vector>

#include <ocelli/json_value.hpp>

#include "core/operations.hpp"
#include "support/sanitizers.hpp"
#include "unit/core/client.hpp"
#ifndef _WIN32
#include "support/child_process.hpp"
#endif

namespace ocelli { namespace core_test { namespace {

using Value = JsonValue;

/// Longer than any of these tests should take.
constexpr seconds too_long(20);

/// A client on the machine's clock whose only thread is busy until it is let go.
struct BusyClient : Client {
  std::promise<void> is_busy;
  std::promise<void> let_go;
  std::shared_ptr<core::Connection> connection;
  std::vector<Future<Value>> first;

  BusyClient() {
    options.clock = system_clock();
    options.async_threads = 1;
    transport->answer_with([this](const testing::SentRequest&) {
      is_busy.set_value();
      let_go.get_future().wait();
      http::Response response;
      response.status = 200;
      return http::Exchange{response, {}};
    });
    connection = connect();
    first.push_back(core::call_async<Value>(*connection, get_call(), {}));
    is_busy.get_future().wait();
  }
  ~BusyClient() { let_go.set_value(); }
};

TEST(AsyncCall, ThatWaitsForAThreadIsCancelledAtOnce) {
  BusyClient client;
  auto waiting = core::call_async<Value>(*client.connection, get_call(), {});
  EXPECT_FALSE(waiting.is_ready());
  waiting.cancel();
  ASSERT_TRUE(waiting.is_ready());
  const auto result = waiting.result();
  ASSERT_NE(result.error_as<CancelledException>(), nullptr);
  EXPECT_EQ(result.error().delivery(), Delivery::not_sent);
}

TEST(AsyncCall, ThatWaitsForAThreadEndsWithItsTime) {
  BusyClient client;
  CallOptions options;
  options.timeout = milliseconds(30);
  auto waiting = core::call_async<Value>(*client.connection, get_call(), options);
  ASSERT_TRUE(waiting.wait_for(too_long));
  const auto result = waiting.result();
  ASSERT_NE(result.error_as<TimeoutException>(), nullptr);
  EXPECT_EQ(result.error().delivery(), Delivery::not_sent);
}

TEST(AsyncCall, GoesOnWhereACallbackDropsTheLastHandle) {
  Client client;
  auto connection = client.connect();
  client.transport->answer_with([&](const testing::SentRequest& request) {
    connection.reset();
    EXPECT_TRUE(request.options.cancellation.is_cancelled());
    http::Response response;
    response.status = 200;
    response.body = "{}";
    return http::Exchange{response, {}};
  });
  auto future = core::call_async<Value>(*connection, get_call(), {});
  ASSERT_TRUE(future.wait_for(too_long));
  EXPECT_TRUE(future.result().has_value());
}

TEST(Call, GoesOnWhereACallbackDropsTheLastHandle) {
  Client client;
  auto connection = client.connect();
  client.transport->answer_with([&](const testing::SentRequest&) {
    connection.reset();
    http::Response response;
    response.status = 200;
    response.body = "{}";
    return http::Exchange{response, {}};
  });
  EXPECT_TRUE(core::try_call<Value>(*connection, get_call(), {}).has_value());
}

TEST(Future, ThatIsUsedUpSaysSo) {
  Client client;
  client.transport->answer(200, "{}");
  const auto connection = client.connect();
  auto future = core::call_async<Value>(*connection, get_call(), {});
  EXPECT_TRUE(future.get().is_object());
  EXPECT_FALSE(future.is_valid());
  EXPECT_THROW(static_cast<void>(future.get()), std::logic_error);
  EXPECT_THROW(static_cast<void>(future.is_ready()), std::logic_error);
  EXPECT_THROW(future.cancel(), std::logic_error);
}

#ifndef _WIN32
/// Exit code of a child that makes an asynchronous call.
int exit_code_of_child(core::Connection& connection) {
  return test_support::in_child([&] {
    auto future = core::call_async<Value>(connection, get_call(), {});
    return future.wait_for(too_long) && future.result().has_value() ? 0 : 1;
  });
}

TEST(AsyncCall, WorksInAForkedChild) {
#ifdef OCELLI_THREAD_SANITIZED
  GTEST_SKIP() << "ThreadSanitizer cannot follow threads of a forked child";
#endif
  Client client;
  const auto connection = client.connect();
  client.transport->answer(200, "{}");
  EXPECT_TRUE(core::call_async<Value>(*connection, get_call(), {}).result().has_value());
  client.transport->answer(200, "{}");
  EXPECT_EQ(exit_code_of_child(*connection), 0);
}
#endif

}}}  // namespace ocelli::core_test
