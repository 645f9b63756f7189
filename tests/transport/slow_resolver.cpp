// SPDX-License-Identifier: Apache-2.0
#include "transport/slow_resolver.hpp"

#include <dlfcn.h>
#include <netdb.h>

#include <condition_variable>
#include <mutex>
#include <new>
#include <string_view>

namespace ocelli { namespace transport_test {

namespace {

struct Lookups {
  std::mutex mutex;
  std::condition_variable changed;
  bool are_slow = false;
  int under_way = 0;
};

Lookups& lookups() {
  static Lookups instance;
  return instance;
}

void wait_while_slow() {
  auto& state = lookups();
  std::unique_lock<std::mutex> lock(state.mutex);
  ++state.under_way;
  state.changed.notify_all();
  state.changed.wait(lock, [&] { return !state.are_slow; });
  --state.under_way;
}

}  // namespace

SlowResolver::SlowResolver() {
  const std::lock_guard<std::mutex> lock(lookups().mutex);
  lookups().are_slow = true;
}

SlowResolver::~SlowResolver() {
  const std::lock_guard<std::mutex> lock(lookups().mutex);
  lookups().are_slow = false;
  lookups().changed.notify_all();
}

void SlowResolver::wait_for_lookup() {
  std::unique_lock<std::mutex> lock(lookups().mutex);
  lookups().changed.wait(lock, [] { return lookups().under_way > 0; });
}

}}  // namespace ocelli::transport_test

extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char* node, const char* service,
                                                                  const addrinfo* hints, addrinfo** result) {
  if (node != nullptr && std::string_view(node) == "slow.test") {
    ocelli::transport_test::wait_while_slow();
    return EAI_NONAME;
  }
  if (node != nullptr && std::string_view(node) == "throwing.test") throw std::bad_alloc();
  using Function = int (*)(const char*, const char*, const addrinfo*, addrinfo**);
  static const auto next = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
  return next(node, service, hints, result);
}
