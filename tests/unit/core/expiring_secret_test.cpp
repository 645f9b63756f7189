// SPDX-License-Identifier: Apache-2.0
#include <ocelli/expiring_secret.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using Secret = Result<std::optional<std::string>>;
using Done = ExpiringSecretOptions::Done;

/// Longer than any of these tests should take.
constexpr seconds too_long(20);

std::shared_ptr<const ApiException> login_error() {
  return std::make_shared<const TransportException>("login: refused", ErrorContext(), http::FailureKind::connect);
}

/// Gives "secret-1", "secret-2" and so on, at once or when it is told to.
struct Logins {
  std::shared_ptr<testing::ManualClock> clock = std::make_shared<testing::ManualClock>();
  nanoseconds lifetime = seconds(3600);
  std::atomic<bool> at_once{true};
  bool fails = false;
  std::mutex mutex;
  int count = 0;
  std::vector<Done> open;
  std::promise<void> first;

  std::shared_ptr<RenewableSecret> secret() {
    ExpiringSecretOptions options;
    options.clock = clock;
    options.log_in = [this](Done done) { log_in(std::move(done)); };
    return expiring_secret(std::move(options));
  }

  void log_in(Done done) {
    std::unique_lock<std::mutex> lock(mutex);
    if (++count == 1) first.set_value();
    open.push_back(std::move(done));
    lock.unlock();
    if (at_once) end_all();
  }

  void end_all() {
    std::vector<Done> ending;
    {
      const std::lock_guard<std::mutex> lock(mutex);
      ending.swap(open);
    }
    for (const auto& done : ending) done(outcome());
  }

  Result<FreshSecret> outcome() {
    if (fails) return login_error();
    return FreshSecret{"secret-" + std::to_string(count), lifetime};
  }
};

std::string text_of(const Secret& secret) {
  if (!secret) return std::string("error: ") + secret.error().what();
  return secret->value_or("nothing");
}

TEST(ExpiringSecret, IsKeptUntilAMinuteBeforeItExpires) {
  Logins logins;
  const auto secret = logins.secret();
  EXPECT_EQ(logins.count, 0);
  EXPECT_EQ(text_of(secret->secret({})), "secret-1");
  logins.clock->advance(seconds(3600 - 61));
  EXPECT_EQ(text_of(secret->secret({})), "secret-1");
  logins.clock->advance(seconds(1));
  EXPECT_EQ(text_of(secret->secret({})), "secret-2");
  EXPECT_EQ(logins.count, 2);
}

TEST(ExpiringSecret, OfAShortLifeIsKeptForHalfOfIt) {
  Logins logins;
  logins.lifetime = seconds(40);
  const auto secret = logins.secret();
  EXPECT_EQ(text_of(secret->secret({})), "secret-1");
  logins.clock->advance(seconds(19));
  EXPECT_EQ(text_of(secret->secret({})), "secret-1");
  logins.clock->advance(seconds(1));
  EXPECT_EQ(text_of(secret->secret({})), "secret-2");
}

TEST(ExpiringSecret, CountsItsLifeFromTheStartOfTheLogin) {
  Logins logins;
  logins.at_once = false;
  const auto secret = logins.secret();
  auto waiting = std::async(std::launch::async, [&] { return text_of(secret->secret({})); });
  logins.first.get_future().wait();
  logins.clock->advance(seconds(3000));
  logins.end_all();
  EXPECT_EQ(waiting.get(), "secret-1");
  logins.at_once = true;
  logins.clock->advance(seconds(540));
  EXPECT_EQ(text_of(secret->secret({})), "secret-2");
}

TEST(ExpiringSecret, WithoutAnEndIsKeptUntilItIsRefused) {
  Logins logins;
  logins.lifetime = nanoseconds::max();
  const auto secret = logins.secret();
  EXPECT_EQ(text_of(secret->secret({})), "secret-1");
  logins.clock->advance(std::chrono::hours(100000));
  EXPECT_EQ(text_of(secret->secret({})), "secret-1");
  EXPECT_TRUE(secret->renew("secret-1"));
  EXPECT_EQ(text_of(secret->secret({})), "secret-2");
}

TEST(ExpiringSecret, OfWhichAnOldOneIsRefusedStays) {
  Logins logins;
  const auto secret = logins.secret();
  EXPECT_EQ(text_of(secret->secret({})), "secret-1");
  EXPECT_TRUE(secret->renew("secret-1"));
  EXPECT_EQ(text_of(secret->secret({})), "secret-2");
  EXPECT_TRUE(secret->renew("secret-1"));
  EXPECT_EQ(text_of(secret->secret({})), "secret-2");
  EXPECT_EQ(logins.count, 2);
}

