// SPDX-License-Identifier: Apache-2.0
#include <ocelli/errors.hpp>

#include <utility>

namespace ocelli { inline namespace v1 {

ApiException::ApiException(const std::string& message, ErrorContext context)
    : std::runtime_error(message), context_(std::make_shared<const ErrorContext>(std::move(context))) {}

TransportException::TransportException(const std::string& message, ErrorContext context, http::FailureKind kind,
                                       std::optional<http::TlsFailure> tls_failure)
    : ApiException(message, std::move(context)), kind_(kind), tls_failure_(tls_failure) {}

HttpException::HttpException(const std::string& message, ErrorContext context, HttpError error)
    : ApiException(message, std::move(context)), error_(std::make_shared<const HttpError>(std::move(error))) {}

DecodeException::DecodeException(const std::string& message, ErrorContext context, std::string path, std::string body)
    : ApiException(message, std::move(context)),
      path_(std::make_shared<const std::string>(std::move(path))),
      body_(std::make_shared<const std::string>(std::move(body))) {}

JobFailedException::JobFailedException(const std::string& message, ErrorContext context, std::string job)
    : ApiException(message, std::move(context)), job_(std::make_shared<const std::string>(std::move(job))) {}

WaitTimeoutException::WaitTimeoutException(const std::string& message, ErrorContext context, std::string job)
    : ApiException(message, std::move(context)), job_(std::make_shared<const std::string>(std::move(job))) {}

void ApiException::raise() const { throw *this; }
void TransportException::raise() const { throw *this; }
void TimeoutException::raise() const { throw *this; }
void CancelledException::raise() const { throw *this; }
void HttpException::raise() const { throw *this; }
void RedirectException::raise() const { throw *this; }
void BadRequestException::raise() const { throw *this; }
void UnauthorizedException::raise() const { throw *this; }
void ForbiddenException::raise() const { throw *this; }
void NotFoundException::raise() const { throw *this; }
void ConflictException::raise() const { throw *this; }
void GoneException::raise() const { throw *this; }
void UnprocessableEntityException::raise() const { throw *this; }
void RateLimitedException::raise() const { throw *this; }
void ServerErrorException::raise() const { throw *this; }
void DecodeException::raise() const { throw *this; }
void JobFailedException::raise() const { throw *this; }
void WaitTimeoutException::raise() const { throw *this; }

}}  // namespace ocelli::v1
