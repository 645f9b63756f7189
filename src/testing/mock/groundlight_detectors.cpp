// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/groundlight_detectors.hpp"

#include <stdexcept>
#include <utility>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

struct ModeDefaults {
  const char* result_type;
  const char* result;
  const char* rois;
};

constexpr const char* bolt_rois = R"([
  {"label":"bolt","score":0.97,"geometry":{"left":0.1,"top":0.2,"right":0.3,"bottom":0.4,"x":0.2,"y":0.3}},
  {"label":"bolt","score":0.91,"geometry":{"left":0.4,"top":0.2,"right":0.6,"bottom":0.4,"x":0.5,"y":0.3}},
  {"label":"bolt","score":0.88,"geometry":{"left":0.7,"top":0.2,"right":0.9,"bottom":0.4,"x":0.8,"y":0.3}}])";
constexpr const char* dent_rois = R"([
  {"label":"dent","score":0.93,"geometry":{"left":0.25,"top":0.5,"right":0.75,"bottom":1.0,"x":0.5,"y":0.75}}])";

ModeDefaults defaults_for(MockDetectorMode mode) {
  switch (mode) {
    case MockDetectorMode::counting:
      return {"counting", R"({"count":3,"greater_than_max":false})", bolt_rois};
    case MockDetectorMode::multi_class:
      return {"multi_classification", R"({"label":"apple"})", "null"};
    case MockDetectorMode::text:
      return {"text_recognition", R"({"text":"OC 3117","truncated":false})", "null"};
    case MockDetectorMode::bounding_box:
      return {"bounding_box", R"({"label":"BOUNDING_BOX"})", dent_rois};
    case MockDetectorMode::binary:
      break;
  }
  return {"binary_classification", R"({"label":"YES"})", "null"};
}

json parse_field(const char* field, const std::string& given, const char* fallback) {
  auto parsed = json::parse(given.empty() ? fallback : given, nullptr, false);
  if (parsed.is_discarded()) throw std::invalid_argument(std::string("MockDetector::") + field + " is not JSON");
  return parsed;
}

}  // namespace

GroundlightDetector parse_detector(MockDetector detector) {
  if (trimmed(detector.id).empty()) throw std::invalid_argument("MockDetector::id must not be blank");
  if (!(detector.confidence_threshold >= 0 && detector.confidence_threshold <= 1)) {
    throw std::invalid_argument("MockDetector::confidence_threshold must be 0 to 1");
  }
  const auto defaults = defaults_for(detector.mode);
  GroundlightDetector parsed;
  parsed.id = std::move(detector.id);
  parsed.query = std::move(detector.query);
  parsed.result_type = defaults.result_type;
  parsed.result = parse_field("result", detector.result, defaults.result);
  parsed.literal_result = !detector.result.empty();
  parsed.rois = parse_field("rois", detector.rois, defaults.rois);
  parsed.confidence_threshold = detector.confidence_threshold;
  parsed.edge = detector.edge;
  return parsed;
}

std::vector<MockDetector> default_detectors() {
  return {{"det_gate", "Is the gate shut?", MockDetectorMode::binary},
          {"det_bolts", "How many bolts are there?", MockDetectorMode::counting},
          {"det_fruit", "What kind of fruit is it?", MockDetectorMode::multi_class},
          {"det_plate", "What does the plate say?", MockDetectorMode::text},
          {"det_dent", "Where are the dents?", MockDetectorMode::bounding_box}};
}

}}}}  // namespace ocelli::v1::testing::mock
