// SPDX-License-Identifier: Apache-2.0
#include "core/connection.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <ocelli/duration.hpp>
#include <ocelli/http/default_transport.hpp>

#include "core/attempts.hpp"
#include "core/base64.hpp"
#include "core/call_errors.hpp"
#include "core/call_state.hpp"
#include "core/header_secrets.hpp"
#include "core/multipart.hpp"
#include "core/once_task.hpp"
#include "core/proxy.hpp"
#include "core/random.hpp"
#include "core/redirects.hpp"
#include "core/sent_credential.hpp"
#include "core/sink_exchange.hpp"
#include "core/upgrade.hpp"
#include "core/user_agent.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using std::chrono::milliseconds;

ClientOptions with_defaults(ClientOptions options) {
  if (!options.clock) options.clock = system_clock();
  if (!options.random) options.random = system_random();
  if (!options.transport) options.transport = http::make_default_transport(options.connection);
  return options;
}

void check_positive(const char* name, std::chrono::nanoseconds duration) {
  check_longer_than_zero(name, duration, "std::chrono::nanoseconds::max() is no limit");
}

void check_not_negative(const char* name, milliseconds duration) {
  if (duration.count() < 0) throw std::invalid_argument(std::string(name) + ": must not be negative");
}

void check_retry(const RetryOptions& retry) {
  if (retry.max_retries < 0) throw std::invalid_argument("retry.max_retries: must not be negative");
  check_not_negative("retry.base_delay", retry.base_delay);
  check_not_negative("retry.max_delay", retry.max_delay);
}

void check_headers(const http::Headers& headers, const Credential& credential) {
  for (const auto& part : credential.parts()) {
    if (!headers.contains(part.header)) continue;
    throw std::invalid_argument("headers: " + part.header +
                                " is set by ClientOptions::credential; leave one of them out");
  }
}

void check_credential(const ClientOptions& options, const Url& base_url) {
  if (options.credential.empty() || options.allow_credentials_over_http) return;
  if (base_url.scheme == "https" || stays_on_this_machine(base_url, options.connection)) return;
  throw std::invalid_argument(
      "base_url: " + base_url.origin() +
      " is plain http, over which everybody on the way could read the credential; use https, or "
      "set ClientOptions::allow_credentials_over_http");
}

bool is_usual_path(const Service& service, const std::string& path) {
  const auto& usual = service.usual_base_paths;
  return usual.empty() || path == service.default_base_path ||
         std::find(usual.begin(), usual.end(), path) != usual.end();
}

void warn_of_unusual(const ClientOptions& options, const Service& service, const Url& base_url) {
  if (!options.log) return;
  const std::string name(service.name);
  if (!is_usual_path(service, base_url.path)) {
    options.log(LogLevel::warning, name + ": the base URL's path " + base_url.path +
                                       " is unusual; the service's own is " + std::string(service.default_base_path));
  }
  if (!options.connection.tls.verify) {
    options.log(LogLevel::warning,
                name + ": certificates are not verified; anybody on the way can read and change all");
  }
}

/// Headers of a client and of a call take the place of the library's own.
void replace(http::Headers& headers, const http::Headers& replacements) {
  for (const auto& [name, value] : replacements) headers.remove(name);
  for (const auto& [name, value] : replacements) headers.add(name, value);
}

void add_body(http::Request& request, const Call& call, const std::function<double()>& random) {
  if (call.form_parts().empty()) {
    request.body = call.body();
    if (!call.content_type().empty()) request.headers.set("Content-Type", call.content_type());
    return;
  }
  const std::string boundary = "ocelli-" + random_hex(random);
  request.body = multipart_body(call.form_parts(), boundary);
  request.headers.set("Content-Type", "multipart/form-data; boundary=" + boundary);
}

/// Named as the option: of a header "User-Agent" the user knows nothing.
void check_user_agent(const std::string& text) {
  const auto is_printable = [](char c) { return c >= 0x20 && c < 0x7f; };
  if (std::all_of(text.begin(), text.end(), is_printable)) return;
  throw std::invalid_argument("user_agent: must be printable ASCII");
}

SecretMask secrets_of(const http::ConnectionOptions& options) {
  SecretMask secrets({base64(options.proxy_credentials), options.tls.client_key_password});
  for (auto& secret : pair_secrets(options.proxy_credentials)) secrets.add(std::move(secret));
  return secrets;
}

