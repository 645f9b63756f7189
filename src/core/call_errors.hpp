// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <ocelli/errors.hpp>
#include <ocelli/http/response.hpp>
#include <ocelli/http/transport.hpp>

#include "core/secret_mask.hpp"

namespace ocelli { inline namespace v1 { namespace core {

struct Service;

/// What all messages about one call have in common.
struct ErrorSubject {
  const Service& service;
  ErrorContext context;
  /// Never shown, wherever a server puts them.
  const SecretMask& secrets;
  /// Why an answer that is a redirect was not followed.
  std::string_view redirect_refusal = {};
};

/// The error for a complete answer outside 2xx.
[[nodiscard]] std::shared_ptr<const ApiException> http_error(ErrorSubject subject, http::Response response,
                                                             std::chrono::system_clock::time_point now);

/// The error for an answer that did not come, or not whole.
[[nodiscard]] std::shared_ptr<const ApiException> transport_error(ErrorSubject subject,
                                                                  const http::TransportFailure& failure);

/// The error for a call that its caller ended.
[[nodiscard]] std::shared_ptr<const ApiException> cancelled_error(ErrorSubject subject);

/// The error for a call whose time was up before it could be sent, or sent again.
[[nodiscard]] std::shared_ptr<const ApiException> deadline_error(ErrorSubject subject);

}}}  // namespace ocelli::v1::core
