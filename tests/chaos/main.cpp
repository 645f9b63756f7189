// SPDX-License-Identifier: Apache-2.0
// Many calls from many threads through a network that harms a share of them: each ends in a value or a typed error, no
// image is lost or taken twice, and nothing grows.

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <ocelli/groundlight.hpp>
#include <ocelli/testing/mock_services.hpp>

#include "support/fault_proxy.hpp"
#include "support/sample_images.hpp"
#include "support/sanitizers.hpp"

namespace {

namespace gl = ocelli::groundlight;
using std::chrono::milliseconds;

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

ocelli::ClientOptions client_options(std::uint16_t port) {
  ocelli::ClientOptions options;
  options.base_url = "http://127.0.0.1:" + std::to_string(port) + "/device-api";
  options.credential = gl::api_token("api_chaos");
  options.timeout = std::chrono::seconds(3);
  options.attempt_timeout = milliseconds(400);
  options.retry.base_delay = milliseconds(2);
  options.retry.max_delay = milliseconds(10);
  options.retry_budget = 1000;
  return options;
}

/// More than this over two thirds of a run is no noise. The mock services' own memory is within it. A sanitizer keeps
/// what was freed.
#ifdef OCELLI_SANITIZED
constexpr std::size_t most_growth = std::size_t{4} << 20U;
#else
constexpr std::size_t most_growth = std::size_t{32} << 10U;
#endif

/// What the clients saw, put together under a lock.
class Findings {
 public:
  void value() { ++values_; }
  void error(const ocelli::ApiException& error) {
    const std::lock_guard<std::mutex> lock(mutex_);
    ++errors_[std::string(to_string(error.delivery()))];
  }
  void wrong(const std::string& what) {
    const std::lock_guard<std::mutex> lock(mutex_);
    wrong_.push_back(what);
  }
  /// An image under this id was submitted with success, or not.
  void submitted(const std::string& id, ocelli::Delivery delivery) {
    const std::lock_guard<std::mutex> lock(mutex_);
    deliveries_[id] = delivery;
  }

  [[nodiscard]] const std::map<std::string, ocelli::Delivery>& deliveries() const { return deliveries_; }
  [[nodiscard]] const std::vector<std::string>& wrong() const { return wrong_; }
  void print() const {
    std::cout << values_ << " values";
    for (const auto& [delivery, count] : errors_) std::cout << ", " << count << " errors " << delivery;
    std::cout << '\n';
  }

 private:
  std::mutex mutex_;
  std::atomic<std::size_t> values_{0};
  std::map<std::string, std::size_t> errors_;
  std::map<std::string, ocelli::Delivery> deliveries_;
  std::vector<std::string> wrong_;
};

void submit(const gl::ImageQueriesApi& queries, const ocelli::Image& image, Findings& findings) {
  gl::SubmitImageQueryOptions options;
  options.image_query_id = gl::new_image_query_id(queries);
  try {
    static_cast<void>(gl::submit_once(queries, "det_gate", image, options));
    findings.submitted(*options.image_query_id, ocelli::Delivery::processed);
    findings.value();
  } catch (const ocelli::ApiException& error) {
    findings.submitted(*options.image_query_id, error.delivery());
    findings.error(error);
  }
}

template <class T>
void note(const ocelli::Result<T>& result, Findings& findings) {
  result ? findings.value() : findings.error(result.error());
}

void call(std::size_t number, const gl::ImageQueriesApi& queries, const ocelli::Image& image, Findings& findings) try {
  switch (number % 4) {
    case 0:
      return submit(queries, image, findings);
    case 1:
      return note(queries.try_list_image_queries(), findings);
    case 2:
      return note(queries.list_image_queries_async().result(), findings);
    default:
      return note(queries.try_get_image_query("iq_unknown"), findings);
  }
} catch (const std::exception& error) {
  findings.wrong(std::string("an error that is no ApiException: ") + error.what());
}

/// Compares what the clients were told with what the server has.
void compare(const gl::ImageQueriesApi& direct, std::size_t taken, Findings& findings) {
  std::size_t expected = 0;
  for (const auto& [id, delivery] : findings.deliveries()) {
    const bool is_there = direct.try_get_image_query(id).has_value();
    expected += is_there ? 1 : 0;
    if (delivery == ocelli::Delivery::processed && !is_there) findings.wrong(id + " was lost");
    const bool is_denied = delivery == ocelli::Delivery::not_sent || delivery == ocelli::Delivery::rejected;
    if (is_denied && is_there)
      findings.wrong(id + " was taken, though the error said " + std::string(to_string(delivery)));
  }
  if (taken != expected) {
    findings.wrong(std::to_string(taken) + " images were taken for " + std::to_string(expected) + " ids");
  }
}

int run(const Arguments& arguments) {
  std::cout << "chaos: " << arguments.calls << " calls, " << arguments.threads << " threads, seed " << arguments.seed
            << std::endl;
  ocelli::testing::MockServices services;
  ocelli::test_support::FaultProxy::Settings settings;
  settings.server_port = services.port();
  settings.seed = arguments.seed;
  ocelli::test_support::FaultProxy proxy(settings);
  const gl::ImageQueriesApi queries(client_options(proxy.port()));
  const auto image = ocelli::Image::from_bytes(ocelli::test_support::sample_jpeg());

  Findings findings;
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> memory_at_a_third{0};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < arguments.threads; ++i) {
    threads.emplace_back([&] {
      for (std::size_t number = next++; number < arguments.calls; number = next++) {
        if (number == arguments.calls / 3) memory_at_a_third = memory_in_use();
        // What the mock services write down would be taken for growth of the library.
        if (number % 1000 == 0) services.clear_requests();
        call(number, queries, image, findings);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  compare(gl::ImageQueriesApi(client_options(services.port())), services.submitted_count(), findings);

  findings.print();
  const auto counts = proxy.counts();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    std::cout << "  " << to_string(static_cast<ocelli::test_support::ProxyFault>(i)) << ": " << counts[i] << '\n';
  }
  const std::size_t memory = memory_in_use();
  std::cout << "memory: " << memory_at_a_third / 1024 << " MiB after a third, " << memory / 1024 << " MiB at the end\n";
  if (memory > memory_at_a_third + most_growth) findings.wrong("memory grew");
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
