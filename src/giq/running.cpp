// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/running.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <ocelli/cancellation.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/file_body.hpp>
#include <ocelli/giq/uploading.hpp>
#include <ocelli/unsent_call.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

constexpr std::chrono::minutes usual_ingestion{5};

/// One way from a file to its result: one deadline and one token for all of it.
class Way {
 public:
  Way(const InferenceApi& inference, const std::string& result_path, const RunAndDownloadOptions& options);

  /// Throws what could be thrown later, so that no file is sent in vain.
  void check(std::string_view model_id) const;
  [[nodiscard]] std::string upload(const FilesApi& files, const std::string& path) const;
  [[nodiscard]] RunResult run(std::string_view model_id, std::string file_id, std::chrono::nanoseconds ingestion);

 private:
  [[nodiscard]] CallOptions transfer_options(RunStage stage, const InferenceJob* job) const;
  [[nodiscard]] CallOptions request_options() const;
  [[nodiscard]] InferenceJob start(std::string_view model_id, const std::string& file_id,
                                   std::chrono::nanoseconds ingestion);
  [[nodiscard]] InferenceJob wait(InferenceJob job) const;
  [[nodiscard]] PollOptions poll_options() const;
  [[nodiscard]] DownloadOptions download_options(const InferenceJob* job) const;
  ProgressAction tell(RunStage stage, const std::optional<Progress>& transfer, const InferenceJob* job) const;

  const InferenceApi& inference_;
  const std::string& result_path_;
  const RunAndDownloadOptions& options_;
  std::shared_ptr<Clock> clock_;
  TimePoint start_;
  CallOptions call_;
  CancellationSource source_;
  CancellationCallback on_poll_cancelled_;
  CancellationCallback on_call_cancelled_;
};

Way::Way(const InferenceApi& inference, const std::string& result_path, const RunAndDownloadOptions& options)
    : inference_(inference),
      result_path_(result_path),
      options_(options),
      clock_(options.poll.clock ? options.poll.clock : inference.options().clock),
      start_(clock_->now()),
      call_(options.call),
      on_poll_cancelled_(options.poll.cancellation, [this] { source_.cancel(); }),
      on_call_cancelled_(options.call.cancellation, [this] { source_.cancel(); }) {
  call_.deadline = std::min(time_after(start_, call_.timeout.value_or(std::chrono::nanoseconds::max())),
                            call_.deadline.value_or(TimePoint::max()));
  call_.timeout.reset();
  call_.cancellation = source_.token();
}

ProgressAction Way::tell(RunStage stage, const std::optional<Progress>& transfer, const InferenceJob* job) const {
  if (!options_.on_progress) return ProgressAction::proceed;
  return options_.on_progress({stage, clock_->now() - start_, transfer, job});
}

CallOptions Way::transfer_options(RunStage stage, const InferenceJob* job) const {
  CallOptions call = call_;
  if (options_.on_progress) {
    call.progress = [this, stage, job](const Progress& progress) { return tell(stage, progress, job); };
  }
  return call;
}

CallOptions Way::request_options() const {
  CallOptions call = call_;
  if (options_.on_progress) call.progress = nullptr;
  return call;
}

PollOptions Way::poll_options() const {
  PollOptions poll = options_.poll;
  poll.clock = clock_;
  poll.cancellation = source_.token();
  return poll;
}

DownloadOptions Way::download_options(const InferenceJob* job) const {
  DownloadOptions download;
  download.existing = options_.existing;
  download.call = transfer_options(RunStage::downloading, job);
  return download;
}

void Way::check(std::string_view model_id) const {
  check_download(result_path_, download_options(nullptr));
  WaitOptions wait;
  wait.poll = options_.poll;
  wait.call = options_.call;
  check_wait_options(inference_, wait);
  static_cast<void>(inference_.try_run(model_id, "unsent", options_.run, unsent_call(options_.call)));
}

std::string Way::upload(const FilesApi& files, const std::string& path) const {
  return upload_file(files, path, options_.upload, transfer_options(RunStage::uploading, nullptr)).file_id;
}

InferenceJob Way::start(std::string_view model_id, const std::string& file_id, std::chrono::nanoseconds ingestion) {
  const CallOptions call = request_options();
  const auto run = [&](TimePoint) {
    if (tell(RunStage::starting, std::nullopt, nullptr) == ProgressAction::cancel) source_.cancel();
    return inference_.try_run(model_id, file_id, options_.run, call);
  };
  const auto is_settled = [](const Result<InferenceJob>& result) {
    return result.has_value() || result.error_as<NotFoundException>() == nullptr;
  };
  PollOptions poll = poll_options();
  poll.timeout = std::min(ingestion, *call_.deadline - clock_->now());
  auto polled = poll_until(run(TimePoint()), run, is_settled, poll);
  if (polled.end == PollEnd::cancelled) {
    const auto& refusal = *polled.value.error_as<NotFoundException>();
    throw CancelledException("giq run: cancelled while the service did not know the file yet; nothing was started",
                             {refusal.operation(), refusal.method(), refusal.url(), Delivery::rejected,
                              refusal.attempts(), refusal.request_id(), refusal.status()});
  }
  return std::move(polled.value).value();
}

InferenceJob Way::wait(InferenceJob job) const {
  WaitOptions wait;
  wait.poll = poll_options();
  wait.call = request_options();
  wait.on_progress = [this](const JobProgress& seen) { return tell(RunStage::running, std::nullopt, &seen.job); };
  return wait_for_job(inference_, std::move(job), wait);
}

RunResult Way::run(std::string_view model_id, std::string file_id, std::chrono::nanoseconds ingestion) {
  InferenceJob job = wait(start(model_id, file_id, ingestion));
  DownloadedFile file = download_result(inference_, job, result_path_, download_options(&job));
  return {std::move(file_id), std::move(job), std::move(file)};
}

}  // namespace

std::string_view to_string(RunStage stage) noexcept {
  switch (stage) {
    case RunStage::uploading:
      return "uploading";
    case RunStage::starting:
      return "starting";
    case RunStage::running:
      return "running";
    case RunStage::downloading:
      break;
  }
  return "downloading";
}

RunResult run_and_download(const InferenceApi& inference, std::string_view model_id, std::string_view file_id,
                           const std::string& result_path, const RunAndDownloadOptions& options) {
  Way way(inference, result_path, options);
  way.check(model_id);
  return way.run(model_id, std::string(file_id), options.ingestion_timeout.value_or(std::chrono::nanoseconds(0)));
}

RunResult run_and_download(const InferenceApi& inference, const FilesApi& files, std::string_view model_id,
                           const std::string& file_path, const std::string& result_path,
                           const RunAndDownloadOptions& options) {
  Way way(inference, result_path, options);
  way.check(model_id);
  std::string file_id = way.upload(files, file_path);
  return way.run(model_id, std::move(file_id), options.ingestion_timeout.value_or(usual_ingestion));
}

}}}  // namespace ocelli::v1::giq
