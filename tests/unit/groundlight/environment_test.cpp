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

TEST(GroundlightEnvironment, NamesTheVariableOfATokenThatNoHeaderCanCarryWithoutPrintingIt) {
  const std::string message = refusal_of({{"GROUNDLIGHT_API_TOKEN", "api_SECRET\n"}});
  EXPECT_EQ(message, "GROUNDLIGHT_API_TOKEN: holds a line end; was it read from a file with one?");
  for (const std::string token : {"api_SECRET ", "api_SECRET\x01", "api_SECRET\xc3\xbc"}) {
    const std::string refusal = refusal_of({{"GROUNDLIGHT_API_TOKEN", token}});
    EXPECT_EQ(refusal.find("GROUNDLIGHT_API_TOKEN: "), 0u) << refusal;
    EXPECT_EQ(refusal.find("SECRET"), std::string::npos) << refusal;
  }
}

TEST(GroundlightEnvironment, NamesTheVariableOfAnEndpointThatIsNoBaseUrl) {
  for (const std::string endpoint : {"localhost:30101", "ftp://edge.test", "http://edge.test/?q=1",
                                     "http://edge.test/#f", "http://me:hunter22@edge.test", "http://edge.test "}) {
    const std::string refusal = refusal_of({{"GROUNDLIGHT_API_TOKEN", "api_x"}, {"GROUNDLIGHT_ENDPOINT", endpoint}});
    EXPECT_EQ(refusal.find("GROUNDLIGHT_ENDPOINT: "), 0u) << endpoint << ": " << refusal;
    EXPECT_EQ(refusal.find("hunter22"), std::string::npos) << refusal;
  }
}

TEST(GroundlightEnvironment, SendsTheTokenForAnEdgeDeviceOnThisMachineThroughNoProxy) {
  const Variables variables = {{"GROUNDLIGHT_API_TOKEN", "api_x"},
                               {"GROUNDLIGHT_ENDPOINT", "http://localhost:30101"},
                               {"https_proxy", "http://proxy.test:3128"},
                               {"all_proxy", "http://proxy.test:3128"}};
  EXPECT_EQ(groundlight::options_from_environment(environment(variables)).connection.proxy, "");
}

TEST(GroundlightEnvironment, ReachesTheServicesOwnAddressThroughTheProxyForHttps) {
  const Variables variables = {{"GROUNDLIGHT_API_TOKEN", "api_x"}, {"https_proxy", "http://proxy.test:3128"}};
  EXPECT_EQ(groundlight::options_from_environment(environment(variables)).connection.proxy, "http://proxy.test:3128");
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
  const Variables unclear = {{"GROUNDLIGHT_API_TOKEN", "api_x"}, {"DISABLE_TLS_VERIFY", "yes"}};
  EXPECT_EQ(refusal_of(unclear), "DISABLE_TLS_VERIFY: must be 0 or 1");
}

TEST(GroundlightClient, IsConstructedWithoutTheNetwork) {
  test_support::FakeGroundlight fake;
  EXPECT_TRUE(fake.transport->requests().empty());
}

}}  // namespace ocelli
