// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include <ocelli/attempt.hpp>
#include <ocelli/retry.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class RetryBudget;

/// What is known when an attempt has ended.
struct AttemptOutcome {
  /// Its answer or failure, as it will stand in the history.
  Attempt attempt;
  /// False only where it is certain that no byte of the request reached the server.
  bool request_may_have_arrived = true;
  /// Why the request's body cannot be sent again; empty where it can.
  std::string obstacle = {};
  /// The server says that it did nothing.
  bool is_refusal = false;
  /// Why the server would refuse a repetition too; empty where it may not.
  std::string final_reason = {};
  /// The rest of a download was asked for, and the server has none to give (416).
  bool has_no_rest = false;
  /// The server refused the credential (401), and there is another by now.
  bool has_new_secret = false;
};

/// What to do after an attempt.
struct Decision {
  enum class Action { send_again, stop };
  Action action = Action::stop;
  /// Before sending again.
  std::chrono::milliseconds delay{0};
  /// "done", "final: 404", "retried: 503", "renewed: 401, sent with a new secret", "restarted: 416, all is asked
  /// for", "not retried: …" and why
  std::string reason;
};

/// The course of one call: given how the last attempt ended, what comes next. Does no I/O, reads no clock and waits for
/// nothing, so the blocking and the asynchronous driver share it.
class Attempts {
 public:
  struct Rules {
    RetryOptions retry;
    bool is_idempotent = false;
    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
    std::function<double()> random;
    RetryBudget* budget = nullptr;
  };

  explicit Attempts(Rules rules) : rules_(std::move(rules)) {}

  [[nodiscard]] Decision after(const AttemptOutcome& outcome, std::chrono::steady_clock::time_point now);

 private:
  [[nodiscard]] Decision after_renewal(const AttemptOutcome& outcome, std::chrono::steady_clock::time_point now) const;
  [[nodiscard]] std::optional<std::string> reason_to_stop(const AttemptOutcome& outcome,
                                                          std::chrono::steady_clock::time_point now) const;
  /// Whether the caller finds out first what became of it.
  [[nodiscard]] bool is_left_to_caller(const AttemptOutcome& outcome) const;
  /// The caller's own.
  [[nodiscard]] RetryVerdict verdict_of(const Attempt& attempt) const;

  Rules rules_;
  int retries_ = 0;
  /// Whether the last attempt asked for the rest of a download in vain. Two such in a row are no way on.
  bool is_restarted_ = false;
};

/// The status, or how the transport names what went wrong, else the kind of that.
[[nodiscard]] std::string name_of(const Attempt& attempt);

/// 2xx, and 101: the server changed to WebSocket as it was asked.
[[nodiscard]] bool is_success(int status);

/// What an attempt that ended like this means for the question whether the service did what it was asked to.
[[nodiscard]] Delivery delivery_of(const AttemptOutcome& outcome);

/// Of two attempts of one call, the one that says more.
[[nodiscard]] Delivery stronger(Delivery left, Delivery right);

}}}  // namespace ocelli::v1::core
