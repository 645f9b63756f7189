// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/downloading.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/cancellation.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/duration.hpp>
#include <ocelli/errors.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

/// How long a message of how things stood before the download may take to come: Pieces OS is on the same machine.
constexpr std::chrono::milliseconds settling_time{50};
/// More messages than that are no account of how things stood.
constexpr int most_stale_words = 1000;
/// How long the flags of a model may take to follow a word about an end that may be of an earlier download.
constexpr std::chrono::seconds doubting_time{1};
constexpr std::chrono::milliseconds doubting_step{100};

bool is_downloaded(const Model& model) { return model.downloaded.value_or(false); }
bool is_downloading(const Model& model) { return model.downloading.value_or(false); }

void check(const DownloadOptions& options) {
  check_longer_than_zero("timeout", options.timeout);
  check_longer_than_zero("silence_limit", options.silence_limit);
  check_longer_than_zero("cancel_timeout", options.cancel_timeout);
  check_follow_options(options.follow);
}

/// A word about an end that may be of an earlier download, and that the model does not bear out.
struct Doubt {
  DownloadState word;
  TimePoint next_look;
  /// From when on it is believed.
  TimePoint end;
};

/// One download, from before its start until its end.
class Download {
 public:
  Download(const ModelApi& api, std::string_view id, const DownloadProgressCallback& on_progress,
           const DownloadOptions& options);

  [[nodiscard]] DownloadedModel run();
  [[nodiscard]] bool is_late() const { return now() >= end_; }
  [[noreturn]] void throw_late() const;
  /// Tells Pieces OS that the download is not wanted any more, if there may be one.
  void abandon() const noexcept;

 private:
  using Ended = std::optional<DownloadedModel>;

  [[nodiscard]] TimePoint now() const { return api_.options().clock->now(); }
  [[nodiscard]] Model look() const { return api_.snapshot(id_, follow_.call); }
  [[nodiscard]] Model start(DownloadProgressStream& stream);
  [[nodiscard]] DownloadedModel wait(DownloadProgressStream& stream);
  [[nodiscard]] std::optional<DownloadEvent> next(DownloadProgressStream& stream) const;
  void report(const DownloadEvent& event) const;
  [[nodiscard]] Ended after(const DownloadEvent& event);
  void note_running(const DownloadEvent& event);
  [[nodiscard]] Ended settle(DownloadState word, Model model);
  [[nodiscard]] bool is_doubtful(DownloadState word);
  [[nodiscard]] Ended after_idle_look(const Model& model);
  [[nodiscard]] Ended after_silence();
  [[noreturn]] void fail(const Model& model, const std::string& what) const;
  [[nodiscard]] ErrorContext context() const;

  const ModelApi& api_;
  std::string id_;
  const DownloadProgressCallback& on_progress_;
  const DownloadOptions& options_;
  FollowOptions follow_;
  TimePoint end_;
  bool was_started_ = false;
  /// Whether anything has been heard of this download.
  bool is_known_to_run_ = false;
  /// Whether the socket has spoken of it: what it says from then on is of this one.
  bool is_spoken_of_ = false;
  std::optional<Doubt> doubt_;
  TimePoint last_sign_;
  int idle_looks_ = 0;
};

Download::Download(const ModelApi& api, std::string_view id, const DownloadProgressCallback& on_progress,
                   const DownloadOptions& options)
    : api_(api), id_(id), on_progress_(on_progress), options_(options), follow_(options.follow) {
  check(options);
  end_ = std::min(time_after(now(), options.timeout), follow_.call.deadline.value_or(TimePoint::max()));
  follow_.call.deadline = end_;
  // A deadline alone would take the place of the client's own timeout.
  if (!follow_.call.timeout) follow_.call.timeout = api.options().timeout;
}

DownloadedModel Download::run() {
  Model model = look();
  if (model.cloud) {
    throw std::invalid_argument("model: " + id_ + " runs in the cloud, so that there is nothing to download");
  }
  if (is_downloaded(model)) return {std::move(model), DownloadEnd::already_downloaded};
  DownloadProgressStream stream(api_, id_, follow_);
  // One that was under way can have ended before there was a stream to hear of it.
  if (is_downloading(model)) model = look();
  if (is_downloading(model)) {
    was_started_ = is_known_to_run_ = true;
  } else if (!is_downloaded(model)) {
    model = start(stream);
  }
  if (is_downloaded(model)) return {std::move(model), DownloadEnd::completed};
  return wait(stream);
}

Model Download::start(DownloadProgressStream& stream) {
  NextOptions at_once;
  at_once.deadline = time_after(now(), settling_time);
  // Words of an earlier download.
  for (int i = 0; i < most_stale_words && !stream.is_polling(); ++i) {
    const auto stale = stream.try_next(at_once);
    if (stale.error_as<CancelledException>() != nullptr) stale.error().raise();
    if (!stale) break;
  }
  was_started_ = true;
  Model model = api_.download(id_, follow_.call);
  is_known_to_run_ = is_downloading(model);
  return model;
}

