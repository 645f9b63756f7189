// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <ocelli/pieces/downloading.hpp>

#include "unit/pieces/fake_download.hpp"

namespace ocelli { namespace {

using pieces::download_and_wait;
using pieces::DownloadEvent;
using pieces::DownloadOptions;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::FakeDownload;
using test_support::FakePieces;
using test_support::idle_model;
using testing::WebSocketScript;

using Calls = std::vector<std::string>;

/// The request with which the server is told that nobody wants the download any more.
testing::SentRequest cancel_of(const FakePieces& fake) {
  const auto requests = fake.transport->requests();
  EXPECT_EQ(fake.calls().back(), "POST /model/m/download/cancel");
  return requests.back();
}

TEST(DownloadAndWait, ACancelByTheCallbackCancelsTheDownload) {
  FakeDownload download;
  download.says("INITIALIZED").shows(idle_model());
  EXPECT_THROW(static_cast<void>(download.run([](const DownloadEvent&) { return ProgressAction::cancel; })),
               CancelledException);
  static_cast<void>(cancel_of(download));
}

TEST(DownloadAndWait, ACancelByTheTokenCancelsTheDownload) {
  FakeDownload download;
  CancellationSource source;
  download.script.run([&] { source.cancel(); });
  download.shows(idle_model());
  DownloadOptions options;
  options.follow.call.cancellation = source.token();
  EXPECT_THROW(static_cast<void>(download.run({}, options)), CancelledException);
  static_cast<void>(cancel_of(download));
}

TEST(DownloadAndWait, ACancelWhileTheDownloadIsStartedCancelsIt) {
  FakePieces fake;
  CancellationSource source;
  fake.websocket->accept(WebSocketScript().run(fake.silence(milliseconds(50))));
  fake.transport->answer(200, idle_model());
  fake.transport->answer_with([&](const testing::SentRequest& request) {
    source.cancel();
    const bool is_start = request.url.find("cancel") == std::string::npos;
    return is_start ? test_support::failure_of(http::FailureKind::cancelled)
                    : test_support::answer_of(200, idle_model());
  });
  DownloadOptions options;
  options.follow.call.cancellation = source.token();
  EXPECT_THROW(static_cast<void>(download_and_wait(fake.api, "m", {}, options)), CancelledException);
  static_cast<void>(cancel_of(fake));
}

TEST(DownloadAndWait, NothingIsCancelledThatWasNotStarted) {
  FakePieces fake;
  CancellationSource source;
  fake.transport->answer_with([&](const testing::SentRequest&) {
    source.cancel();
    return test_support::answer_of(200, idle_model());
  });
  DownloadOptions options;
  options.follow.call.cancellation = source.token();
  EXPECT_THROW(static_cast<void>(download_and_wait(fake.api, "m", {}, options)), CancelledException);
  EXPECT_EQ(fake.calls(), Calls{"GET /model/m"});
}

TEST(DownloadAndWait, ACancelThatTheServerDoesNotTakeMakesNoDifference) {
  for (const int status : {500, 404}) {
    FakeDownload download;
    download.says("INITIALIZED").transport->answer(status, "no download is under way");
    EXPECT_THROW(static_cast<void>(download.run([](const DownloadEvent&) { return ProgressAction::cancel; })),
                 CancelledException);
  }
}

TEST(DownloadAndWait, TheCancelHasATimeOfItsOwn) {
  FakeDownload download;
  download.says("INITIALIZED");
  DownloadOptions options;
  options.timeout = seconds(60);
  options.cancel_timeout = seconds(2);
  std::chrono::steady_clock::time_point end;
  const auto cancel = [&](const DownloadEvent&) {
    end = download.clock->now() + seconds(2);
    return ProgressAction::cancel;
  };
  EXPECT_THROW(static_cast<void>(download.run(cancel, options)), CancelledException);
  EXPECT_EQ(cancel_of(download).options.deadline, end);
  EXPECT_FALSE(cancel_of(download).options.cancellation.is_cancelled());
}

}}  // namespace ocelli
