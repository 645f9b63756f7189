// SPDX-License-Identifier: Apache-2.0
#include "core/messages.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <variant>

#include <ocelli/duration.hpp>

#include "core/display.hpp"

namespace ocelli { inline namespace v1 {

MessageSource::~MessageSource() = default;

namespace core {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

TimePoint deadline_of(const NextOptions& options, TimePoint now) {
  if (options.timeout)
    check_longer_than_zero("timeout", *options.timeout, "std::chrono::nanoseconds::max() is no limit");
  const TimePoint by_timeout = options.timeout ? time_after(now, *options.timeout) : TimePoint::max();
  return std::min(by_timeout, options.deadline.value_or(TimePoint::max()));
}

bool is_proper(std::uint16_t code) { return code == 1000 || code == 1001 || code == 1005; }

http::TransportFailure over(http::FailureKind limit) {
  http::TransportFailure failure;
  failure.kind = limit;
  return failure;
}

std::string after(std::uint64_t count) {
  if (count == 0) return "before the first message: ";
  return "after " + std::to_string(count) + (count == 1 ? " message: " : " messages: ");
}

}  // namespace

Result<std::optional<std::string>> Messages::next(const NextOptions& options) {
  const TimePoint now = parts_.clock->now();
  const TimePoint deadline = deadline_of(options, now);
  if (is_closed_here_) return std::optional<std::string>();
  // A server that never pauses would else keep a caller who reads on and on.
  if (options.cancellation.is_cancelled()) return failed(over(http::FailureKind::cancelled));
  if (now >= deadline) return failed(over(http::FailureKind::deadline));
  auto received = parts_.socket->receive(deadline, options.cancellation);
  if (const auto* failure = std::get_if<http::TransportFailure>(&received)) return failed(*failure);
  if (const auto* closed = std::get_if<http::WebSocketClosed>(&received)) return ended(*closed);
  ++count_;
  return std::optional<std::string>(std::move(std::get<http::WebSocketMessage>(received).data));
}

void Messages::close(std::chrono::nanoseconds timeout) {
  is_closed_here_ = true;
  parts_.socket->close(time_after(parts_.clock->now(), timeout));
}

std::string Messages::tried() const {
  return parts_.context.operation + ": WebSocket " + parts_.context.url + ": " + after(count_);
}

Messages::Next Messages::ended(const http::WebSocketClosed& closed) {
  close_code_ = closed.code;
  if (is_proper(closed.code)) return std::optional<std::string>();
  std::string message = tried() + "the server closed with " + std::to_string(closed.code);
  if (!closed.reason.empty()) message += ": " + displayable(closed.reason, parts_.secrets);
  return TransportException(message + "; open the stream again", parts_.context, http::FailureKind::receive);
}

Messages::Next Messages::failed(const http::TransportFailure& failure) const {
  const std::string message = tried() + displayable(failure.message, parts_.secrets);
  switch (failure.kind) {
    case http::FailureKind::cancelled:
      return CancelledException(tried() + "cancelled; the stream can still be read", parts_.context);
    case http::FailureKind::deadline:
      return TimeoutException(
          tried() + "no message in time; the stream can still be read, wait longer with " + "NextOptions::timeout",
          parts_.context);
    case http::FailureKind::stalled:
      return TimeoutException(message + "; open the stream again, or raise ClientOptions::stall_timeout",
                              parts_.context);
    case http::FailureKind::response_too_large:
      return TransportException(
          message + "; raise ClientOptions::max_response_bytes, of which a message may take 16 MiB", parts_.context,
          failure.kind);
    default:
      return TransportException(message + "; open the stream again", parts_.context, failure.kind);
  }
}

DecodeException Messages::unreadable(std::string message, const std::string& path, const std::string& problem) const {
  const std::string text = parts_.context.operation + ": WebSocket " + parts_.context.url + ": message " +
                           std::to_string(count_) + " is not what was promised: " + displayable(path, parts_.secrets) +
                           ": " + with_depth_limit(problem, parts_.max_json_depth);
  return DecodeException(text, parts_.context, parts_.secrets.masked(path), std::move(message));
}

}  // namespace core
}}  // namespace ocelli::v1
