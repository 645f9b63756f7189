// SPDX-License-Identifier: Apache-2.0
#include "core/call_errors.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using Error = std::shared_ptr<const ApiException>;

const core::SecretMask secrets = {"sesame-1234"};
const std::chrono::system_clock::time_point read_at{std::chrono::seconds(784111777)};

core::ErrorSubject subject() {
  ErrorContext context;
  context.operation = "library read_book";
  context.method = "GET";
  context.url = "https://library.example/shelves/books/b1";
  context.request_id = "req_1";
  return {library_service(), context, secrets};
}

Error refused(int status, const std::string& body = {}, http::Headers headers = {}) {
  auto about = subject();
  about.context.status = status;
  http::Response response;
  response.status = status;
  response.body = body;
  response.headers = std::move(headers);
  return core::http_error(std::move(about), std::move(response), read_at);
}

Error broken(http::FailureKind kind, std::string message = "library.example: it broke") {
  http::TransportFailure failure;
  failure.kind = kind;
  failure.message = std::move(message);
  return core::transport_error(subject(), failure);
}

template <class Kind>
bool is(const Error& error) {
  const auto& held = *error;
  return typeid(held) == typeid(Kind);
}

TEST(HttpError, EachStatusHasItsType) {
  EXPECT_TRUE(is<BadRequestException>(refused(400)));
  EXPECT_TRUE(is<UnauthorizedException>(refused(401)));
  EXPECT_TRUE(is<ForbiddenException>(refused(403)));
  EXPECT_TRUE(is<NotFoundException>(refused(404)));
  EXPECT_TRUE(is<ConflictException>(refused(409)));
  EXPECT_TRUE(is<GoneException>(refused(410)));
  EXPECT_TRUE(is<UnprocessableEntityException>(refused(422)));
  EXPECT_TRUE(is<RateLimitedException>(refused(429)));
  for (const int status : {300, 301, 302, 303, 304, 307, 308, 399}) EXPECT_TRUE(is<RedirectException>(refused(status)));
  for (const int status : {500, 501, 502, 503, 504, 520, 599}) EXPECT_TRUE(is<ServerErrorException>(refused(status)));
  for (const int status : {402, 405, 406, 408, 411, 413, 415, 418, 451, 499})
    EXPECT_TRUE(is<HttpException>(refused(status)));
}

TEST(HttpError, EveryStatusIsKeptAndItsMessageIsOneLine) {
  for (int status = 300; status < 600; ++status) {
    const Error error = refused(status, "{\"detail\": \"a\\nb\\u001b sesame-1234\"}");
    const std::string what = error->what();
    EXPECT_EQ(dynamic_cast<const HttpException&>(*error).status(), status);
    EXPECT_TRUE(contains(what, std::to_string(status))) << what;
    EXPECT_EQ(what.find_first_of("\r\n\x1b"), std::string::npos) << what;
    EXPECT_FALSE(contains(what, "sesame")) << what;
  }
}

TEST(HttpError, SaysWhatWasTriedWhatHappenedAndWhatToDo) {
  EXPECT_STREQ(refused(404, R"({"detail": "Not found."})")->what(),
               "library read_book: GET https://library.example/shelves/books/b1: 404 Not Found: Not found; check the "
               "ids and the base URL (request id req_1)");
  EXPECT_STREQ(refused(401)->what(),
               "library read_book: GET https://library.example/shelves/books/b1: 401 Unauthorized; check "
               "ClientOptions::credential (request id req_1)");
  EXPECT_STREQ(refused(429, "", {{"Retry-After", "3"}})->what(),
               "library read_book: GET https://library.example/shelves/books/b1: 429 Too Many Requests; try again in "
               "3 s (request id req_1)");
  EXPECT_STREQ(refused(418)->what(),
               "library read_book: GET https://library.example/shelves/books/b1: 418 (request id req_1)");
}

