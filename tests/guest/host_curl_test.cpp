// SPDX-License-Identifier: Apache-2.0
// A host that uses libcurl itself.
#include <curl/curl.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

#include "guest/guest.hpp"

namespace ocelli { namespace guest_test { namespace {

struct EndEasy {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using Easy = std::unique_ptr<CURL, EndEasy>;

std::size_t ignore(char*, std::size_t size, std::size_t count, void*) { return size * count; }

/// A host's own call, on a handle that it may go on using.
bool fetches(const Easy& easy, const std::string& url) {
  curl_easy_setopt(easy.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(easy.get(), CURLOPT_NOSIGNAL, 1L);  // as a host with threads must
  curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, &ignore);
  return curl_easy_perform(easy.get()) == CURLE_OK;
}

bool fetches(const std::string& url) { return fetches(Easy(curl_easy_init()), url); }

TEST(HostWithItsOwnCurl, MayInitialiseItBeforeAndCleanUpBetweenAndAfter) {
  Service service;
  const int result = in_child([&] {
    curl_global_init(CURL_GLOBAL_DEFAULT);
    if (!fetches(service.url())) return 1;
    {
      const Clients clients(service.url());
      if (!clients.all_work()) return 2;
      curl_global_cleanup();
      if (!clients.all_work() || !fetches(service.url())) return 3;
      curl_global_init(CURL_GLOBAL_DEFAULT);
      if (!clients.all_work() || !fetches(service.url())) return 4;
    }
    if (!fetches(service.url())) return 5;
    curl_global_cleanup();
    return Clients(service.url()).all_work() ? 0 : 6;
  });
  EXPECT_EQ(result, 0);
}

TEST(HostWithItsOwnCurl, MayLeaveTheInitialisingToOthers) {
  Service service;
  const int result = in_child([&] {
    Easy own(curl_easy_init());
    if (!fetches(own, service.url())) return 1;
    {
      const Clients clients(service.url());
      if (!clients.all_work() || !fetches(own, service.url())) return 2;
    }
    return fetches(own, service.url()) && fetches(service.url()) ? 0 : 3;
  });
  EXPECT_EQ(result, 0);
}

TEST(HostWithItsOwnCurl, MayUseItOnOtherThreadsMeanwhile) {
  Service service;
  std::atomic<int> failures{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 10; ++round) {
        const bool is_fine = i % 2 == 0 ? fetches(service.url()) : Clients(service.url()).all_work();
        if (!is_fine) ++failures;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(failures, 0);
}

/// Calls of the allocator that still succeed; fewer than none: all do.
std::atomic<long> left{-1};
std::atomic<long> failed{0};

bool may_allocate() {
  if (left < 0) return true;
  if (left.fetch_sub(1) > 0) return true;
  left = 0;
  ++failed;
  return false;
}
void* host_malloc(std::size_t size) { return may_allocate() ? std::malloc(size) : nullptr; }
void* host_realloc(void* block, std::size_t size) { return may_allocate() ? std::realloc(block, size) : nullptr; }
void* host_calloc(std::size_t count, std::size_t size) { return may_allocate() ? std::calloc(count, size) : nullptr; }
char* host_strdup(const char* text) { return may_allocate() ? ::strdup(text) : nullptr; }
void host_free(void* block) { std::free(block); }

/// 0 where the call ended well or in one of the ways that it may.
int outcome(const Clients& clients) {
  try {
    return clients.sync_works() ? 0 : 1;
  } catch (const ApiException&) {
    return 2;
  } catch (const std::bad_alloc&) {
    return 2;
  }
}

TEST(HostWithItsOwnCurl, MayGiveItAnAllocatorThatFailsAtAnyTime) {
  Service service;
  const int result = in_child([&] {
    curl_global_init_mem(CURL_GLOBAL_DEFAULT, host_malloc, host_free, host_realloc, host_strdup, host_calloc);
    for (long allowed = 0; allowed < 600; ++allowed) {
      std::unique_ptr<Clients> clients = std::make_unique<Clients>(service.url());
      left = allowed;
      failed = 0;
      const int ending = outcome(*clients);
      left = -1;
      if (ending == 1 || (ending == 2) != (failed > 0 && ending != 0)) return 1;
      if (!clients->sync_works()) return 2;  // as good as before once there is memory again
      if (failed == 0) return 0;
    }
    return 3;
  });
  EXPECT_EQ(result, 0);
}

}}}  // namespace ocelli::guest_test
