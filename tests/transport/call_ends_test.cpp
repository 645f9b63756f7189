// SPDX-License-Identifier: Apache-2.0
// A cancel and the deadline end a call within 50 ms wherever it is, in each of its forms.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstring>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <utility>

#include <ocelli/json_value.hpp>

#include "core/operations.hpp"
#include "transport/calls.hpp"
#include "transport/full_listener.hpp"
#include "transport/test_bodies.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace transport_test { namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using core_test::contains;

constexpr auto bound = 50ms;
/// A call that nothing ends would take this long.
constexpr auto long_time = 20s;
/// A machine under load is late now and then; a library that is late is late each time.
constexpr int tries = 10;

enum class Place { back_off, connect, upload, wait_for_answer, download };

/// A server that keeps a call in one place for ever, and the call.
class Scene {
 public:
  explicit Scene(Place place) : place_(place), server_([this](RawConnection& connection) { handle(connection); }) {
    options_.base_url = place == Place::connect ? silent_.url() : server_.url();
    options_.connect_timeout = long_time;
    options_.retry.max_retry_after = long_time;
    options_.log = [this](LogLevel, std::string_view) { there_.happen(); };
    connection_ = core::connect(core_test::library_service(), options_);
  }

  [[nodiscard]] core::Connection& connection() { return *connection_; }

  [[nodiscard]] core::Call call() const {
    if (place_ != Place::upload) return core_test::get_call();
    core::Call call(core_test::add_book);
    call.path("/books").binary_body(endless_body(), "text/plain");
    return call;
  }

  /// Returns once the call is in its place.
  void wait() {
    if (place_ != Place::connect) return there_.wait();
    // Nobody can see a connect that nobody answers. It begins long before another one, begun now, has run out of time.
    failure_of(exchange(transport_test::get(silent_.url()), within(30ms)));
  }

 private:
  static std::shared_ptr<const http::Body> endless_body() {
    return std::make_shared<FunctionBody>(1ull << 40, [](char* buffer, std::size_t size) {
      std::memset(buffer, 'x', size);
      return size;
    });
  }

  void handle(RawConnection& connection) {
    connection.read_head();
    if (place_ == Place::back_off) connection.write(http_response(503, {{"Retry-After", "10"}}));
    if (place_ == Place::download) connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart");
    if (place_ != Place::back_off) there_.happen();
    if (place_ == Place::upload) return connection.wait_for_stop();
    connection.wait_closed_by_peer();
  }

  Place place_;
  Event there_;
  FullListener silent_;
  RawServer server_;
  ClientOptions options_;
  std::shared_ptr<core::Connection> connection_;
};

/// How late a call ended, and how.
struct End {
  Clock::duration delay;
  std::shared_ptr<const ApiException> error;
};

End cancelled_by_token(Place place) {
  Scene scene(place);
  CancellationSource source;
  CallOptions options;
  options.timeout = long_time;
  options.cancellation = source.token();
  auto call = std::async(std::launch::async, [&] {
    auto error = core::try_call<JsonValue>(scene.connection(), scene.call(), options).shared_error();
    return std::make_pair(std::move(error), Clock::now());
  });
  scene.wait();
  const auto start = Clock::now();
  source.cancel();
  auto [error, end] = call.get();
  return {end - start, std::move(error)};
}

End cancelled_by_future(Place place) {
  Scene scene(place);
  CallOptions options;
  options.timeout = long_time;
  auto future = core::call_async<JsonValue>(scene.connection(), scene.call(), options);
  scene.wait();
  const auto start = Clock::now();
  future.cancel();
  auto error = future.result().shared_error();
  return {Clock::now() - start, std::move(error)};
}

constexpr auto short_time = 80ms;

CallOptions with_short_time() {
  CallOptions options;
  options.timeout = short_time;
  return options;
}

End ended_by_deadline(Place place) {
  Scene scene(place);
  const auto start = Clock::now();
  auto error = core::try_call<JsonValue>(scene.connection(), scene.call(), with_short_time()).shared_error();
  return {Clock::now() - start - short_time, std::move(error)};
}

End ended_by_deadline_later(Place place) {
  Scene scene(place);
  const auto start = Clock::now();
  auto error = core::call_async<JsonValue>(scene.connection(), scene.call(), with_short_time()).result().shared_error();
  return {Clock::now() - start - short_time, std::move(error)};
}

/// Repeats it until it was in time thrice in a row, or else half of the tries: a busy machine delays some.
template <class Error>
void expect_in_time(End (*ended)(Place), Place place, const std::string& words) {
  int in_time = 0;
  int in_a_row = 0;
  for (int i = 0; i < tries && in_a_row < 3; ++i) {
    const End end = ended(place);
    ASSERT_NE(end.error, nullptr);
    EXPECT_NE(dynamic_cast<const Error*>(end.error.get()), nullptr) << end.error->what();
    EXPECT_TRUE(contains(end.error->what(), words)) << end.error->what();
    in_a_row = end.delay < bound ? in_a_row + 1 : 0;
    in_time += end.delay < bound ? 1 : 0;
  }
  EXPECT_TRUE(in_a_row == 3 || in_time * 2 >= tries) << in_time << " of " << tries << " tries were in time";
}

