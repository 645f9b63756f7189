// SPDX-License-Identifier: Apache-2.0
#include <ocelli/coactive/credentials.hpp>

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/coactive/generated/similarity_search_api.hpp>
#include <ocelli/errors.hpp>

#include "support/fake_service.hpp"
#include "support/sample_images.hpp"

namespace ocelli { namespace {

using test_support::FakeService;
using test_support::header_of;

using Values = std::vector<std::string>;

/// A service and its login, both without a network, on one clock.
struct FakeCoactive {
  FakeService service;
  std::shared_ptr<testing::FakeTransport> login = std::make_shared<testing::FakeTransport>();
  std::mutex mutex;
  std::vector<std::string> log;

  FakeCoactive() {
    service.transport->answer_with([](const testing::SentRequest&) { return answer(200, "[]"); });
  }

  static http::Exchange answer(int status, const std::string& body) {
    http::Response response;
    response.status = status;
    response.body = body;
    return {response, {}};
  }

  LogSink lines() {
    return [this](LogLevel, std::string_view line) {
      const std::lock_guard<std::mutex> lock(mutex);
      log.emplace_back(line);
    };
  }

  ClientOptions login_options() {
    ClientOptions options = service.options();
    options.base_url.clear();
    options.transport = login;
    options.log = lines();
    return options;
  }

  coactive::SimilaritySearchApi api(Credential credential) {
    ClientOptions options = service.options();
    options.credential = std::move(credential);
    options.log = lines();
    return coactive::SimilaritySearchApi(options);
  }

  void give_token(const std::string& token, const std::string& expires_in = "3600") const {
    login->answer(200,
                  R"({"access_token": ")" + token + R"(", "token_type": "Bearer", "expires_in": )" + expires_in + "}");
  }

