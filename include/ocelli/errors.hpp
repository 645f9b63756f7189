// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <ocelli/attempt.hpp>
#include <ocelli/export.hpp>
#include <ocelli/http/headers.hpp>

namespace ocelli { inline namespace v1 {

/// What a failed call was and what became of it.
struct ErrorContext {
  /// Service and operation: "service get_thing".
  std::string operation;
  std::string method;
  /// Without query and user information.
  std::string url;
  Delivery delivery = Delivery::not_sent;
  std::vector<Attempt> attempts;
  /// Request id that the server named, else the one that was sent.
  std::string request_id;
  /// Status of the last answer, where one came.
  std::optional<int> status;
  /// Why another try would end the same way, in a few words: "certificate expired"; empty where it may not.
  std::string final_reason = {};
};

/// Root of all that can go wrong with a call once it was found fit to send.
///
/// `what()` is one line: what was tried, what happened, what to do. It holds no secret and no body. Copying does not
/// throw. Misuse found before anything is sent is std::invalid_argument instead, and what a caller's own callback
/// throws arrives as it was thrown.
class OCELLI_EXPORT ApiException : public std::runtime_error {
 public:
  ApiException(const std::string& message, ErrorContext context);

  [[nodiscard]] const std::string& operation() const noexcept { return context_->operation; }
  [[nodiscard]] const std::string& method() const noexcept { return context_->method; }
  [[nodiscard]] const std::string& url() const noexcept { return context_->url; }
  [[nodiscard]] Delivery delivery() const noexcept { return context_->delivery; }
  [[nodiscard]] const std::vector<Attempt>& attempts() const noexcept { return context_->attempts; }
  [[nodiscard]] const std::string& request_id() const noexcept { return context_->request_id; }
  [[nodiscard]] std::optional<int> status() const noexcept { return context_->status; }
  [[nodiscard]] const std::string& final_reason() const noexcept { return context_->final_reason; }
  /// All of that together.
  [[nodiscard]] const ErrorContext& context() const noexcept { return *context_; }

  /// The same error with another message and context, for who makes several calls of one.
  [[nodiscard]] virtual std::shared_ptr<const ApiException> retold(const std::string& message,
                                                                   ErrorContext context) const;
  /// Throws this error as what it is.
  [[noreturn]] virtual void raise() const;

 private:
  std::shared_ptr<const ErrorContext> context_;
};

/// Whether the same call may go well a while later: it found no connection, a time limit passed, the answer came in
/// part or was 408, 429 or 5xx; but not where the error is known to be final, or the head was larger than is taken.
[[nodiscard]] OCELLI_EXPORT bool may_pass(const ApiException& error);

/// The answer did not come, or not whole: name lookup, connection, TLS, sending, receiving, or a server that does not
/// speak HTTP.
class OCELLI_EXPORT TransportException : public ApiException {
 public:
  TransportException(const std::string& message, ErrorContext context, http::FailureKind kind,
                     std::optional<http::TlsFailure> tls_failure = std::nullopt);
  [[nodiscard]] http::FailureKind kind() const noexcept { return kind_; }
  /// What was wrong, where the kind is `tls`: to be switched on.
  [[nodiscard]] std::optional<http::TlsFailure> tls_failure() const noexcept { return tls_failure_; }
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;

 private:
  http::FailureKind kind_;
  std::optional<http::TlsFailure> tls_failure_;
};

/// A time limit passed: the call's, the attempt's, the connection's, or no byte moved for too long.
class OCELLI_EXPORT TimeoutException : public ApiException {
 public:
  using ApiException::ApiException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// The caller's token, Future::cancel or a progress callback ended the call.
class OCELLI_EXPORT CancelledException : public ApiException {
 public:
  using ApiException::ApiException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// What a server said of one input that it would not take.
struct FieldError {
  /// Where the input is, parts joined by dots: "body.limit".
  std::string field;
  std::string message;
  /// The server's name of the fault, where it gives one.
  std::string type;
};

/// A complete answer that says no.
struct HttpError {
  http::Headers headers;
  /// As received; any bytes, and what of the request's secrets the server repeated in them.
  std::string body;
  /// The server's own words, found in the body as the service words its errors; else empty. A secret of the request in
  /// them, in `code` and in `field_errors` is "***".
  std::string message;
  /// The server's own code, where the body names one.
  std::string code;
  std::vector<FieldError> field_errors;
  std::optional<std::chrono::milliseconds> retry_after;
  /// Whether the body says that repeating the call cannot help, as a status by itself does not.
  bool is_final = false;
};

class OCELLI_EXPORT HttpException : public ApiException {
 public:
  HttpException(const std::string& message, ErrorContext context, HttpError error);

