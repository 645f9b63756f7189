// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

#include <ocelli/http/transport.hpp>

#include "http/curl/session.hpp"
#include "http/curl/transfer.hpp"
#include "http/target.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// How driving a transfer came to an end.
struct Ending {
  /// Libcurl's result, where it was libcurl that ended the transfer.
  CURLcode result = CURLE_OK;
  /// The limit that stopped the transfer from outside: deadline, connect_timeout, stalled or cancelled.
  std::optional<FailureKind> limit;
};

/// Answer or failure of a transfer that has ended or is about to be stopped. Throws std::invalid_argument where libcurl
/// found that the URL cannot be used.
[[nodiscard]] Exchange conclude(const Session& session, Transfer& transfer, const Target& target, const Ending& ending);

/// The failure of an exchange that was over before it began.
[[nodiscard]] Exchange not_started(const Target& target, FailureKind limit);

}}}}  // namespace ocelli::v1::http::curl
