// SPDX-License-Identifier: Apache-2.0
#include <ocelli/errors.hpp>

#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <typeinfo>
#include <utility>

namespace ocelli { namespace core_test { namespace {

ErrorContext context() {
  ErrorContext result;
  result.operation = "library read_book";
  result.method = "GET";
  result.url = "https://library.example/books/b1";
  result.delivery = Delivery::rejected;
  result.attempts.resize(2);
  result.request_id = "req_1";
  result.status = 404;
  return result;
}

/// Whether what `raise` throws is of the very type, seen through the root.
template <class Error, class... More>
bool keeps_its_type(More&&... more) {
  const Error error("it broke", context(), std::forward<More>(more)...);
  const ApiException& root = error;
  try {
    root.raise();
  } catch (const ApiException& thrown) {
    return typeid(thrown) == typeid(Error) && std::string(thrown.what()) == "it broke";
  }
  return false;
}

/// Whether the error told otherwise is of the very type and has the new message, the new context and all else.
template <class Error, class... More>
::testing::AssertionResult is_retold(More&&... more) {
  const Error error("it broke", context(), std::forward<More>(more)...);
  const ApiException& root = error;
  ErrorContext other = root.context();
  other.delivery = Delivery::maybe_processed;
  const auto retold = root.retold("it broke twice", std::move(other));
  const ApiException& held = *retold;
  if (typeid(held) != typeid(Error)) return ::testing::AssertionFailure() << "another type";
  if (std::string(held.what()) != "it broke twice") return ::testing::AssertionFailure() << held.what();
  if (held.delivery() != Delivery::maybe_processed) return ::testing::AssertionFailure() << "the old context";
  return ::testing::AssertionResult(held.url() == error.url());
}

TEST(ApiException, RetellingKeepsTheType) {
  EXPECT_TRUE(is_retold<ApiException>());
  EXPECT_TRUE(is_retold<TransportException>(http::FailureKind::dns));
  EXPECT_TRUE(is_retold<TimeoutException>());
  EXPECT_TRUE(is_retold<CancelledException>());
  EXPECT_TRUE(is_retold<HttpException>(HttpError()));
  EXPECT_TRUE(is_retold<RedirectException>(HttpError()));
  EXPECT_TRUE(is_retold<BadRequestException>(HttpError()));
  EXPECT_TRUE(is_retold<UnauthorizedException>(HttpError()));
  EXPECT_TRUE(is_retold<ForbiddenException>(HttpError()));
  EXPECT_TRUE(is_retold<NotFoundException>(HttpError()));
  EXPECT_TRUE(is_retold<ConflictException>(HttpError()));
  EXPECT_TRUE(is_retold<GoneException>(HttpError()));
  EXPECT_TRUE(is_retold<UnprocessableEntityException>(HttpError()));
  EXPECT_TRUE(is_retold<RateLimitedException>(HttpError()));
  EXPECT_TRUE(is_retold<ServerErrorException>(HttpError()));
  EXPECT_TRUE(is_retold<DecodeException>("$.a", "body"));
  EXPECT_TRUE(is_retold<JobFailedException>("{}"));
  EXPECT_TRUE(is_retold<WaitTimeoutException>());
}

TEST(ApiException, RetellingKeepsWhatIsTheKindsOwn) {
  const TransportException tls("no", context(), http::FailureKind::tls, http::TlsFailure::expired);
  const auto broken = tls.retold("no", context());
  EXPECT_EQ(dynamic_cast<const TransportException&>(*broken).kind(), http::FailureKind::tls);
  EXPECT_EQ(dynamic_cast<const TransportException&>(*broken).tls_failure(), http::TlsFailure::expired);
  HttpError said;
  said.code = "E7";
  const auto refused = ConflictException("no", context(), said).retold("no", context());
  EXPECT_EQ(dynamic_cast<const ConflictException&>(*refused).code(), "E7");
  const auto unread = DecodeException("no", context(), "$.a", "body").retold("no", context());
  EXPECT_EQ(dynamic_cast<const DecodeException&>(*unread).path(), "$.a");
  EXPECT_EQ(dynamic_cast<const DecodeException&>(*unread).body(), "body");
}

bool status_may_pass(int status, const std::string& final_reason = {}) {
  ErrorContext about = context();
  about.status = status;
  about.final_reason = final_reason;
  return may_pass(HttpException("no", about, HttpError()));
}

TEST(ErrorsThatMayPass, AreTheServersAndTheConnections) {
  for (const int status : {408, 429, 500, 501, 502, 503, 504, 520}) EXPECT_TRUE(status_may_pass(status)) << status;
  for (const int status : {301, 400, 401, 403, 404, 409, 410, 422}) EXPECT_FALSE(status_may_pass(status)) << status;
  EXPECT_FALSE(status_may_pass(429, "there is no shelf left"));
  EXPECT_TRUE(may_pass(TimeoutException("late", context())));
  EXPECT_FALSE(may_pass(CancelledException("enough", context())));
  EXPECT_FALSE(may_pass(DecodeException("no", context(), "$", "")));
}

TEST(ErrorsThatMayPass, AreTransportFailuresThatAreNotFinal) {
  using Kind = http::FailureKind;
  for (const Kind kind : {Kind::dns, Kind::connect, Kind::send, Kind::receive, Kind::protocol}) {
    EXPECT_TRUE(may_pass(TransportException("it broke", context(), kind)));
  }
  EXPECT_FALSE(may_pass(TransportException("no", context(), Kind::unsupported)));
  EXPECT_FALSE(may_pass(TransportException("no", context(), Kind::headers_too_large)));
  EXPECT_FALSE(may_pass(TransportException("no", context(), Kind::tls, http::TlsFailure::not_tls)));
  EXPECT_TRUE(may_pass(TransportException("cut", context(), Kind::tls, http::TlsFailure::interrupted)));
  ErrorContext final_one = context();
  final_one.final_reason = "certificate expired";
  EXPECT_FALSE(may_pass(TransportException("no", final_one, Kind::tls, http::TlsFailure::expired)));
}

TEST(ApiException, RaiseKeepsTheType) {
  EXPECT_TRUE(keeps_its_type<ApiException>());
  EXPECT_TRUE(keeps_its_type<TransportException>(http::FailureKind::dns));
  EXPECT_TRUE(keeps_its_type<TimeoutException>());
  EXPECT_TRUE(keeps_its_type<CancelledException>());
  EXPECT_TRUE(keeps_its_type<HttpException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<RedirectException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<BadRequestException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<UnauthorizedException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<ForbiddenException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<NotFoundException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<ConflictException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<GoneException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<UnprocessableEntityException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<RateLimitedException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<ServerErrorException>(HttpError()));
  EXPECT_TRUE(keeps_its_type<DecodeException>("$.a", "body"));
  EXPECT_TRUE(keeps_its_type<JobFailedException>("{}"));
  EXPECT_TRUE(keeps_its_type<WaitTimeoutException>());
}

TEST(ApiException, TellsOfItsCall) {
  const TimeoutException error("late", context());
  EXPECT_EQ(error.operation(), "library read_book");
  EXPECT_EQ(error.method(), "GET");
  EXPECT_EQ(error.url(), "https://library.example/books/b1");
  EXPECT_EQ(error.delivery(), Delivery::rejected);
  EXPECT_EQ(error.attempts().size(), 2u);
  EXPECT_EQ(error.request_id(), "req_1");
  EXPECT_EQ(error.status(), 404);
}

TEST(ApiException, ACopySharesWhatItTells) {
  const HttpException error("no", context(), HttpError());
  const HttpException copy = error;
  EXPECT_EQ(&copy.attempts(), &error.attempts());
  EXPECT_EQ(&copy.body(), &error.body());
  EXPECT_STREQ(copy.what(), "no");
}

TEST(ApiException, CopyingDoesNotThrow) {
  EXPECT_TRUE(std::is_nothrow_copy_constructible_v<ApiException>);
  EXPECT_TRUE(std::is_nothrow_copy_constructible_v<TransportException>);
  EXPECT_TRUE(std::is_nothrow_copy_constructible_v<HttpException>);
  EXPECT_TRUE(std::is_nothrow_copy_constructible_v<ServerErrorException>);
  EXPECT_TRUE(std::is_nothrow_copy_constructible_v<DecodeException>);
  EXPECT_TRUE(std::is_nothrow_copy_constructible_v<JobFailedException>);
}

TEST(ApiException, EveryStatusErrorIsAnHttpException) {
  EXPECT_TRUE((std::is_base_of_v<HttpException, RedirectException>));
  EXPECT_TRUE((std::is_base_of_v<HttpException, RateLimitedException>));
  EXPECT_TRUE((std::is_base_of_v<HttpException, ServerErrorException>));
  EXPECT_FALSE((std::is_base_of_v<HttpException, DecodeException>));
  EXPECT_FALSE((std::is_base_of_v<TransportException, TimeoutException>));
}

TEST(DecodeException, KeepsPathAndBody) {
  const DecodeException error("no", context(), "$.a[1]", "\xff body");
  EXPECT_EQ(error.path(), "$.a[1]");
  EXPECT_EQ(error.body(), "\xff body");
}

TEST(JobFailedException, KeepsTheJob) {
  EXPECT_EQ(JobFailedException("no", context(), R"({"state":"failed"})").job(), R"({"state":"failed"})");
}

}}}  // namespace ocelli::core_test
