// SPDX-License-Identifier: Apache-2.0
// A hundred callers and a server that is down: what arrives there is counted.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <ocelli/json_value.hpp>

#include "core/operations.hpp"
#include "transport/calls.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace transport_test { namespace {

constexpr std::size_t callers = 100;
constexpr std::size_t budget = 30;

std::string request_id_of(const std::string& request) {
  const std::string name = "\r\nX-Request-Id: ";
  const auto start = request.find(name);
  if (start == std::string::npos) return "";
  return request.substr(start + name.size(), request.find("\r\n", start + 2) - start - name.size());
}

/// Answers 503 to everything, and counts the requests by their id.
class DownService {
 public:
  [[nodiscard]] std::string url() const { return server_.url(); }

  [[nodiscard]] std::map<std::string, std::size_t> requests() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return requests_;
  }

 private:
  void handle(RawConnection& connection) {
    for (;;) {
      const std::string request = connection.read_request();
      if (request.empty()) return;
      {
        const std::lock_guard<std::mutex> lock(mutex_);
        ++requests_[request_id_of(request)];
      }
      connection.write(http_response(503));
    }
  }

  std::mutex mutex_;
  std::map<std::string, std::size_t> requests_;
  RawServer server_{[this](RawConnection& connection) { handle(connection); }};
};

ClientOptions options_for(const DownService& service) {
  ClientOptions options;
  options.base_url = service.url();
  options.retry.base_delay = std::chrono::milliseconds(1);
  options.retry_budget = budget;
  options.async_threads = 16;
  return options;
}

/// A call has one id over all its attempts, and all calls together no more retries than the budget has.
void expect_within_budget(DownService& service) {
  const auto requests = service.requests();
  EXPECT_EQ(requests.size(), callers);
  EXPECT_EQ(requests.count(""), 0u);
  std::size_t sum = 0;
  for (const auto& [id, count] : requests) {
    sum += count;
    EXPECT_LE(count, 3u) << id;
  }
  EXPECT_EQ(sum, callers + budget);
}

TEST(RetryStorm, OfAHundredThreadsSendsNoMoreThanTheBudget) {
  DownService service;
  const auto connection = core::connect(core_test::library_service(), options_for(service));
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < callers; ++i) {
    threads.emplace_back([&] {
      const auto result = connection->perform(core_test::get_call(), {});
      EXPECT_NE(result.error_as<ServerErrorException>(), nullptr);
    });
  }
  for (auto& thread : threads) thread.join();
  expect_within_budget(service);
}

TEST(RetryStorm, OfAHundredFuturesSendsNoMoreThanTheBudget) {
  DownService service;
  const auto connection = core::connect(core_test::library_service(), options_for(service));
  std::vector<Future<JsonValue>> futures;
  for (std::size_t i = 0; i < callers; ++i) {
    futures.push_back(core::call_async<JsonValue>(*connection, core_test::get_call(), {}));
  }
  for (auto& future : futures) EXPECT_NE(future.result().error_as<ServerErrorException>(), nullptr);
  expect_within_budget(service);
}

TEST(RetryStorm, EndsWithTheReasonInTheError) {
  DownService service;
  ClientOptions options = options_for(service);
  options.retry_budget = 0;
  const auto result = core::connect(core_test::library_service(), options)->perform(core_test::get_call(), {});
  ASSERT_FALSE(result);
  EXPECT_NE(std::string(result.error().what()).find("not retried: the client's retry budget is used up"),
            std::string::npos);
}

}}}  // namespace ocelli::transport_test
