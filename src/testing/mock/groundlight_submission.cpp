// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/groundlight_submission.hpp"

#include <algorithm>
#include <array>
#include <locale>
#include <sstream>

#include "core/base64.hpp"
#include "testing/mock/image_check.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

constexpr std::size_t max_metadata_bytes = 1024;

constexpr std::array<std::string_view, 7> image_types{"image/jpeg", "image/jpg", "image/png",   "image/gif",
                                                      "image/webp", "image/bmp", "image/x-icon"};

[[noreturn]] void refuse_field(const char* field, const char* message) {
  throw Refusal(json_response(400, {{field, json::array({message})}}));
}

std::string image_type(const Request& request) {
  const auto header = find_header(request.headers, "Content-Type").value_or("");
  const auto type = trimmed(std::string_view(header).substr(0, header.find(';')));
  const bool known = std::any_of(image_types.begin(), image_types.end(),
                                 [&](std::string_view image) { return equal_ignoring_case(image, type); });
  if (!known) throw Refusal(detail_response(415, "Unsupported media type \"" + header + "\" in request."));
  return std::string(type);
}

std::shared_ptr<const GroundlightDetector> detector(const Request& request, const GroundlightStore& store) {
  const auto id = find_query(request, "detector_id");
  if (!id || trimmed(*id).empty()) refuse_field("detector_id", "This field is required.");
  auto found = store.find_detector(*id);
  if (!found) throw Refusal(detail_response(404, "Not found."));
  return found;
}

std::optional<double> number(const Request& request, const char* field) {
  const auto text = find_query(request, field);
  if (!text) return std::nullopt;
  std::istringstream stream(*text);
  // A global locale with a decimal comma must not change what a number is.
  stream.imbue(std::locale::classic());
  double value = 0;
  const bool valid = (stream >> value) && stream.peek() == std::char_traits<char>::eof();
  if (!valid) refuse_field(field, "A valid number is required.");
  return value;
}

double confidence_threshold(const Request& request, const GroundlightDetector& detector) {
  const double value = number(request, "confidence_threshold").value_or(detector.confidence_threshold);
  if (value > 1) refuse_field("confidence_threshold", "Ensure this value is less than or equal to 1.");
  if (value < 0) refuse_field("confidence_threshold", "Ensure this value is greater than or equal to 0.");
  return value;
}

json metadata(const Request& request) {
  const auto encoded = find_query(request, "metadata");
  if (!encoded) return nullptr;
  const auto text = core::base64url_decoded(*encoded);
  if (!text) refuse_field("metadata", "Must be URL-safe base64.");
  auto object = json::parse(*text, nullptr, false);
  if (!object.is_object()) refuse_field("metadata", "Must be a JSON object.");
  if (text->size() > max_metadata_bytes) refuse_field("metadata", "Must be at most 1024 bytes.");
  return object;
}

void check_image(const Request& request) {
  if (is_whole_image(request.body)) return;
  throw Refusal(detail_response(400, "The uploaded image is empty or corrupted."));
}

}  // namespace

GroundlightImageQuery parse_submission(const Request& request, const GroundlightStore& store) {
  GroundlightImageQuery query;
  query.content_type = image_type(request);
  query.detector = detector(request, store);
  query.confidence_threshold = confidence_threshold(request, *query.detector);
  query.patience_time = number(request, "patience_time").value_or(query.patience_time);
  query.metadata = metadata(request);
  query.async = equal_ignoring_case(find_query(request, "want_async").value_or(""), "true");
  query.id = find_query(request, "image_query_id").value_or("");
  // Only an edge device chooses ids, so the service takes the chooser for one.
  if (!query.id.empty()) query.metadata["is_from_edge"] = true;
  check_image(request);
  query.image = request.body;
  return query;
}

}}}}  // namespace ocelli::v1::testing::mock