/// What the error says of the place.
std::string words_of(Place place) {
  switch (place) {
    case Place::connect:
      return "was made";
    case Place::upload:
      return "was sent";
    case Place::wait_for_answer:
      return "while waiting for the answer";
    case Place::download:
      return "was received";
    default:
      return "";
  }
}

class EndOfACall : public ::testing::TestWithParam<Place> {};

TEST_P(EndOfACall, ComesWithin50MillisecondsOfACancelOfItsToken) {
  expect_in_time<CancelledException>(cancelled_by_token, GetParam(), "cancelled; ");
}

TEST_P(EndOfACall, ComesWithin50MillisecondsOfACancelOfItsFuture) {
  expect_in_time<CancelledException>(cancelled_by_future, GetParam(), "cancelled; ");
}

TEST_P(EndOfACall, ComesWithin50MillisecondsOfItsDeadline) {
  if (GetParam() == Place::back_off) return expect_in_time<ServerErrorException>(ended_by_deadline, GetParam(), "503");
  expect_in_time<TimeoutException>(ended_by_deadline, GetParam(), words_of(GetParam()));
}

TEST_P(EndOfACall, ComesWithin50MillisecondsOfItsDeadlineOnAnotherThreadToo) {
  if (GetParam() == Place::back_off) {
    return expect_in_time<ServerErrorException>(ended_by_deadline_later, GetParam(), "503");
  }
  expect_in_time<TimeoutException>(ended_by_deadline_later, GetParam(), words_of(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(In, EndOfACall,
                         ::testing::Values(Place::back_off, Place::connect, Place::upload, Place::wait_for_answer,
                                           Place::download));

TEST(DeadlineOfACall, AgainstALongRetryAfterEndsItAtOnceWithTheReason) {
  RawServer server(always(http_response(503, {{"Retry-After", "30"}})));
  ClientOptions options;
  options.base_url = server.url();
  CallOptions call;
  call.timeout = 2s;
  const auto start = Clock::now();
  const auto result = core::connect(core_test::library_service(), options)->perform(core_test::get_call(), call);
  EXPECT_LT(Clock::now() - start, 2100ms);
  const auto* error = result.error_as<ServerErrorException>();
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(error->retry_after(), 30s);
  EXPECT_TRUE(contains(error->what(), "not retried: a wait of 30000 ms would pass the deadline")) << error->what();
  EXPECT_EQ(server.connections(), 1u);
}

/// The machine's clock with a calendar that somebody sets, back and forth by years, at each look.
class RestlessCalendar final : public ocelli::Clock {
 public:
  [[nodiscard]] std::chrono::steady_clock::time_point now() const override { return machine_->now(); }
  [[nodiscard]] std::chrono::system_clock::time_point calendar_now() const override {
    const auto years = std::chrono::hours(24 * 365 * 20);
    return machine_->calendar_now() + (++looks_ % 2 == 0 ? years : -years);
  }
  void wait_until(std::chrono::steady_clock::time_point time, const CancellationToken& token) override {
    machine_->wait_until(time, token);
  }

 private:
  std::shared_ptr<ocelli::Clock> machine_ = system_clock();
  mutable std::atomic<int> looks_{0};
};

TEST(DeadlineOfACall, HoldsWhateverTheCalendarDoes) {
  RawServer server(always(http_response(
      503, {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}, {"Retry-After", "Sun, 06 Nov 1994 08:49:38 GMT"}})));
  ClientOptions options;
  options.base_url = server.url();
  options.clock = std::make_shared<RestlessCalendar>();
  CallOptions call;
  call.timeout = 1500ms;
  const auto start = Clock::now();
  const auto result = core::connect(core_test::library_service(), options)->perform(core_test::get_call(), call);
  const auto time = Clock::now() - start;
  EXPECT_GE(time, 1s);
  EXPECT_LT(time, 1550ms);
  ASSERT_NE(result.error_as<ServerErrorException>(), nullptr);
  EXPECT_EQ(result.error().attempts().size(), 2u);
  EXPECT_TRUE(contains(result.error().what(), "a wait of 1000 ms would pass the deadline")) << result.error().what();
}

TEST(TimeoutOfAnAttempt, EndsOneAndTheNextIsMade) {
  std::atomic<int> requests{0};
  RawServer server([&](RawConnection& connection) {
    connection.read_request();
    if (++requests == 1) return static_cast<void>(connection.wait_closed_by_peer());
    connection.write(http_response(200, {}, "{}"));
  });
  ClientOptions options;
  options.base_url = server.url();
  options.attempt_timeout = 100ms;
  options.retry.base_delay = 0ms;
  CallOptions call;
  call.response_info = std::make_shared<ResponseInfo>();
  // The second attempt may be late on a machine under load, and then there is a third.
  EXPECT_TRUE(core::connect(core_test::library_service(), options)->perform(core_test::get_call(), call));
  ASSERT_GE(call.response_info->attempts.size(), 2u);
  const Attempt& first = call.response_info->attempts.front();
  EXPECT_EQ(first.failure, http::FailureKind::deadline);
  EXPECT_EQ(first.decision, "retried: deadline");
  EXPECT_GE(first.statistics.total, 100ms);
}

}}}  // namespace ocelli::transport_test
