// SPDX-License-Identifier: Apache-2.0
// Downloads of which the model's flags and the messages tell different things.
#include <gtest/gtest.h>

#include <ocelli/pieces/downloading.hpp>

#include "unit/pieces/fake_download.hpp"

namespace ocelli { namespace {

using pieces::download_and_wait;
using pieces::DownloadEnd;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::downloaded_model;
using test_support::downloading_model;
using test_support::FakeDownload;
using test_support::FakePieces;
using test_support::idle_model;
using test_support::message_json;
using testing::WebSocketScript;

/// For the words that came before the start.
constexpr milliseconds settling_time{50};

/// From the next call on, whatever is asked.
void shows_always(const FakePieces& fake, const std::string& model) {
  fake.transport->answer_with([model](const testing::SentRequest&) { return test_support::answer_of(200, model); });
}

TEST(DownloadFlags, AreNotWaitedForOnceAMessageSaidThatItRuns) {
  for (const std::string& model : {downloading_model(), idle_model()}) {
    for (const char* running : {"INITIALIZED", "IN-PROGRESS"}) {
      for (const char* word : {"COMPLETED", "CANCELED"}) {
        FakeDownload download;
        download.says(running).says(word);
        shows_always(download, model);
        const auto start = download.clock->now();
        const auto result = download.run();
        EXPECT_EQ(result.end, word[1] == 'O' ? DownloadEnd::completed : DownloadEnd::canceled) << running << word;
        EXPECT_EQ(result.model.downloading, model == downloading_model());
        EXPECT_EQ(download.clock->now() - start, settling_time);
      }
    }
  }
}

TEST(DownloadFlags, DoNotHideThatItFailed) {
  FakeDownload download;
  download.says("INITIALIZED").says("FAILED");
  shows_always(download, downloading_model());
  const auto start = download.clock->now();
  EXPECT_THROW(static_cast<void>(download.run()), JobFailedException);
  EXPECT_EQ(download.clock->now() - start, settling_time);
}

TEST(DownloadFlags, ThatNeverChangeDoNotKeepAJoinedDownloadFromItsEnd) {
  FakePieces fake;
  shows_always(fake, downloading_model());
  fake.websocket->accept(WebSocketScript().message(message_json("IN-PROGRESS")).message(message_json("COMPLETED")));
  const auto start = fake.clock->now();
  EXPECT_EQ(download_and_wait(fake.api, "m").end, DownloadEnd::completed);
  EXPECT_EQ(fake.clock->now(), start);
}

TEST(DownloadFlags, AreWaitedForASecondWhereAMessageMayBeOfAnEarlierDownload) {
  for (const char* word : {"COMPLETED", "CANCELED"}) {
    for (const std::string& at_first : {idle_model(), downloading_model()}) {
      FakePieces fake;
      fake.transport->answer(200, at_first);
      shows_always(fake, downloading_model());
      fake.websocket->accept(WebSocketScript().run(fake.silence(settling_time)).message(message_json(word)));
      const auto start = fake.clock->now();
      const auto end = word[1] == 'O' ? DownloadEnd::completed : DownloadEnd::canceled;
      EXPECT_EQ(download_and_wait(fake.api, "m").end, end);
      EXPECT_EQ(fake.clock->now() - start, settling_time + seconds(1));
    }
  }
}

TEST(DownloadFlags, MayComeSoonAfterAMessage) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript().run(fake.silence(settling_time)).message(message_json("COMPLETED")));
  for (int i = 0; i < 4; ++i) fake.transport->answer(200, idle_model());
  fake.transport->answer(200, downloaded_model());
  const auto start = fake.clock->now();
  EXPECT_EQ(download_and_wait(fake.api, "m").model.downloaded, true);
  EXPECT_EQ(fake.clock->now() - start, settling_time + milliseconds(200));
}

TEST(DownloadFlags, ThatNeverComeDoNotUndoAMessage) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript().run(fake.silence(settling_time)).message(message_json("COMPLETED")));
  shows_always(fake, idle_model());
  const auto start = fake.clock->now();
  const auto result = download_and_wait(fake.api, "m");
  EXPECT_EQ(result.end, DownloadEnd::completed);
  EXPECT_EQ(result.model.downloaded, false);
  EXPECT_EQ(fake.clock->now() - start, settling_time + seconds(1));
}

TEST(DownloadFlags, AreAskedNoMoreWhereAMessageContradictsTheStaleOne) {
  for (const char* stale : {"COMPLETED", "FAILED", "CANCELED"}) {
    FakeDownload download;
    download.says(stale).script.run(download.silence(milliseconds(500)));
    download.says("IN-PROGRESS").script.run(download.silence(seconds(2)));
    download.says("COMPLETED").shows(downloading_model()).shows(downloading_model()).shows(downloaded_model());
    const auto start = download.clock->now();
    int events = 0;
    const auto count = [&](const pieces::DownloadEvent&) { return ++events, ProgressAction::proceed; };
    EXPECT_EQ(download.run(count).end, DownloadEnd::completed) << stale;
    EXPECT_EQ(events, 3);
    EXPECT_EQ(download.clock->now() - start, settling_time + milliseconds(2500)) << stale;
  }
}

TEST(DownloadFlags, AreWaitedForAlsoWhereTheSocketBreaksMeanwhile) {
  FakeDownload download;
  http::TransportFailure failure;
  failure.kind = http::FailureKind::receive;
  download.says("CANCELED").script.fail(failure);
  shows_always(download, downloading_model());
  const auto start = download.clock->now();
  EXPECT_EQ(download.run().end, DownloadEnd::canceled);
  EXPECT_EQ(download.clock->now() - start, settling_time + seconds(1));
}

TEST(DownloadFlags, ThatALookSeesChangedBearAMessageOut) {
  FakeDownload download;
  http::TransportFailure failure;
  failure.kind = http::FailureKind::receive;
  download.says("CANCELED").script.fail(failure);
  download.shows(downloading_model()).shows(idle_model());
  const auto start = download.clock->now();
  EXPECT_EQ(download.run().end, DownloadEnd::canceled);
  EXPECT_EQ(download.clock->now() - start, settling_time);
}

}}  // namespace ocelli