TEST(HttpError, SaysHowLongToWaitAsPeopleDo) {
  const auto advice = [](const char* retry_after) -> std::string {
    return refused(503, "", {{"Retry-After", retry_after}})->what();
  };
  EXPECT_TRUE(contains(advice("99999999999"), "; try again in 11 days (")) << advice("99999999999");
  EXPECT_TRUE(contains(advice("90"), "; try again in 1 min 30 s (")) << advice("90");
  EXPECT_TRUE(contains(advice("0"), "503 Service Unavailable; try again (")) << advice("0");
}

TEST(TransportError, SaysWhatToCheckWhereANameIsNotFound) {
  EXPECT_STREQ(broken(http::FailureKind::dns, "lookup of library.example failed: no such host")->what(),
               "library read_book: GET https://library.example/shelves/books/b1: lookup of library.example failed: no "
               "such host; check the network and the host name in ClientOptions::base_url or ConnectionOptions::proxy "
               "(request id req_1)");
}

TEST(HttpError, NamesTheAttemptsAndWhyItWasNotRetried) {
  auto about = subject();
  about.context.status = 503;
  about.context.attempts.resize(3);
  about.context.attempts.back().decision = "not retried: no retries left of 2";
  http::Response response;
  response.status = 503;
  EXPECT_STREQ(core::http_error(std::move(about), std::move(response), read_at)->what(),
               "library read_book: GET https://library.example/shelves/books/b1: 503 Service Unavailable; try again "
               "later (request id req_1, 3 attempts, not retried: no retries left of 2)");
}

TEST(HttpError, HoldsWhatTheServerSaid) {
  const Error error =
      refused(422, R"({"detail": [{"loc": ["body", "limit"], "msg": "too big", "type": "v"}], "code": "E7"})",
              {{"Retry-After", "1.5"}, {"X-Extra", "1"}});
  const auto& http = dynamic_cast<const HttpException&>(*error);
  ASSERT_EQ(http.field_errors().size(), 1u);
  EXPECT_EQ(http.field_errors()[0].field, "body.limit");
  EXPECT_EQ(http.message(), "body.limit: too big");
  EXPECT_EQ(http.code(), "E7");
  EXPECT_EQ(http.headers().find("x-extra"), "1");
  EXPECT_EQ(http.retry_after(), milliseconds(1500));
  EXPECT_EQ(http.request_id(), "req_1");
  EXPECT_TRUE(contains(http.body(), "too big"));
}

TEST(HttpError, TheBodyIsKeptAndNotShown) {
  const std::string body = "<html>caf\xe9 \xff gateway</html>";
  const Error error = refused(502, body);
  EXPECT_EQ(dynamic_cast<const HttpException&>(*error).body(), body);
  EXPECT_FALSE(contains(error->what(), "gateway")) << error->what();
}

TEST(HttpError, ARedirectSaysWhyItWasNotFollowed) {
  auto about = subject();
  about.context.status = 302;
  about.redirect_refusal = "leads to https://evil.example/sesame-1234, another scheme";
  http::Response response;
  response.status = 302;
  EXPECT_STREQ(core::http_error(about, response, read_at)->what(),
               "library read_book: GET https://library.example/shelves/books/b1: 302: leads to "
               "https://evil.example/***, another scheme (request id req_1)");
}

TEST(HttpError, AProxyThatWantsCredentialsSaysWhichOption) {
  EXPECT_TRUE(
      contains(refused(407)->what(), "407 Proxy Authentication Required; check ConnectionOptions::proxy_credentials"));
}

TEST(TransportError, SaysWhatWasWrongWithTls) {
  http::TransportFailure failure;
  failure.kind = http::FailureKind::tls;
  failure.tls = http::TlsFailure::expired;
  failure.message = "TLS with h:443 failed: " + std::string(1000, 'x') + "; look at the clock";
  const Error error = core::transport_error(subject(), failure);
  ASSERT_TRUE(is<TransportException>(error));
  EXPECT_EQ(dynamic_cast<const TransportException&>(*error).tls_failure(), http::TlsFailure::expired);
  EXPECT_TRUE(contains(error->what(), "; look at the clock (request id req_1)")) << error->what();
  failure.tls.reset();
  EXPECT_EQ(dynamic_cast<const TransportException&>(*core::transport_error(subject(), failure)).tls_failure(),
            std::nullopt);
}

