// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <ocelli/scenario/generated/training_images_api.hpp>

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/result.hpp>

#include "core/checks.hpp"
#include "core/object_body.hpp"
#include "core/operations.hpp"
#include "scenario/generated/model_tables.hpp"
#include "scenario/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace scenario {

namespace {

constexpr core::Operation add_operation{"add", "POST", "application/json", false};

core::Call add_call(std::string_view model_id, const AddOptions& options) {
  core::check_exactly_one({{"data", options.data.has_value()},
                           {"asset_id", options.asset_id.has_value()},
                           {"asset_ids", options.asset_ids.has_value()}});
  core::check_only_with({"name", options.name.has_value()}, {"data", options.data.has_value()});
  core::check_not_empty("asset_id", options.asset_id);
  if (options.asset_ids) core::check_count("asset_ids", options.asset_ids->size(), 1, 10);
  if (options.asset_ids) core::check_unique("asset_ids", *options.asset_ids);
  if (options.asset_ids) core::check_not_empty("asset_ids", *options.asset_ids);
  core::Call call(add_operation);
  call.path("/models/");
  call.path_parameter("model_id", model_id);
  call.path("/training-images");
  core::ObjectBody members;
  call.query("originalAssets", options.original_assets);
  call.query("projectId", options.project_id);
  members.data_url("data", options.data);
  members.member("name", options.name);
  members.member("assetId", options.asset_id);
  members.member("assetIds", options.asset_ids);
  members.member("preset", options.preset);
  call.binary_body(members.take(), "application/json");
  return call;
}

constexpr core::Operation replace_pairs_operation{"replace_pairs", "PUT", "application/json", true};

core::Call replace_pairs_call(std::string_view model_id, const std::vector<TrainingImagePair>& pairs,
                              const ReplacePairsOptions& options) {
  core::Call call(replace_pairs_operation);
  call.path("/models/");
  call.path_parameter("model_id", model_id);
  call.path("/training-images/pairs");
  call.query("projectId", options.project_id);
  call.json_body(core::model_to_json(pairs).text());
  return call;
}

constexpr core::Operation replace_operation{"replace", "PUT", "application/json", true};

core::Call replace_call(std::string_view model_id, std::string_view training_image_id, const ReplaceOptions& options) {
  core::check_exactly_one({{"data", options.data.has_value()},
                           {"asset_id", options.asset_id.has_value()},
                           {"asset_ids", options.asset_ids.has_value()}});
  core::check_only_with({"name", options.name.has_value()}, {"data", options.data.has_value()});
  core::check_not_one_of("training_image_id", training_image_id, {"pairs"});
  core::check_not_empty("asset_id", options.asset_id);
  if (options.asset_ids) core::check_count("asset_ids", options.asset_ids->size(), 1, 10);
  if (options.asset_ids) core::check_unique("asset_ids", *options.asset_ids);
  if (options.asset_ids) core::check_not_empty("asset_ids", *options.asset_ids);
  core::Call call(replace_operation);
  call.path("/models/");
  call.path_parameter("model_id", model_id);
  call.path("/training-images/");
  call.path_parameter("training_image_id", training_image_id);
  core::ObjectBody members;
  call.query("originalAssets", options.original_assets);
  call.query("projectId", options.project_id);
  members.data_url("data", options.data);
  members.member("name", options.name);
  members.member("assetId", options.asset_id);
  members.member("assetIds", options.asset_ids);
  members.member("preset", options.preset);
  call.binary_body(members.take(), "application/json");
  return call;
}

constexpr core::Operation remove_operation{"remove", "DELETE", "", true};

core::Call remove_call(std::string_view model_id, std::string_view training_image_id, const RemoveOptions& options) {
  core::check_not_one_of("training_image_id", training_image_id, {"pairs"});
  core::Call call(remove_operation);
  call.path("/models/");
  call.path_parameter("model_id", model_id);
  call.path("/training-images/");
  call.path_parameter("training_image_id", training_image_id);
  call.query("projectId", options.project_id);
  return call;
}

}  // namespace

