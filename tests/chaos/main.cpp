// SPDX-License-Identifier: Apache-2.0
// Many calls from many threads through a network that harms a share of them: each ends in a value or a typed error, no
// image is lost or taken twice, and nothing grows.

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <ocelli/testing/mock_services.hpp>

#include "chaos/callers.hpp"
#include "support/fault_proxy.hpp"
#include "support/sanitizers.hpp"
#include "unit/core/temporary_folder.hpp"

namespace {

using ocelli::chaos::Callers;
using ocelli::chaos::Findings;

struct Arguments {
  std::size_t calls = 2000;
  std::size_t threads = 16;
  std::uint64_t seed = 1;
};

std::uint64_t number(std::string_view name, std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  throw std::invalid_argument(std::string(name) + " needs a number, not '" + std::string(text) + "'");
}

Arguments parse(const std::vector<std::string_view>& words) {
  Arguments arguments;
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
    const auto value = number(words[i], words[i + 1]);
    if (words[i] == "--calls") arguments.calls = value;
    if (words[i] == "--threads") arguments.threads = value;
    if (words[i] == "--seed") arguments.seed = value;
  }
  return arguments;
}

/// Kilobytes of memory that this process has in use; 0 where the system does not say.
std::size_t memory_in_use() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    std::size_t kilobytes = 0;
    if (word == "VmRSS:" && status >> kilobytes) return kilobytes;
  }
  return 0;
}

/// More than this over two thirds of a run is no noise. The mock services' own memory is within it. A sanitizer keeps
/// what was freed.
#ifdef OCELLI_SANITIZED
constexpr std::size_t most_growth = std::size_t{4} << 20U;
/// ThreadSanitizer may have started one of its own.
constexpr std::size_t threads_of_sanitizer = 1;
#else
constexpr std::size_t most_growth = std::size_t{32} << 10U;
constexpr std::size_t threads_of_sanitizer = 0;
#endif

/// What would grow in a host that runs for months.
struct Footprint {
  std::size_t kilobytes = 0;
  std::size_t threads = 0;
  std::size_t descriptors = 0;
};

std::size_t entries_in(const std::string& folder) {
  std::error_code ignored;
  const auto entries = std::filesystem::directory_iterator(folder, ignored);
  return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

Footprint footprint() { return {memory_in_use(), entries_in("/proc/self/task"), entries_in("/proc/self/fd")}; }

void print(const char* when, const Footprint& now) {
  std::cout << "  " << when << ": " << now.kilobytes / 1024 << " MiB, " << now.threads << " threads, "
            << now.descriptors << " descriptors\n";
}

void print(const ocelli::test_support::FaultProxy& proxy) {
  const auto counts = proxy.counts();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    std::cout << "  " << to_string(static_cast<ocelli::test_support::ProxyFault>(i)) << ": " << counts[i] << '\n';
  }
  std::cout << "  connection over the limit: " << proxy.refused_connections() << '\n';
}

/// Carries out the calls, and gives what was in use after a third of them.
Footprint call_all(const Arguments& arguments, ocelli::testing::MockServices& services, Callers& callers) {
  std::atomic<std::size_t> next{0};
  Footprint early;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < arguments.threads; ++i) {
    threads.emplace_back([&] {
      for (std::size_t number = next++; number < arguments.calls; number = next++) {
        if (number == arguments.calls / 3) early = footprint();
        // What the mock services write down would be taken for growth of the library.
        if (number % 1000 == 0) services.clear_requests();
        callers.call(number);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  return early;
}

/// Threads and descriptors come and go with idle connections: what is left once the clients are gone must be no more
/// than what was there before them.
void compare(const Footprint& before, const Footprint& early, const Footprint& late, const Footprint& after,
             Findings& findings) {
  print("before the clients", before);
  print("after a third", early);
  print("at the end", late);
  print("after the clients", after);
  if (late.kilobytes > early.kilobytes + most_growth) findings.wrong("memory grew");
  if (after.threads > before.threads + threads_of_sanitizer) findings.wrong("threads are left behind");
  if (after.descriptors > before.descriptors) findings.wrong("descriptors are left behind");
}

int run(const Arguments& arguments) {
  std::cout << "chaos: " << arguments.calls << " calls, " << arguments.threads << " threads, seed " << arguments.seed
            << std::endl;
  const ocelli::core_test::TemporaryFolder folder;
  Findings findings;
  const Footprint before = footprint();
  Footprint early;
  Footprint late;
  {
    ocelli::testing::MockOptions options;
    options.giq.looks_until_done = 0;
    ocelli::testing::MockServices services(options);
    ocelli::test_support::FaultProxy::Settings settings;
    settings.server_port = services.port();
    settings.seed = arguments.seed;
    settings.most_connections = 34;
    ocelli::test_support::FaultProxy proxy(settings);
    Callers callers(services, proxy.port(), folder.path(""), findings);
    early = call_all(arguments, services, callers);
    late = footprint();
    findings.print();
    print(proxy);
    callers.compare();
  }
  if (findings.total() != arguments.calls) findings.wrong("calls ended in neither a value nor a typed error");
  compare(before, early, late, footprint(), findings);
  const auto& wrong = findings.wrong();
  for (std::size_t i = 0; i < std::min<std::size_t>(wrong.size(), 20); ++i) std::cout << "WRONG: " << wrong[i] << '\n';
  return wrong.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  return run(parse({argv + 1, argv + argc}));
} catch (const std::exception& error) {
  std::cerr << "chaos: " << error.what() << '\n';
  return 2;
}
