// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/discovery.hpp>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/duration.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/http/default_transport.hpp>
#include <ocelli/pieces/generated/well_known_api.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

constexpr std::size_t most_threads = 64;
/// Health and version are one line each.
constexpr std::uint64_t most_bytes = 64u << 10;

/// One port, and what became of asking it.
struct Candidate {
  std::uint16_t port;
  FoundBy found_by;
  std::shared_ptr<const WellKnownApi> api;
  CancellationSource cancellation;
  bool is_server = false;
  std::string problem = "was not asked in time";
};

std::string url_of(const DiscoveryOptions& options, std::uint16_t port) {
  return "http://" + options.host + ":" + std::to_string(port);
}

void check(const DiscoveryOptions& options) {
  if (options.host.empty()) throw std::invalid_argument("host: is empty");
  if (options.first_port == 0) throw std::invalid_argument("first_port: must not be 0");
  check_longer_than_zero("timeout", options.timeout);
}

bool begins_with_ok(std::string_view text) {
  return text.size() >= 2 && std::tolower(static_cast<unsigned char>(text[0])) == 'o' &&
         std::tolower(static_cast<unsigned char>(text[1])) == 'k';
}

std::string problem_of(const Result<std::string>& health) {
  if (const auto* refusal = health.error_as<HttpException>()) return "answered " + std::to_string(refusal->status());
  if (health.error_as<TimeoutException>() != nullptr) return "did not answer in time";
  const auto* failure = health.error_as<TransportException>();
  return failure != nullptr && failure->kind() == http::FailureKind::connect ? "no connection"
                                                                             : "gave no proper answer";
}

/// The port that the file holds, or why there is none.
struct PortFile {
  std::optional<std::uint16_t> port;
  std::string problem;
};