DownloadedModel Download::wait(DownloadProgressStream& stream) {
  last_sign_ = now();
  for (;;) {
    const auto event = next(stream);
    if (event) {
      report(*event);
      if (auto ended = after(*event)) return *std::move(ended);
    }
    if (is_late()) throw_late();
    if (doubt_ && now() >= doubt_->next_look) {
      if (auto ended = settle(doubt_->word, look())) return *std::move(ended);
    }
    if (now() < time_after(last_sign_, options_.silence_limit)) continue;
    if (auto ended = after_silence()) return *std::move(ended);
  }
}

void Download::throw_late() const {
  throw WaitTimeoutException(
      "pieces download_and_wait: the model was not there in time; " +
          std::string(was_started_ ? "the download goes on, wait again to join it" : "the download was not started"),
      context());
}

/// Nothing where there was silence for too long, where it is time to look, or the time was up.
std::optional<DownloadEvent> Download::next(DownloadProgressStream& stream) const {
  NextOptions limits;
  limits.deadline = std::min(end_, time_after(last_sign_, options_.silence_limit));
  if (doubt_) limits.deadline = std::min(*limits.deadline, doubt_->next_look);
  auto event = stream.try_next(limits);
  if (!event && event.error_as<TimeoutException>() != nullptr && now() >= *limits.deadline) return std::nullopt;
  return std::move(event).value();
}

void Download::report(const DownloadEvent& event) const {
  if (!on_progress_ || on_progress_(event) == ProgressAction::proceed) return;
  throw CancelledException("pieces download_and_wait: the progress callback cancelled the download", context());
}

Download::Ended Download::after(const DownloadEvent& event) {
  if (event.state == DownloadState::running) {
    note_running(event);
    return std::nullopt;
  }
  if (event.snapshot && event.state == DownloadState::idle) {
    return doubt_ ? settle(doubt_->word, *event.snapshot) : after_idle_look(*event.snapshot);
  }
  if (!event.is_final()) return std::nullopt;
  return settle(event.state, event.snapshot ? *event.snapshot : look());
}

void Download::note_running(const DownloadEvent& event) {
  is_known_to_run_ = true;
  last_sign_ = now();
  idle_looks_ = 0;
  if (event.snapshot) return;
  is_spoken_of_ = true;
  doubt_.reset();
}

/// What a word about the end is worth, seen together with the model, whose flags may lag behind.
Download::Ended Download::settle(DownloadState word, Model model) {
  if (is_downloaded(model)) return DownloadedModel{std::move(model), DownloadEnd::completed};
  const bool has_stopped = is_known_to_run_ && !is_downloading(model);
  if (!is_spoken_of_ && !has_stopped && is_doubtful(word)) return std::nullopt;
  if (word == DownloadState::failed) fail(model, "the download failed");
  const auto end = word == DownloadState::canceled ? DownloadEnd::canceled : DownloadEnd::completed;
  return DownloadedModel{std::move(model), end};
}

/// For a while after the first such word.
bool Download::is_doubtful(DownloadState word) {
  const TimePoint end = doubt_ ? doubt_->end : time_after(now(), doubting_time);
  doubt_ = Doubt{word, time_after(now(), doubting_step), end};
  return now() < end;
}

/// The two flags of a model need not change at the same moment: one look that sees neither says nothing.
Download::Ended Download::after_idle_look(const Model& model) {
  if (is_known_to_run_ && ++idle_looks_ >= 2) fail(model, "the download ended and the model is not there");
  return std::nullopt;
}

Download::Ended Download::after_silence() {
  Model model = look();
  if (is_downloaded(model)) return DownloadedModel{std::move(model), DownloadEnd::completed};
  if (!is_downloading(model)) {
    fail(model, is_known_to_run_ ? "the download ended without a word" : "the download did not begin");
  }
  is_known_to_run_ = true;
  last_sign_ = now();
  return std::nullopt;
}

void Download::fail(const Model& model, const std::string& what) const {
  throw JobFailedException("pieces download_and_wait: " + what + ": model " + id_, context(), to_json(model).text());
}

void Download::abandon() const noexcept {
  if (!was_started_) return;
  CallOptions call = options_.follow.call;
  call.cancellation = CancellationToken();
  call.deadline.reset();
  call.timeout = options_.cancel_timeout;
  call.progress = nullptr;
  try {
    static_cast<void>(api_.try_cancel_download(id_, call));
  } catch (...) {
    // The caller learns of the cancel, whatever became of this.
  }
}

ErrorContext Download::context() const {
  ErrorContext context;
  context.operation = "pieces download_and_wait";
  context.delivery = was_started_ ? Delivery::processed : Delivery::not_sent;
  return context;
}

}  // namespace

DownloadedModel download_and_wait(const ModelApi& api, std::string_view model,
                                  const DownloadProgressCallback& on_progress, const DownloadOptions& options) {
  Download download(api, model, on_progress, options);
  try {
    return download.run();
  } catch (const CancelledException&) {
    download.abandon();
    throw;
  } catch (const TimeoutException&) {
    // That of the call that was under way when the time for everything was up.
    if (download.is_late()) download.throw_late();
    throw;
  }
}

}}}  // namespace ocelli::v1::pieces
