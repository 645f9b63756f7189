// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include <ocelli/scenario/generated/models.hpp>

namespace ocelli { inline namespace v1 { namespace scenario {

namespace {

/// A member that the service does not document; an answer for several assets may have it in place of the other,
/// or beside it.
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
  const auto list = additional_fields.find(list_member);
  std::vector<TrainingImage> listed =
      list == additional_fields.end() ? std::vector<TrainingImage>() : images_in(list->second);
  if (!listed.empty() || !training_image) return listed;
  return images_of(*training_image);
}

}}}  // namespace ocelli::v1::scenario
