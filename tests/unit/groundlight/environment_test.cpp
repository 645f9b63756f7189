// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/environment.hpp>

#include <map>

#include <gtest/gtest.h>

#include "unit/groundlight/fake_groundlight.hpp"

namespace ocelli { namespace {

using Variables = std::map<std::string, std::string>;

Environment environment(Variables variables) {
  return [variables](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

std::string refusal_of(const Variables& variables) {
  try {
    static_cast<void>(groundlight::options_from_environment(environment(variables)));
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

TEST(GroundlightEnvironment, TellsAMissingTokenFromABlankOne) {
  EXPECT_EQ(refusal_of({}).find("GROUNDLIGHT_API_TOKEN: is not set"), 0u);
  EXPECT_EQ(refusal_of({{"GROUNDLIGHT_API_TOKEN", " \n"}}).find("GROUNDLIGHT_API_TOKEN: is set, but blank"), 0u);
}

TEST(GroundlightEnvironment, RefusesATokenWithALineEndWithoutPrintingIt) {
  const std::string message = refusal_of({{"GROUNDLIGHT_API_TOKEN", "api_SECRET\n"}});
  EXPECT_NE(message.find("line end"), std::string::npos);
  EXPECT_EQ(message.find("SECRET"), std::string::npos);
}

TEST(GroundlightEnvironment, UsesTheServicesOwnAddressWhereNoneOrABlankOneIsSet) {
  EXPECT_EQ(groundlight::options_from_environment(environment({{"GROUNDLIGHT_API_TOKEN", "api_x"}})).base_url, "");
  const Variables blank = {{"GROUNDLIGHT_API_TOKEN", "api_x"}, {"GROUNDLIGHT_ENDPOINT", " "}};
  EXPECT_EQ(groundlight::options_from_environment(environment(blank)).base_url, "");
}

TEST(GroundlightEnvironment, GivesAnEdgeDeviceItsBasePath) {
  test_support::FakeGroundlight fake;
  auto options = groundlight::options_from_environment(
      environment({{"GROUNDLIGHT_API_TOKEN", "api_x"}, {"GROUNDLIGHT_ENDPOINT", "http://localhost:30101/"}}));
  options.transport = fake.transport;
  fake.transport->answer(200, test_support::query_json("null"));
  static_cast<void>(groundlight::ImageQueriesApi(options).get_image_query("iq_1"));
  EXPECT_EQ(fake.transport->requests()[0].url, "http://localhost:30101/device-api/v1/image-queries/iq_1");
  EXPECT_EQ(fake.transport->requests()[0].headers.find("x-api-token"), "api_x");
}

TEST(GroundlightEnvironment, UnderstandsDisableTlsVerify) {
  const auto verifies = [](const std::string& value) {
    const Variables variables = {{"GROUNDLIGHT_API_TOKEN", "api_x"}, {"DISABLE_TLS_VERIFY", value}};
    return groundlight::options_from_environment(environment(variables)).connection.tls.verify;
  };
  EXPECT_TRUE(verifies("0"));
  EXPECT_FALSE(verifies("1"));
  EXPECT_THROW(static_cast<void>(verifies("yes")), std::invalid_argument);
}

TEST(GroundlightClient, IsConstructedWithoutTheNetwork) {
  test_support::FakeGroundlight fake;
  EXPECT_TRUE(fake.transport->requests().empty());
}

}}  // namespace ocelli
