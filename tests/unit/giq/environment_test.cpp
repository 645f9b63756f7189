// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/environment.hpp>

#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/giq/generated/inference_api.hpp>

#include "support/fake_service.hpp"

namespace ocelli { namespace {

using test_support::FakeService;
using test_support::header_of;
using test_support::refuses;

using Variables = std::map<std::string, std::string>;

Environment environment_of(Variables variables) {
  return [variables = std::move(variables)](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

/// The request that a client made of these variables sends.
testing::SentRequest request_of(const Variables& variables) {
  const FakeService service;
  ClientOptions options = giq::options_from_environment(environment_of(variables));
  options.transport = service.transport;
  service.transport->answer(200, "[]");
  static_cast<void>(giq::InferenceApi(options).list_models());
  return service.only_request();
}

TEST(GiqEnvironment, GivesTheKeyTheTokenOrBoth) {
  const auto with_key = request_of({{"GIQ_API_KEY", "secret"}});
  EXPECT_EQ(header_of(with_key, "X-API-KEY"), "secret");
  EXPECT_FALSE(with_key.headers.contains("Authorization"));
  const auto with_token = request_of({{"GIQ_ACCESS_TOKEN", "token"}});
  EXPECT_EQ(header_of(with_token, "Authorization"), "Bearer token");
  EXPECT_FALSE(with_token.headers.contains("X-API-KEY"));
  const auto with_both = request_of({{"GIQ_API_KEY", "secret"}, {"GIQ_ACCESS_TOKEN", "token"}});
  EXPECT_EQ(header_of(with_both, "X-API-KEY"), "secret");
  EXPECT_EQ(header_of(with_both, "Authorization"), "Bearer token");
}

TEST(GiqEnvironment, GivesTheBaseUrlWithItsOwnPrefix) {
  EXPECT_EQ(request_of({{"GIQ_API_KEY", "k"}}).url, "https://giq.ae/public/inference/models");
  EXPECT_EQ(request_of({{"GIQ_API_KEY", "k"}, {"GIQ_BASE_URL", "https://giq.example.org"}}).url,
            "https://giq.example.org/public/inference/models");
  EXPECT_EQ(request_of({{"GIQ_API_KEY", "k"}, {"GIQ_BASE_URL", "https://example.org/giq/api/"}}).url,
            "https://example.org/giq/api/inference/models");
}

TEST(GiqEnvironment, NamesTheVariableThatIsMissingOrNotUnderstood) {
  EXPECT_TRUE(refuses("GIQ_API_KEY", [] { static_cast<void>(giq::options_from_environment(environment_of({}))); }));
  EXPECT_TRUE(refuses("GIQ_API_KEY", [] {
    static_cast<void>(giq::options_from_environment(environment_of({{"GIQ_API_KEY", " "}})));
  }));
  EXPECT_TRUE(refuses("GIQ_ACCESS_TOKEN", [] {
    static_cast<void>(giq::options_from_environment(environment_of({{"GIQ_ACCESS_TOKEN", "a\nb"}})));
  }));
  EXPECT_TRUE(refuses("GIQ_BASE_URL", [] {
    static_cast<void>(
        giq::options_from_environment(environment_of({{"GIQ_API_KEY", "k"}, {"GIQ_BASE_URL", "giq.ae"}})));
  }));
}

}}  // namespace ocelli
