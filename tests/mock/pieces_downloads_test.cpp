// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include <ocelli/pieces.hpp>
#include <ocelli/testing/mock_services.hpp>

namespace ocelli { namespace {

using pieces::download_and_wait;
using pieces::DownloadEnd;
using pieces::DownloadEvent;
using pieces::DownloadEventSource;
using pieces::DownloadState;
using testing::MockDownload;

using States = std::vector<DownloadState>;

const std::string plain_model = "5f1c2b3a-0000-4000-8000-000000000001";
const std::string broken = "5f1c2b3a-0000-4000-8000-000000000004";

testing::MockOptions stepping(std::chrono::milliseconds interval) {
  testing::MockOptions options;
  options.pieces.step_interval = interval;
  return options;
}

ClientOptions options_for(const testing::MockServices& services) {
  ClientOptions options;
  options.base_url = services.pieces_url();
  return options;
}

TEST(PiecesDownloads, AModelIsDownloadedWithItsProgress) {
  const testing::MockServices services(stepping(std::chrono::milliseconds(1)));
  const pieces::ModelApi api(options_for(services));
  std::vector<double> percentages;
  const auto result = download_and_wait(api, plain_model, [&](const DownloadEvent& event) {
    EXPECT_EQ(event.source, DownloadEventSource::socket);
    if (event.percentage) percentages.push_back(*event.percentage);
    return ProgressAction::proceed;
  });
  EXPECT_EQ(result.end, DownloadEnd::completed);
  EXPECT_EQ(result.model.downloaded, true);
  EXPECT_EQ(percentages, (std::vector<double>{20, 40, 60, 80, 100}));
  EXPECT_EQ(download_and_wait(api, plain_model).end, DownloadEnd::already_downloaded);
}

TEST(PiecesDownloads, AFailureOfTheServerIsOneForTheCaller) {
  const testing::MockServices services(stepping(std::chrono::milliseconds(1)));
  const pieces::ModelApi api(options_for(services));
  EXPECT_THROW(static_cast<void>(download_and_wait(api, broken)), JobFailedException);
  // The next attempt hears of the failure of this one, and does not take it for its own.
  EXPECT_THROW(static_cast<void>(download_and_wait(api, broken)), JobFailedException);
}

TEST(PiecesDownloads, SeveralFollowOneDownload) {
  testing::MockServices services(stepping(std::chrono::milliseconds(0)));
  const pieces::ModelApi api(options_for(services));
  auto first = pieces::follow_download(api, plain_model);
  auto second = pieces::follow_download(api, plain_model);
  EXPECT_EQ(services.pieces_watcher_count(plain_model), 2u);
  static_cast<void>(api.download(plain_model));
  for (auto* stream : {&first, &second}) EXPECT_EQ(stream->next().state, DownloadState::running);
  auto late = pieces::follow_download(api, plain_model);
  EXPECT_EQ(late.next().status, pieces::ModelDownloadProgressStatus::initialized);
  for (int i = 0; i < 5; ++i) services.advance_pieces_downloads();
  for (auto* stream : {&first, &second, &late}) {
    auto event = stream->next();
    while (!event.is_final()) event = stream->next();
    EXPECT_EQ(event.state, DownloadState::completed);
    EXPECT_EQ(event.source, DownloadEventSource::socket);
  }
}

TEST(PiecesDownloads, AModelThatIsNotKnownCannotBeFollowed) {
  const testing::MockServices services(stepping(std::chrono::milliseconds(0)));
  const pieces::ModelApi api(options_for(services));
  EXPECT_THROW(static_cast<void>(api.download_progress("other")), ServerErrorException);
  EXPECT_THROW(static_cast<void>(pieces::follow_download(api, "other").next()), GoneException);
}

TEST(PiecesDownloads, OneConnectionSeesSeveralDownloads) {
  testing::MockServices services(stepping(std::chrono::milliseconds(0)));
  const pieces::ModelApi api(options_for(services));
  auto stream = pieces::follow_download(api, plain_model);
  for (int i = 0; i < 2; ++i) {
    static_cast<void>(api.download(plain_model));
    EXPECT_EQ(stream.next().state, DownloadState::running);
    static_cast<void>(api.cancel_download(plain_model));
    EXPECT_EQ(stream.next().state, DownloadState::canceled);
  }
}

TEST(PiecesDownloads, LooksTakeThePlaceOfABrokenConnection) {
  testing::MockServices services(stepping(std::chrono::milliseconds(0)));
  const pieces::ModelApi api(options_for(services));
  pieces::FollowOptions options;
  options.poll_interval = std::chrono::milliseconds(1);
  auto stream = pieces::follow_download(api, plain_model, options);
  static_cast<void>(api.download(plain_model));
  EXPECT_EQ(stream.next().source, DownloadEventSource::socket);
  services.drop_pieces_watchers();
  const auto event = stream.next();
  EXPECT_EQ(event.source, DownloadEventSource::poll);
  EXPECT_EQ(event.state, DownloadState::running);
  for (int i = 0; i < 5; ++i) services.advance_pieces_downloads();
  EXPECT_EQ(stream.next().state, DownloadState::completed);
}

TEST(PiecesDownloads, LooksTakeThePlaceOfARefusedConnection) {
  testing::MockServices services(stepping(std::chrono::milliseconds(1)));
  testing::Fault fault;
  fault.path_prefix = "/model/" + plain_model + "/download/progress";
  fault.status = 404;
  fault.times = testing::Fault::always;
  services.inject(fault);
  pieces::DownloadOptions options;
  options.follow.poll_interval = std::chrono::milliseconds(1);
  int looks = 0;
  const auto count = [&](const DownloadEvent& event) {
    looks += event.source == DownloadEventSource::poll ? 1 : 0;
    return ProgressAction::proceed;
  };
  const auto result = download_and_wait(pieces::ModelApi(options_for(services)), plain_model, count, options);
  EXPECT_EQ(result.end, DownloadEnd::completed);
  EXPECT_GT(looks, 0);
}

TEST(PiecesDownloads, ACancelReachesTheServer) {
  testing::MockServices services(stepping(std::chrono::milliseconds(0)));
  const pieces::ModelApi api(options_for(services));
  const auto cancel = [](const DownloadEvent&) { return ProgressAction::cancel; };
  EXPECT_THROW(static_cast<void>(download_and_wait(api, plain_model, cancel)), CancelledException);
  EXPECT_EQ(api.snapshot(plain_model).downloading, false);
}

TEST(PiecesDownloads, ACancelFromAnotherThreadReachesTheServer) {
  testing::MockServices services(stepping(std::chrono::milliseconds(0)));
  const pieces::ModelApi api(options_for(services));
  CancellationSource source;
  pieces::DownloadOptions options;
  options.follow.call.cancellation = source.token();
  std::thread canceller;
  const auto on_progress = [&](const DownloadEvent&) {
    if (!canceller.joinable()) canceller = std::thread([&] { source.cancel(); });
    return ProgressAction::proceed;
  };
  EXPECT_THROW(static_cast<void>(download_and_wait(api, plain_model, on_progress, options)), CancelledException);
  canceller.join();
  EXPECT_EQ(api.snapshot(plain_model).downloading, false);
}

TEST(PiecesDownloads, ASilentServerIsLookedAt) {
  testing::MockServices services(stepping(std::chrono::milliseconds(1)));
  services.add_pieces_model({"stuck", {}, MockDownload::stops});
  const pieces::ModelApi api(options_for(services));
  pieces::DownloadOptions options;
  options.silence_limit = std::chrono::milliseconds(20);
  options.timeout = std::chrono::milliseconds(400);
  EXPECT_THROW(static_cast<void>(download_and_wait(api, "stuck", {}, options)), WaitTimeoutException);
  EXPECT_EQ(api.snapshot("stuck").downloading, true);
}

TEST(PiecesDownloads, SomebodyElsesCancelIsAnEnd) {
  testing::MockServices services(stepping(std::chrono::milliseconds(0)));
  const pieces::ModelApi api(options_for(services));
  const auto result = download_and_wait(api, plain_model, [&](const DownloadEvent& event) {
    if (event.state == DownloadState::running) static_cast<void>(api.cancel_download(plain_model));
    return ProgressAction::proceed;
  });
  EXPECT_EQ(result.end, DownloadEnd::canceled);
}

TEST(PiecesDownloads, ManyThreadsWaitForOneDownload) {
  const testing::MockServices services(stepping(std::chrono::milliseconds(2)));
  const pieces::ModelApi api(options_for(services));
  std::atomic<int> done{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] { done += download_and_wait(api, plain_model).model.downloaded.value_or(false) ? 1 : 0; });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(done, 8);
}

}}  // namespace ocelli
