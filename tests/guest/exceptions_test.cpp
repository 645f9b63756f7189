// SPDX-License-Identifier: Apache-2.0
// What the host's own code throws, at every place where the library calls it. The callbacks of conveniences are called
// by code that is no deeper than these; each has a test of its own beside the others of its convenience.
#include <atomic>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "guest/guest.hpp"

namespace ocelli { namespace guest_test { namespace {

enum class Kind { number, standard, no_memory };
enum class Form { sync, async };

/// Throws while it is armed.
struct Thrower {
  Kind kind = Kind::number;
  std::atomic<bool> is_armed{false};

  void operator()() const {
    if (!is_armed) return;
    if (kind == Kind::number) throw 7;
    if (kind == Kind::standard) throw std::runtime_error("mine");
    throw std::bad_alloc();
  }
  /// Whether the function throws just that.
  [[nodiscard]] bool is_thrown_by(const std::function<void()>& function) const {
    try {
      function();
    } catch (const int& number) {
      return kind == Kind::number && number == 7;
    } catch (const std::runtime_error& error) {
      return kind == Kind::standard && error.what() == std::string("mine");
    } catch (const std::bad_alloc&) {
      return kind == Kind::no_memory;
    }
    return false;
  }
};

class ThrowingClock final : public Clock {
 public:
  enum class At { now, calendar, wait };
  ThrowingClock(const Thrower& thrower, At place) : thrower_(thrower), place_(place) {}

  std::chrono::steady_clock::time_point now() const override {
    if (place_ == At::now) thrower_();
    return std::chrono::steady_clock::now();
  }
  std::chrono::system_clock::time_point calendar_now() const override {
    if (place_ == At::calendar) thrower_();
    return std::chrono::system_clock::now();
  }
  void wait_until(std::chrono::steady_clock::time_point, const CancellationToken&) override {
    if (place_ == At::wait) thrower_();
  }

 private:
  const Thrower& thrower_;
  At place_;
};

class ThrowingSecret final : public RenewableSecret {
 public:
  explicit ThrowingSecret(const Thrower& thrower) : thrower_(thrower) {}
  Result<std::optional<std::string>> secret(const SecretWait&) override {
    thrower_();
    return std::optional<std::string>("sesame-1234");
  }
  bool renew(const std::string&) override { return false; }

 private:
  const Thrower& thrower_;
};

class ThrowingSink final : public http::BodySink {
 public:
  enum class At { write, restart };
  ThrowingSink(const Thrower& thrower, At place) : thrower_(thrower), place_(place) {}
  void write(std::string_view) override {
    if (place_ == At::write) thrower_();
  }
  bool restart() override {
    if (place_ == At::restart) thrower_();
    return true;
  }

 private:
  const Thrower& thrower_;
  At place_;
};

/// The network, unless it throws.
class ThrowingTransport final : public http::Transport {
 public:
  explicit ThrowingTransport(const Thrower& thrower) : thrower_(thrower) {}
  http::Exchange exchange(const http::Request& request, const http::ExchangeOptions& options) override {
    thrower_();
    return network_->exchange(request, options);
  }

 private:
  const Thrower& thrower_;
  std::shared_ptr<http::Transport> network_ = http::make_default_transport();
};

class ThrowingBody final : public http::Body {
 public:
  enum class At { size, replayable, open, read };
  ThrowingBody(const Thrower& thrower, At place) : thrower_(thrower), place_(place) {}
  std::optional<std::uint64_t> size() const override { return pass(At::size), 5; }
  bool is_replayable() const override { return pass(At::replayable), true; }
  std::unique_ptr<http::BodyReader> open() const override {
    pass(At::open);
    return std::make_unique<Reader>(*this);
  }

 private:
  struct Reader final : http::BodyReader {
    explicit Reader(const ThrowingBody& owner) : body(owner) {}
    std::size_t read(char* buffer, std::size_t) override {
      body.pass(At::read);
      return std::string("hello").copy(buffer, std::exchange(left, 0));
    }
    const ThrowingBody& body;
    std::size_t left = 5;
  };
  void pass(At place) const {
    if (place == place_) thrower_();
  }