TrainingImagesApi::TrainingImagesApi(ClientOptions options)
    : connection_(core::connect(service(), std::move(options))) {}

TrainingImagesApi::TrainingImagesApi(std::shared_ptr<core::Connection> connection)
    : connection_(std::move(connection)) {}

const ClientOptions& TrainingImagesApi::options() const { return connection_->options(); }

TrainingImageAnswer TrainingImagesApi::add(std::string_view model_id, const AddOptions& options,
                                           const CallOptions& call) const {
  return core::call<TrainingImageAnswer>(*connection_, add_call(model_id, options), call);
}

Result<TrainingImageAnswer> TrainingImagesApi::try_add(std::string_view model_id, const AddOptions& options,
                                                       const CallOptions& call) const {
  return core::try_call<TrainingImageAnswer>(*connection_, add_call(model_id, options), call);
}

Future<TrainingImageAnswer> TrainingImagesApi::add_async(std::string_view model_id, const AddOptions& options,
                                                         const CallOptions& call) const {
  return core::call_async<TrainingImageAnswer>(*connection_, add_call(model_id, options), call);
}

TrainingImagePairs TrainingImagesApi::replace_pairs(std::string_view model_id,
                                                    const std::vector<TrainingImagePair>& pairs,
                                                    const ReplacePairsOptions& options, const CallOptions& call) const {
  return core::call<TrainingImagePairs>(*connection_, replace_pairs_call(model_id, pairs, options), call);
}

Result<TrainingImagePairs> TrainingImagesApi::try_replace_pairs(std::string_view model_id,
                                                                const std::vector<TrainingImagePair>& pairs,
                                                                const ReplacePairsOptions& options,
                                                                const CallOptions& call) const {
  return core::try_call<TrainingImagePairs>(*connection_, replace_pairs_call(model_id, pairs, options), call);
}

Future<TrainingImagePairs> TrainingImagesApi::replace_pairs_async(std::string_view model_id,
                                                                  const std::vector<TrainingImagePair>& pairs,
                                                                  const ReplacePairsOptions& options,
                                                                  const CallOptions& call) const {
  return core::call_async<TrainingImagePairs>(*connection_, replace_pairs_call(model_id, pairs, options), call);
}

TrainingImageAnswer TrainingImagesApi::replace(std::string_view model_id, std::string_view training_image_id,
                                               const ReplaceOptions& options, const CallOptions& call) const {
  return core::call<TrainingImageAnswer>(*connection_, replace_call(model_id, training_image_id, options), call);
}

Result<TrainingImageAnswer> TrainingImagesApi::try_replace(std::string_view model_id,
                                                           std::string_view training_image_id,
                                                           const ReplaceOptions& options,
                                                           const CallOptions& call) const {
  return core::try_call<TrainingImageAnswer>(*connection_, replace_call(model_id, training_image_id, options), call);
}

Future<TrainingImageAnswer> TrainingImagesApi::replace_async(std::string_view model_id,
                                                             std::string_view training_image_id,
                                                             const ReplaceOptions& options,
                                                             const CallOptions& call) const {
  return core::call_async<TrainingImageAnswer>(*connection_, replace_call(model_id, training_image_id, options), call);
}

void TrainingImagesApi::remove(std::string_view model_id, std::string_view training_image_id,
                               const RemoveOptions& options, const CallOptions& call) const {
  return core::call<void>(*connection_, remove_call(model_id, training_image_id, options), call);
}

Result<void> TrainingImagesApi::try_remove(std::string_view model_id, std::string_view training_image_id,
                                           const RemoveOptions& options, const CallOptions& call) const {
  return core::try_call<void>(*connection_, remove_call(model_id, training_image_id, options), call);
}

Future<void> TrainingImagesApi::remove_async(std::string_view model_id, std::string_view training_image_id,
                                             const RemoveOptions& options, const CallOptions& call) const {
  return core::call_async<void>(*connection_, remove_call(model_id, training_image_id, options), call);
}

}}}  // namespace ocelli::v1::scenario
