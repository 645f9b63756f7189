// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/testing/mock_scenario.hpp>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// What the simulated Scenario service remembers. Thread-safe.
class ScenarioStore {
 public:
  /// Why something could not be done.
  enum class Problem { none, no_model, no_image, duplicate, full };

  struct Kept {
    MockTrainingImage image;
    std::string created_at;
    std::uint64_t number;
  };
  struct Change {
    Problem problem = Problem::none;
    std::vector<Kept> images = {};
  };

  ScenarioStore(std::size_t most_images, std::size_t memory_limit);

  void add_model(const std::string& id);
  /// All of them or none; images without an id get one.
  Change add(const std::string& model, std::vector<MockTrainingImage> images);
  Change replace(const std::string& model, const std::string& id, MockTrainingImage image);
  Problem remove(const std::string& model, const std::string& id);
  /// `no_image` where one of a pair is no training image of the model.
  Problem replace_pairs(const std::string& model, const std::vector<MockTrainingImagePair>& pairs);

  std::vector<MockTrainingImage> images(const std::string& model) const;
  std::vector<MockTrainingImagePair> pairs(const std::string& model) const;

  void refuse(MockScenarioRefusal refusal);
  /// The refusal for a request that changes something, where one is left.
  std::optional<MockScenarioRefusal> take_refusal();

  /// Models stay, without what they had.
  void clear();

 private:
  struct Model {
    std::vector<Kept> images;
    std::vector<MockTrainingImagePair> pairs;
  };

  static bool has(const Model& model, const std::string& id);
  Kept kept(MockTrainingImage image);
  std::size_t count() const;
  void forget_oldest_bytes();

  const std::size_t most_images_;
  const std::size_t memory_limit_;
  mutable std::mutex mutex_;
  std::map<std::string, Model> models_;
  std::vector<MockScenarioRefusal> refusals_;
  std::uint64_t next_number_ = 1;
};

}}}}  // namespace ocelli::v1::testing::mock