  const Thrower& thrower_;
  At place_;
};

/// A place, and the call that comes by it.
struct Place {
  const char* name;
  std::function<void(const Thrower&, ClientOptions&, CallOptions&)> plant;
  std::string query = "iq_1";
  enum class Answer { query, image } answer = Answer::query;
};

CallOptions retrying(CallOptions call) {
  call.retry = RetryOptions();
  call.retry->max_retries = 1;
  call.retry->base_delay = std::chrono::milliseconds(0);
  return call;
}

std::vector<Place> places_of_clients() {
  using At = ThrowingClock::At;
  const auto clock = [](At at) {
    return [at](const Thrower& thrower, ClientOptions& client, CallOptions& call) {
      client.clock = std::make_shared<ThrowingClock>(thrower, at);
      call = retrying(call);
    };
  };
  return {
      {"ClientOptions::log", [](auto& thrower, auto& client, auto&) { client.log = [&](auto, auto) { thrower(); }; }},
      {"ClientOptions::random",
       [](auto& thrower, auto& client, auto&) { client.random = [&] { return thrower(), 0.5; }; }},
      {"ClientOptions::transport",
       [](auto& thrower, auto& client, auto&) { client.transport = std::make_shared<ThrowingTransport>(thrower); }},
      {"Clock::now", clock(At::now)},
      {"Clock::calendar_now", clock(At::calendar)},
      {"Clock::wait_until", clock(At::wait), "iq_503"},
      {"Credential::SecretSource",
       [](auto& thrower, auto& client, auto&) {
         client.credential = Credential::bearer([&] { return thrower(), std::string("sesame-1234"); });
       }},
      {"RenewableSecret::secret",
       [](auto& thrower, auto& client, auto&) {
         client.credential = Credential::bearer(std::make_shared<ThrowingSecret>(thrower));
       }},
      {"ExpiringSecretOptions::log_in",
       [](auto& thrower, auto& client, auto&) {
         client.credential = Credential::bearer(expiring_secret({[&](ExpiringSecretOptions::Done done) {
           thrower();
           done(FreshSecret{"sesame-1234"});
         }}));
       }},
  };
}

std::vector<Place> places_of_calls() {
  const auto sink = [](ThrowingSink::At at) {
    return [at](const Thrower& thrower, ClientOptions&, CallOptions& call) {
      call = retrying(call);
      call.sink = std::make_shared<ThrowingSink>(thrower, at);
    };
  };
  return {
      {"RetryOptions::classify",
       [](auto& thrower, auto&, auto& call) {
         call = retrying(call);
         call.retry->classify = [&](const Attempt&) { return thrower(), RetryVerdict::stop; };
       },
       "iq_503"},
      {"CallOptions::progress",
       [](auto& thrower, auto&, auto& call) {
         call.progress = [&](const Progress&) { return thrower(), ProgressAction::proceed; };
       }},
      {"BodySink::write", sink(ThrowingSink::At::write), "iq_1", Place::Answer::image},
      {"BodySink::restart", sink(ThrowingSink::At::restart), "iq_cut", Place::Answer::image},
  };
}

std::vector<Place> places() {
  auto all = places_of_clients();
  for (auto& place : places_of_calls()) all.push_back(std::move(place));
  return all;
}

void call(const Clients& clients, const Place& place, const CallOptions& options, Form form) {
  const auto& queries = clients.queries;
  if (place.answer == Place::Answer::image) {
    form == Form::sync ? void(queries.get_image(place.query, options))
                       : void(queries.get_image_async(place.query, options).get());
  } else {
    form == Form::sync ? void(queries.get_image_query(place.query, options))
                       : void(queries.get_image_query_async(place.query, options).get());
  }
}

class WhatTheHostThrows : public ::testing::TestWithParam<std::tuple<Kind, Form>> {};

TEST_P(WhatTheHostThrows, ReachesTheCallerAndTheClientGoesOn) {
  Service service;
  for (const auto& place : places()) {
    Thrower thrower;
    thrower.kind = std::get<0>(GetParam());
    auto options = options_for(service.url());
    CallOptions call_options;
    place.plant(thrower, options, call_options);
    const Clients clients(options);
    thrower.is_armed = true;
    const Form form = std::get<1>(GetParam());
    EXPECT_TRUE(thrower.is_thrown_by([&] { call(clients, place, call_options, form); })) << place.name;
    thrower.is_armed = false;
    EXPECT_TRUE(clients.sync_works()) << place.name;
    EXPECT_TRUE(clients.async_works()) << place.name;
  }
}

TEST_P(WhatTheHostThrows, InItsBodyReachesTheCaller) {
  if (std::get<1>(GetParam()) == Form::async) return;
  Service service;
  using At = ThrowingBody::At;
  const auto transport = http::make_default_transport();
  for (const At at : {At::size, At::open, At::read}) {
    Thrower thrower;
    thrower.kind = std::get<0>(GetParam());
    const auto request = transport_test::post(service.url(), std::make_shared<ThrowingBody>(thrower, at));
    thrower.is_armed = true;
    EXPECT_TRUE(thrower.is_thrown_by([&] { static_cast<void>(transport->exchange(request, {})); })) << int(at);
    thrower.is_armed = false;
    EXPECT_NE(transport->exchange(request, {}).response(), nullptr);
  }
}

TEST_P(WhatTheHostThrows, InAContinuationReachesWhoAsksForItsValue) {
  Service service;
  const Clients clients(service.url());
  Thrower thrower;
  thrower.kind = std::get<0>(GetParam());
  thrower.is_armed = true;
  auto next = clients.queries.get_image_query_async("iq_1").then([&](const auto&) { return thrower(), 1; });
  auto last = std::move(next).then([](const auto& result) { return result.has_value(); });
  EXPECT_TRUE(thrower.is_thrown_by([&] { static_cast<void>(last.get()); }));
  EXPECT_TRUE(clients.async_works());
}

TEST_P(WhatTheHostThrows, WhereItTakesMessagesLeavesTheStreamAsItWas) {
  if (!http::has_websocket()) return;
  Service service;
  const Clients clients(service.url());
  Thrower thrower;
  thrower.kind = std::get<0>(GetParam());
  thrower.is_armed = true;
  auto stream = clients.models.download_progress("m_1");
  const auto take = [&](const auto&) { return thrower(), StreamAction::proceed; };
  EXPECT_TRUE(thrower.is_thrown_by([&] { static_cast<void>(stream.for_each(take)); }));
  NextOptions soon;
  soon.timeout = std::chrono::milliseconds(20);
  EXPECT_NE(stream.try_next(soon).error_as<TimeoutException>(), nullptr);
}

TEST_P(WhatTheHostThrows, WhereItLooksOrTurnsPagesComesOut) {
  Thrower thrower;
  thrower.kind = std::get<0>(GetParam());
  thrower.is_armed = true;
  const auto look = [&](auto) { return thrower(), 1; };
  const auto is_done = [&](int) { return thrower(), true; };
  PollOptions soon;
  soon.interval = std::chrono::milliseconds(1);
  EXPECT_TRUE(thrower.is_thrown_by([&] {
    static_cast<void>(poll_until(
        0, look, [](int) { return false; }, soon));
  }));
  EXPECT_TRUE(thrower.is_thrown_by([&] { static_cast<void>(poll_until(0, look, is_done, soon)); }));
  PagedRange<int> pages([&](std::size_t) -> Page<int> { return thrower(), Page<int>{}; });
  EXPECT_TRUE(thrower.is_thrown_by([&] { static_cast<void>(pages.begin()); }));
}

// The one place where it does not come out: whoever cancels has nothing to do with what others do then.
TEST_P(WhatTheHostThrows, WhenItIsToldOfACancelIsDropped) {
  Thrower thrower;
  thrower.kind = std::get<0>(GetParam());
  thrower.is_armed = true;
  CancellationSource source;
  bool is_told = false;
  const CancellationCallback first(source.token(), [&] { thrower(); });
  const CancellationCallback second(source.token(), [&] { is_told = true; });
  source.cancel();
  EXPECT_TRUE(is_told);
  const CancellationCallback late(source.token(), [&] { thrower(); });
}

INSTANTIATE_TEST_SUITE_P(All, WhatTheHostThrows,
                         ::testing::Combine(::testing::Values(Kind::number, Kind::standard, Kind::no_memory),
                                            ::testing::Values(Form::sync, Form::async)));

}}}  // namespace ocelli::guest_test
