// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/default_transport.hpp>

#include <memory>
#include <utility>

#include "http/curl/library.hpp"
#include "http/curl/outcome.hpp"
#include "http/curl/process.hpp"
#include "http/curl/request_setup.hpp"
#include "http/curl/session_pool.hpp"
#include "http/per_process.hpp"
#include "http/program_end.hpp"
#include "http/progress_reporter.hpp"

namespace ocelli { inline namespace v1 { namespace http {

namespace curl { namespace {

using Clock = std::chrono::steady_clock;

/// Drives one transfer on the calling thread until it ends, a limit is over or the token is cancelled.
class BlockingDriver {
 public:
  BlockingDriver(Session& session, Transfer& transfer, const ExchangeOptions& options, Clock::time_point start)
      : session_(session),
        transfer_(transfer),
        options_(options),
        clock_(options, start),
        reporter_(options.progress) {}

  [[nodiscard]] Ending run() {
    const CancellationCallback wake_up(options_.cancellation, [this] { session_.wake(); });
    session_.start();
    for (;;) {
      if (const auto result = session_.advance()) return finish(*result);
      if (transfer_.is_answered_early()) return finish(CURLE_OK);
      const auto now = Clock::now();
      if (const auto limit = limit_reached(now)) return {CURLE_OK, limit};
      wait(now);
    }
  }

 private:
  [[nodiscard]] Ending finish(CURLcode result) {
    transfer_.observe(clock_, Clock::now());
    if (result != CURLE_OK && transfer_.has_sent()) transfer_.take_last_words(session_.last_words().text());
    const bool is_whole = result == CURLE_OK && transfer_.answer().has_head();
    if (is_whole && reporter_.is_wanted() && reporter_.finish(transfer_.progress()) == ProgressAction::cancel) {
      return {CURLE_OK, FailureKind::cancelled};
    }
    return {result, std::nullopt};
  }

  [[nodiscard]] std::optional<FailureKind> limit_reached(Clock::time_point now) {
    transfer_.observe(clock_, now);
    if (options_.cancellation.is_cancelled()) return FailureKind::cancelled;
    if (const auto overdue = clock_.overdue(now)) return overdue;
    if (!reporter_.is_wanted()) return std::nullopt;
    const bool cancels = reporter_.report(transfer_.progress(), now) == ProgressAction::cancel;
    return cancels ? std::optional<FailureKind>(FailureKind::cancelled) : std::nullopt;
  }

  void wait(Clock::time_point now) {
    // Rounded up: a wait that ends a moment too early would be followed by one of no time, again and again.
    session_.wait(std::chrono::ceil<std::chrono::milliseconds>(clock_.next_check() - now));
  }

  Session& session_;
  Transfer& transfer_;
  const ExchangeOptions& options_;
  ExchangeClock clock_;
  ProgressReporter reporter_;
};

std::chrono::microseconds microseconds_between(Clock::time_point start, Clock::time_point end) {
  return std::chrono::duration_cast<std::chrono::microseconds>(end - start);
}

/// What comes under TLS cannot be read without it.
LastWords::Interest interest_in_last_words(const Request& request, const Target& target) {
  return request.body != nullptr && !target.is_https ? LastWords::Interest::all : LastWords::Interest::none;
}

class CurlTransport final : public Transport {
 public:
  explicit CurlTransport(ConnectionOptions options)
      : settings_(make_session_settings(std::move(options))),
        pool_([this] { return std::make_shared<SessionPool>(settings_); }) {
    const Session probe(settings_);  // so that an option this libcurl does not know is found now
  }

  [[nodiscard]] Exchange exchange(const Request& request, const ExchangeOptions& options) override {
    const auto start = Clock::now();
    const Target target = check_request(request);
    if (options.cancellation.is_cancelled()) return not_started(target, FailureKind::cancelled);
    if (start >= options.deadline) return not_started(target, FailureKind::deadline);
    if ((target.is_https || has_tls_proxy(settings_.options)) && has_program_ended()) return without_tls(target);
    const auto guard = guard_against_sigpipe();
    std::optional<Transfer>
        transfer;  // before the loan, to outlive it: until the session has stopped, callbacks may come
    SessionLoan loan(*pool_.get(), target.origin);
    Session& session = loan.session();
    set_request_options(session, request, target, options);
    transfer.emplace(request, options, session.easy()).attach();
    session.last_words().listen(interest_in_last_words(request, target));
    const Ending ending = BlockingDriver(session, *transfer, options, start).run();
    transfer->rethrow_exception();
    Exchange exchange = conclude(session, *transfer, target, ending);
    exchange.statistics.total = microseconds_between(start, Clock::now());
    // libcurl's own figure is, of an upload, when the first byte of its body left.
    if (const auto time = transfer->first_byte_at()) {
      exchange.statistics.first_byte = microseconds_between(start, *time);
    }
    return exchange;
  }

 private:
  [[nodiscard]] static Exchange without_tls(const Target& target) {
    TransportFailure failure;
    failure.kind = FailureKind::tls;
    failure.message = end_of_tls(host_and_port(target.host, target.port));
    failure.request_may_have_arrived = false;
    return {std::move(failure), {}};
  }

  const SessionSettings settings_;
  PerProcess<SessionPool> pool_;
};

}}  // namespace curl

std::shared_ptr<Transport> make_default_transport(ConnectionOptions options) {
  curl::initialise_library();
  return std::make_shared<curl::CurlTransport>(std::move(options));
}

}}}  // namespace ocelli::v1::http