  /// What the searches were sent with.
  [[nodiscard]] Values authorizations() const {
    Values values;
    for (const auto& each : service.transport->requests()) values.push_back(header_of(each, "Authorization"));
    return values;
  }
};

void search(const coactive::SimilaritySearchApi& api) {
  static_cast<void>(api.search_images_by_text_grouped("e1", "dog"));
}

TEST(CoactiveCredentials, APairIsTheBearer) {
  FakeCoactive fake;
  search(fake.api(coactive::client_credentials("me", "s3:cret")));
  EXPECT_EQ(fake.authorizations(), Values{"Bearer me:s3:cret"});
}

TEST(CoactiveCredentials, AnAccessTokenIsTheBearer) {
  FakeCoactive fake;
  search(fake.api(coactive::access_token("t")));
  EXPECT_EQ(fake.authorizations(), Values{"Bearer t"});
}

TEST(CoactiveCredentials, AClientLogsInWithItsFirstCall) {
  FakeCoactive fake;
  fake.give_token("token-1");
  const auto api = fake.api(coactive::client_login("me", "s3cret", fake.login_options()));
  EXPECT_TRUE(fake.login->requests().empty());
  search(api);
  search(api);
  EXPECT_EQ(fake.authorizations(), (Values{"Bearer token-1", "Bearer token-1"}));
  ASSERT_EQ(fake.login->requests().size(), 1u);
  const auto login = fake.login->requests()[0];
  EXPECT_EQ(login.method + " " + login.url, "POST https://api.coactive.ai/api/v0/login");
  EXPECT_EQ(header_of(login, "Authorization"), "Basic bWU6czNjcmV0");
  EXPECT_EQ(header_of(login, "Content-Type"), "application/json");
  EXPECT_EQ(login.body, R"({"grant_type":"client_credentials"})");
}

TEST(CoactiveCredentials, APersonWithATokenLogsInWithTheFirstCall) {
  FakeCoactive fake;
  fake.give_token("token-1");
  auto options = fake.login_options();
  options.base_url = "https://login.test/x";
  search(fake.api(coactive::personal_token("person", options)));
  ASSERT_EQ(fake.login->requests().size(), 1u);
  const auto login = fake.login->requests()[0];
  EXPECT_EQ(login.url, "https://login.test/x/api/v0/login");
  EXPECT_EQ(header_of(login, "Authorization"), "Bearer person");
  EXPECT_EQ(login.body, R"({"grant_type":"refresh_token"})");
}

TEST(CoactiveCredentials, ATokenIsRenewedAMinuteBeforeItExpires) {
  FakeCoactive fake;
  fake.give_token("token-1");
  fake.give_token("token-2");
  const auto api = fake.api(coactive::client_login("me", "s", fake.login_options()));
  search(api);
  fake.service.clock->advance(std::chrono::seconds(3539));
  search(api);
  fake.service.clock->advance(std::chrono::seconds(1));
  search(api);
  EXPECT_EQ(fake.authorizations(), (Values{"Bearer token-1", "Bearer token-1", "Bearer token-2"}));
}

TEST(CoactiveCredentials, ATokenWhoseLifeTheLoginDoesNotTellLastsAnHour) {
  for (const std::string nonsense : {"null", "\"3600\"", "-1", "0", "1e300", "1e999", "[]", "true", "{}"}) {
    FakeCoactive fake;
    fake.give_token("token-1", nonsense);
    fake.give_token("token-2", nonsense);
    const auto api = fake.api(coactive::client_login("me", "s", fake.login_options()));
    search(api);
    fake.service.clock->advance(std::chrono::seconds(3539));
    search(api);
    fake.service.clock->advance(std::chrono::seconds(1));
    search(api);
    EXPECT_EQ(fake.authorizations(), (Values{"Bearer token-1", "Bearer token-1", "Bearer token-2"})) << nonsense;
  }
  FakeCoactive fake;
  fake.login->answer(200, R"({"access_token": "token-1"})");
  const auto api = fake.api(coactive::client_login("me", "s", fake.login_options()));
  search(api);
  fake.service.clock->advance(std::chrono::seconds(3539));
  EXPECT_NO_THROW(search(api));
}

TEST(CoactiveCredentials, ATokenThatIsRefusedIsRenewedOnceInACall) {
  FakeCoactive fake;
  fake.give_token("token-1");
  fake.give_token("token-2");
  fake.service.transport->answer(401, "");
  const auto api = fake.api(coactive::client_login("me", "s", fake.login_options()));
  static_cast<void>(api.get_similar_images("e1", Image::from_bytes(test_support::sample_jpeg())));
  EXPECT_EQ(fake.authorizations(), (Values{"Bearer token-1", "Bearer token-2"}));
  const auto requests = fake.service.transport->requests();
  EXPECT_EQ(requests[0].body, requests[1].body);
}

TEST(CoactiveCredentials, ASecondRefusalIsTheAnswer) {
  FakeCoactive fake;
  fake.give_token("token-1");
  fake.give_token("token-2");
  fake.service.transport->answer(401, R"({"detail": "Unauthorized"})");
  fake.service.transport->answer(401, R"({"detail": "token-2 is unknown"})");
  const auto api = fake.api(coactive::client_login("me", "s", fake.login_options()));
  const auto result = api.try_search_images_by_text_grouped("e1", "dog");
  ASSERT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(std::string(result.error().what()).find("token-2"), std::string::npos) << result.error().what();
  EXPECT_EQ(fake.login->requests().size(), 2u);
  ASSERT_EQ(result.error().attempts().size(), 2u);
  EXPECT_EQ(result.error().attempts()[0].decision, "renewed: 401, sent with a new secret");
}

TEST(CoactiveCredentials, ALoginThatFailsIsTheCallsErrorAndTheNextCallTriesAgain) {
  FakeCoactive fake;
  fake.login->answer(401, R"({"detail": "s3cret is wrong"})");
  fake.give_token("token-1");
  const auto api = fake.api(coactive::client_login("me", "s3cret", fake.login_options()));
  const auto result = api.try_search_images_by_text_grouped("e1", "dog");
  ASSERT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(result.error().operation(), "coactive login");
  EXPECT_TRUE(fake.service.transport->requests().empty());
  EXPECT_NO_THROW(search(api));
}

TEST(CoactiveCredentials, ALoginAnswerWithoutAUsableTokenIsAnErrorThatDoesNotShowIt) {
  for (const std::string body :
       {R"({"access_token": "hunter\n22"})", R"({"access_token": ""})", R"({"token": "hunter22"})",
        R"({"access_token": 5, "token": "hunter22"})", "hunter22"}) {
    FakeCoactive fake;
    fake.login->answer(200, body);
    const auto result = fake.api(coactive::client_login("me", "s", fake.login_options()))
                            .try_search_images_by_text_grouped("e1", "dog");
    const auto* error = result.error_as<DecodeException>();
    ASSERT_NE(error, nullptr) << body;
    EXPECT_EQ((error->what() + error->body()).find("hunter"), std::string::npos) << error->what();
    EXPECT_NE(std::string(error->what()).find("https://api.coactive.ai/api/v0/login"), std::string::npos);
  }
}

TEST(CoactiveCredentials, NoLogLineHoldsASecret) {
  FakeCoactive fake;
  fake.give_token("token-hunter");
  fake.service.transport->answer(401, R"({"detail": "token-hunter"})");
  fake.login->answer(401, R"({"detail": "me:sec-hunter"})");
  const auto api = fake.api(coactive::client_login("me", "sec-hunter", fake.login_options()));
  EXPECT_THROW(search(api), UnauthorizedException);
  EXPECT_GE(fake.log.size(), 3u);
  for (const auto& line : fake.log) EXPECT_EQ(line.find("hunter"), std::string::npos) << line;
}

/// Searches from a hundred threads at once; how many of them succeeded.
int searches_of_a_hundred_threads(const coactive::SimilaritySearchApi& api) {
  std::promise<void> start;
  const auto started = start.get_future().share();
  std::vector<std::future<bool>> searches;
  for (int i = 0; i < 100; ++i) {
    searches.push_back(std::async(std::launch::async, [&api, started] {
      started.wait();
      return api.try_search_images_by_text_grouped("e1", "dog").has_value();
    }));
  }
  start.set_value();
  int count = 0;
  for (auto& each : searches) count += each.get() ? 1 : 0;
  return count;
}

TEST(CoactiveCredentials, AHundredThreadsThatFindTheTokenExpiredLogInOnce) {
  FakeCoactive fake;
  fake.give_token("token-1");
  fake.give_token("token-2");
  const auto api = fake.api(coactive::client_login("me", "s", fake.login_options()));
  search(api);
  fake.service.clock->advance(std::chrono::hours(2));
  EXPECT_EQ(searches_of_a_hundred_threads(api), 100);
  EXPECT_EQ(fake.login->requests().size(), 2u);
}

TEST(CoactiveCredentials, AHundredThreadsThatFindTheTokenRefusedLogInOnce) {
  FakeCoactive fake;
  fake.give_token("token-1");
  fake.give_token("token-2");
  fake.service.transport->answer_with([](const testing::SentRequest& request) {
    return header_of(request, "Authorization") == "Bearer token-2" ? FakeCoactive::answer(200, "[]")
                                                                   : FakeCoactive::answer(401, "");
  });
  const auto api = fake.api(coactive::client_login("me", "s", fake.login_options()));
  EXPECT_EQ(searches_of_a_hundred_threads(api), 100);
  EXPECT_EQ(fake.login->requests().size(), 2u);
}

TEST(CoactiveCredentials, ACallThatIsCancelledDoesNotWaitForTheLogin) {
  FakeCoactive fake;
  std::promise<void> asked;
  std::promise<void> let_go;
  fake.login->answer_with([&](const testing::SentRequest&) {
    asked.set_value();
    let_go.get_future().wait();
    return FakeCoactive::answer(200, R"({"access_token": "token-1"})");
  });
  const auto api = fake.api(coactive::client_login("me", "s", fake.login_options()));
  CancellationSource source;
  CallOptions call;
  call.cancellation = source.token();
  auto waiting =
      std::async(std::launch::async, [&] { return api.try_search_images_by_text_grouped("e1", "dog", {}, call); });
  asked.get_future().wait();
  source.cancel();
  const auto result = waiting.get();
  EXPECT_NE(result.error_as<CancelledException>(), nullptr);
  let_go.set_value();
  EXPECT_NO_THROW(search(api));
  EXPECT_EQ(fake.authorizations(), Values{"Bearer token-1"});
}

TEST(CoactiveCredentials, MisuseIsNamedAndNoSecretPrinted) {
  EXPECT_TRUE(test_support::refuses("client_id", [] { (void)coactive::client_credentials("", "s"); }));
  EXPECT_TRUE(test_support::refuses("client_id", [] { (void)coactive::client_login("a:b", "s"); }));
  EXPECT_TRUE(test_support::refuses("client_secret", [] { (void)coactive::client_credentials("a", ""); }));
  EXPECT_TRUE(test_support::refuses("credential", [] { (void)coactive::personal_token(""); }));
  ClientOptions options;
  options.credential = Credential::bearer("x");
  EXPECT_TRUE(test_support::refuses("login: its credential", [&] { (void)coactive::personal_token("p", options); }));
  options = {};
  options.base_url = "login.test";
  EXPECT_TRUE(test_support::refuses("base_url", [&] { (void)coactive::personal_token("p", options); }));
}

}}  // namespace ocelli
