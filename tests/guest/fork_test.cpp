// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <cstdlib>
#include <memory>
#include <set>
#include <thread>

#include "core/made_once.hpp"
#include "guest/guest.hpp"

// ThreadSanitizer follows no threads of a forked child, nor a child of a process that has some.
#ifndef OCELLI_THREAD_SANITIZED
namespace ocelli { namespace guest_test { namespace {

TEST(ForkWithAWarmPool, BothSidesGoOnCalling) {
  Service service;
  const Clients clients(service.url());
  ASSERT_TRUE(clients.all_work());
  const auto before = service.connections();
  const pid_t child = start_child([&] { return clients.all_work() && clients.all_work() ? 0 : 1; });
  EXPECT_TRUE(clients.sync_works());
  EXPECT_TRUE(clients.async_works());
  EXPECT_EQ(result_of(child), 0);
  const auto of_child = service.connections() - before;
  EXPECT_TRUE(clients.sync_works());
  EXPECT_EQ(service.connections() - before, of_child) << "the parent's connection is as good as before";
}

// AddressSanitizer holds a lock of its own while a thread starts, and a child that is forked then never gets it.
#ifndef OCELLI_SANITIZED
TEST(ForkWhileOtherThreadsCall, NeverLeavesAChildThatHangs) {
  Service service;
  auto options = options_for(service.url());
  options.async_threads = 2;
  options.credential = Credential::bearer(expiring_secret({[](ExpiringSecretOptions::Done done) {
    done(FreshSecret{"sesame-1234", std::chrono::nanoseconds(1)});
  }}));
  const Clients clients(options);
  std::atomic<bool> is_over{false};
  std::atomic<int> failures{0};
  std::vector<std::thread> callers;
  for (int i = 0; i < 3; ++i) {
    callers.emplace_back([&, i] {
      while (!is_over) {
        const bool is_fine = i == 0 ? clients.sync_works() : i == 1 ? clients.async_works() : clients.stream_works();
        if (!is_fine) ++failures;
      }
    });
  }
  for (int i = 0; i < 30; ++i) EXPECT_EQ(in_child([&] { return clients.all_work() ? 0 : 1; }), 0) << i;
  is_over = true;
  for (auto& caller : callers) caller.join();
  EXPECT_EQ(failures, 0);
}
#endif

TEST(Fork, WhileALockIsHeldByEveryOtherThreadDoesNotStopTheRandomNumbers) {
  Service service;
  const Clients clients(service.url());
  const auto& random = clients.queries.options().random;
  std::atomic<bool> is_over{false};
  std::vector<std::thread> others;
  for (int i = 0; i < 2; ++i) {
    others.emplace_back([&] {
      while (!is_over) static_cast<void>(random());
    });
  }
  int result = 0;
  for (int i = 0; i < 200 && result == 0; ++i) {
    result = result_of(test_support::start_child_at_once([&] { return random() < 1 ? 0 : 1; }));
  }
  EXPECT_EQ(result, 0);
  is_over = true;
  for (auto& other : others) other.join();
}

TEST(Fork, WhileAnotherThreadMakesWhatIsMadeOnceLetsTheChildMakeIt) {
  core::MadeOnce<int> once;
  Event making_began, may_end;
  std::thread maker([&] {
    static_cast<void>(once.get([&] {
      making_began.happen();
      may_end.wait();
      return 1;
    }));
  });
  making_began.wait();
  EXPECT_EQ(in_child([&] { return once.get([] { return 2; }) == 2 ? 0 : 1; }), 0);
  may_end.happen();
  maker.join();
  EXPECT_EQ(once.get([] { return 3; }), 1);
}

TEST(Fork, GivesTheChildOtherIdsAndBoundaries) {
  Service service;
  const Clients clients(service.url());
  ASSERT_TRUE(clients.sync_works());
  const auto submit = [&] {
    static_cast<void>(
        groundlight::submit_once(clients.queries, "det_1", Image::from_bytes("\xff\xd8\xff", "image/jpeg")));
    return 0;
  };
  for (int i = 0; i < 3; ++i) ASSERT_EQ(in_child(submit), 0);
  submit();
  std::set<std::string> ids;
  std::set<std::string> queries;
  int submits = 0;
  for (const auto& head : service.heads()) {
    const auto query = head.find("image_query_id=iq_");
    if (query == std::string::npos) continue;
    ++submits;
    queries.insert(head.substr(query, 45));
    const auto id = head.find("req_uu");
    ids.insert(head.substr(id, 38));
  }
  EXPECT_EQ(submits, 4);
  EXPECT_EQ(queries.size(), 4u);
  EXPECT_EQ(ids.size(), 4u);
}

TEST(Fork, ChildThatDestroysAnInheritedClientAndExitsHarmsNobody) {
  Service service;
  auto clients = std::make_unique<Clients>(service.url());
  ASSERT_TRUE(clients->all_work());
  auto stream = clients->models.download_progress("m_1");
  ASSERT_TRUE(stream.next().has_value());
  const auto before = service.connections();
  const int result = in_child([&] {
    { const auto inherited = std::move(stream); }
    clients.reset();
#ifndef OCELLI_SANITIZED
    std::exit(0);  // LeakSanitizer takes for lost what only the parent's threads knew
#endif
    return 0;
  });
  EXPECT_EQ(result, 0);
  EXPECT_TRUE(clients->sync_works());
  EXPECT_TRUE(clients->async_works());
  EXPECT_EQ(service.connections(), before);
  NextOptions soon;
  soon.timeout = std::chrono::milliseconds(20);
  EXPECT_NE(stream.try_next(soon).error_as<TimeoutException>(), nullptr) << "the stream is still open";
}

TEST(Fork, DuringALoginLetsTheChildLogIn) {
  Service service;
  Event login_began, may_end;
  const pid_t parent = ::getpid();
  auto options = options_for(service.url());
  options.credential = Credential::bearer(expiring_secret({[&, parent](ExpiringSecretOptions::Done done) {
    if (::getpid() == parent) {
      login_began.happen();
      may_end.wait();
    }
    done(FreshSecret{"sesame-1234"});
  }}));
  const Clients clients(options);
  auto waiting = clients.queries.get_image_query_async("iq_1");
  login_began.wait();
  EXPECT_EQ(in_child([&] { return clients.all_work() ? 0 : 1; }), 0);
  may_end.happen();
  EXPECT_EQ(waiting.get().id, "iq_1");
}

}}}  // namespace ocelli::guest_test
#endif
