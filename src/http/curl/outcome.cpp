// SPDX-License-Identifier: Apache-2.0
#include "http/curl/outcome.hpp"

#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

#include "http/curl/curl_errors.hpp"
#include "http/curl/tls_errors.hpp"
#include "http/tls_diagnosis.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

/// Whether a proxy that answers so when it is asked for a tunnel may make one a while later.
bool is_passing(long status) {
  const bool is_refusal = status == 501 || status == 505 || status == 511;
  return status == 408 || status == 429 || (status >= 500 && !is_refusal);
}

/// Tells what one transfer came to, for people.
class Report {
 public:
  Report(const Session& session, const Transfer& transfer, const Target& target)
      : session_(session), transfer_(transfer), target_(target) {}

  [[nodiscard]] TransportFailure of_limit(FailureKind limit) const {
    switch (limit) {
      case FailureKind::connect_timeout:
        return failure(limit, "no connection to " + peer() + " within the connect timeout, " + phase());
      case FailureKind::stalled:
        return failure(limit, "no byte went to or came from " + peer() + " within the stall timeout, " + phase());
      case FailureKind::cancelled:
        return failure(limit, "cancelled " + phase());
      default:
        return failure(limit, "the deadline passed " + phase());
    }
  }

  [[nodiscard]] TransportFailure of_refusal(const Refusal& refusal) const {
    return failure(refusal.kind, "answer of " + peer() + " refused: " + refusal.what);
  }

  [[nodiscard]] TransportFailure of_request(FailureKind kind, const std::string& what) const {
    return failure(kind, "request to " + peer() + " given up: " + what);
  }

  [[nodiscard]] TransportFailure of_result(CURLcode result, bool has_head) const {
    TransportFailure broken = has_head ? of_exchange(result, has_head) : before_answer(result);
    broken.code = curl_error(result).name;
    return broken;
  }

 private:
  [[nodiscard]] TransportFailure before_answer(CURLcode result) const {
    const long tunnel = session_.easy().number(CURLINFO_HTTP_CONNECTCODE);
    if (!transfer_.is_connected() && tunnel >= 300) return of_tunnel(tunnel);
    const auto tls = tls_failure_of(result, session_);
    if (!tls) return of_exchange(result, false);
    TransportFailure broken = tls_failure(*tls, {peer(), session_.trust().description}, words(result));
    broken.request_may_have_arrived = transfer_.has_sent();
    return broken;
  }

  [[nodiscard]] TransportFailure of_exchange(CURLcode result, bool has_head) const {
    const FailureKind kind = kind_of(result, has_head);
    return failure(kind, description(kind, result));
  }

  [[nodiscard]] TransportFailure of_tunnel(long status) const {
    const bool wants_credentials = status == 407;
    TransportFailure refused = failure(
        FailureKind::connect,
        "the proxy answered " + std::to_string(status) + " when asked for a tunnel to " +
            host_and_port(target_.host, target_.port) +
            (wants_credentials ? "; check ConnectionOptions::proxy_credentials" : "; check ConnectionOptions::proxy"));
    // A 407 most of all: some lock an account after a few tries with the wrong password.
    if (!is_passing(status)) {
      refused.final_reason = wants_credentials ? "the proxy wants other credentials" : "the proxy refuses the tunnel";
    }
    return refused;
  }

  [[nodiscard]] TransportFailure failure(FailureKind kind, const std::string& message) const {
    TransportFailure failure;
    failure.kind = kind;
    failure.message = printable(message);
    failure.request_may_have_arrived = transfer_.has_sent();
    return failure;
  }

  [[nodiscard]] std::string peer() const {
    const auto& options = session_.options();
    if (!options.unix_socket.empty()) return "unix socket " + options.unix_socket;
    const auto server = host_and_port(target_.host, target_.port);
    return options.proxy.empty() ? server : server + " (by way of the proxy)";
  }

  [[nodiscard]] std::string phase() const {
    if (session_.is_resolving()) return "while the name " + std::string(target_.host) + " was looked up";
    if (!transfer_.is_connected()) return "while the connection to " + peer() + " was made";
    if (transfer_.first_byte_at()) return "while the answer of " + peer() + " was received";
    return transfer_.is_sending() ? "while the request was sent to " + peer()
                                  : "while waiting for the answer of " + peer();
  }

  [[nodiscard]] std::string words(CURLcode result) const {
    const long system_error = session_.easy().number(CURLINFO_OS_ERRNO);
    if (result == CURLE_COULDNT_CONNECT && system_error != 0) {
      return std::generic_category().message(static_cast<int>(system_error));
    }
    std::string text(session_.error_text());
    if (text.empty()) text = curl_easy_strerror(result);
    return text;
  }

  /// libcurl's bound on one header line is 100 KiB, on all 300 KiB; its word for that was another before 8.6.
  /// Memory that runs out before an answer begins has the same code.
  [[nodiscard]] bool is_header_too_large(CURLcode result, bool has_head) const {
    if (has_head || !has_first_byte()) return false;
    return result == CURLE_OUT_OF_MEMORY || std::string_view(curl_error(result).name) == "CURLE_TOO_LARGE";
  }

  /// Also of a line that never ends; libcurl's time is, of an upload, when the first byte of its body left.
  [[nodiscard]] bool has_first_byte() const {
    return transfer_.first_byte_at() ||
           session_.easy().duration(CURLINFO_STARTTRANSFER_TIME_T) != std::chrono::microseconds::zero();
  }

