// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/result.hpp>

#include "core/answer.hpp"
#include "core/call.hpp"
#include "core/executor.hpp"
#include "core/later_options.hpp"
#include "core/made_once.hpp"
#include "core/messages.hpp"
#include "core/retry_budget.hpp"
#include "core/service.hpp"
#include "core/url.hpp"

namespace ocelli { inline namespace v1 { namespace core {

class Upgrade;
struct CallState;

/// A client's way to its service: what every call has in common. Safe to use from many threads.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  Connection(const Service& service, ClientOptions options);

  [[nodiscard]] const ClientOptions& options() const { return options_; }

  /// Throws std::invalid_argument where the call cannot be sent with these options.
  void check(const CallOptions& options) const;

  /// Carries out a call on this thread: one attempt after the other until one settles it.
  [[nodiscard]] Result<Answer> perform(const Call& call, const CallOptions& options);

  /// Opens a WebSocket on this thread, by the same rules; the options bound the opening only.
  [[nodiscard]] Result<std::shared_ptr<Messages>> open(const Call& call, const CallOptions& options);

  /// The same settings for a call that another thread will carry out: time counts from now, and the token ends it too,
  /// as does the end of this connection.
  [[nodiscard]] std::shared_ptr<const LaterOptions> options_for_later(const CallOptions& options,
                                                                      const CancellationToken& token) const;

  /// Runs a task once: on one of the threads for asynchronous calls, or, where none is free by then, when the options
  /// are cancelled or their time is up.
  void run_later(std::function<void()> task, const LaterOptions& options);

  /// Cancels the asynchronous calls and waits for their end, except where it is called by one of them.
  void shut_down() { executor_.shut_down(); }

 private:
  using TimePoint = std::chrono::steady_clock::time_point;
  /// One attempt of a call.
  using Exchanger = std::function<http::Exchange(CallState&)>;

  [[nodiscard]] Result<Answer> run(CallState state, const CallOptions& options, const Exchanger& exchange);
  [[nodiscard]] CallState start(const Call& call, const CallOptions& options) const;
  /// Makes the request ready to be sent (again): null, or why it is not to be.
  [[nodiscard]] std::shared_ptr<const ApiException> prepare(const CallOptions& options, CallState& state) const;
  [[nodiscard]] http::Request request_for(const Call& call, const CallOptions& options) const;
  [[nodiscard]] TimePoint deadline_of(const CallOptions& options) const;
  [[nodiscard]] TimePoint attempt_deadline(const CallOptions& options, const CallState& state) const;
  [[nodiscard]] http::Exchange exchange(const CallOptions& options, CallState& state);
  [[nodiscard]] http::Exchange upgrade(Upgrade& upgrade, const CallOptions& options, CallState& state) const;
  [[nodiscard]] http::WebSocketOptions websocket_limits(const CallOptions& options, const CallState& state) const;
  [[nodiscard]] std::shared_ptr<http::WebSocketTransport> websocket_transport();
  /// Tells the caller's ResponseInfo of an attempt.
  static void note(const http::Exchange& last, const CallOptions& options, const CallState& state);
  [[nodiscard]] Result<Answer> settle(http::Exchange last, CallState state) const;
  void log_attempt(const CallState& state) const;

  const Service& service_;
  ClientOptions options_;
  Url base_url_;
  std::string user_agent_;
  /// What no message may show, of the options: that of a request's headers comes to it.
  SecretMask secrets_;
  RetryBudget retry_budget_;
  MadeOnce<std::shared_ptr<http::WebSocketTransport>> websocket_transport_;
  /// Last: its threads use what stands above.
  Executor executor_;
};

/// A connection for API objects to share: it is shut down when the last of them goes, although a call that is still
/// under way keeps it in memory.
/// `base_url` is taken where the options name none and the service's own is not the right one either.
[[nodiscard]] std::shared_ptr<Connection> connect(const Service& service, ClientOptions options,
                                                  std::string_view base_url = {});

}}}  // namespace ocelli::v1::core
