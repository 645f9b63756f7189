// SPDX-License-Identifier: Apache-2.0
#include "core/call_errors.hpp"

#include <algorithm>
#include <utility>

#include <ocelli/duration.hpp>

#include "core/display.hpp"
#include "core/error_body.hpp"
#include "core/retry_after.hpp"
#include "core/service.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// Bytes of a transport's message, which may list all places where certificates were looked for.
constexpr std::size_t longest_failure = 1200;

/// "service get_thing: GET https://host/things/1: "
std::string tried(const ErrorContext& context) {
  return context.operation + ": " + context.method + " " + context.url + ": ";
}

/// " (request id req_…, 3 attempts, last not retried: …)"
std::string history(const ErrorContext& context) {
  std::string text;
  if (!context.request_id.empty()) text += "request id " + context.request_id;
  if (context.attempts.size() > 1) {
    text += (text.empty() ? "" : ", ") + std::to_string(context.attempts.size()) + " attempts";
  }
  if (!context.attempts.empty() && context.attempts.back().decision.rfind("not retried: ", 0) == 0) {
    text += (text.empty() ? "" : ", ") + context.attempts.back().decision;
  }
  return text.empty() ? "" : " (" + text + ")";
}

const char* phrase_of(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 407:
      return "Proxy Authentication Required";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 500:
      return "Internal Server Error";
    case 502:
      return "Bad Gateway";
    case 503:
      return "Service Unavailable";
    case 504:
      return "Gateway Timeout";
    default:
      return "";
  }
}

std::string advice(int status, const HttpError& error) {
  if (error.is_final) return "";
  switch (status) {
    case 401:
      return "; check ClientOptions::credential";
    case 403:
      return "; the credential is not allowed to do this";
    case 407:
      return "; check ConnectionOptions::proxy_credentials";
    case 404:
    case 410:
      return "; check the ids and the base URL";
    case 408:
    case 429:
    case 503:
      break;
    default:
      return status >= 500 ? "; the service failed, try again later" : "";
  }
  if (!error.retry_after) return "; try again later";
  return error.retry_after->count() == 0 ? "; try again" : "; try again in " + duration_text(*error.retry_after);
}

