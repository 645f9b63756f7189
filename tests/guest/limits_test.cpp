// SPDX-License-Identifier: Apache-2.0
// Signals, programs that the host starts, and descriptors that run out.
#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <atomic>
#include <set>

#include "guest/guest.hpp"

namespace ocelli { namespace guest_test { namespace {

std::set<int> connected_sockets() {
  std::set<int> found;
  for (int descriptor = 3; descriptor < 1024; ++descriptor) {
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) == 0 && peer.ss_family == AF_INET) {
      found.insert(descriptor);
    }
  }
  return found;
}

TEST(Connections, AreNotInheritedByProgramsThatTheHostStarts) {
  Service service;
  const auto others = connected_sockets();
  const Clients clients(service.url());
  ASSERT_TRUE(clients.sync_works());
  auto stream = clients.models.download_progress("m_1");
  ASSERT_TRUE(stream.next().has_value());
  int inherited = 0;
  int client_side = 0;
  for (const int descriptor : connected_sockets()) {
    sockaddr_in own{};
    socklen_t size = sizeof own;
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&own), &size);
    const bool is_ours = "http://127.0.0.1:" + std::to_string(ntohs(own.sin_port)) != service.url();
    if (others.count(descriptor) > 0 || !is_ours) continue;
    ++client_side;
    inherited += (::fcntl(descriptor, F_GETFD) & FD_CLOEXEC) == 0 ? 1 : 0;
  }
  EXPECT_EQ(client_side, 2);
  EXPECT_EQ(inherited, 0);
}

std::atomic<int> alarms{0};

TEST(Signals, OfTheHostInterruptNoCall) {
  Service service;
  const Clients clients(service.url());
  struct sigaction previous {};
  struct sigaction action {};
  action.sa_handler = [](int) { ++alarms; };
  ::sigaction(SIGALRM, &action, &previous);  // without SA_RESTART: every system call may end with EINTR
  const itimerval often{{0, 500}, {0, 500}};
  ::setitimer(ITIMER_REAL, &often, nullptr);
  for (int i = 0; i < 30 || alarms < 50; ++i) EXPECT_TRUE(clients.all_work());
  const itimerval never{};
  ::setitimer(ITIMER_REAL, &never, nullptr);
  struct sigaction after {};
  ::sigaction(SIGALRM, &previous, &after);
  EXPECT_EQ(after.sa_handler, action.sa_handler) << "libcurl must not put a handler of its own in its place";
}

// UndefinedBehaviorSanitizer looks at objects by way of a pipe and takes one that it cannot make for a fault.
#ifndef OCELLI_SANITIZED
TEST(Descriptors, ThatRunOutAreATypedError) {
  Service service;
  const Clients clients(service.url());
  rlimit previous{};
  ::getrlimit(RLIMIT_NOFILE, &previous);
  const int next = ::fcntl(STDIN_FILENO, F_DUPFD, 0);
  ::close(next);
  // Not one left, one, and so on until there are enough.
  bool works = false;
  int errors = 0;
  for (int more = 0; !works && more < 40; ++more) {
    rlimit few = previous;
    few.rlim_cur = static_cast<rlim_t>(next + more);
    ::setrlimit(RLIMIT_NOFILE, &few);
    try {
      works = clients.all_work();
    } catch (const ApiException&) {
      ++errors;
    } catch (const std::bad_alloc&) {
      ++errors;
    }
  }
  ::setrlimit(RLIMIT_NOFILE, &previous);
  EXPECT_TRUE(works);
  EXPECT_GT(errors, 2);
}
#endif

}}}  // namespace ocelli::guest_test
