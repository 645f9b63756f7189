// SPDX-License-Identifier: Apache-2.0
#include <ocelli/scenario/environment.hpp>

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>

#include "unit/scenario/fake_scenario.hpp"

namespace ocelli { namespace {

using Variables = std::map<std::string, std::string>;

Environment environment(Variables variables) {
  return [variables](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

/// What a client with these variables sends.
testing::SentRequest sent_with(const Variables& variables) {
  const test_support::FakeScenario fake;
  auto options = scenario::options_from_environment(environment(variables));
  options.transport = fake.transport;
  fake.transport->answer(200, "{}");
  scenario::TrainingImagesApi(options).remove("model_1", "asset_1");
  return fake.transport->requests().at(0);
}

std::string authorization_with(const Variables& variables) {
  return std::string(sent_with(variables).headers.find("Authorization").value_or(""));
}

std::string refusal_of(const Variables& variables) {
  try {
    static_cast<void>(scenario::options_from_environment(environment(variables)));
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

const Variables official = {{"SCENARIO_SDK_API_KEY", "key"}, {"SCENARIO_SDK_API_SECRET", "sesame-1234"}};
const Variables other = {{"SCENARIO_API_KEY", "other"}, {"SCENARIO_API_SECRET", "sesame-5678"}};

Variables joined(Variables left, const Variables& right) {
  left.insert(right.begin(), right.end());
  return left;
}

TEST(ScenarioEnvironment, KeyAndSecretGoAsBasic) {
  EXPECT_EQ(authorization_with(official), "Basic a2V5OnNlc2FtZS0xMjM0");
}

TEST(ScenarioEnvironment, TokenGoesAsBearerWhereThereIsNoKey) {
  EXPECT_EQ(authorization_with({{"SCENARIO_SDK_JWT", "jwt_1"}}), "Bearer jwt_1");
  EXPECT_EQ(authorization_with(joined(official, {{"SCENARIO_SDK_JWT", "jwt_1"}})), "Basic a2V5OnNlc2FtZS0xMjM0");
}

TEST(ScenarioEnvironment, OtherToolsNamesComeLast) {
  EXPECT_EQ(authorization_with(other), "Basic b3RoZXI6c2VzYW1lLTU2Nzg=");
  EXPECT_EQ(authorization_with(joined(official, other)), "Basic a2V5OnNlc2FtZS0xMjM0");
  EXPECT_EQ(authorization_with(joined({{"SCENARIO_SDK_JWT", "jwt_1"}}, other)), "Bearer jwt_1");
}

TEST(ScenarioEnvironment, TellsWhatIsMissing) {
  EXPECT_EQ(refusal_of({}).find("SCENARIO_SDK_API_KEY: is not set"), 0u);
  EXPECT_EQ(refusal_of({{"SCENARIO_SDK_API_KEY", "key"}}),
            "SCENARIO_SDK_API_SECRET: is not set, although SCENARIO_SDK_API_KEY is");
  EXPECT_EQ(refusal_of({{"SCENARIO_API_SECRET", "sesame-1234"}}),
            "SCENARIO_API_KEY: is not set, although SCENARIO_API_SECRET is");
}

TEST(ScenarioEnvironment, NamesTheVariableThatDoesNotFitWithoutItsSecret) {
  const std::string line_end = refusal_of({{"SCENARIO_SDK_API_KEY", "key"}, {"SCENARIO_SDK_API_SECRET", "sesame\n"}});
  EXPECT_EQ(line_end.find("SCENARIO_SDK_API_SECRET: "), 0u) << line_end;
  EXPECT_EQ(line_end.find("sesame"), std::string::npos);
  EXPECT_EQ(refusal_of({{"SCENARIO_SDK_API_KEY", "k:y"}, {"SCENARIO_SDK_API_SECRET", "s"}}),
            "SCENARIO_SDK_API_KEY: must not hold a colon");
  EXPECT_EQ(refusal_of(joined(official, {{"SCENARIO_BASE_URL", "api.cloud.scenario.com"}})).find("SCENARIO_BASE_URL: "),
            0u);
}

TEST(ScenarioEnvironment, BaseUrlIsTakenAsItIs) {
  EXPECT_EQ(sent_with(official).url, "https://api.cloud.scenario.com/v1/models/model_1/training-images/asset_1");
  EXPECT_EQ(sent_with(joined(official, {{"SCENARIO_BASE_URL", "https://eu.scenario.test"}})).url,
            "https://eu.scenario.test/models/model_1/training-images/asset_1");
}

TEST(ScenarioApiKey, RefusesEmptyHalves) {
  EXPECT_THROW(static_cast<void>(scenario::api_key("", "s")), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(scenario::api_key("k", "")), std::invalid_argument);
}

}}  // namespace ocelli
