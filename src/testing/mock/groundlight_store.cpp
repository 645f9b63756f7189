// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/groundlight_store.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

// Stands for everything that an image query holds besides the image.
constexpr std::size_t overhead = 1024;

std::size_t footprint(const GroundlightImageQuery& query) { return overhead + query.image.size(); }

}  // namespace

GroundlightStore::GroundlightStore(int polls_until_confident, std::size_t memory_limit)
    : polls_until_confident_(polls_until_confident), memory_limit_(memory_limit), random_(std::random_device{}()) {}

void GroundlightStore::put_detector(GroundlightDetector detector) {
  auto shared = std::make_shared<const GroundlightDetector>(std::move(detector));
  const std::lock_guard<std::mutex> lock(mutex_);
  detectors_[shared->id] = shared;
}

std::shared_ptr<const GroundlightDetector> GroundlightStore::find_detector(const std::string& id) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = detectors_.find(id);
  return found == detectors_.end() ? nullptr : found->second;
}

std::optional<nlohmann::json> GroundlightStore::add(GroundlightImageQuery query) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (query.id.empty()) query.id = new_image_query_id(random_);
  query.created_at = timestamp_now();
  if (!sequence_by_id_.emplace(query.id, next_sequence_).second) return std::nullopt;
  ++submitted_;
  bytes_ += footprint(query);
  const auto stored = queries_.emplace(next_sequence_++, std::move(query)).first;
  forget_oldest();
  return to_json(stored->second, polls_until_confident_);
}

void GroundlightStore::forget_oldest() {
  while (bytes_ > memory_limit_ && queries_.size() > 1) {
    const auto oldest = queries_.begin();
    bytes_ -= footprint(oldest->second);
    sequence_by_id_.erase(oldest->second.id);
    queries_.erase(oldest);
  }
}

std::optional<nlohmann::json> GroundlightStore::poll(const std::string& id) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = sequence_by_id_.find(id);
  if (found == sequence_by_id_.end()) return std::nullopt;
  auto& query = queries_.at(found->second);
  ++query.polls;
  return to_json(query, polls_until_confident_);
}

std::optional<GroundlightStore::Image> GroundlightStore::image(const std::string& id) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = sequence_by_id_.find(id);
  if (found == sequence_by_id_.end()) return std::nullopt;
  const auto& query = queries_.at(found->second);
  return Image{query.image, query.content_type};
}

GroundlightStore::Page GroundlightStore::page(const std::string& detector_id, std::size_t first,
                                              std::size_t count) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  Page page;
  for (auto entry = queries_.rbegin(); entry != queries_.rend(); ++entry) {
    const auto& query = entry->second;
    if (!detector_id.empty() && query.detector->id != detector_id) continue;
    const bool wanted = page.total >= first && page.total - first < count;
    if (wanted) page.results.push_back(to_json(query, polls_until_confident_));
    ++page.total;
  }
  return page;
}

std::size_t GroundlightStore::submitted_count() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return submitted_;
}

void GroundlightStore::clear() {
  const std::lock_guard<std::mutex> lock(mutex_);
  queries_.clear();
  sequence_by_id_.clear();
  submitted_ = 0;
  bytes_ = 0;
}

}}}}  // namespace ocelli::v1::testing::mock
