// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include <ocelli/testing/mock_groundlight.hpp>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A detector with its JSON parsed.
struct GroundlightDetector {
  std::string id;
  std::string query;
  std::string result_type;
  nlohmann::json result;
  /// The test gave the result: confidence and source are its own.
  bool literal_result = false;
  nlohmann::json rois;
  double confidence_threshold = 0.9;
  bool edge = false;
};

/// Throws std::invalid_argument naming a field that is blank, out of range or not JSON.
GroundlightDetector parse_detector(MockDetector detector);

std::vector<MockDetector> default_detectors();

}}}}  // namespace ocelli::v1::testing::mock
