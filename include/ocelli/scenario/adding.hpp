// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ocelli/call_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/image.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/progress.hpp>
#include <ocelli/result.hpp>
#include <ocelli/scenario/generated/enums.hpp>
#include <ocelli/scenario/generated/models.hpp>
#include <ocelli/scenario/generated/training_images_api.hpp>

namespace ocelli { inline namespace v1 { namespace scenario {

/// The input of TrainingImagesApi::add for an image's bytes, under its own file name where it has one; one that is no
/// UTF-8 becomes that (safe_file_name).
[[nodiscard]] OCELLI_EXPORT AddOptions add_options_of(const Image& image);

/// Where `add_all` takes one image from. A plain value; copies are cheap.
class OCELLI_EXPORT ImageSource {
 public:
  /// An image that is there already, under its own file name where it has one.
  ImageSource(Image image);
  /// A file, looked at when its turn comes: one that is missing or no image by then fails alone.
  [[nodiscard]] static ImageSource file(std::string path);
  /// An asset that the service has already.
  [[nodiscard]] static ImageSource asset(std::string id);

  /// Throws std::invalid_argument where there is no image.
  [[nodiscard]] AddOptions open() const { return open_(); }

 private:
  explicit ImageSource(std::function<AddOptions()> open) : open_(std::move(open)) {}

  std::function<AddOptions()> open_;
};

/// How far `add_all` has come.
struct AddAllProgress {
  /// Images whose result is known, those that failed included.
  std::size_t done;
  std::size_t total;
  /// The result of image number `done` (the first is 1).
  const Result<TrainingImageAnswer>& last;
};

struct AddAllOptions {
  /// What all images are to teach. Default: the service chooses.
  std::optional<OpenEnum<Preset>> preset = {};
  /// As in AddOptions.
  std::optional<bool> original_assets = {};
  /// As in AddOptions.
  std::optional<std::string> project_id = {};
  /// Images on their way at once. Default: 1, each on the caller's thread. More are sent by the client's threads, of
  /// which there are ClientOptions::async_threads; they may be added in another order.
  std::size_t concurrency = 1;
  /// Called on the caller's thread after each image, in their order. Default: empty. `cancel` ends the calls that are
  /// under way, and all that follow. What it throws is thrown by `add_all`, once the calls under way have ended.
  std::function<ProgressAction(const AddAllProgress&)> progress = {};
  /// Settings of each call. `timeout` (from the start), `deadline` and `cancellation` are for all images together;
  /// without a limit the client's timeout holds for each. `response_info` is left alone.
  CallOptions call = {};
};

/// Adds images to those that a model is trained with, and tells of each what became of it.
///
/// One result for each image, in the images' order. One that fails does not keep the others back, unless all would fail
/// as it did (401; 403, where no image was answered before; a limit of the plan as HttpException::is_final tells): what
/// was not begun by then is not sent, and its result is an ApiException with Delivery::not_sent. So it is for the
/// images left when time runs out (TimeoutException) or somebody cancels (CancelledException). Of a source without an
/// image, or with one that is not fit to send, the result is a TransportException. Each image is sent
/// again as TrainingImagesApi::add is: where nothing of it arrived, and where the service refused it for now.
///
/// Throws std::invalid_argument where `model_id` or an option does not fit, before anything is sent. Safe to use from
/// many threads.
[[nodiscard]] OCELLI_EXPORT std::vector<Result<TrainingImageAnswer>> add_all(const TrainingImagesApi& api,
                                                                             std::string_view model_id,
                                                                             const std::vector<ImageSource>& images,
                                                                             const AddAllOptions& options = {});

/// The same for any range of Image or ImageSource.
template <class Range>
[[nodiscard]] std::vector<Result<TrainingImageAnswer>> add_all(const TrainingImagesApi& api, std::string_view model_id,
                                                               const Range& images, const AddAllOptions& options = {}) {
  return add_all(api, model_id, std::vector<ImageSource>(std::begin(images), std::end(images)), options);
}

}}}  // namespace ocelli::v1::scenario