http::Exchange send(http::Transport& transport, const http::Request& request, const http::ExchangeOptions& options) {
  try {
    return exchange_into_sink(transport, request, options);
  } catch (const http::BodyError& error) {
    http::TransportFailure failure;
    failure.kind = http::FailureKind::send;
    failure.message = error.what();
    failure.request_may_have_arrived = error.stage() != http::BodyError::Stage::opening;
    return {std::move(failure), {}};
  }
}

/// A 303 says where to look at what became of the request (RFC 9110 section 15.4.4), whatever that answers then.
void note_see_other(CallState& state, const http::Exchange& exchange) {
  const auto* response = exchange.response();
  if (response == nullptr || response->status != 303 || state.request.method == "GET") return;
  state.context.delivery = stronger(state.context.delivery, Delivery::maybe_processed);
}

/// An answer that says no stands, also where its body is too large to keep.
bool says_no(const http::TransportFailure& failure) {
  return failure.kind == http::FailureKind::response_too_large && failure.status && *failure.status / 100 != 2;
}

}  // namespace

Connection::Connection(const Service& service, ClientOptions options)
    : service_(service),
      options_(with_defaults(std::move(options))),
      base_url_(base_url_of(service, options_.base_url)),
      user_agent_(user_agent(options_.user_agent)),
      secrets_(secrets_of(options_.connection)),
      retry_budget_(options_.retry_budget),
      executor_(options_.async_threads) {
  check_positive("timeout", options_.timeout);
  check_positive("attempt_timeout", options_.attempt_timeout);
  // Not in nanoseconds: what is meant as no limit may be more than they hold.
  constexpr milliseconds clear_of_overflow{1'000'000'000};
  check_longer_than_zero("connect_timeout",
                         std::clamp(options_.connect_timeout, -clear_of_overflow, clear_of_overflow));
  check_not_negative("stall_timeout", options_.stall_timeout);
  check_user_agent(options_.user_agent);
  check_retry(options_.retry);
  if (!(options_.retry_budget >= 0)) throw std::invalid_argument("retry_budget: must not be negative");
  if (options_.max_expansion == 0) throw std::invalid_argument("max_expansion: must be at least 1");
  check_credential(options_, base_url_);
  check_headers(options_.headers, options_.credential);
  warn_of_unusual(options_, service_, base_url_);
}

void Connection::check(const CallOptions& options) const {
  if (options.timeout) check_positive("timeout", *options.timeout);
  if (options.attempt_timeout) check_positive("attempt_timeout", *options.attempt_timeout);
  if (options.retry) check_retry(*options.retry);
  check_headers(options.headers, options_.credential);
}

Result<Answer> Connection::perform(const Call& call, const CallOptions& options) {
  check(options);
  return run(start(call, options), options, [this, &options](CallState& state) { return exchange(options, state); });
}

Result<std::shared_ptr<Messages>> Connection::open(const Call& call, const CallOptions& options) {
  check(options);
  Upgrade upgrade(websocket_transport());
  CallState started = start(call, options);
  started.request.url = websocket_url(started.request.url);
  started.context.url = websocket_url(started.context.url);
  auto answer =
      run(std::move(started), options, [&](CallState& state) { return this->upgrade(upgrade, options, state); });
  if (!answer) return answer.shared_error();
  Messages::Parts parts{upgrade.take_socket(), options_.clock, std::move(answer->context), options_.max_json_depth,
                        std::move(answer->secrets)};
  return std::make_shared<Messages>(std::move(parts));
}

Result<Answer> Connection::run(CallState state, const CallOptions& options, const Exchanger& exchange) {
  Attempts attempts({options.retry.value_or(options_.retry), state.request.is_idempotent, state.deadline,
                     options_.random, &retry_budget_});
  for (;;) {
    if (auto problem = prepare(options, state)) return problem;
    http::Exchange last = exchange(state);
    AttemptOutcome outcome = outcome_of(last, state, service_, options_.clock->calendar_now());
    outcome.has_new_secret = outcome.attempt.status == 401 && renew_credential(state, options_.credential);
    Decision decision = attempts.after(outcome, options_.clock->now());
    const bool needs_restart = decision.action == Decision::Action::send_again && !outcome.has_no_rest;
    if (needs_restart && !state.sink.restart()) {
      decision = {Decision::Action::stop, {}, "not retried: the sink cannot forget what it has"};
    }
    state.add(std::move(outcome), decision);
    note(last, options, state);
    log_attempt(state);
    if (decision.action == Decision::Action::stop) return settle(std::move(last), std::move(state));
    options_.clock->wait_until(time_after(options_.clock->now(), decision.delay), options.cancellation);
  }
}

CallState Connection::start(const Call& call, const CallOptions& options) const {
  CallState state;
  state.deadline = deadline_of(options);
  state.sink = WatchedSink(options.sink.get());
  state.context.operation = std::string(service_.name) + " " + std::string(call.operation().name);
  state.context.method = std::string(call.operation().method);
  state.context.url = base_url_.without_query() + call.target_path();
  state.request = request_for(call, options);
  // Nothing is known of what else was asked for.
  const bool is_as_documented = state.request.headers.find("Accept") == call.operation().accept;
  state.promised = is_as_documented ? call.operation().accept : std::string_view();
  state.secrets = secrets_;
  for (auto& secret : header_secrets(state.request.headers)) state.secrets.add(std::move(secret));
  const auto id = state.request.headers.find(service_.request_id_header);
  state.sent_request_id = std::string(id.value_or(""));
  state.context.request_id = state.sent_request_id;
  return state;
}

std::shared_ptr<const ApiException> Connection::prepare(const CallOptions& options, CallState& state) const {
  if (options.cancellation.is_cancelled()) return cancelled_error(state.subject(service_));
  const auto now = options_.clock->now();
  if (now >= state.deadline) return deadline_error(state.subject(service_));
  const auto time_left = state.deadline == TimePoint::max() ? TimePoint::duration::max() : state.deadline - now;
  auto credential = add_credential(state, options_.credential, {time_left, options.cancellation});
  if (credential.is_added) return nullptr;
  if (credential.error) return std::move(credential.error);
  const bool is_cancelled = options.cancellation.is_cancelled();
  return is_cancelled ? cancelled_error(state.subject(service_)) : deadline_error(state.subject(service_));
}

http::Request Connection::request_for(const Call& call, const CallOptions& options) const {
  http::Request request;
  request.method = std::string(call.operation().method);
  request.url = base_url_.without_query() + call.target_path();
  if (!call.target_query().empty()) request.url += "?" + call.target_query();
  request.is_idempotent = call.is_idempotent() && !options.retry.value_or(options_.retry).only_unsent;
  request.headers.set("User-Agent", user_agent_);
  if (!call.operation().accept.empty()) request.headers.set("Accept", std::string(call.operation().accept));
  // Of JSON alone it shows whether a compressed body was cut.
  if (call.operation().accept != "application/json") request.headers.set("Accept-Encoding", "identity");
  if (!service_.request_id_header.empty()) {
    request.headers.set(std::string(service_.request_id_header),
                        std::string(service_.request_id_prefix) + random_hex(options_.random));
  }
  add_body(request, call, options_.random);
  replace(request.headers, call.headers());
  replace(request.headers, options_.headers);
  replace(request.headers, options.headers);
  return request;
}

std::chrono::steady_clock::time_point Connection::deadline_of(const CallOptions& options) const {
  const TimePoint by_timeout = time_after(options_.clock->now(), options.timeout.value_or(options_.timeout));
  // A deadline alone replaces the client's default timeout: whoever names the point in time means it.
  if (options.deadline && !options.timeout) return *options.deadline;
  return std::min(by_timeout, options.deadline.value_or(TimePoint::max()));
}

std::chrono::steady_clock::time_point Connection::attempt_deadline(const CallOptions& options,
                                                                   const CallState& state) const {
  const auto attempt_timeout = options.attempt_timeout.value_or(options_.attempt_timeout);
  return std::min(state.deadline, time_after(options_.clock->now(), attempt_timeout));
}

http::Exchange Connection::exchange(const CallOptions& options, CallState& state) {
  http::ExchangeOptions limits;
  limits.deadline = attempt_deadline(options, state);
  limits.connect_timeout = options_.connect_timeout;
  limits.stall_timeout = options_.stall_timeout;
  limits.cancellation = options.cancellation;
  limits.max_response_bytes = options_.max_response_bytes;
  limits.max_header_bytes = options_.max_header_bytes;
  limits.max_header_count = options_.max_header_count;
  limits.max_expansion = options_.max_expansion;
  limits.sink = state.sink.target();
  limits.progress = options.progress;
  http::Exchange last = send(*options_.transport, state.request, limits);
  RedirectTrail trail;
  note_see_other(state, last);
  while (last.response() != nullptr && trail.follow(state.request, *last.response())) {
    last = send(*options_.transport, state.request, limits);
    note_see_other(state, last);
    // The server had the request when it answered with a redirect, whatever became of the next one.
    if (auto* failure = std::get_if<http::TransportFailure>(&last.outcome)) failure->request_may_have_arrived = true;
  }
  state.redirect_refusal = trail.refusal();
  state.redirects = trail.followed();
  state.redirected_to = trail.last_target();
  return last;
}

http::Exchange Connection::upgrade(Upgrade& upgrade, const CallOptions& options, CallState& state) const {
  http::Exchange last = upgrade.send(state.request, websocket_limits(options, state));
  const auto* response = last.response();
  if (response != nullptr && response->status / 100 == 3) {
    state.redirect_refusal = websocket_redirect_refusal(state.request, *response);
  }
  return last;
}

http::WebSocketOptions Connection::websocket_limits(const CallOptions& options, const CallState& state) const {
  http::WebSocketOptions limits;
  limits.deadline = attempt_deadline(options, state);
  limits.connect_timeout = options_.connect_timeout;
  limits.stall_timeout = options_.stall_timeout;
  limits.cancellation = options.cancellation;
  limits.max_header_bytes = options_.max_header_bytes;
  limits.max_header_count = options_.max_header_count;
  limits.max_message_bytes = std::min(limits.max_message_bytes, options_.max_response_bytes);
  return limits;
}

std::shared_ptr<http::WebSocketTransport> Connection::websocket_transport() {
  if (options_.websocket_transport) return options_.websocket_transport;
  return websocket_transport_.get([this] { return http::make_default_websocket_transport(options_.connection); });
}

void Connection::note(const http::Exchange& last, const CallOptions& options, const CallState& state) {
  if (!options.response_info) return;
  options.response_info->request_id = state.context.request_id;
  options.response_info->attempts = state.context.attempts;
  options.response_info->status = state.context.status.value_or(0);
  const auto* failure = last.failure();
  options.response_info->headers = failure != nullptr ? failure->headers : last.response()->headers;
}

Result<Answer> Connection::settle(http::Exchange last, CallState state) const {
  if (const auto* failure = last.failure()) {
    if (!says_no(*failure)) return transport_error(state.subject(service_), *failure);
    http::Response refusal;
    refusal.status = *failure->status;
    refusal.headers = failure->headers;
    last.outcome = std::move(refusal);
  }
  auto& response = std::get<http::Response>(last.outcome);
  if (!is_success(response.status)) {
    return http_error(state.subject(service_), std::move(response), options_.clock->calendar_now());
  }
  const bool has_bytes = !response.body.empty() || state.sink.has_bytes();
  return Answer{std::move(response),      std::move(state.context), options_.max_json_depth,
                std::move(state.secrets), state.promised,           has_bytes};
}

std::shared_ptr<const LaterOptions> Connection::options_for_later(const CallOptions& options,
                                                                  const CancellationToken& token) const {
  CallOptions later = options;
  later.deadline = deadline_of(options);
  later.timeout.reset();
  return std::make_shared<const LaterOptions>(std::move(later), token, executor_.stopping());
}

void Connection::run_later(std::function<void()> task, const LaterOptions& options) {
  const auto once = std::make_shared<OnceTask>(std::move(task));
  const auto on_cancel =
      std::make_shared<CancellationCallback>(options.options().cancellation, [once] { once->run(); });
  // The deadline is on the client's clock, the threads wait on the machine's.
  const auto now = options_.clock->now();
  const auto left = std::max(*options.options().deadline, now) - now;
  executor_.run([once, on_cancel] { once->run(); }, time_after(std::chrono::steady_clock::now(), left));
}

void Connection::log_attempt(const CallState& state) const {
  if (!options_.log) return;
  const bool is_fine = is_success(state.context.status.value_or(0)) && !state.context.attempts.back().failure;
  options_.log(is_fine ? LogLevel::debug : LogLevel::warning,
               state.context.operation + ": " + state.context.method + " " + state.context.url + ": attempt " +
                   std::to_string(state.context.attempts.size()) + ": " + to_string(state.context.attempts.back()));
}

std::shared_ptr<Connection> connect(const Service& service, ClientOptions options, std::string_view base_url) {
  struct Handle {
    explicit Handle(std::shared_ptr<Connection> shared) : connection(std::move(shared)) {}
    ~Handle() { connection->shut_down(); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    std::shared_ptr<Connection> connection;
  };
  if (options.base_url.empty()) options.base_url = std::string(base_url);
  const auto handle = std::make_shared<Handle>(std::make_shared<Connection>(service, std::move(options)));
  return {handle, handle->connection.get()};
}

}}}  // namespace ocelli::v1::core
