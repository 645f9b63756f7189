// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/scenario_store.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

/// As long as a real id; numbered, so that a test can tell what is new.
std::string new_id(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return "asset_mock" + std::string(18 - std::min<std::size_t>(digits.size(), 18), '0') + digits;
}

std::string time_of(std::uint64_t number) {
  const std::string milliseconds = std::to_string(1000 + number % 1000).substr(1);
  return "2025-11-04T16:24:17." + milliseconds + "Z";
}

}  // namespace

ScenarioStore::ScenarioStore(std::size_t most_images, std::size_t memory_limit)
    : most_images_(most_images), memory_limit_(memory_limit) {}

void ScenarioStore::add_model(const std::string& id) {
  const std::lock_guard<std::mutex> lock(mutex_);
  models_[id] = Model();
}

ScenarioStore::Change ScenarioStore::add(const std::string& model, std::vector<MockTrainingImage> images) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = models_.find(model);
  if (found == models_.end()) return {Problem::no_model};
  const auto is_there = [&](const MockTrainingImage& image) { return has(found->second, image.id); };
  if (std::any_of(images.begin(), images.end(), is_there)) return {Problem::duplicate};
  if (count() + images.size() > most_images_) return {Problem::full};
  Change change;
  for (auto& image : images) change.images.push_back(kept(std::move(image)));
  found->second.images.insert(found->second.images.end(), change.images.begin(), change.images.end());
  forget_oldest_bytes();
  return change;
}

ScenarioStore::Change ScenarioStore::replace(const std::string& model, const std::string& id, MockTrainingImage image) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = models_.find(model);
  if (found == models_.end()) return {Problem::no_model};
  auto& images = found->second.images;
  const auto place = std::find_if(images.begin(), images.end(), [&](const Kept& each) { return each.image.id == id; });
  if (place == images.end()) return {Problem::no_image};
  if (image.id != id && has(found->second, image.id)) return {Problem::duplicate};
  *place = kept(std::move(image));
  Change change;
  change.images.push_back(*place);
  forget_oldest_bytes();
  return change;
}

ScenarioStore::Problem ScenarioStore::remove(const std::string& model, const std::string& id) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = models_.find(model);
  if (found == models_.end()) return Problem::no_model;
  if (!has(found->second, id)) return Problem::no_image;
  auto& images = found->second.images;
  images.erase(std::remove_if(images.begin(), images.end(), [&](const Kept& each) { return each.image.id == id; }),
               images.end());
  return Problem::none;
}

ScenarioStore::Problem ScenarioStore::replace_pairs(const std::string& model,
                                                    const std::vector<MockTrainingImagePair>& pairs) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = models_.find(model);
  if (found == models_.end()) return Problem::no_model;
  for (const auto& pair : pairs) {
    if (!has(found->second, pair.source_id) || !has(found->second, pair.target_id)) return Problem::no_image;
  }
  found->second.pairs = pairs;
  return Problem::none;
}

std::vector<MockTrainingImage> ScenarioStore::images(const std::string& model) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::vector<MockTrainingImage> images;
  const auto found = models_.find(model);
  if (found == models_.end()) return images;
  for (const auto& each : found->second.images) images.push_back(each.image);
  return images;
}

std::vector<MockTrainingImagePair> ScenarioStore::pairs(const std::string& model) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = models_.find(model);
  return found == models_.end() ? std::vector<MockTrainingImagePair>() : found->second.pairs;
}

void ScenarioStore::refuse(MockScenarioRefusal refusal) {
  if (refusal.times < 1) throw std::invalid_argument("MockScenarioRefusal::times must be at least 1");
  const std::lock_guard<std::mutex> lock(mutex_);
  refusals_.push_back(refusal);
}

std::optional<MockScenarioRefusal> ScenarioStore::take_refusal() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (refusals_.empty()) return std::nullopt;
  const MockScenarioRefusal refusal = refusals_.front();
  if (--refusals_.front().times == 0) refusals_.erase(refusals_.begin());
  return refusal;
}

void ScenarioStore::clear() {
  const std::lock_guard<std::mutex> lock(mutex_);
  for (auto& [id, model] : models_) model = Model();
  refusals_.clear();
}

bool ScenarioStore::has(const Model& model, const std::string& id) {
  return !id.empty() &&
         std::any_of(model.images.begin(), model.images.end(), [&](const Kept& each) { return each.image.id == id; });
}

ScenarioStore::Kept ScenarioStore::kept(MockTrainingImage image) {
  const std::uint64_t number = next_number_++;
  if (image.id.empty()) image.id = new_id(number);
  return {std::move(image), time_of(number), number};
}

std::size_t ScenarioStore::count() const {
  std::size_t total = 0;
  for (const auto& [id, model] : models_) total += model.images.size();
  return total;
}

void ScenarioStore::forget_oldest_bytes() {
  std::size_t total = 0;
  std::map<std::uint64_t, std::string*> oldest;
  for (auto& [id, model] : models_) {
    for (auto& each : model.images) {
      total += each.image.bytes.size();
      oldest[each.number] = &each.image.bytes;
    }
  }
  if (total <= memory_limit_) return;
  for (const auto& [number, bytes] : oldest) {
    if (total <= memory_limit_) return;
    total -= bytes->size();
    bytes->clear();
  }
}

}}}}  // namespace ocelli::v1::testing::mock