/// The message goes on behind the server's words.
std::string without_full_stop(std::string text) {
  while (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

std::string http_message(const ErrorSubject& subject, int status, const HttpError& error) {
  std::string text = tried(subject.context) + std::to_string(status);
  if (const std::string phrase = phrase_of(status); !phrase.empty()) text += " " + phrase;
  if (!error.message.empty()) text += ": " + without_full_stop(displayable(error.message, subject.secrets));
  if (status / 100 == 3 && !subject.redirect_refusal.empty()) {
    text += ": " + displayable(subject.redirect_refusal, subject.secrets, longest_failure);
  }
  return text + advice(status, error) + history(subject.context);
}

std::vector<FieldError> masked(std::vector<FieldError> errors, const SecretMask& mask) {
  for (auto& error : errors) {
    error = {mask.masked(std::move(error.field)), mask.masked(std::move(error.message)),
             mask.masked(std::move(error.type))};
  }
  return errors;
}

template <class Error>
std::shared_ptr<const ApiException> make(std::string message, ErrorContext context, HttpError error) {
  return std::make_shared<const Error>(std::move(message), std::move(context), std::move(error));
}

using MakeError = std::shared_ptr<const ApiException> (*)(std::string, ErrorContext, HttpError);

MakeError maker_of(int status) {
  switch (status) {
    case 400:
      return &make<BadRequestException>;
    case 401:
      return &make<UnauthorizedException>;
    case 403:
      return &make<ForbiddenException>;
    case 404:
      return &make<NotFoundException>;
    case 409:
      return &make<ConflictException>;
    case 410:
      return &make<GoneException>;
    case 422:
      return &make<UnprocessableEntityException>;
    case 429:
      return &make<RateLimitedException>;
    default:
      break;
  }
  if (status / 100 == 3) return &make<RedirectException>;
  return status / 100 == 5 ? &make<ServerErrorException> : &make<HttpException>;
}

bool is_timeout(http::FailureKind kind) {
  return kind == http::FailureKind::deadline || kind == http::FailureKind::connect_timeout ||
         kind == http::FailureKind::stalled;
}

bool is_too_large(http::FailureKind kind) {
  return kind == http::FailureKind::response_too_large || kind == http::FailureKind::expands_too_much;
}

std::string limit_of(http::FailureKind kind) {
  return kind == http::FailureKind::expands_too_much
             ? "; raise ClientOptions::max_expansion if such answers are usual"
             : "; raise ClientOptions::max_response_bytes, or take a binary answer with CallOptions::sink";
}

const char* option_of(http::FailureKind kind) {
  switch (kind) {
    case http::FailureKind::connect_timeout:
      return "; raise ClientOptions::connect_timeout if the network is slow";
    case http::FailureKind::stalled:
      return "; raise ClientOptions::stall_timeout if such pauses are usual";
    default:
      return "; raise CallOptions::timeout if the call needs longer";
  }
}

}  // namespace

std::shared_ptr<const ApiException> http_error(ErrorSubject subject, http::Response response,
                                               std::chrono::system_clock::time_point now) {
  ErrorBody said = parse_error_body(subject.service, response.body);
  HttpError error;
  const RepeatAdvice advice = repeat_advice(subject.service, response.status, response.body);
  error.retry_after = std::max(retry_after(response.headers, now), advice.retry_after);
  error.is_final = !advice.final_reason.empty();
  error.headers = std::move(response.headers);
  error.body = std::move(response.body);
  const SecretMask& mask = subject.secrets;
  error.message = mask.masked(std::move(said.message));
  error.code = mask.masked(std::move(said.code));
  error.field_errors = masked(std::move(said.field_errors), mask);
  const int status = response.status;
  std::string message = http_message(subject, status, error);
  return maker_of(status)(std::move(message), std::move(subject.context), std::move(error));
}

std::shared_ptr<const ApiException> transport_error(ErrorSubject subject, const http::TransportFailure& failure) {
  if (failure.kind == http::FailureKind::cancelled) return cancelled_error(std::move(subject));
  std::string message = tried(subject.context) + displayable(failure.message, subject.secrets, longest_failure);
  if (is_too_large(failure.kind)) {
    message += limit_of(failure.kind) + history(subject.context);
    return std::make_shared<const DecodeException>(message, std::move(subject.context), "$", std::string());
  }
  if (failure.kind == http::FailureKind::dns) {
    message += "; check the network and the host name in ClientOptions::base_url or ConnectionOptions::proxy";
  }
  if (failure.kind == http::FailureKind::corrupt) message += "; try again, or ask the service's operator";
  // Where libcurl's own bound was met, no option raises it.
  if (failure.kind == http::FailureKind::headers_too_large && failure.code.empty()) {
    message += "; raise ClientOptions::max_header_bytes or max_header_count";
  }
  if (is_timeout(failure.kind)) {
    message += option_of(failure.kind) + history(subject.context);
    return std::make_shared<const TimeoutException>(message, std::move(subject.context));
  }
  message += history(subject.context);
  return std::make_shared<const TransportException>(message, std::move(subject.context), failure.kind, failure.tls);
}

std::shared_ptr<const ApiException> cancelled_error(ErrorSubject subject) {
  const std::string message = tried(subject.context) + "cancelled; " +
                              std::string(to_string(subject.context.delivery)) + history(subject.context);
  return std::make_shared<const CancelledException>(message, std::move(subject.context));
}

std::shared_ptr<const ApiException> deadline_error(ErrorSubject subject) {
  const std::string message = tried(subject.context) + "the deadline has passed" +
                              option_of(http::FailureKind::deadline) + history(subject.context);
  return std::make_shared<const TimeoutException>(message, std::move(subject.context));
}

}}}  // namespace ocelli::v1::core
