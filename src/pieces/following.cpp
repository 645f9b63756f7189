// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/following.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <ocelli/cancellation.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/duration.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

DownloadState state_of(const ModelDownloadProgress& progress) {
  if (!progress.status) return progress.percentage ? DownloadState::running : DownloadState::idle;
  switch (progress.status->value()) {
    case ModelDownloadProgressStatus::initialized:
    case ModelDownloadProgressStatus::in_progress:
      return DownloadState::running;
    case ModelDownloadProgressStatus::completed:
      return DownloadState::completed;
    case ModelDownloadProgressStatus::failed:
      return DownloadState::failed;
    case ModelDownloadProgressStatus::canceled:
      return DownloadState::canceled;
    default:
      return DownloadState::idle;
  }
}

DownloadState state_of(const Model& model) {
  if (model.downloading.value_or(false)) return DownloadState::running;
  return model.downloaded.value_or(false) ? DownloadState::completed : DownloadState::idle;
}

DownloadEvent event_of(const ModelDownloadProgress& progress) {
  DownloadEvent event;
  event.state = state_of(progress);
  event.source = DownloadEventSource::socket;
  event.status = progress.status;
  if (progress.percentage) event.percentage = *progress.percentage;
  return event;
}

DownloadEvent event_of(Model model) {
  DownloadEvent event;
  event.state = state_of(model);
  event.source = DownloadEventSource::poll;
  event.snapshot = std::move(model);
  return event;
}

}  // namespace

/// What ends one wait: the options of the stream and those of the wait together.
struct DownloadProgressStream::Limits {
  Limits(const FollowOptions& follow, const NextOptions& next, TimePoint now)
      : end(std::min({time_after(now, next.timeout.value_or(std::chrono::nanoseconds::max())),
                      next.deadline.value_or(TimePoint::max()), follow.call.deadline.value_or(TimePoint::max())})),
        on_follow_cancelled(follow.call.cancellation, [this] { source.cancel(); }),
        on_next_cancelled(next.cancellation, [this] { source.cancel(); }) {
    if (next.timeout) check_longer_than_zero("timeout", *next.timeout);
  }

  TimePoint end;
  CancellationSource source;
  CancellationCallback on_follow_cancelled;
  CancellationCallback on_next_cancelled;
};

DownloadProgressStream::DownloadProgressStream(const ModelApi& api, std::string_view model, FollowOptions options)
    : api_(api),
      model_(model),
      options_(std::move(options)),
      interval_(options_.poll_interval),
      next_poll_(api.options().clock->now()) {
  check_follow_options(options_);
  CallOptions call = options_.call;
  call.timeout = options_.open_timeout;
  auto opened = api_.try_download_progress(model_, call);
  if (opened) {
    socket_.emplace(*std::move(opened));
  } else if (opened.error_as<CancelledException>() != nullptr) {
    opened.error().raise();
  } else {
    drop_socket(opened.shared_error());
  }
}

Result<DownloadEvent> DownloadProgressStream::try_next(const NextOptions& options) {
  const Limits limits(options_, options, api_.options().clock->now());
  if (socket_) {
    if (auto event = from_socket(limits)) return *std::move(event);
  }
  return from_poll(limits);
}

std::optional<Result<DownloadEvent>> DownloadProgressStream::from_socket(const Limits& limits) {
  NextOptions wait;
  wait.deadline = limits.end;
  wait.cancellation = limits.source.token();
  for (;;) {
    auto message = socket_->try_next(wait);
    if (message && *message) return event_of(**message);
    if (message) {
      drop_socket(nullptr);
      return std::nullopt;
    }
    if (message.error_as<DecodeException>() != nullptr) continue;
    const bool is_late = message.error_as<TimeoutException>() != nullptr && api_.options().clock->now() >= limits.end;
    if (is_late || message.error_as<CancelledException>() != nullptr) return message.shared_error();
    drop_socket(message.shared_error());
    return std::nullopt;
  }
}

Result<DownloadEvent> DownloadProgressStream::from_poll(const Limits& limits) {
  Clock& clock = *api_.options().clock;
  const auto token = limits.source.token();
  if (clock.now() < next_poll_) clock.wait_until(std::min(next_poll_, limits.end), token);
  if (token.is_cancelled() || clock.now() >= limits.end) return ended(limits);
  CallOptions call = options_.call;
  call.cancellation = token;
  if (limits.end != TimePoint::max()) {
    // A deadline alone would take the place of the client's own timeout.
    call.deadline = limits.end;
    call.timeout = call.timeout.value_or(api_.options().timeout);
  }
  auto model = api_.try_snapshot(model_, call);
  plan_next_poll();
  if (!model) return model.shared_error();
  return event_of(*std::move(model));
}

Result<DownloadEvent> DownloadProgressStream::ended(const Limits& limits) const {
  ErrorContext context;
  context.operation = "pieces follow_download";
  if (limits.source.is_cancelled()) return CancelledException("pieces follow_download: was cancelled", context);
  return TimeoutException("pieces follow_download: nothing new was learned before the time was up", context);
}

void DownloadProgressStream::drop_socket(std::shared_ptr<const ApiException> error) {
  socket_.reset();
  socket_error_ = std::move(error);
}

void DownloadProgressStream::plan_next_poll() {
  next_poll_ = time_after(api_.options().clock->now(), interval_);
  const auto grown = std::chrono::duration<double, std::nano>(interval_) * options_.poll_growth;
  const bool is_longest = grown >= std::chrono::duration<double, std::nano>(options_.max_poll_interval);
  interval_ = is_longest ? options_.max_poll_interval : std::chrono::duration_cast<std::chrono::nanoseconds>(grown);
}

void check_follow_options(const FollowOptions& options) {
  check_longer_than_zero("open_timeout", options.open_timeout);
  check_longer_than_zero("poll_interval", options.poll_interval);
  check_longer_than_zero("max_poll_interval", options.max_poll_interval);
  if (!(options.poll_growth >= 1)) throw std::invalid_argument("poll_growth: must be at least 1");
}

DownloadProgressStream follow_download(const ModelApi& api, std::string_view model, const FollowOptions& options) {
  return DownloadProgressStream(api, model, options);
}

void follow_download(const ModelApi& api, std::string_view model, const DownloadCallback& on_event,
                     const FollowOptions& options) {
  DownloadProgressStream stream(api, model, options);
  while (on_event(stream.next()) == StreamAction::proceed) {
  }
}

}}}  // namespace ocelli::v1::pieces
