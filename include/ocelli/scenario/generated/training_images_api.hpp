// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/image.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/result.hpp>
#include <ocelli/scenario/generated/enums.hpp>
#include <ocelli/scenario/generated/models.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace scenario {

/// What can be said to `add` beside what must be; what is left alone is not sent.
struct AddOptions {
  /// The image's bytes, read when they are sent and a third longer then. How large they may be is not documented;
  /// upload large ones as assets.
  std::optional<Image> data = {};
  /// The image's file name.
  std::optional<std::string> name = {};
  /// An asset in place of bytes.
  std::optional<std::string> asset_id = {};
  /// Several assets in place of one.
  std::optional<std::vector<std::string>> asset_ids = {};
  /// What the image is to teach. Unset, the service chooses.
  std::optional<OpenEnum<Preset>> preset = {};
  /// Whether URLs in the answer lead to the image as it was uploaded. Unset, the service chooses.
  std::optional<bool> original_assets = {};
  /// The project that owns the model. Unset, the service goes by the credential.
  std::optional<std::string> project_id = {};
};

/// What can be said to `replace_pairs` beside what must be; what is left alone is not sent.
struct ReplacePairsOptions {
  /// The project that owns the model. Unset, the service goes by the credential.
  std::optional<std::string> project_id = {};
};

/// What can be said to `replace` beside what must be; what is left alone is not sent.
struct ReplaceOptions {
  /// The image's bytes, read when they are sent and a third longer then. How large they may be is not documented;
  /// upload large ones as assets.
  std::optional<Image> data = {};
  /// The image's file name.
  std::optional<std::string> name = {};
  /// An asset in place of bytes.
  std::optional<std::string> asset_id = {};
  /// Several assets in place of one.
  std::optional<std::vector<std::string>> asset_ids = {};
  /// What the image is to teach. Unset, the service chooses.
  std::optional<OpenEnum<Preset>> preset = {};
  /// Whether URLs in the answer lead to the image as it was uploaded. Unset, the service chooses.
  std::optional<bool> original_assets = {};
  /// The project that owns the model. Unset, the service goes by the credential.
  std::optional<std::string> project_id = {};
};

/// What can be said to `remove` beside what must be; what is left alone is not sent.
struct RemoveOptions {
  /// The project that owns the model. Unset, the service goes by the credential.
  std::optional<std::string> project_id = {};
};

/// The images that Scenario trains a model with.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT TrainingImagesApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit TrainingImagesApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit TrainingImagesApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Adds an image to those that a model is trained with, or up to ten that are assets already.
  ///
  /// What stands in the answer for several assets is not documented; `TrainingImageAnswer::images` gives whatever is
  /// there.
  ///
  /// - model_id: The model, "model_…".
  ///
  /// Throws std::invalid_argument where `model_id` is empty, "." or "..", not exactly one of `data`, `asset_id` and
  /// `asset_ids` is given, `name` is given without `data`, `asset_id` is given and is empty, `asset_ids` has a number
  /// of elements outside 1 to 10, `asset_ids` holds one twice or `asset_ids` holds an empty text; else the
  /// ApiException tree. Not idempotent: repeated only where nothing can have reached the server or where it refused
  /// (429, 503). POST /models/{modelId}/training-images (upstream: PostModelsTrainingImagesByModelId).
  [[nodiscard]] TrainingImageAnswer add(std::string_view model_id, const AddOptions& options,
                                        const CallOptions& call = {}) const;
  /// `add` with the error as a value.
  Result<TrainingImageAnswer> try_add(std::string_view model_id, const AddOptions& options,
                                      const CallOptions& call = {}) const;
  /// `add` on another thread.
  Future<TrainingImageAnswer> add_async(std::string_view model_id, const AddOptions& options,
                                        const CallOptions& call = {}) const;

  /// Replaces all pairs of a model by the given ones.
  ///
  /// Sent as a bare array, also where there are none.
  ///
  /// - model_id: The model, "model_…".
  /// - pairs: All pairs that the model is to have.
  ///
  /// Throws std::invalid_argument where `model_id` is empty, "." or ".."; else the ApiException tree. Idempotent:
  /// repeated on failure. PUT /models/{modelId}/training-images/pairs (upstream:
  /// PutModelsTrainingImagesPairsByModelId).
  [[nodiscard]] TrainingImagePairs replace_pairs(std::string_view model_id, const std::vector<TrainingImagePair>& pairs,
                                                 const ReplacePairsOptions& options = {},
                                                 const CallOptions& call = {}) const;
  /// `replace_pairs` with the error as a value.
  Result<TrainingImagePairs> try_replace_pairs(std::string_view model_id, const std::vector<TrainingImagePair>& pairs,
                                               const ReplacePairsOptions& options = {},
                                               const CallOptions& call = {}) const;
  /// `replace_pairs` on another thread.
  Future<TrainingImagePairs> replace_pairs_async(std::string_view model_id, const std::vector<TrainingImagePair>& pairs,
                                                 const ReplacePairsOptions& options = {},
                                                 const CallOptions& call = {}) const;

  /// Puts another image in the place of one.
  ///
  /// Whether it keeps the id is not documented; go on with the id in the answer.
  ///
  /// - model_id: The model, "model_…".
  /// - training_image_id: The training image, "asset_…".
  ///
  /// Throws std::invalid_argument where `model_id` is empty, "." or "..", `training_image_id` is empty, "." or "..",
  /// not exactly one of `data`, `asset_id` and `asset_ids` is given, `name` is given without `data`,
  /// `training_image_id` is "pairs", `asset_id` is given and is empty, `asset_ids` has a number of elements outside 1
  /// to 10, `asset_ids` holds one twice or `asset_ids` holds an empty text; else the ApiException tree. Idempotent:
  /// repeated on failure. PUT /models/{modelId}/training-images/{trainingImageId} (upstream:
  /// PutModelsTrainingImagesByModelIdAndTrainingImageId).
  [[nodiscard]] TrainingImageAnswer replace(std::string_view model_id, std::string_view training_image_id,
                                            const ReplaceOptions& options, const CallOptions& call = {}) const;
  /// `replace` with the error as a value.
  Result<TrainingImageAnswer> try_replace(std::string_view model_id, std::string_view training_image_id,
                                          const ReplaceOptions& options, const CallOptions& call = {}) const;
  /// `replace` on another thread.
  Future<TrainingImageAnswer> replace_async(std::string_view model_id, std::string_view training_image_id,
                                            const ReplaceOptions& options, const CallOptions& call = {}) const;

  /// Takes an image from those that a model is trained with.
  ///
  /// - model_id: The model, "model_…".
  /// - training_image_id: The training image, "asset_…".
  ///
  /// Throws std::invalid_argument where `model_id` is empty, "." or "..", `training_image_id` is empty, "." or ".."
  /// or `training_image_id` is "pairs"; else the ApiException tree. Idempotent: repeated on failure. DELETE
  /// /models/{modelId}/training-images/{trainingImageId} (upstream:
  /// DeleteModelsTrainingImagesByModelIdAndTrainingImageId).
  void remove(std::string_view model_id, std::string_view training_image_id, const RemoveOptions& options = {},
              const CallOptions& call = {}) const;
  /// `remove` with the error as a value.
  Result<void> try_remove(std::string_view model_id, std::string_view training_image_id,
                          const RemoveOptions& options = {}, const CallOptions& call = {}) const;
  /// `remove` on another thread.
  Future<void> remove_async(std::string_view model_id, std::string_view training_image_id,
                            const RemoveOptions& options = {}, const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::scenario