  [[nodiscard]] FailureKind kind_of(CURLcode result, bool has_head) const {
    const FailureKind kind = curl_error(result).kind;
    if (!transfer_.is_connected()) {
      const bool needs_connection =
          kind == FailureKind::send || kind == FailureKind::receive || kind == FailureKind::protocol;
      return needs_connection ? FailureKind::connect : kind;
    }
    // whether a reset comes up while reading or while writing is chance
    const bool has_answer = session_.easy().number(CURLINFO_RESPONSE_CODE) != 0;
    if (kind == FailureKind::receive && transfer_.is_sending() && !has_answer) return FailureKind::send;
    if (is_header_too_large(result, has_head)) return FailureKind::headers_too_large;
    // a malformed chunk has the code of a broken connection
    const bool is_chunk_error = session_.error_text().find("chunk") != std::string_view::npos;
    return result == CURLE_RECV_ERROR && is_chunk_error ? FailureKind::protocol : kind;
  }

  [[nodiscard]] std::string looked_up_name(CURLcode result) const {
    return result == CURLE_COULDNT_RESOLVE_PROXY ? "the proxy" : std::string(target_.host);
  }

  [[nodiscard]] std::string description(FailureKind kind, CURLcode result) const {
    const std::string said = words(result);
    switch (kind) {
      case FailureKind::dns:
        return "lookup of " + looked_up_name(result) + " failed: " + said;
      case FailureKind::connect:
        return "connect to " + peer() + " failed: " + said;
      case FailureKind::send:
        return "sending to " + peer() + " failed: " + said;
      case FailureKind::connect_timeout:
        return "connect to " + peer() + " timed out: " + said;
      case FailureKind::headers_too_large:
        return "answer of " + peer() + " refused: its header is larger than the 100 KiB a line that libcurl takes";
      default:
        return "answer of " + peer() + " is incomplete or malformed: " + said;
    }
  }

  const Session& session_;
  const Transfer& transfer_;
  const Target& target_;
};

/// Whether what has come is the server's word although the transfer broke: that it refuses, or a whole answer that it
/// gave before it had the whole request.
bool answer_stands(CURLcode result, Transfer& transfer) {
  const auto& answer = transfer.answer();
  if (result == CURLE_OK || !answer.has_head() || answer.refusal()) return false;
  if (answer.status().value_or(0) / 100 != 2) return true;
  const FailureKind kind = curl_error(result).kind;
  const bool is_broken = kind == FailureKind::send || kind == FailureKind::receive;
  return is_broken && transfer.is_sending() && transfer.has_whole_answer();
}

std::optional<TransportFailure> find_failure(const Report& report, Transfer& transfer, const Ending& ending) {
  const auto& answer = transfer.answer();
  if (!transfer.upload().fault().empty()) return report.of_request(FailureKind::send, transfer.upload().fault());
  if (answer_stands(ending.result, transfer)) return std::nullopt;
  if (transfer.refusal()) return report.of_request(transfer.refusal()->kind, transfer.refusal()->what);
  if (answer.refusal()) return report.of_refusal(*answer.refusal());
  if (ending.limit) return report.of_limit(*ending.limit);
  if (ending.result == CURLE_URL_MALFORMAT) throw std::invalid_argument("request.url: libcurl cannot use it");
  if (ending.result != CURLE_OK) return report.of_result(ending.result, answer.has_head());
  if (answer.has_head()) return std::nullopt;
  // libcurl takes a header block that ends with the connection for a whole one.
  return report.of_refusal({FailureKind::receive, "the connection closed in the middle of the header"});
}

ExchangeStatistics statistics(const Session& session) {
  const EasyHandle& easy = session.easy();
  ExchangeStatistics statistics;
  statistics.bytes_sent =
      static_cast<std::uint64_t>(easy.number(CURLINFO_REQUEST_SIZE)) + easy.byte_count(CURLINFO_SIZE_UPLOAD_T);
  statistics.bytes_received =
      static_cast<std::uint64_t>(easy.number(CURLINFO_HEADER_SIZE)) + easy.byte_count(CURLINFO_SIZE_DOWNLOAD_T);
  const std::string address = easy.text(CURLINFO_PRIMARY_IP);
  if (!address.empty())
    statistics.peer = host_and_port(address, static_cast<unsigned>(easy.number(CURLINFO_PRIMARY_PORT)));
  const bool has_connected = easy.duration(CURLINFO_PRETRANSFER_TIME_T) != std::chrono::microseconds::zero();
  statistics.reused_connection = has_connected && easy.number(CURLINFO_NUM_CONNECTS) == 0;
  if (statistics.reused_connection) return statistics;
  statistics.name_lookup = easy.duration(CURLINFO_NAMELOOKUP_TIME_T);
  statistics.connect = easy.duration(CURLINFO_CONNECT_TIME_T);
  statistics.tls = easy.duration(CURLINFO_APPCONNECT_TIME_T);
  return statistics;
}

}  // namespace

Exchange conclude(const Session& session, Transfer& transfer, const Target& target, const Ending& ending) {
  Exchange exchange;
  exchange.statistics = statistics(session);
  auto failure = find_failure(Report(session, transfer, target), transfer, ending);
  if (!failure) {
    exchange.outcome = transfer.answer().take_response();
    return exchange;
  }
  failure->status = transfer.answer().status();
  failure->headers = transfer.answer().take_headers();
  exchange.outcome = std::move(*failure);
  return exchange;
}

Exchange not_started(const Target& target, FailureKind limit) {
  TransportFailure failure;
  failure.kind = limit;
  failure.message = std::string(limit == FailureKind::cancelled ? "cancelled" : "the deadline passed") +
                    " before the request to " + host_and_port(target.host, target.port) + " was sent";
  failure.request_may_have_arrived = false;
  return {std::move(failure), {}};
}

}}}}  // namespace ocelli::v1::http::curl
