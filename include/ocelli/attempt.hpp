// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <ocelli/export.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 {

/// Whether the service did what a failed call asked for.
enum class Delivery {
  /// No byte of the request reached the server.
  not_sent,
  /// The request, or a part of it, left; what the server made of it is not known.
  maybe_processed,
  /// The server answered that it refused.
  rejected,
  /// The server answered with success, but the answer could not be used.
  processed,
};

[[nodiscard]] OCELLI_EXPORT std::string_view to_string(Delivery delivery) noexcept;

/// One try within a call.
struct Attempt {
  /// Status of the answer, where one came.
  std::optional<int> status;
  /// Why no whole answer came, where none did.
  std::optional<http::FailureKind> failure;
  /// What was wrong with TLS, where `failure` is that.
  std::optional<http::TlsFailure> tls_failure;
  /// The transport's own name of the error, for example "CURLE_COULDNT_CONNECT".
  std::string transport_code;
  /// Request id that the server named, else the one that was sent.
  std::string request_id;
  http::ExchangeStatistics statistics;
  /// How many redirects were followed; all that is said of the attempt is of the exchange that the last one led to.
  int redirects = 0;
  /// Where that is, without query; empty where there was none.
  std::string redirected_to;
  /// How long the server asked to wait.
  std::optional<std::chrono::milliseconds> retry_after;
  /// How long was waited after this attempt before the next one.
  std::chrono::milliseconds delay{0};
  /// Why the call went on or ended after it: "done", "final: 404", "retried: 503", "renewed: 401, …",
  /// "restarted: 416, …", "not retried: …", and with RetryOptions::only_unsent "left to the caller: …". A convenience
  /// that decides itself has words of its own.
  std::string decision;
  /// The operation that it was part of, in a history of several calls: "get_image_query". Else empty.
  std::string operation = {};
};

/// One line for people: how the attempt ended, what it cost, and what came of it. Phases are named by the time, counted
/// from the attempt's start, at which they were over; those that were not needed are left out. The operation, where it
/// is named, stands first. Holds no secret.
///
/// "503 after 12.7 ms from 127.0.0.1:443 (dns 0.4 ms, connect 1.1 ms, tls 6.0 ms, first byte 12.1 ms; 1240 B sent,
/// 52 B received; request id req_1), asked to wait 250 ms, retried: 503, waited 250 ms"
[[nodiscard]] OCELLI_EXPORT std::string to_string(const Attempt& attempt);

/// A line for each attempt, numbered from 1: "1: 503 after 12.7 ms …". No line end behind the last.
[[nodiscard]] OCELLI_EXPORT std::string to_string(const std::vector<Attempt>& attempts);

/// How the attempts ended, in one line and in their order: "503, CURLE_RECV_ERROR 3 times, 404", each with its
/// operation where that is named: "add_thing CURLE_RECV_ERROR, get_thing 404". Of many the first and the last.
[[nodiscard]] OCELLI_EXPORT std::string summary(const std::vector<Attempt>& attempts);

}}  // namespace ocelli::v1
