// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/environment.hpp>

#include <gtest/gtest.h>

#include <map>
#include <stdexcept>

#include <ocelli/pieces/generated/model_api.hpp>

#include "unit/pieces/fake_pieces.hpp"

namespace ocelli { namespace {

Environment variables(std::map<std::string, std::string> values) {
  return [values = std::move(values)](const std::string& name) {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

TEST(PiecesEnvironment, NamesTheServer) {
  const auto options = pieces::options_from_environment(variables({{"PIECES_BASE_URL", "http://127.0.0.1:39301"}}));
  EXPECT_EQ(options.base_url, "http://127.0.0.1:39301");
  EXPECT_TRUE(options.credential.empty());
}

TEST(PiecesEnvironment, LeavesTheServerOpenWhereItIsNotNamed) {
  EXPECT_EQ(pieces::options_from_environment(variables({})).base_url, "");
  EXPECT_EQ(pieces::options_from_environment(variables({{"PIECES_BASE_URL", " "}})).base_url, "");
}

TEST(PiecesEnvironment, SendsNothingForThisMachineThroughAProxy) {
  const auto proxies = variables({{"http_proxy", "proxy:1"}, {"https_proxy", "proxy:2"}, {"ALL_PROXY", "proxy:3"}});
  EXPECT_EQ(pieces::options_from_environment(proxies).connection.proxy, "");
}

TEST(PiecesEnvironment, RefusesWhatIsNoUrl) {
  EXPECT_THROW(static_cast<void>(pieces::options_from_environment(variables({{"PIECES_BASE_URL", "39300"}}))),
               std::invalid_argument);
}

TEST(PiecesApplication, IsSentToThisMachineOverPlainHttp) {
  ClientOptions options;
  const auto transport = std::make_shared<testing::FakeTransport>();
  options.transport = transport;
  options.credential = pieces::application("app-1");
  transport->answer(200, test_support::model_json());
  static_cast<void>(pieces::ModelApi(options).snapshot("m"));
  const auto request = transport->requests().at(0);
  EXPECT_EQ(request.url, "http://127.0.0.1:39300/model/m");
  EXPECT_EQ(request.headers.find("X-Application-ID"), "app-1");
}

TEST(PiecesApplication, IsNotSentToAnotherMachineOverPlainHttp) {
  ClientOptions options;
  options.base_url = "http://desk.example:39300";
  options.credential = pieces::application("app-1");
  EXPECT_THROW(static_cast<void>(pieces::ModelApi(options)), std::invalid_argument);
}

}}  // namespace ocelli