  /// 300 to 599.
  [[nodiscard]] int status() const noexcept { return *ApiException::status(); }
  [[nodiscard]] const std::string& message() const noexcept { return error_->message; }
  [[nodiscard]] const std::string& code() const noexcept { return error_->code; }
  [[nodiscard]] const http::Headers& headers() const noexcept { return error_->headers; }
  [[nodiscard]] const std::string& body() const noexcept { return error_->body; }
  [[nodiscard]] const std::vector<FieldError>& field_errors() const noexcept { return error_->field_errors; }
  /// How long the server asked to wait, in a header or in the body.
  [[nodiscard]] std::optional<std::chrono::milliseconds> retry_after() const noexcept { return error_->retry_after; }
  /// True where the body says that no repetition can help although the status would allow one: a 429 because a limit on
  /// what is stored is reached. Always false for services of which no such thing is known.
  [[nodiscard]] bool is_final() const noexcept { return error_->is_final; }
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;

 protected:
  [[nodiscard]] const HttpError& details() const noexcept { return *error_; }

 private:
  std::shared_ptr<const HttpError> error_;
};

/// 3xx: a redirect that is not followed, since it leads to another scheme, host or port, or has gone on too long.
class OCELLI_EXPORT RedirectException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// 400
class OCELLI_EXPORT BadRequestException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// 401: the credential is missing, wrong or expired.
class OCELLI_EXPORT UnauthorizedException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// 403: the credential is right and does not suffice.
class OCELLI_EXPORT ForbiddenException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// 404
class OCELLI_EXPORT NotFoundException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// 409
class OCELLI_EXPORT ConflictException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// 410
class OCELLI_EXPORT GoneException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// 422: `field_errors` says which inputs.
class OCELLI_EXPORT UnprocessableEntityException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// 429: `retry_after` says how long to wait, where the server does.
class OCELLI_EXPORT RateLimitedException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// 5xx
class OCELLI_EXPORT ServerErrorException : public HttpException {
 public:
  using HttpException::HttpException;
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;
};

/// The server said yes, but the body is not what was promised: not JSON, cut, too deep, too large, or of another type.
class OCELLI_EXPORT DecodeException : public ApiException {
 public:
  DecodeException(const std::string& message, ErrorContext context, std::string path, std::string body);
  /// Where in the JSON: "$.results[3].id"; "$" is the whole. For people and logs: a secret of the request that the
  /// server made (a part of) a member's name is "***" in it; only in `body` is it as it came.
  [[nodiscard]] const std::string& path() const noexcept { return *path_; }
  /// As received, as far as it was kept; any bytes.
  [[nodiscard]] const std::string& body() const noexcept { return *body_; }
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;

 private:
  std::shared_ptr<const std::string> path_;
  std::shared_ptr<const std::string> body_;
};

/// A job that was waited for ended without a result.
class OCELLI_EXPORT JobFailedException : public ApiException {
 public:
  JobFailedException(const std::string& message, ErrorContext context, std::string job);
  /// The job as the service last showed it, as JSON.
  [[nodiscard]] const std::string& job() const noexcept { return *job_; }
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;

 private:
  std::shared_ptr<const std::string> job_;
};

/// What was waited for had not happened when the time was up.
class OCELLI_EXPORT WaitTimeoutException : public ApiException {
 public:
  WaitTimeoutException(const std::string& message, ErrorContext context, std::string job = {});
  /// The job that was waited for as the service last showed it, as JSON; empty where it was none.
  [[nodiscard]] const std::string& job() const noexcept { return *job_; }
  [[nodiscard]] std::shared_ptr<const ApiException> retold(const std::string& message,
                                                           ErrorContext context) const override;
  [[noreturn]] void raise() const override;

 private:
  std::shared_ptr<const std::string> job_;
};

}}  // namespace ocelli::v1
