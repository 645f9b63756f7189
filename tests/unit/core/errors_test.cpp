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
