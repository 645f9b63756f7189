// SPDX-License-Identifier: Apache-2.0
// Calls whose credential is refused with a 401 and renewed.
#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "core/operations.hpp"
#include "support/sample_images.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using Secret = Result<std::optional<std::string>>;

/// Counts its secrets: "secret-0", and after a renewal "secret-1".
struct CountedSecret final : RenewableSecret {
  int number = 0;
  bool can_renew = true;
  std::vector<std::string> refused;
  std::vector<nanoseconds> waits;

  Secret secret(const SecretWait& wait) override {
    waits.push_back(wait.time_left);
    return std::optional<std::string>("secret-" + std::to_string(number));
  }
  bool renew(const std::string& text) override {
    refused.push_back(text);
    if (can_renew) ++number;
    return can_renew;
  }
};

struct RenewingClient : Client {
  std::shared_ptr<CountedSecret> secret = std::make_shared<CountedSecret>();

  RenewingClient() { options.credential = Credential::bearer(secret); }

  [[nodiscard]] std::vector<std::string> sent() const {
    std::vector<std::string> values;
    for (const auto& each : transport->requests()) values.emplace_back(*each.headers.find("Authorization"));
    return values;
  }
};

using Values = std::vector<std::string>;

/// A secret that cannot be had.
struct NoSecret final : RenewableSecret {
  std::shared_ptr<const ApiException> error;

  Secret secret(const SecretWait&) override {
    if (error) return error;
    return std::optional<std::string>();
  }
  bool renew(const std::string&) override { return true; }
};

TEST(Renewal, ARefusedCallIsSentOnceMoreWithTheNewSecret) {
  RenewingClient client;
  client.transport->answer(401, "");
  client.transport->answer(200, "{}");
  const auto answer = client.perform(get_call());
  ASSERT_TRUE(answer);
  EXPECT_EQ(client.sent(), (Values{"Bearer secret-0", "Bearer secret-1"}));
  EXPECT_EQ(client.secret->refused, Values{"secret-0"});
  ASSERT_EQ(answer->context.attempts.size(), 2u);
  EXPECT_EQ(answer->context.attempts[0].decision, "renewed: 401, sent with a new secret");
  EXPECT_EQ(answer->context.attempts[1].decision, "done");
  EXPECT_EQ(answer->context.attempts[0].delay, milliseconds(0));
}

TEST(Renewal, TheSecondRefusalIsTheCallersAnswer) {
  RenewingClient client;
  client.transport->answer(401, R"({"detail": "secret-1 is no good"})");
  client.transport->answer(401, R"({"detail": "secret-1 is no good"})");
  const auto result = client.perform(get_call());
  ASSERT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(client.transport->requests().size(), 2u);
  EXPECT_EQ(client.secret->refused, Values{"secret-0"});
  EXPECT_EQ(result.error().delivery(), Delivery::rejected);
  EXPECT_FALSE(contains(result.error().what(), "secret-1")) << result.error().what();
}

TEST(Renewal, ASourceThatHasNoOtherSecretEndsTheCall) {
  RenewingClient client;
  client.secret->can_renew = false;
  client.transport->answer(401, "");
  const auto result = client.perform(get_call());
  ASSERT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(result.error().attempts().back().decision, "final: 401");
  EXPECT_EQ(client.transport->requests().size(), 1u);
}

TEST(Renewal, OtherRefusalsLeaveTheSecretAlone) {
  for (const int status : {400, 403, 404, 407}) {
    RenewingClient client;
    client.transport->answer(status, "");
    EXPECT_FALSE(client.perform(get_call()));
    EXPECT_TRUE(client.secret->refused.empty()) << status;
  }
}

TEST(Renewal, ACallThatIsNotIdempotentIsSentAgainToo) {
  RenewingClient client;
  client.transport->answer(401, "");
  client.transport->answer(201, "{}");
  ASSERT_TRUE(client.perform(post_call()));
  const auto requests = client.transport->requests();
  ASSERT_EQ(requests.size(), 2u);
  EXPECT_EQ(requests[1].body, requests[0].body);
}

TEST(Renewal, TakesNoRetry) {
  RenewingClient client;
  client.options.retry.max_retries = 1;
  client.options.retry_budget = 1;
  client.transport->answer(401, "");
  client.transport->answer(503, "");
  client.transport->answer(200, "{}");
  const auto answer = client.perform(get_call());
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->context.attempts.size(), 3u);
}

