// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/scenario_service.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base64.hpp"
#include "testing/mock/scenario_request.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;
using Problem = ScenarioStore::Problem;

Response refusal_of(Problem problem) {
  switch (problem) {
    case Problem::no_model:
      return scenario_error(404, "Model not found");
    case Problem::no_image:
      return scenario_error(404, "Training image not found");
    case Problem::duplicate:
      return scenario_error(400, "The provided assetId is already a training image of this model");
    case Problem::full:
      return scenario_limit_error({MockScenarioLimit::dataset});
    case Problem::none:
      break;
  }
  return json_response(200, json::object());
}

json to_json(const ScenarioStore::Kept& kept, const std::string& folder) {
  const auto& image = kept.image;
  return {{"id", image.id},
          {"automaticCaptioning", ""},
          {"createdAt", kept.created_at},
          {"description", ""},
          {"downloadUrl", "https://cdn.cloud.scenario.com/" + folder + image.id + "?Signature=mock"},
          {"name", image.name}};
}

json to_json(const MockTrainingImagePair& pair) {
  json object = {{"sourceId", pair.source_id}, {"targetId", pair.target_id}};
  if (!pair.instruction.empty()) object["instruction"] = pair.instruction;
  return object;
}

}  // namespace

ScenarioService::ScenarioService(MockScenarioOptions options, std::size_t memory_limit)
    : options_(std::move(options)), store_(options_.most_training_images, memory_limit) {
  store_.add_model("model_gate");
  store_.add_model("model_edit");
}

void ScenarioService::add_routes(Router& router) {
  const std::string images = std::string(base_path) + "/models/{modelId}/training-images";
  router.add("POST", images, guarded(&ScenarioService::add));
  // Before the pattern that matches it too.
  router.add("PUT", images + "/pairs", guarded(&ScenarioService::replace_pairs));
  router.add("PUT", images + "/{trainingImageId}", guarded(&ScenarioService::replace));
  router.add("DELETE", images + "/{trainingImageId}", guarded(&ScenarioService::remove));
}

Router::Handler ScenarioService::guarded(Operation operation) {
  return [this, operation](const Request& request) {
    const auto authorization = find_header(request.headers, "Authorization").value_or("");
    if (trimmed(authorization).empty()) return gateway_error(401, "Unauthorized");
    if (!accepts(authorization)) return gateway_error(403, "Forbidden");
    if (const auto refusal = store_.take_refusal()) return scenario_limit_error(*refusal);
    try {
      return (this->*operation)(request);
    } catch (const ScenarioRefusal& refusal) {
      return refusal.response;
    }
  };
}

bool ScenarioService::accepts(std::string_view authorization) const {
  const auto space = authorization.find(' ');
  const auto scheme = authorization.substr(0, space);
  const auto rest = space == std::string_view::npos ? std::string_view() : trimmed(authorization.substr(space));
  if (equal_ignoring_case(scheme, "Basic")) return accepts_key(rest);
  return equal_ignoring_case(scheme, "Bearer") && accepts_token(rest);
}

bool ScenarioService::accepts_key(std::string_view encoded) const {
  const auto text = core::base64_decoded(encoded).value_or("");
  const auto colon = text.find(':');
  if (colon == std::string::npos) return false;
  const std::pair<std::string, std::string> key(text.substr(0, colon), text.substr(colon + 1));
  const auto& accepted = options_.accepted_keys;
  if (accepted.empty()) return !key.first.empty() && !key.second.empty();
  return std::find(accepted.begin(), accepted.end(), key) != accepted.end();
}

bool ScenarioService::accepts_token(std::string_view token) const {
  const auto& accepted = options_.accepted_tokens;
  if (accepted.empty()) return token.substr(0, 4) == "jwt_";
  return std::find(accepted.begin(), accepted.end(), token) != accepted.end();
}

Response ScenarioService::add(const Request& request) {
  const auto folder = asset_folder(request);
  return answer_to(store_.add(request.path_parameters.front(), parse_training_images(request)), folder);
}

Response ScenarioService::replace(const Request& request) {
  const auto folder = asset_folder(request);
  auto images = parse_training_images(request);
  const auto& ids = request.path_parameters;
  return answer_to(store_.replace(ids.front(), ids.back(), std::move(images.front())), folder);
}

Response ScenarioService::replace_pairs(const Request& request) {
  const auto pairs = parse_pairs(request);
  const Problem problem = store_.replace_pairs(request.path_parameters.front(), pairs);
  if (problem == Problem::no_image) return scenario_error(400, "sourceId and targetId must be training assets");
  if (problem != Problem::none) return refusal_of(problem);
  json kept = json::array();
  for (const auto& pair : pairs) kept.push_back(to_json(pair));
  return json_response(200, {{"count", pairs.size()}, {"pairs", kept}});
}

Response ScenarioService::remove(const Request& request) {
  return refusal_of(store_.remove(request.path_parameters.front(), request.path_parameters.back()));
}

Response ScenarioService::answer_to(const ScenarioStore::Change& change, const std::string& folder) const {
  if (change.problem != Problem::none) return refusal_of(change.problem);
  json images = json::array();
  for (const auto& each : change.images) images.push_back(to_json(each, folder));
  if (images.size() == 1 || options_.batch_answer == MockScenarioBatchAnswer::first) {
    return json_response(200, {{"trainingImage", images.front()}});
  }
  const bool is_list = options_.batch_answer == MockScenarioBatchAnswer::list;
  return json_response(200, {{is_list ? "trainingImages" : "trainingImage", images}});
}

}}}}  // namespace ocelli::v1::testing::mock
