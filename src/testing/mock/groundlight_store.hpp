// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <unordered_map>
#include <utility>

#include "testing/mock/groundlight_image_query.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// What the simulated Groundlight service remembers. Thread-safe.
class GroundlightStore {
 public:
  struct Image {
    std::string bytes;
    std::string content_type;
  };
  struct Page {
    std::size_t total = 0;
    nlohmann::json results = nlohmann::json::array();
  };

  GroundlightStore(int polls_until_confident, std::size_t memory_limit);

  void put_detector(GroundlightDetector detector);
  std::shared_ptr<const GroundlightDetector> find_detector(const std::string& id) const;

  /// The stored image query as JSON. Chooses an id where there is none; nothing when the id is taken.
  std::optional<nlohmann::json> add(GroundlightImageQuery query);
  /// Counts as a poll.
  std::optional<nlohmann::json> poll(const std::string& id);
  std::optional<Image> image(const std::string& id) const;
  /// Newest first; an empty `detector_id` means every detector.
  Page page(const std::string& detector_id, std::size_t first, std::size_t count) const;

  std::size_t submitted_count() const;
  void clear();

 private:
  void forget_oldest();

  const int polls_until_confident_;
  const std::size_t memory_limit_;
  mutable std::mutex mutex_;
  std::mt19937_64 random_;
  std::unordered_map<std::string, std::shared_ptr<const GroundlightDetector>> detectors_;
  std::map<std::uint64_t, GroundlightImageQuery> queries_;
  std::unordered_map<std::string, std::uint64_t> sequence_by_id_;
  std::uint64_t next_sequence_ = 0;
  std::size_t submitted_ = 0;
  std::size_t bytes_ = 0;
};

}}}}  // namespace ocelli::v1::testing::mock