TEST(Renewal, AStreamIsNotSentTwiceButItsSecretIsRenewedForTheNextCall) {
  RenewingClient client;
  client.transport->answer(401, "");
  core::Call call(put_book);
  call.path("/covers/1")
      .image_body(Image::from_stream(std::make_shared<std::istringstream>(test_support::sample_jpeg())));
  const auto result = client.perform(call);
  ASSERT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(result.error().attempts().back().decision, "not retried: the body can be read only once");
  EXPECT_EQ(client.transport->requests().size(), 1u);
  EXPECT_EQ(client.secret->number, 1);
}

TEST(Renewal, HappensOncePerCallHoweverManyAttemptsItHas) {
  RenewingClient client;
  client.transport->answer(401, "");
  client.transport->answer(503, "");
  client.transport->answer(401, "");
  const auto result = client.perform(get_call());
  ASSERT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(client.secret->refused.size(), 1u);
  EXPECT_EQ(client.transport->requests().size(), 3u);
}

TEST(Renewal, TheDeadlineHoldsOverBothAttempts) {
  RenewingClient client;
  client.transport->answer_with([&](const testing::SentRequest&) {
    client.clock->advance(seconds(3));
    http::Response response;
    response.status = 401;
    return http::Exchange{response, {}};
  });
  CallOptions options;
  options.timeout = seconds(2);
  const auto result = client.perform(get_call(), options);
  ASSERT_NE(result.error_as<UnauthorizedException>(), nullptr);
  EXPECT_EQ(result.error().attempts().back().decision, "not retried: the deadline has passed");
  EXPECT_EQ(client.secret->waits, (std::vector<nanoseconds>{seconds(2)}));
}

TEST(Renewal, OnlyThePartThatCanBeRenewedIsTold) {
  RenewingClient client;
  client.options.credential = client.options.credential.combined_with(Credential::header("X-Key", "fixed"));
  client.transport->answer(401, "");
  client.transport->answer(200, "{}");
  ASSERT_TRUE(client.perform(get_call()));
  EXPECT_EQ(client.secret->refused, Values{"secret-0"});
}

TEST(Renewal, AsynchronousCallsAreRenewedToo) {
  RenewingClient client;
  client.transport->answer(401, "");
  client.transport->answer(200, "{}");
  const auto connection = client.connect();
  EXPECT_TRUE(core::call_async<JsonValue>(*connection, get_call(), {}).result());
  EXPECT_EQ(client.sent(), (Values{"Bearer secret-0", "Bearer secret-1"}));
}

TEST(Renewal, AnErrorOfTheSourceIsTheCallsError) {
  Client client;
  const auto secret = std::make_shared<NoSecret>();
  ErrorContext context;
  context.operation = "login";
  secret->error = std::make_shared<const TimeoutException>("login: no answer", context);
  client.options.credential = Credential::header("X-Key", secret);
  const auto result = client.perform(get_call());
  EXPECT_EQ(result.shared_error(), secret->error);
  EXPECT_THROW(static_cast<void>(core::call<JsonValue>(*client.connect(), get_call(), {})), TimeoutException);
  EXPECT_TRUE(client.transport->requests().empty());
}

TEST(Renewal, ASecretThatDoesNotComeInTimeEndsTheCallWithItsDeadline) {
  Client client;
  client.options.credential = Credential::bearer(std::make_shared<NoSecret>());
  EXPECT_NE(client.perform(get_call()).error_as<TimeoutException>(), nullptr);
  EXPECT_TRUE(client.transport->requests().empty());
}

TEST(Renewal, WhoeverAsksThePartItselfGetsTheSecretToo) {
  const auto secret = std::make_shared<CountedSecret>();
  EXPECT_EQ(Credential::bearer(secret).parts().at(0).source(), "secret-0");
  EXPECT_EQ(secret->waits, (std::vector<nanoseconds>{nanoseconds::max()}));
}

TEST(Renewal, ACredentialWithoutASecretIsRefused) {
  EXPECT_TRUE(
      begins_with(refusal_of([] { return Credential::bearer(std::shared_ptr<RenewableSecret>()); }), "secret: "));
  EXPECT_TRUE(
      begins_with(refusal_of([] { return Credential::header("X", std::shared_ptr<RenewableSecret>()); }), "secret: "));
}

}}}  // namespace ocelli::core_test
