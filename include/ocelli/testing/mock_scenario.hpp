// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ocelli { inline namespace v1 { namespace testing {

/// How the simulated Scenario service names the images of several assets that were added at once; the real one's way is
/// not documented.
enum class MockScenarioBatchAnswer {
  /// `trainingImage` is the first one.
  first,
  /// `trainingImage` is an array.
  array,
  /// `trainingImages` is an array, and there is no `trainingImage`.
  list,
};

/// Settings of the simulated Scenario service.
///
/// It starts with the models model_gate and model_edit, which have no training images. Any id that begins with "asset_"
/// is an asset.
struct MockScenarioOptions {
  /// The only keys accepted, each with its secret; empty = every pair of texts that are not empty.
  std::vector<std::pair<std::string, std::string>> accepted_keys = {};
  /// The only bearer tokens accepted; empty = every token that begins with "jwt_".
  std::vector<std::string> accepted_tokens = {};
  /// Training images that all models together may have; an add beyond is answered 429 as one that hit the plan's limit.
  std::size_t most_training_images = std::numeric_limits<std::size_t>::max();
  MockScenarioBatchAnswer batch_answer = MockScenarioBatchAnswer::first;
};

/// Why the simulated Scenario service answers 429.
enum class MockScenarioLimit {
  /// Too many requests; the body says no more.
  rate,
  /// `details` say how many seconds to wait.
  cooldown,
  /// `details` name the limit on training images.
  dataset,
};

/// Calls that change training images and are refused with 429, whatever they are.
struct MockScenarioRefusal {
  MockScenarioLimit limit = MockScenarioLimit::rate;
  int times = 1;
  /// Of a cooldown.
  double remaining_seconds = 1;
};

/// A training image as the simulated service keeps it.
struct MockTrainingImage {
  std::string id;
  /// Empty where none was sent.
  std::string name;
  /// Empty for an asset.
  std::string media_type;
  /// Empty for an asset, and for one of the oldest images beyond MockOptions::memory_limit.
  std::string bytes;
  /// Empty where none was sent.
  std::string preset;
};

/// A pair as the simulated service keeps it; what was not sent is empty.
struct MockTrainingImagePair {
  std::string source_id;
  std::string target_id;
  std::string instruction;
};

}}}  // namespace ocelli::v1::testing
