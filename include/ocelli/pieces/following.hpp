// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/export.hpp>
#include <ocelli/message_stream.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/pieces/generated/enums.hpp>
#include <ocelli/pieces/generated/model_api.hpp>
#include <ocelli/pieces/generated/models.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

/// What a message or a look says of a download.
enum class DownloadState {
  /// It is under way.
  running,
  /// The model is on this machine.
  completed,
  failed,
  canceled,
  /// Nothing is downloaded at the moment, or nothing is known of it.
  idle,
};

/// Where a DownloadEvent comes from.
enum class DownloadEventSource {
  /// A message of Pieces OS.
  socket,
  /// A look at the model, which knows no percentage and cannot tell a failed download from a canceled one.
  poll,
};

/// What was learned of a download at one moment.
struct DownloadEvent {
  DownloadState state = DownloadState::idle;
  DownloadEventSource source = DownloadEventSource::socket;
  /// From 0 to 100, where a message names it.
  std::optional<double> percentage = {};
  /// The message's own word; nothing for a look, and for a message that has none.
  std::optional<OpenEnum<ModelDownloadProgressStatus>> status = {};
  /// The model, for a look.
  std::optional<Model> snapshot = {};

  /// Whether a download ended with this. It may be one of long ago: Pieces OS says how things stand when a stream
  /// opens.
  [[nodiscard]] bool is_final() const noexcept {
    return state == DownloadState::completed || state == DownloadState::failed || state == DownloadState::canceled;
  }
};

/// How a download is followed.
struct FollowOptions {
  /// For opening the stream; where it has not opened by then, looks take its place. Default: 5 s.
  std::chrono::nanoseconds open_timeout = std::chrono::seconds(5);
  /// Between the first look and the second. Default: 500 ms.
  std::chrono::nanoseconds poll_interval = std::chrono::milliseconds(500);
  /// Each wait is this much longer than the one before. Default: 1.5.
  double poll_growth = 1.5;
  /// The longest wait. Default: 5 s.
  std::chrono::nanoseconds max_poll_interval = std::chrono::seconds(5);
  /// Settings of each call. `timeout` is for one look, `deadline` for everything; `cancellation` ends everything.
  CallOptions call = {};
};

/// Throws std::invalid_argument naming the option with which nothing can be followed. Sends nothing.
OCELLI_EXPORT void check_follow_options(const FollowOptions& options);

/// How a model's downloads go on: messages of Pieces OS as long as its WebSocket can be had, looks at the model where
/// it could not be opened, broke, was closed by the server, or is not in this build. There is no way back to the
/// socket.
///
/// Move-only; for one thread at a time. Dropping it drops the connection.
class OCELLI_EXPORT DownloadProgressStream {
 public:
  /// Opens the stream. Throws as `follow_download`.
  DownloadProgressStream(const ModelApi& api, std::string_view model, FollowOptions options);

  /// Waits for the next event. There always is a next one: a download that has ended can be followed by another.
  ///
  /// A message that is not what Pieces OS promised is passed over. Throws TimeoutException and CancelledException where
  /// the limits of `options` or of the FollowOptions end the wait, and what ModelApi::snapshot throws where a look
  /// fails; the stream is as good as before, each time.
  [[nodiscard]] DownloadEvent next(const NextOptions& options = {}) { return try_next(options).value(); }
  /// `next` with the error as a value.
  Result<DownloadEvent> try_next(const NextOptions& options = {});

  /// Whether events come from looks now.
  [[nodiscard]] bool is_polling() const noexcept { return !socket_.has_value(); }
  /// Why the socket is not used any more; null as long as it is, and where the server closed it properly.
  [[nodiscard]] const std::shared_ptr<const ApiException>& socket_error() const noexcept { return socket_error_; }

 private:
  struct Limits;

  [[nodiscard]] std::optional<Result<DownloadEvent>> from_socket(const Limits& limits);
  [[nodiscard]] Result<DownloadEvent> from_poll(const Limits& limits);
  [[nodiscard]] Result<DownloadEvent> ended(const Limits& limits) const;
  void drop_socket(std::shared_ptr<const ApiException> error);
  void plan_next_poll();

  ModelApi api_;
  std::string model_;
  FollowOptions options_;
  std::optional<MessageStream<ModelDownloadProgress>> socket_;
  std::shared_ptr<const ApiException> socket_error_;
  std::chrono::nanoseconds interval_;
  std::chrono::steady_clock::time_point next_poll_;
};

/// Follows a model's downloads, present and future.
///
/// Throws std::invalid_argument for an option or a model id that does not fit, and CancelledException; nothing else:
/// where the stream cannot be opened, looks take its place.
[[nodiscard]] OCELLI_EXPORT DownloadProgressStream follow_download(const ModelApi& api, std::string_view model,
                                                                   const FollowOptions& options = {});

/// Called with each event, on the thread that waits.
using DownloadCallback = std::function<StreamAction(const DownloadEvent&)>;

/// The same with a callback: returns when it says stop. Throws as `follow_download` and DownloadProgressStream::next,
/// and what the callback throws.
OCELLI_EXPORT void follow_download(const ModelApi& api, std::string_view model, const DownloadCallback& on_event,
                                   const FollowOptions& options = {});

}}}  // namespace ocelli::v1::pieces
