// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include <ocelli/scenario/generated/models.hpp>

namespace ocelli { inline namespace v1 { namespace scenario {

namespace {

/// A member that the service does not document; an answer for several assets may have it in place of the other.
constexpr const char* list_member = "trainingImages";

std::vector<TrainingImage> images_of(const TrainingImageOrImages& value) {
  if (const auto* image = std::get_if<TrainingImage>(&value)) return {*image};
  const auto* images = std::get_if<std::vector<TrainingImage>>(&value);
  return images != nullptr ? *images : std::vector<TrainingImage>();
}

/// Read as the documented member would be.
std::vector<TrainingImage> images_in(const JsonValue& value) {
  try {
    const auto answer = JsonValue::trusted("{\"trainingImage\":" + value.text() + "}");
    const auto image = from_json<TrainingImageAnswer>(answer).training_image;
    return image ? images_of(*image) : std::vector<TrainingImage>();
  } catch (const std::invalid_argument&) {
    return {};
  }
}

}  // namespace

std::vector<TrainingImage> TrainingImageAnswer::images() const {
  std::vector<TrainingImage> found = training_image ? images_of(*training_image) : std::vector<TrainingImage>();
  const auto list = additional_fields.find(list_member);
  return found.empty() && list != additional_fields.end() ? images_in(list->second) : found;
}

}}}  // namespace ocelli::v1::scenario
