// SPDX-License-Identifier: Apache-2.0
#include "http/beast/failures.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/websocket/error.hpp>

#include "http/tls_diagnosis.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

namespace {

namespace websocket = boost::beast::websocket;
using HttpError = boost::beast::http::error;

/// The end of the connection where the protocol does not allow it.
bool is_early_end(const boost::system::error_code& error) {
  return error == HttpError::end_of_stream || error == HttpError::partial_message || error == boost::asio::error::eof ||
         error == boost::asio::ssl::error::stream_truncated;
}

FailureKind kind_of(const boost::system::error_code& error) {
  if (is_early_end(error)) return FailureKind::receive;
  if (error == websocket::error::message_too_big || error == websocket::error::buffer_overflow ||
      error == HttpError::body_limit) {
    return FailureKind::response_too_large;
  }
  if (error == HttpError::header_limit || error == HttpError::buffer_overflow) return FailureKind::headers_too_large;
  const bool is_of_websocket = error.category() == websocket::make_error_code(websocket::error::closed).category();
  const bool is_of_http = error.category() == boost::beast::http::make_error_code(HttpError::bad_method).category();
  return is_of_websocket || is_of_http ? FailureKind::protocol : FailureKind::receive;
}

std::string words_of(const boost::system::error_code& error) {
  return is_early_end(error) ? "the connection closed" : error.message();
}

}  // namespace

TransportFailure failure_of(FailureKind kind, std::string_view message) {
  TransportFailure failure;
  failure.kind = kind;
  failure.message = printable(message);
  return failure;
}

TransportFailure limit_failure(FailureKind limit, const std::string& peer, const std::string& phase) {
  switch (limit) {
    case FailureKind::connect_timeout:
      return failure_of(limit, "no connection to " + peer + " within the connect timeout, " + phase);
    case FailureKind::stalled:
      return failure_of(limit, "no byte came from " + peer + " within the stall timeout, " + phase);
    case FailureKind::cancelled:
      return failure_of(limit, "cancelled " + phase);
    default:
      return failure_of(limit, "the deadline passed " + phase);
  }
}

TransportFailure broken_failure(const boost::system::error_code& error, const std::string& doing) {
  TransportFailure failure = failure_of(kind_of(error), doing + " failed: " + words_of(error));
  failure.code = code_of(error);
  return failure;
}

std::string code_of(const boost::system::error_code& error) {
  return std::string(error.category().name()) + ":" + std::to_string(error.value());
}

std::optional<TlsFailure> late_tls_failure(const boost::system::error_code& error) {
  if (error.category() != boost::asio::error::get_ssl_category()) return std::nullopt;
  const auto late = tls_failure_of_words(error.message());
  const bool is_known =
      late == TlsFailure::client_certificate_required || late == TlsFailure::client_certificate_refused;
  return is_known ? late : std::nullopt;
}

TransportFailure unsent(TransportFailure failure) {
  failure.request_may_have_arrived = false;
  return failure;
}

}}}}  // namespace ocelli::v1::http::beast
