// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/scenario_request.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base64.hpp"
#include "testing/mock/image_check.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

constexpr std::size_t most_assets = 10;
constexpr std::string_view error_time = "2025-11-04T16:24:17.000Z";

[[noreturn]] void refuse(std::string_view problem) { throw ScenarioRefusal(scenario_error(400, problem)); }

/// As AWS words what does not fit the schema.
[[noreturn]] void refuse_body() { throw ScenarioRefusal(gateway_error(400, "Invalid request body")); }

json parsed_body(const Request& request) {
  const auto type = find_header(request.headers, "Content-Type").value_or("");
  if (trimmed(std::string_view(type).substr(0, type.find(';'))) != "application/json") {
    throw ScenarioRefusal(gateway_error(415, "Unsupported Media Type"));
  }
  json body = json::parse(request.body, nullptr, false);
  if (body.is_discarded()) refuse_body();
  return body;
}

std::optional<std::string> text_in(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return std::nullopt;
  if (!found->is_string()) refuse_body();
  return found->get<std::string>();
}

std::string preset_in(const json& body) {
  auto preset = text_in(body, "preset").value_or("");
  const bool is_known = preset.empty() || preset == "default" || preset == "style" || preset == "subject";
  if (!is_known) refuse_body();
  return preset;
}

/// data:image/png;base64,…
MockTrainingImage image_of(std::string_view url) {
  constexpr std::string_view scheme = "data:";
  constexpr std::string_view encoding = ";base64,";
  const auto end = url.find(encoding);
  if (url.substr(0, scheme.size()) != scheme || end == std::string_view::npos) refuse("data must be a data URL");
  MockTrainingImage image;
  image.media_type = std::string(url.substr(scheme.size(), end - scheme.size()));
  if (image.media_type.rfind("image/", 0) != 0) refuse("data must be an image");
  auto bytes = core::base64_decoded(url.substr(end + encoding.size()));
  if (!bytes || !is_whole_image(*bytes)) refuse("data is not a whole image in base64");
  image.bytes = *std::move(bytes);
  return image;
}

MockTrainingImage asset_of(std::string id) {
  if (id.rfind("asset_", 0) != 0) throw ScenarioRefusal(scenario_error(404, "Asset not found: " + id));
  MockTrainingImage image;
  image.id = std::move(id);
  return image;
}

std::vector<MockTrainingImage> assets_of(const json& ids) {
  if (!ids.is_array() || ids.empty()) refuse_body();
  if (ids.size() > most_assets) refuse("Too many assetIds provided in a single request");
  std::vector<MockTrainingImage> images;
  for (const auto& id : ids) {
    if (!id.is_string()) refuse_body();
    images.push_back(asset_of(id.get<std::string>()));
  }
  return images;
}

std::vector<MockTrainingImage> images_of(const json& body) {
  const auto asset = text_in(body, "assetId");
  const auto data = text_in(body, "data");
  const auto name = text_in(body, "name");
  if (body.contains("assetIds")) {
    if (asset || data || name) refuse("assetIds cannot be combined with assetId, data or name");
    return assets_of(body["assetIds"]);
  }
  if (asset) return {asset_of(*asset)};
  if (!data) refuse("One of data, assetId and assetIds is needed");
  MockTrainingImage image = image_of(*data);
  image.name = name.value_or("");
  return {std::move(image)};
}

json limit_details(const MockScenarioRefusal& refusal) {
  if (refusal.limit == MockScenarioLimit::cooldown) return {{"remainingSeconds", refusal.remaining_seconds}};
  return {{"actionName", "add-training-image"}, {"actionLimit", 50}};
}

}  // namespace

Response scenario_error(int status, std::string_view problem) {
  const std::string text(problem);
  return json_response(status, {{"apiError", text},
                                {"error", text},
                                {"id", "error_mock"},
                                {"infos", json::object()},
                                {"createdAt", error_time},
                                {"updatedAt", error_time}});
}

Response gateway_error(int status, std::string_view message) {
  return json_response(status, {{"message", std::string(message)}});
}

Response scenario_limit_error(const MockScenarioRefusal& refusal) {
  if (refusal.limit == MockScenarioLimit::rate) return json_response(429, {{"reason", "Too many requests"}});
  const bool is_cooldown = refusal.limit == MockScenarioLimit::cooldown;
  return json_response(429, {{"reason", is_cooldown ? "Wait before the next call" : "Training images limit reached"},
                             {"details", limit_details(refusal)}});
}

std::vector<MockTrainingImage> parse_training_images(const Request& request) {
  const json body = parsed_body(request);
  if (!body.is_object()) refuse_body();
  const auto preset = preset_in(body);
  auto images = images_of(body);
  for (auto& image : images) image.preset = preset;
  return images;
}

std::vector<MockTrainingImagePair> parse_pairs(const Request& request) {
  const json body = parsed_body(request);
  if (!body.is_array()) refuse_body();
  std::vector<MockTrainingImagePair> pairs;
  for (const auto& pair : body) {
    if (!pair.is_object()) refuse_body();
    pairs.push_back({text_in(pair, "sourceId").value_or(""), text_in(pair, "targetId").value_or(""),
                     text_in(pair, "instruction").value_or("")});
  }
  return pairs;
}

std::string asset_folder(const Request& request) {
  const auto text = find_query(request, "originalAssets").value_or("false");
  if (text != "true" && text != "false") throw ScenarioRefusal(gateway_error(400, "Invalid request parameters"));
  return text == "true" ? "original/" : "";
}

}}}}  // namespace ocelli::v1::testing::mock