TEST(TransportError, EachKindHasItsType) {
  using Kind = http::FailureKind;
  for (const auto kind : {Kind::dns, Kind::connect, Kind::tls, Kind::send, Kind::receive, Kind::protocol}) {
    const Error error = broken(kind);
    ASSERT_TRUE(is<TransportException>(error));
    EXPECT_EQ(dynamic_cast<const TransportException&>(*error).kind(), kind);
  }
  for (const auto kind : {Kind::deadline, Kind::connect_timeout, Kind::stalled}) {
    EXPECT_TRUE(is<TimeoutException>(broken(kind)));
  }
  EXPECT_TRUE(is<CancelledException>(broken(Kind::cancelled)));
  EXPECT_TRUE(is<DecodeException>(broken(Kind::response_too_large)));
}

TEST(TransportError, SaysWhatHappenedAndWhatToDo) {
  const std::string start = "library read_book: GET https://library.example/shelves/books/b1: ";
  using Kind = http::FailureKind;
  EXPECT_EQ(broken(Kind::connect)->what(), start + "library.example: it broke (request id req_1)");
  EXPECT_EQ(
      broken(Kind::deadline)->what(),
      start + "library.example: it broke; raise CallOptions::timeout if the call needs longer (request id req_1)");
  EXPECT_EQ(
      broken(Kind::connect_timeout)->what(),
      start +
          "library.example: it broke; raise ClientOptions::connect_timeout if the network is slow (request id req_1)");
  EXPECT_EQ(
      broken(Kind::stalled)->what(),
      start +
          "library.example: it broke; raise ClientOptions::stall_timeout if such pauses are usual (request id req_1)");
  EXPECT_EQ(broken(Kind::response_too_large)->what(),
            start +
                "library.example: it broke; raise ClientOptions::max_response_bytes, or take a binary "
                "answer with CallOptions::sink (request id req_1)");
  EXPECT_EQ(
      broken(Kind::headers_too_large)->what(),
      start +
          "library.example: it broke; raise ClientOptions::max_header_bytes or max_header_count (request id req_1)");
  EXPECT_TRUE(is<TransportException>(broken(Kind::headers_too_large)));
}

TEST(TransportError, IsOneLineWithoutSecrets) {
  const Error error = broken(http::FailureKind::receive, "bad\r\nheader sesame-1234\x01 \xff");
  EXPECT_TRUE(contains(error->what(), "bad  header ***  ?")) << error->what();
}

TEST(CancelledError, SaysWhetherItMayHaveHappened) {
  EXPECT_STREQ(
      core::cancelled_error(subject())->what(),
      "library read_book: GET https://library.example/shelves/books/b1: cancelled; not sent (request id req_1)");
  auto about = subject();
  about.context.delivery = Delivery::maybe_processed;
  EXPECT_TRUE(contains(core::cancelled_error(std::move(about))->what(), "cancelled; maybe processed"));
}

TEST(DeadlineError, NamesTheOption) {
  const Error error = core::deadline_error(subject());
  EXPECT_TRUE(is<TimeoutException>(error));
  EXPECT_STREQ(error->what(),
               "library read_book: GET https://library.example/shelves/books/b1: the deadline has passed; raise "
               "CallOptions::timeout if the call needs longer (request id req_1)");
}

TEST(Errors, WithoutARequestIdNoneIsNamed) {
  auto about = subject();
  about.context.request_id.clear();
  EXPECT_FALSE(contains(core::deadline_error(std::move(about))->what(), "("));
}

}}}  // namespace ocelli::core_test
