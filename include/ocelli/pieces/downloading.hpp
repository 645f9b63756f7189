// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <string_view>

#include <ocelli/export.hpp>
#include <ocelli/pieces/following.hpp>
#include <ocelli/pieces/generated/model_api.hpp>
#include <ocelli/pieces/generated/models.hpp>
#include <ocelli/progress.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

/// How a download ended that did not fail.
enum class DownloadEnd {
  /// The model was on this machine before; nothing was started.
  already_downloaded,
  completed,
  /// Somebody canceled it, and it was not the caller of download_and_wait.
  canceled,
};

struct DownloadedModel {
  /// As Pieces OS showed it last.
  Model model;
  DownloadEnd end = DownloadEnd::completed;
};

/// Called with each event of the download, on the thread that waits; `cancel` ends the download.
using DownloadProgressCallback = std::function<ProgressAction(const DownloadEvent&)>;

struct DownloadOptions {
  /// For everything, the download itself included. Default: 2 hours.
  std::chrono::nanoseconds timeout = std::chrono::hours(2);
  /// Where nothing has been heard of the download for this long, the model is looked at: the wait goes on where it says
  /// that the download does, and ends where not. Default: 30 s.
  std::chrono::nanoseconds silence_limit = std::chrono::seconds(30);
  /// For telling Pieces OS that the download is not wanted any more. Default: 5 s.
  std::chrono::nanoseconds cancel_timeout = std::chrono::seconds(5);
  /// Its `call.cancellation` ends the download, its `call.deadline` the wait.
  FollowOptions follow = {};
};

/// Downloads a model to this machine and waits until it is there.
///
/// Opens the stream of messages before it starts the download, and reads the model last. A download that is under way
/// already is joined. Once a message has said that the download runs, a message is believed that says it ended,
/// whatever the model's flags say; before that it may be of an earlier download, so that the model has a second in
/// which to bear it out and a message to contradict it. Where Pieces OS falls silent or its
/// WebSocket cannot be had, looks at the model take the place of messages.
///
/// Throws JobFailedException, with the model, where the download failed or ended without the model being there;
/// WaitTimeoutException where the time was up, while the download goes on; CancelledException where `cancellation` or
/// the callback ended it: Pieces OS is then told to cancel the download, and whether that succeeds makes no difference.
/// Throws std::invalid_argument for options that do not fit, and naming the model where it runs in the cloud; else what
/// ModelApi throws, and what the callback throws, after which the download goes on. Safe to use from many threads.
OCELLI_EXPORT DownloadedModel download_and_wait(const ModelApi& api, std::string_view model,
                                                const DownloadProgressCallback& on_progress = {},
                                                const DownloadOptions& options = {});

}}}  // namespace ocelli::v1::pieces