TEST(ExpiringSecret, AnErrorIsNotKept) {
  Logins logins;
  logins.fails = true;
  const auto secret = logins.secret();
  EXPECT_EQ(text_of(secret->secret({})), "error: login: refused");
  logins.fails = false;
  EXPECT_EQ(text_of(secret->secret({})), "secret-2");
}

/// What a hundred threads get that all wait for one login.
std::vector<Secret> of_a_hundred_threads(Logins& logins) {
  logins.at_once = false;
  const auto secret = logins.secret();
  std::vector<std::promise<void>> started(100);
  std::vector<std::future<Secret>> waiting;
  for (auto& mine : started) {
    waiting.push_back(std::async(std::launch::async, [&secret, &mine] {
      mine.set_value();
      return secret->secret({});
    }));
  }
  for (auto& each : started) each.get_future().wait();
  logins.first.get_future().wait();
  // Whoever comes only now finds the secret, or else starts a login that ends at once.
  logins.at_once = logins.fails;
  logins.end_all();
  std::vector<Secret> secrets;
  for (auto& each : waiting) secrets.push_back(each.get());
  return secrets;
}

TEST(ExpiringSecret, AHundredThreadsShareOneLogin) {
  Logins logins;
  for (const auto& secret : of_a_hundred_threads(logins)) EXPECT_EQ(text_of(secret), "secret-1");
  EXPECT_EQ(logins.count, 1);
}

TEST(ExpiringSecret, AHundredThreadsGetTheErrorOfALoginThatFails) {
  Logins logins;
  logins.fails = true;
  for (const auto& secret : of_a_hundred_threads(logins)) EXPECT_EQ(text_of(secret), "error: login: refused");
}

TEST(ExpiringSecret, WaitsNoLongerThanTheCallMayTake) {
  Logins logins;
  logins.at_once = false;
  const auto secret = logins.secret();
  EXPECT_EQ(text_of(secret->secret({milliseconds(1), {}})), "nothing");
  logins.end_all();
  EXPECT_EQ(text_of(secret->secret({nanoseconds(0), {}})), "secret-1");
  EXPECT_EQ(logins.count, 1);
}

TEST(ExpiringSecret, WaitsNoLongerThanUntilTheCallIsCancelled) {
  Logins logins;
  logins.at_once = false;
  const auto secret = logins.secret();
  CancellationSource source;
  auto waiting = std::async(std::launch::async, [&] { return text_of(secret->secret({too_long, source.token()})); });
  logins.first.get_future().wait();
  source.cancel();
  EXPECT_EQ(waiting.get(), "nothing");
}

TEST(ExpiringSecret, TheCancelOfOneLeavesTheLoginToTheOthers) {
  Logins logins;
  logins.at_once = false;
  const auto secret = logins.secret();
  CancellationSource source;
  source.cancel();
  EXPECT_EQ(text_of(secret->secret({too_long, source.token()})), "nothing");
  auto other = std::async(std::launch::async, [&] { return text_of(secret->secret({too_long, {}})); });
  logins.end_all();
  EXPECT_EQ(other.get(), "secret-1");
  EXPECT_EQ(logins.count, 1);
}

TEST(ExpiringSecret, ALoginThatIsDroppedIsAMistakeOfWhoeverWroteIt) {
  ExpiringSecretOptions options;
  options.log_in = [](const Done&) {};
  const auto secret = expiring_secret(options);
  EXPECT_THROW(static_cast<void>(secret->secret({})), std::logic_error);
  EXPECT_THROW(static_cast<void>(secret->secret({})), std::logic_error);
}

TEST(ExpiringSecret, WhatALoginThrowsReachesTheCallAndTheNextOneTriesAgain) {
  int count = 0;
  ExpiringSecretOptions options;
  options.log_in = [&](const Done& done) {
    if (++count == 1) throw std::domain_error("no vault");
    done(FreshSecret{"late", seconds(5)});
  };
  const auto secret = expiring_secret(options);
  EXPECT_THROW(static_cast<void>(secret->secret({})), std::domain_error);
  EXPECT_EQ(text_of(secret->secret({})), "late");
}

TEST(ExpiringSecret, MayBeGoneWhenItsLoginEnds) {
  Logins logins;
  logins.at_once = false;
  auto secret = logins.secret();
  EXPECT_EQ(text_of(secret->secret({nanoseconds(0), {}})), "nothing");
  secret.reset();
  EXPECT_NO_THROW(logins.end_all());
}

TEST(ExpiringSecret, NeedsALoginAndASensibleMargin) {
  ExpiringSecretOptions options;
  EXPECT_TRUE(begins_with(refusal_of([&] { return expiring_secret(options); }), "log_in: "));
  options.log_in = [](const Done&) {};
  options.renew_before = seconds(-1);
  EXPECT_TRUE(begins_with(refusal_of([&] { return expiring_secret(options); }), "renew_before: "));
}

}}}  // namespace ocelli::core_test
