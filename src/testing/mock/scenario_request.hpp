// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ocelli/testing/mock_scenario.hpp>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A request that the service turns down, with its answer.
class ScenarioRefusal : public std::runtime_error {
 public:
  explicit ScenarioRefusal(Response answer) : std::runtime_error("refused"), response(std::move(answer)) {}

  Response response;
};

/// An error in the words of the service itself.
Response scenario_error(int status, std::string_view problem);
/// An error of the gateway in front of it: `{"message": …}`.
Response gateway_error(int status, std::string_view message);
Response scenario_limit_error(const MockScenarioRefusal& refusal);

/// The images that a body is about, checked as the service checks them: one with bytes and without an id, or assets.
/// Throws ScenarioRefusal.
std::vector<MockTrainingImage> parse_training_images(const Request& request);

/// Throws ScenarioRefusal.
std::vector<MockTrainingImagePair> parse_pairs(const Request& request);

/// Where URLs in the answer lead. Throws ScenarioRefusal where the query has another text than "true" or "false".
std::string asset_folder(const Request& request);

}}}}  // namespace ocelli::v1::testing::mock
