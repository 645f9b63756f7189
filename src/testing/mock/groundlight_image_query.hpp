// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "testing/mock/groundlight_detectors.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A submitted image and the question about it, as stored.
struct GroundlightImageQuery {
  std::string id;
  std::string created_at;
  std::shared_ptr<const GroundlightDetector> detector;
  double confidence_threshold = 0.9;
  double patience_time = 30;
  nlohmann::json metadata;
  bool async = false;
  std::string image;
  std::string content_type;
  /// How often it was asked for.
  int polls = 0;
};

/// As a client sees it after so many polls of the `polls_until_confident` needed.
nlohmann::json to_json(const GroundlightImageQuery& query, int polls_until_confident);

/// "iq_" and 27 base-62 characters.
std::string new_image_query_id(std::mt19937_64& random);

/// Now, in UTC with microseconds: "2025-04-04T17:18:46.015922Z".
std::string timestamp_now();

}}}}  // namespace ocelli::v1::testing::mock
