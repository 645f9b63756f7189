// SPDX-License-Identifier: Apache-2.0
#include <ocelli/scenario/adding.hpp>

#include <algorithm>
#include <chrono>
#include <deque>
#include <memory>
#include <stdexcept>

#include <nlohmann/json.hpp>
#include <ocelli/cancellation.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/file_name.hpp>
#include <ocelli/future.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/unsent_call.hpp>

namespace ocelli { inline namespace v1 { namespace scenario {

namespace {

using Outcome = Result<TrainingImageAnswer>;

ErrorContext unsent() {
  ErrorContext context;
  context.operation = "scenario add";
  context.method = "POST";
  return context;
}

/// An asset of somebody else's is a 403 too: only one that nothing was answered before tells of the credential.
bool would_fail_all(const Outcome& outcome, bool is_first_answer) {
  const auto* error = outcome.error_as<HttpException>();
  if (error == nullptr) return false;
  return error->status() == 401 || (error->status() == 403 && is_first_answer) || error->is_final();
}

bool is_answer(const Outcome& outcome) { return outcome.has_value() || outcome.error().status().has_value(); }

/// JSON takes nothing else; file systems do.
bool is_utf8(const std::string& text) {
  try {
    static_cast<void>(JsonValue(nlohmann::json(text)));
  } catch (const std::invalid_argument&) {
    return false;
  }
  return true;
}

void check_options(const TrainingImagesApi& api, std::string_view model_id, const AddAllOptions& options) {
  if (options.concurrency == 0) throw std::invalid_argument("concurrency: must be at least 1");
  AddOptions unsent_asset;
  unsent_asset.asset_id = "asset_unsent";
  unsent_asset.preset = options.preset;
  unsent_asset.project_id = options.project_id;
  static_cast<void>(api.try_add(model_id, unsent_asset, unsent_call(options.call)));
}

/// An image whose turn has come: what is sent, or why nothing is.
struct Pending {
  AddOptions add;
  std::shared_ptr<const ApiException> problem;
  std::optional<Future<TrainingImageAnswer>> future;
};

/// One run over all images: results come in order, from the front of what is under way.
class Adding {
 public:
  Adding(const TrainingImagesApi& api, std::string_view model_id, const std::vector<ImageSource>& images,
         const AddAllOptions& options);
  ~Adding();
  Adding(const Adding&) = delete;
  Adding& operator=(const Adding&) = delete;

  [[nodiscard]] std::vector<Outcome> run();

 private:
  [[nodiscard]] CallOptions call_of(const AddAllOptions& options);
  [[nodiscard]] std::string label(std::size_t index) const;
  void begin_more();
  [[nodiscard]] Pending begin(std::size_t index);
  [[nodiscard]] Outcome settle_next();
  void note(const std::vector<Outcome>& results);
  [[nodiscard]] Outcome not_sent(std::size_t index) const;

  const TrainingImagesApi& api_;
  const std::string model_id_;
  const std::vector<ImageSource>& images_;
  const AddAllOptions& options_;
  const std::shared_ptr<Clock> clock_;
  CancellationSource source_;
  CancellationCallback on_cancelled_;
  const CallOptions call_;
  std::deque<Pending> pending_;
  std::size_t begun_ = 0;
  bool was_answered_ = false;
  /// Of the image that failed as all would.
  std::optional<std::size_t> stopped_by_;
};

Adding::Adding(const TrainingImagesApi& api, std::string_view model_id, const std::vector<ImageSource>& images,
               const AddAllOptions& options)
    : api_(api),
      model_id_(model_id),
      images_(images),
      options_(options),
      clock_(api.options().clock),
      on_cancelled_(options.call.cancellation, [this] { source_.cancel(); }),
      call_(call_of(options)) {}

/// An exception of the caller's must not leave calls behind that read images which it takes down.
Adding::~Adding() {
  source_.cancel();
  for (auto& each : pending_) {
    try {
      if (each.future) static_cast<void>(each.future->result());
    } catch (...) {
      // The exception on its way is the first one; there is no place for another.
    }
  }
}

CallOptions Adding::call_of(const AddAllOptions& options) {
  CallOptions call = options.call;
  if (call.timeout) {
    const auto end = time_after(clock_->now(), *call.timeout);
    call.deadline = std::min(end, call.deadline.value_or(end));
  }
  call.timeout.reset();
  call.cancellation = source_.token();
  call.response_info.reset();
  return call;
}

std::vector<Outcome> Adding::run() {
  std::vector<Outcome> results;
  results.reserve(images_.size());
  while (results.size() < images_.size()) {
    begin_more();
    results.push_back(pending_.empty() ? not_sent(results.size()) : settle_next());
    note(results);
    if (!options_.progress) continue;
    const auto action = options_.progress({results.size(), images_.size(), results.back()});
    if (action == ProgressAction::cancel) source_.cancel();
  }
  return results;
}

void Adding::begin_more() {
  while (!stopped_by_ && begun_ < images_.size() && pending_.size() < options_.concurrency) {
    pending_.push_back(begin(begun_++));
  }
}

/// An image that does not fit must not take away the results of the others.
Pending Adding::begin(std::size_t index) {
  Pending next;
  try {
    next.add = images_[index].open();
    next.add.preset = options_.preset;
    next.add.original_assets = options_.original_assets;
    next.add.project_id = options_.project_id;
    static_cast<void>(api_.try_add(model_id_, next.add, unsent_call(call_)));
  } catch (const std::invalid_argument& error) {
    next.problem = std::make_shared<const TransportException>(label(index) + "nothing to send: " + error.what(),
                                                              unsent(), http::FailureKind::send);
    return next;
  }
  if (options_.concurrency > 1) next.future.emplace(api_.add_async(model_id_, next.add, call_));
  return next;
}

Outcome Adding::settle_next() {
  Pending next = std::move(pending_.front());
  pending_.pop_front();
  if (next.problem) return next.problem;
  return next.future ? next.future->result() : api_.try_add(model_id_, next.add, call_);
}

void Adding::note(const std::vector<Outcome>& results) {
  if (!stopped_by_ && would_fail_all(results.back(), !was_answered_)) stopped_by_ = results.size() - 1;
  was_answered_ = was_answered_ || is_answer(results.back());
}

Outcome Adding::not_sent(std::size_t index) const {
  const std::string reason = "not sent, since image " + std::to_string(*stopped_by_ + 1) + " failed as all would";
  return std::make_shared<const ApiException>(label(index) + reason, unsent());
}

std::string Adding::label(std::size_t index) const {
  return "scenario add: image " + std::to_string(index + 1) + " of " + std::to_string(images_.size()) + ": ";
}

}  // namespace

AddOptions add_options_of(const Image& image) {
  AddOptions options;
  options.data = image;
  const std::string& name = image.file_name();
  if (!name.empty()) options.name = is_utf8(name) ? name : safe_file_name(name, "");
  return options;
}

ImageSource::ImageSource(Image image) : open_([image = std::move(image)] { return add_options_of(image); }) {}

ImageSource ImageSource::file(std::string path) {
  return ImageSource([path = std::move(path)] { return add_options_of(Image::from_file(path)); });
}

ImageSource ImageSource::asset(std::string id) {
  return ImageSource([id = std::move(id)] {
    AddOptions options;
    options.asset_id = id;
    return options;
  });
}

std::vector<Outcome> add_all(const TrainingImagesApi& api, std::string_view model_id,
                             const std::vector<ImageSource>& images, const AddAllOptions& options) {
  check_options(api, model_id, options);
  return Adding(api, model_id, images, options).run();
}

}}}  // namespace ocelli::v1::scenario
