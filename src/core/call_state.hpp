// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/errors.hpp>
#include <ocelli/http/request.hpp>
#include <ocelli/http/transport.hpp>

#include "core/attempts.hpp"
#include "core/call_errors.hpp"
#include "core/service.hpp"
#include "core/watched_sink.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// One call on its way: what is sent, until when, and what has happened so far.
struct CallState {
  http::Request request;
  std::chrono::steady_clock::time_point deadline;
  ErrorContext context;
  std::string sent_request_id;
  /// Media types of the answer, of the operation.
  std::string_view promised;
  /// What no message may show.
  SecretMask secrets;
  /// The secrets of the last attempt, one for each part of the credential.
  std::vector<std::string> sent_secrets;
  /// Whether the credential's sources were told of a 401.
  bool was_told_of_refusal = false;
  /// Why the last answer, where it was a redirect, was not followed.
  std::string redirect_refusal;
  /// Those that the last attempt followed, and where the last of them led.
  int redirects = 0;
  std::string redirected_to;
  WatchedSink sink{nullptr};

  [[nodiscard]] ErrorSubject subject(const Service& service) const {
    return {service, context, secrets, redirect_refusal};
  }

  /// Notes how an attempt ended and what was decided upon it.
  void add(AttemptOutcome outcome, const Decision& decision);
};

/// What the attempts' rules need to know of an exchange.
[[nodiscard]] AttemptOutcome outcome_of(const http::Exchange& exchange, const CallState& state, const Service& service,
                                        std::chrono::system_clock::time_point now);

}}}  // namespace ocelli::v1::core