std::optional<std::uint16_t> port_of(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return std::nullopt;
  const std::string digits = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
  if (digits.size() > 5 || digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  const unsigned long port = std::stoul(digits);
  return port == 0 || port > 65535 ? std::nullopt : std::optional<std::uint16_t>(static_cast<std::uint16_t>(port));
}

PortFile read_port_file(const std::string& path) {
  if (path.empty()) return {};
  std::error_code ignored;
  // A pipe would keep the reader waiting.
  if (!std::filesystem::is_regular_file(path, ignored)) return {{}, path + " is not there"};
  std::ifstream file(path, std::ios::binary);
  std::string text(64, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  const auto port = port_of(text);
  return {port, port ? "" : path + " holds no port"};
}

class Search {
 public:
  explicit Search(const DiscoveryOptions& options)
      : options_(options),
        clock_(options.clock ? options.clock : system_clock()),
        end_(time_after(clock_->now(), options.timeout)),
        port_file_(read_port_file(options.port_file)) {
    list_candidates();
  }

  [[nodiscard]] Result<Discovered> run();

 private:
  void list_candidates();
  void add(std::uint16_t port, FoundBy found_by);
  void ask_all();
  void ask_next() noexcept;
  void ask(std::size_t index);
  [[nodiscard]] CallOptions call_options(CancellationToken token) const;
  [[nodiscard]] Discovered server_of(const Candidate& candidate) const;
  [[nodiscard]] std::string tried() const;
  [[nodiscard]] ErrorContext context() const;

  const DiscoveryOptions& options_;
  std::shared_ptr<Clock> clock_;
  TimePoint end_;
  PortFile port_file_;
  std::vector<Candidate> candidates_;
  std::atomic<std::size_t> next_{0};
  std::exception_ptr thrown_;
  std::atomic_flag has_thrown_ = ATOMIC_FLAG_INIT;
};

void Search::list_candidates() {
  if (port_file_.port) add(*port_file_.port, FoundBy::port_file);
  for (unsigned port = options_.first_port; port <= options_.last_port; ++port) {
    add(static_cast<std::uint16_t>(port), FoundBy::port_range);
  }
  for (const auto port : options_.older_ports) add(port, FoundBy::older_port);
  ClientOptions client;
  client.transport = options_.transport ? options_.transport : http::make_default_transport();
  client.clock = clock_;
  client.retry.max_retries = 0;
  client.max_response_bytes = most_bytes;
  for (auto& candidate : candidates_) {
    client.base_url = url_of(options_, candidate.port);
    candidate.api = std::make_shared<const WellKnownApi>(client);
  }
}

void Search::add(std::uint16_t port, FoundBy found_by) {
  const auto is_same = [port](const Candidate& other) { return other.port == port; };
  if (std::any_of(candidates_.begin(), candidates_.end(), is_same)) return;
  Candidate candidate;
  candidate.port = port;
  candidate.found_by = found_by;
  candidates_.push_back(std::move(candidate));
}

Result<Discovered> Search::run() {
  ask_all();
  if (thrown_) std::rethrow_exception(thrown_);
  const auto found =
      std::find_if(candidates_.begin(), candidates_.end(), [](const Candidate& each) { return each.is_server; });
  if (options_.cancellation.is_cancelled()) return CancelledException("pieces discover: was cancelled", context());
  if (found != candidates_.end()) return server_of(*found);
  return TransportException(
      "pieces discover: no Pieces OS was found: " + tried() + "; start Pieces OS, or give its base URL", context(),
      http::FailureKind::connect);
}

void Search::ask_all() {
  std::vector<std::thread> threads;
  const std::size_t wanted = std::min(candidates_.size(), most_threads);
  threads.reserve(wanted);
  try {
    while (threads.size() < wanted) threads.emplace_back([this] { ask_next(); });
  } catch (const std::system_error&) {
    // The machine has no more threads: those that there are, and this one, ask the rest.
    ask_next();
  }
  for (auto& thread : threads) thread.join();
}

void Search::ask_next() noexcept {
  for (std::size_t index = next_++; index < candidates_.size(); index = next_++) {
    try {
      ask(index);
    } catch (...) {
      if (!has_thrown_.test_and_set()) thrown_ = std::current_exception();
    }
  }
}

void Search::ask(std::size_t index) {
  Candidate& candidate = candidates_[index];
  const CancellationCallback on_cancel(options_.cancellation, [&candidate] { candidate.cancellation.cancel(); });
  const auto health = candidate.api->try_health(call_options(candidate.cancellation.token()));
  candidate.problem = health ? "is another server" : problem_of(health);
  if (!health) return;
  candidate.is_server = begins_with_ok(*health);
  if (!candidate.is_server) return;
  // Whoever comes later in the order is of no interest any more.
  for (std::size_t later = index + 1; later < candidates_.size(); ++later) candidates_[later].cancellation.cancel();
}

CallOptions Search::call_options(CancellationToken token) const {
  CallOptions call;
  call.deadline = end_;
  call.cancellation = std::move(token);
  return call;
}

Discovered Search::server_of(const Candidate& candidate) const {
  Discovered server{url_of(options_, candidate.port), candidate.found_by, {}};
  const auto version = candidate.api->try_version(call_options(options_.cancellation));
  if (!version) return server;
  const auto first = version->find_first_not_of(" \t\r\n\"");
  const auto last = version->find_last_not_of(" \t\r\n\"");
  if (first != std::string::npos) server.version = version->substr(first, last + 1 - first);
  return server;
}

/// "…/.port.txt is not there; 127.0.0.1:39300-39333: no connection; 127.0.0.1:5323: answered 404"
std::string Search::tried() const {
  std::string text = port_file_.problem;
  for (std::size_t first = 0; first < candidates_.size();) {
    std::size_t last = first;
    while (last + 1 < candidates_.size() && candidates_[last + 1].port == candidates_[last].port + 1 &&
           candidates_[last + 1].problem == candidates_[first].problem) {
      ++last;
    }
    text += (text.empty() ? "" : ", ") + options_.host + ":" + std::to_string(candidates_[first].port);
    if (last != first) text += "-" + std::to_string(candidates_[last].port);
    text += " " + candidates_[first].problem;
    first = last + 1;
  }
  return text;
}

ErrorContext Search::context() const {
  ErrorContext context;
  context.operation = "pieces discover";
  context.method = "GET";
  context.url = url_of(options_, candidates_.empty() ? options_.first_port : candidates_.front().port);
  return context;
}

}  // namespace

std::vector<std::uint16_t> older_ports() {
#if defined(__linux__)
  return {5323};
#else
  return {1000};
#endif
}

DiscoveryOptions discovery_options_from_environment(const Environment& environment) {
#if defined(_WIN32)
  constexpr const char* home = "USERPROFILE";
#else
  constexpr const char* home = "HOME";
#endif
#if defined(__APPLE__)
  constexpr const char* file = "/Library/com.pieces.os/production/Config/.port.txt";
#else
  constexpr const char* file = "/Documents/com.pieces.os/production/Config/.port.txt";
#endif
  DiscoveryOptions options;
  const auto folder = environment(home);
  if (folder && !folder->empty()) options.port_file = *folder + file;
  return options;
}

Result<Discovered> try_discover(const DiscoveryOptions& options) {
  check(options);
  return Search(options).run();
}

Discovered discover(const DiscoveryOptions& options) { return try_discover(options).value(); }

ClientOptions options_from(const Discovered& server) {
  ClientOptions options;
  options.base_url = server.base_url;
  return options;
}

}}}  // namespace ocelli::v1::pieces
