// SPDX-License-Identifier: Apache-2.0
#include "core/operations.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "unit/core/client.hpp"
#include "unit/core/sample_model.hpp"

namespace ocelli { namespace core_test { namespace {

using core::call_async;
using core::Connection;
using core::try_call;

/// Something that happens once and that another thread waits for.
using Event = std::promise<void>;

struct NullSink final : http::BodySink {
  void write(std::string_view) override {}
};

/// Waits until the call is cancelled, as a server does that never answers.
http::Exchange hang(const testing::SentRequest& request) {
  std::promise<void> cancelled;
  const CancellationCallback on_cancel(request.options.cancellation, [&] { cancelled.set_value(); });
  cancelled.get_future().wait();
  return {failure(http::FailureKind::cancelled, true), {}};
}

TEST(Call, GivesTheValueOrThrowsTheError) {
  Client client;
  const auto connection = client.connect();
  client.transport->answer(200, R"({"id": "b1"})");
  EXPECT_EQ(core::call<Book>(*connection, get_call(), {}).id, "b1");
  client.transport->answer(404, "");
  EXPECT_THROW(static_cast<void>(core::call<Book>(*connection, get_call(), {})), NotFoundException);
  client.transport->answer(204, "");
  EXPECT_NO_THROW(core::call<void>(*connection, get_call(), {}));
}

TEST(TryCall, GivesTheErrorAsAValue) {
  Client client;
  const auto connection = client.connect();
  client.transport->answer(200, "<html>");
  EXPECT_NE(try_call<Book>(*connection, get_call(), {}).error_as<DecodeException>(), nullptr);
  client.transport->answer(410, "");
  EXPECT_NE(try_call<Book>(*connection, get_call(), {}).error_as<GoneException>(), nullptr);
}

TEST(TryCall, ASinkIsOnlyForBinaryAnswers) {
  Client client;
  const auto connection = client.connect();
  CallOptions options;
  options.sink = std::make_shared<NullSink>();
  EXPECT_TRUE(
      begins_with(refusal_of([&] { return try_call<Book>(*connection, get_call(), options).has_value(); }), "sink: "));
  EXPECT_THROW(static_cast<void>(call_async<Book>(*connection, get_call(), options).is_valid()), std::invalid_argument);
  EXPECT_TRUE(client.transport->requests().empty());
  client.transport->answer(200, "bytes");
  EXPECT_EQ(try_call<Blob>(*connection, get_call(), options).value().bytes, "");
}

TEST(CallAsync, GivesTheValue) {
  Client client;
  const auto connection = client.connect();
  client.transport->answer(200, R"({"id": "b1"})");
  EXPECT_EQ(call_async<Book>(*connection, get_call(), {}).get().id, "b1");
}

TEST(CallAsync, GivesTheErrorAsAnExceptionOrAValue) {
  Client client;
  const auto connection = client.connect();
  client.transport->answer(404, "");
  EXPECT_THROW(static_cast<void>(call_async<Book>(*connection, get_call(), {}).get()), NotFoundException);
  client.transport->answer(200, "[]");
  EXPECT_NE(call_async<Book>(*connection, get_call(), {}).result().error_as<DecodeException>(), nullptr);
}

TEST(CallAsync, OfNothingIsDoneOrAnError) {
  Client client;
  const auto connection = client.connect();
  client.transport->answer(204, "");
  EXPECT_NO_THROW(call_async<void>(*connection, get_call(), {}).get());
  client.transport->answer(409, "");
  EXPECT_THROW(call_async<void>(*connection, get_call(), {}).get(), ConflictException);
}

TEST(CallAsync, WhatACallbackThrowsComesOutOfGet) {
  Client client;
  client.options.credential = Credential::bearer([]() -> std::string { throw std::out_of_range("no token"); });
  const auto connection = client.connect();
  EXPECT_THROW(static_cast<void>(call_async<Book>(*connection, get_call(), {}).get()), std::out_of_range);
  EXPECT_THROW(static_cast<void>(call_async<Book>(*connection, get_call(), {}).result().has_value()),
               std::out_of_range);
}

TEST(CallAsync, BadOptionsAreRefusedAtOnce) {
  Client client;
  const auto connection = client.connect();
  CallOptions options;
  options.timeout = nanoseconds(0);
  EXPECT_THROW(static_cast<void>(call_async<Book>(*connection, get_call(), options).is_valid()), std::invalid_argument);
}

TEST(CallAsync, ItsTimeCountsFromTheCall) {
  Client client;
  client.options.async_threads = 1;
  const auto connection = client.connect();
  const auto start = client.clock->now();
  Event go;
  client.transport->answer_with([&](const testing::SentRequest&) {
    go.get_future().wait();
    client.clock->advance(seconds(9));
    return http::Exchange{http::Response{200, {}, R"({"id": "b1"})", ""}, {}};
  });
  auto first = call_async<Book>(*connection, get_call(), {});
  CallOptions options;
  options.timeout = seconds(5);
  auto second = call_async<Book>(*connection, get_call(), options);
  go.set_value();
  EXPECT_EQ(first.get().id, "b1");
  EXPECT_NE(second.result().error_as<TimeoutException>(), nullptr);
  EXPECT_EQ(client.transport->requests().size(), 1u);
  EXPECT_EQ(client.transport->requests()[0].options.deadline, start + seconds(60));
}

TEST(CallAsync, CancelledBeforeItsStartItSendsNothing) {
  Client client;
  client.options.async_threads = 1;
  const auto connection = client.connect();
  Event started;
  client.transport->answer_with(
      [&](const testing::SentRequest& request) { return started.set_value(), hang(request); });
  auto first = call_async<Book>(*connection, get_call(), {});
  started.get_future().wait();
  auto second = call_async<Book>(*connection, get_call(), {});
  second.cancel();
  first.cancel();
  EXPECT_NE(first.result().error_as<CancelledException>(), nullptr);
  const auto result = second.result();
  ASSERT_NE(result.error_as<CancelledException>(), nullptr);
  EXPECT_EQ(result.error().delivery(), Delivery::not_sent);
  EXPECT_EQ(client.transport->requests().size(), 1u);
}

TEST(CallAsync, TheCallersTokenEndsItToo) {
  Client client;
  const auto connection = client.connect();
  client.transport->answer_with(&hang);
  CancellationSource source;
  CallOptions options;
  options.cancellation = source.token();
  auto future = call_async<Book>(*connection, get_call(), options);
  source.cancel();
  EXPECT_NE(future.result().error_as<CancelledException>(), nullptr);
}

TEST(CallAsync, TheEndOfTheClientEndsItsCalls) {
  Client client;
  client.transport->answer_with(&hang);
  std::vector<Future<Book>> futures;
  {
    const auto connection = client.connect();
    for (int i = 0; i < 8; ++i) futures.push_back(call_async<Book>(*connection, get_call(), {}));
  }
  for (auto& future : futures) {
    EXPECT_TRUE(future.is_ready());
    EXPECT_NE(future.result().error_as<CancelledException>(), nullptr);
  }
}

TEST(CallAsync, AnAnswerOutlivesItsClient) {
  Client client;
  client.transport->answer(200, R"({"id": "b1"})");
  auto connection = client.connect();
  auto future = call_async<Book>(*connection, get_call(), {});
  ASSERT_TRUE(future.wait_for(seconds(30)));
  connection = nullptr;
  EXPECT_EQ(future.get().id, "b1");
}

TEST(CallAsync, DroppingTheFutureNeitherWaitsNorCancels) {
  Client client;
  const auto connection = client.connect();
  Event go;
  Event answered;
  std::atomic<bool> was_cancelled{false};
  client.transport->answer_with([&](const testing::SentRequest& request) {
    go.get_future().wait();
    was_cancelled = request.options.cancellation.is_cancelled();
    answered.set_value();
    return http::Exchange{http::Response{200, {}, "{}", ""}, {}};
  });
  { const auto dropped = call_async<Book>(*connection, get_call(), {}); }
  go.set_value();
  answered.get_future().wait();
  EXPECT_FALSE(was_cancelled);
}

TEST(CallAsync, AContinuationMayDropTheLastHandleOfItsClient) {
  Client client;
  client.options.async_threads = 1;
  Event go;
  std::atomic<bool> is_first{true};
  client.transport->answer_with([&](const testing::SentRequest& request) {
    if (!is_first.exchange(false)) return hang(request);
    go.get_future().wait();
    return http::Exchange{http::Response{200, {}, R"({"id": "b1"})", ""}, {}};
  });
  std::shared_ptr<Connection> connection = client.connect();
  auto& api = *connection;
  auto last = call_async<Book>(api, get_call(), {}).then([handle = std::move(connection)](Result<Book> book) mutable {
    handle = nullptr;
    return book.value().id;
  });
  std::vector<Future<Book>> queued;
  for (int i = 0; i < 3; ++i) queued.push_back(call_async<Book>(api, get_call(), {}));
  go.set_value();
  EXPECT_EQ(last.get(), "b1");
  for (auto& future : queued) EXPECT_NE(future.result().error_as<CancelledException>(), nullptr);
}

TEST(CallAsync, ManyCallsFromManyThreadsAllCome) {
  Client client;
  const auto connection = client.connect();
  client.transport->answer_with([](const testing::SentRequest&) {
    return http::Exchange{http::Response{200, {}, R"({"id": "b1"})", ""}, {}};
  });
  std::atomic<int> good{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      std::vector<Future<Book>> futures;
      for (int j = 0; j < 50; ++j) futures.push_back(call_async<Book>(*connection, get_call(), {}));
      for (auto& future : futures) good += future.get().id == "b1" ? 1 : 0;
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(good, 200);
}

}}}  // namespace ocelli::core_test
