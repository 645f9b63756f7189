// SPDX-License-Identifier: Apache-2.0
#include "http/beast/name_lookup.hpp"

#include <algorithm>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <thread>

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

namespace net = boost::asio;
using net::ip::tcp;

namespace {

using Result = std::variant<Endpoints, LookupFailure>;

Result addresses_of(const std::string& host, std::uint16_t port) {
  net::io_context context;
  tcp::resolver resolver(context);
  boost::system::error_code error;
  const auto found = resolver.resolve(host, std::to_string(port), tcp::resolver::numeric_service, error);
  if (error) return LookupFailure{FailureKind::dns, error.message()};
  Endpoints endpoints;
  for (const auto& entry : found) endpoints.push_back(entry.endpoint());
  return endpoints;
}

/// Runs on a thread of its own, where an exception would end the process.
Result ask_system(const std::string& host, std::uint16_t port) {
  try {
    return addresses_of(host, port);
  } catch (const std::bad_alloc&) {
    return LookupFailure{FailureKind::dns, "out of memory"};
  } catch (const std::exception& error) {
    return LookupFailure{FailureKind::dns, error.what()};
  } catch (...) {
    return LookupFailure{FailureKind::dns, "unknown reason"};
  }
}

}  // namespace

/// What the thread that asks and the thread that waits share.
struct NameLookups::Lookup {
  std::mutex mutex;
  std::condition_variable changed;
  std::optional<Result> result;
  bool is_cancelled = false;
  std::atomic<bool> is_over{false};
};

NameLookups::~NameLookups() {
  for (auto& each : asking_) each.thread.join();
}

void NameLookups::start_asking(const std::shared_ptr<Lookup>& lookup, std::string host, std::uint16_t port) {
  const std::lock_guard<std::mutex> guard(mutex_);
  const auto over =
      std::stable_partition(asking_.begin(), asking_.end(), [](const Asking& each) { return !each.lookup->is_over; });
  for (auto each = over; each != asking_.end(); ++each) each->thread.join();
  asking_.erase(over, asking_.end());
  asking_.emplace_back();
  asking_.back().lookup = lookup;
  try {
    asking_.back().thread = std::thread([lookup, host = std::move(host), port] {
      Result result = ask_system(host, port);
      const std::lock_guard<std::mutex> lock(lookup->mutex);
      lookup->result = std::move(result);
      lookup->is_over = true;
      lookup->changed.notify_all();
    });
  } catch (...) {
    asking_.pop_back();
    throw;
  }
}

Result NameLookups::wait_for(Lookup& lookup, const ExchangeClock& clock, const CancellationToken& cancellation) {
  const CancellationCallback on_cancel(cancellation, [&lookup] {
    const std::lock_guard<std::mutex> lock(lookup.mutex);
    lookup.is_cancelled = true;
    lookup.changed.notify_all();
  });
  std::unique_lock<std::mutex> lock(lookup.mutex);
  for (;;) {
    if (lookup.result) return *std::move(lookup.result);
    if (lookup.is_cancelled) return LookupFailure{FailureKind::cancelled, {}};
    const auto now = std::chrono::steady_clock::now();
    if (const auto limit = clock.overdue(now)) return LookupFailure{*limit, {}};
    // Some standard libraries wait on the calendar's clock inside, where the largest time overflows.
    const auto until = std::min(clock.next_check(), now + std::chrono::hours(1));
    lookup.changed.wait_until(lock, until);
  }
}

Result NameLookups::look_up(std::string_view host, std::uint16_t port, const ExchangeClock& clock,
                            const CancellationToken& cancellation) {
  boost::system::error_code is_name;
  const std::string text(host);
  const auto address = net::ip::make_address(text, is_name);
  if (!is_name) return Endpoints{tcp::endpoint(address, port)};
  const auto lookup = std::make_shared<Lookup>();
  try {
    start_asking(lookup, text, port);
  } catch (const std::system_error& error) {
    return LookupFailure{FailureKind::dns, error.what()};
  }
  return wait_for(*lookup, clock, cancellation);
}

}}}}  // namespace ocelli::v1::http::beast
