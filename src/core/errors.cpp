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

bool may_pass(const ApiException& error) {
  if (!error.final_reason().empty()) return false;
  if (const auto* failure = dynamic_cast<const TransportException*>(&error)) {
    const auto kind = failure->kind();
    if (kind == http::FailureKind::tls) {
      return failure->tls_failure().has_value() && failure->tls_failure() != http::TlsFailure::not_tls;
    }
    return kind != http::FailureKind::unsupported && kind != http::FailureKind::headers_too_large;
  }
  if (const auto* refusal = dynamic_cast<const HttpException*>(&error)) {
    const int status = refusal->status();
    return !refusal->is_final() && (status == 408 || status == 429 || status / 100 == 5);
  }
  return dynamic_cast<const TimeoutException*>(&error) != nullptr;
}

namespace {

using Retold = std::shared_ptr<const ApiException>;

template <class Error, class... Parts>
Retold make(const std::string& message, ErrorContext context, const Parts&... parts) {
  return std::make_shared<const Error>(message, std::move(context), parts...);
}

}  // namespace

Retold ApiException::retold(const std::string& message, ErrorContext context) const {
  return make<ApiException>(message, std::move(context));
}
Retold TransportException::retold(const std::string& message, ErrorContext context) const {
  return make<TransportException>(message, std::move(context), kind_, tls_failure_);
}
Retold TimeoutException::retold(const std::string& message, ErrorContext context) const {
  return make<TimeoutException>(message, std::move(context));
}
Retold CancelledException::retold(const std::string& message, ErrorContext context) const {
  return make<CancelledException>(message, std::move(context));
}
Retold HttpException::retold(const std::string& message, ErrorContext context) const {
  return make<HttpException>(message, std::move(context), *error_);
}
Retold RedirectException::retold(const std::string& message, ErrorContext context) const {
  return make<RedirectException>(message, std::move(context), details());
}
Retold BadRequestException::retold(const std::string& message, ErrorContext context) const {
  return make<BadRequestException>(message, std::move(context), details());
}
Retold UnauthorizedException::retold(const std::string& message, ErrorContext context) const {
  return make<UnauthorizedException>(message, std::move(context), details());
}
Retold ForbiddenException::retold(const std::string& message, ErrorContext context) const {
  return make<ForbiddenException>(message, std::move(context), details());
}
Retold NotFoundException::retold(const std::string& message, ErrorContext context) const {
  return make<NotFoundException>(message, std::move(context), details());
}
Retold ConflictException::retold(const std::string& message, ErrorContext context) const {
  return make<ConflictException>(message, std::move(context), details());
}
Retold GoneException::retold(const std::string& message, ErrorContext context) const {
  return make<GoneException>(message, std::move(context), details());
}
Retold UnprocessableEntityException::retold(const std::string& message, ErrorContext context) const {
  return make<UnprocessableEntityException>(message, std::move(context), details());
}
Retold RateLimitedException::retold(const std::string& message, ErrorContext context) const {
  return make<RateLimitedException>(message, std::move(context), details());
}
Retold ServerErrorException::retold(const std::string& message, ErrorContext context) const {
  return make<ServerErrorException>(message, std::move(context), details());
}
Retold DecodeException::retold(const std::string& message, ErrorContext context) const {
  return make<DecodeException>(message, std::move(context), *path_, *body_);
}
Retold JobFailedException::retold(const std::string& message, ErrorContext context) const {
  return make<JobFailedException>(message, std::move(context), *job_);
}
Retold WaitTimeoutException::retold(const std::string& message, ErrorContext context) const {
  return make<WaitTimeoutException>(message, std::move(context), *job_);
}

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
