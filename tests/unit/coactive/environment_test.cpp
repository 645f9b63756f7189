// SPDX-License-Identifier: Apache-2.0
#include <ocelli/coactive/environment.hpp>

#include <gtest/gtest.h>

#include <map>
#include <string>

#include <ocelli/coactive/generated/similarity_search_api.hpp>

#include "support/fake_service.hpp"

namespace ocelli { namespace {

using test_support::FakeService;
using Variables = std::map<std::string, std::string>;

Environment environment(const Variables& variables) {
  return [variables](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

std::string refusal_of(const Variables& variables) {
  try {
    static_cast<void>(coactive::options_from_environment(environment(variables)));
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

/// What is sent as Authorization with these variables; "a login" where the secret has to be had first.
std::string authorization(const Variables& variables) {
  const auto options = coactive::options_from_environment(environment(variables));
  const auto& part = options.credential.parts().at(0);
  return part.renewable ? "a login" : part.prefix + part.source();
}

TEST(CoactiveEnvironment, APairIsSentAsItIs) {
  EXPECT_EQ(authorization({{"COACTIVE_CLIENT_ID", "me"}, {"COACTIVE_CLIENT_SECRET", "s3:cret"}}), "Bearer me:s3:cret");
}

TEST(CoactiveEnvironment, APairIsChangedForTokensWhereTheLoginIsNamed) {
  const Variables pair = {
      {"COACTIVE_CLIENT_ID", "me"}, {"COACTIVE_CLIENT_SECRET", "s"}, {"COACTIVE_LOGIN_URL", "https://login.test"}};
  EXPECT_EQ(authorization(pair), "a login");
}

TEST(CoactiveEnvironment, APersonalTokenIsChangedForTokens) {
  EXPECT_EQ(authorization({{"COACTIVE_PERSONAL_TOKEN", "p"}}), "a login");
}

TEST(CoactiveEnvironment, TheAccessTokenComesFirstThenThePairThenThePersonalToken) {
  Variables all = {{"COACTIVE_ACCESS_TOKEN", "t"},
                   {"COACTIVE_CLIENT_ID", "me"},
                   {"COACTIVE_CLIENT_SECRET", "s"},
                   {"COACTIVE_PERSONAL_TOKEN", "p"}};
  EXPECT_EQ(authorization(all), "Bearer t");
  all.erase("COACTIVE_ACCESS_TOKEN");
  EXPECT_EQ(authorization(all), "Bearer me:s");
}

TEST(CoactiveEnvironment, SaysWhatToSet) {
  for (const std::string name :
       {"COACTIVE_CLIENT_ID", "COACTIVE_CLIENT_SECRET", "COACTIVE_PERSONAL_TOKEN", "COACTIVE_ACCESS_TOKEN"}) {
    EXPECT_NE(refusal_of({}).find(name), std::string::npos) << name;
  }
  EXPECT_EQ(refusal_of({{"COACTIVE_CLIENT_ID", "me"}}),
            "COACTIVE_CLIENT_SECRET: is not set, but COACTIVE_CLIENT_ID is");
  EXPECT_EQ(refusal_of({{"COACTIVE_CLIENT_SECRET", "SECRET"}, {"COACTIVE_PERSONAL_TOKEN", "p"}}),
            "COACTIVE_CLIENT_ID: is not set, but COACTIVE_CLIENT_SECRET is");
}

TEST(CoactiveEnvironment, NamesTheVariableThatIsWrongWithoutPrintingASecret) {
  for (const std::string name : {"COACTIVE_ACCESS_TOKEN", "COACTIVE_CLIENT_ID", "COACTIVE_PERSONAL_TOKEN"}) {
    const std::string refusal = refusal_of({{name, "hunter22\n"}});
    EXPECT_EQ(refusal.find(name + ": "), 0u) << refusal;
    EXPECT_EQ(refusal.find("hunter"), std::string::npos) << refusal;
  }
  EXPECT_EQ(refusal_of({{"COACTIVE_CLIENT_ID", "a:b"}, {"COACTIVE_CLIENT_SECRET", "s"}}),
            "COACTIVE_CLIENT_ID: must not hold a colon");
  EXPECT_EQ(refusal_of({{"COACTIVE_ACCESS_TOKEN", "t"}, {"COACTIVE_BASE_URL", "app.test"}}).find("COACTIVE_BASE_URL: "),
            0u);
  EXPECT_EQ(
      refusal_of({{"COACTIVE_PERSONAL_TOKEN", "t"}, {"COACTIVE_LOGIN_URL", "app.test"}}).find("COACTIVE_LOGIN_URL: "),
      0u);
}

TEST(CoactiveEnvironment, SendsToTheBaseUrlThatItNamesOrTheServicesOwn) {
  const FakeService fake;
  Variables variables = {{"COACTIVE_ACCESS_TOKEN", "t"}};
  for (const std::string base : {"https://app.coactive.ai", "https://coactive.test/proxy"}) {
    auto options = coactive::options_from_environment(environment(variables));
    options.transport = fake.transport;
    fake.transport->answer(200, "[]");
    static_cast<void>(coactive::SimilaritySearchApi(options).search_images_by_text_grouped("e1", "dog"));
    EXPECT_EQ(fake.transport->requests().back().url,
              base + "/api/v0/similarity-search/similarity-search/embeddings/e1/grouped-search/text?query=dog");
    variables["COACTIVE_BASE_URL"] = "https://coactive.test/proxy/";
  }
}

}}  // namespace ocelli
