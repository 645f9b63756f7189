// SPDX-License-Identifier: Apache-2.0
#include "wire/calls.hpp"

#include <exception>
#include <memory>
#include <stdexcept>

namespace ocelli::wire {

namespace {

/// urllib3, below every layer, repeats what the network broke, and these statuses where the server names a wait.
RetryVerdict verdict_of(const Attempt& attempt, bool retries_server_errors) {
  if (attempt.failure) return RetryVerdict::by_default;
  const int status = attempt.status.value_or(0);
  if (retries_server_errors && status >= 500) return RetryVerdict::retry;
  const bool names_wait = attempt.retry_after && (status == 413 || status == 429 || status == 503);
  return names_wait ? RetryVerdict::retry : RetryVerdict::stop;
}

}  // namespace

Outcome make_call(const WireCase& wire_case, const std::string& recorder_url) {
  if (auto outcome = make_pieces_call(wire_case, recorder_url)) return *std::move(outcome);
  if (auto outcome = make_groundlight_call(wire_case, recorder_url)) return *std::move(outcome);
  throw UnknownKey("the runner does not know the operation \"" + wire_case.operation + "\"");
}

RetryOptions retry_of(const WireCase& wire_case) {
  RetryOptions retry;
  retry.max_retries = 3;
  retry.base_delay = std::chrono::milliseconds(1);
  retry.classify = [is_highlevel = wire_case.is_highlevel()](const Attempt& attempt) {
    return verdict_of(attempt, is_highlevel);
  };
  return retry;
}

Outcome caught(const std::function<Outcome()>& call) {
  Outcome outcome;
  try {
    return call();
  } catch (const ApiException& error) {
    // The exception itself, as what it is: a copy of the reference would be a bare ApiException.
    const auto keeper = std::make_shared<std::exception_ptr>(std::current_exception());
    outcome.error = std::shared_ptr<const ApiException>(keeper, &error);
  } catch (const std::invalid_argument& error) {
    outcome.refusal = error.what();
  }
  return outcome;
}

}  // namespace ocelli::wire
