// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/downloading.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

#include "unit/pieces/fake_download.hpp"

namespace ocelli { namespace {

using pieces::download_and_wait;
using pieces::DownloadEnd;
using pieces::DownloadEvent;
using pieces::DownloadEventSource;
using pieces::DownloadOptions;
using pieces::DownloadState;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::downloaded_model;
using test_support::downloading_model;
using test_support::FakeDownload;
using test_support::FakePieces;
using test_support::idle_model;
using test_support::message_json;
using testing::WebSocketScript;

using Calls = std::vector<std::string>;

TEST(DownloadAndWait, StartsFollowsAndReadsTheModelLast) {
  FakeDownload download;
  download.says("INITIALIZED").says("IN-PROGRESS", R"(,"percentage":50)").says("COMPLETED").shows(downloaded_model());
  std::vector<DownloadEvent> events;
  const auto result = download.run([&](const DownloadEvent& event) {
    events.push_back(event);
    return ProgressAction::proceed;
  });
  EXPECT_EQ(result.end, DownloadEnd::completed);
  EXPECT_EQ(result.model.downloaded, true);
  EXPECT_EQ(download.calls(), (Calls{"GET /model/m", "POST /model/m/download", "GET /model/m"}));
  ASSERT_EQ(events.size(), 3u);
  EXPECT_EQ(events[1].percentage, 50);
  EXPECT_EQ(events[2].state, DownloadState::completed);
  EXPECT_EQ(download.websocket->open_count(), 0u);
}

TEST(DownloadAndWait, OpensTheStreamBeforeItStartsTheDownload) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript().run(fake.silence(milliseconds(50))).message(message_json("COMPLETED")));
  fake.transport->answer(200, idle_model());
  fake.transport->answer_with([&](const testing::SentRequest& request) {
    EXPECT_EQ(fake.websocket->open_count(), request.method == "POST" ? 1u : fake.websocket->open_count());
    return test_support::answer_of(200, downloaded_model());
  });
  EXPECT_EQ(download_and_wait(fake.api, "m").end, DownloadEnd::completed);
}

TEST(DownloadAndWait, TakesNoWordOfAnEarlierDownload) {
  for (const char* stale : {"COMPLETED", "FAILED", "CANCELED"}) {
    FakeDownload download;
    download.script = WebSocketScript()
                          .message(message_json(stale))
                          .run(download.silence(milliseconds(50)))
                          .message(message_json("COMPLETED"));
    download.shows(downloaded_model());
    int events = 0;
    const auto count = [&](const DownloadEvent&) { return ++events, ProgressAction::proceed; };
    EXPECT_EQ(download.run(count).end, DownloadEnd::completed);
    EXPECT_EQ(events, 1);
  }
}

TEST(DownloadAndWait, StartsAlsoWhereTheStaleWordsDoNotEnd) {
  FakePieces fake;
  WebSocketScript script;
  for (int i = 0; i < 5000; ++i) script.message(message_json("RESET"));
  fake.websocket->accept(script.message(message_json("COMPLETED")));
  fake.transport->answer(200, idle_model());
  fake.transport->answer(200, downloading_model());
  fake.transport->answer(200, downloaded_model());
  int events = 0;
  const auto count = [&](const DownloadEvent&) { return ++events, ProgressAction::proceed; };
  EXPECT_EQ(download_and_wait(fake.api, "m", count).end, DownloadEnd::completed);
  EXPECT_EQ(events, 4001);
}

TEST(DownloadAndWait, TakesNoStaleWordThatComesLate) {
  for (const char* stale : {"COMPLETED", "FAILED", "CANCELED"}) {
    FakeDownload download;
    download.says(stale).says("IN-PROGRESS").says("COMPLETED");
    download.shows(downloading_model()).shows(downloaded_model());
    EXPECT_EQ(download.run().end, DownloadEnd::completed) << stale;
  }
}

TEST(DownloadAndWait, SaysThatTheDownloadFailedAndShowsTheModel) {
  FakeDownload download;
  download.says("INITIALIZED").says("FAILED").shows(idle_model());
  try {
    static_cast<void>(download.run());
    ADD_FAILURE() << "nothing was thrown";
  } catch (const JobFailedException& error) {
    EXPECT_EQ(JsonValue::parse(error.job()), JsonValue::parse(idle_model()));
    EXPECT_STREQ(error.what(), "pieces download_and_wait: the download failed: model m");
  }
}

TEST(DownloadAndWait, AForeignCancelIsAnEndOfItsOwn) {
  FakeDownload download;
  download.says("INITIALIZED").says("CANCELED").shows(idle_model());
  const auto result = download.run();
  EXPECT_EQ(result.end, DownloadEnd::canceled);
  EXPECT_EQ(result.model.downloaded, false);
}

TEST(DownloadAndWait, ResetAndWhatItDoesNotKnowAreNoEnds) {
  FakeDownload download;
  download.says("RESET").says("UNKNOWN").says("PAUSED").says("COMPLETED").shows(downloaded_model());
  EXPECT_EQ(download.run().end, DownloadEnd::completed);
}

TEST(DownloadAndWait, ReturnsAtOnceWhereTheModelIsThere) {
  FakePieces fake;
  fake.transport->answer(200, downloaded_model());
  EXPECT_EQ(download_and_wait(fake.api, "m").end, DownloadEnd::already_downloaded);
  EXPECT_EQ(fake.calls(), Calls{"GET /model/m"});
  EXPECT_TRUE(fake.websocket->requests().empty());
}

TEST(DownloadAndWait, RefusesAModelThatRunsInTheCloud) {
  FakePieces fake;
  fake.transport->answer_with([](const testing::SentRequest&) {
    return test_support::answer_of(
        200, R"({"id":"m","version":"1","created":{"value":""},"name":"","cloud":true,"type":"","usage":""})");
  });
  EXPECT_THROW(static_cast<void>(download_and_wait(fake.api, "m")), std::invalid_argument);
  EXPECT_EQ(fake.calls(), Calls{"GET /model/m"});
}

TEST(DownloadAndWait, JoinsADownloadThatIsUnderWay) {
  FakePieces fake;
  for (int i = 0; i < 2; ++i) fake.transport->answer(200, downloading_model());
  fake.transport->answer(200, downloaded_model());
  fake.websocket->accept(WebSocketScript().message(message_json("COMPLETED")));
  EXPECT_EQ(download_and_wait(fake.api, "m").end, DownloadEnd::completed);
  EXPECT_EQ(fake.calls(), (Calls{"GET /model/m", "GET /model/m", "GET /model/m"}));
}

TEST(DownloadAndWait, ADownloadThatEndsBeforeThereIsAStreamIsNotWaitedFor) {
  FakePieces fake;
  fake.transport->answer(200, downloading_model());
  fake.transport->answer(200, downloaded_model());
  fake.websocket->accept(WebSocketScript());
  const auto start = fake.clock->now();
  EXPECT_EQ(download_and_wait(fake.api, "m").end, DownloadEnd::completed);
  EXPECT_EQ(fake.clock->now(), start);
}

TEST(DownloadAndWait, AStartThatFindsTheModelThereIsTheEnd) {
  FakePieces fake;
  fake.transport->answer(200, idle_model());
  fake.transport->answer(200, downloaded_model());
  fake.websocket->accept(WebSocketScript().message(message_json("COMPLETED")));
  const auto start = fake.clock->now();
  EXPECT_EQ(download_and_wait(fake.api, "m").end, DownloadEnd::completed);
  EXPECT_EQ(fake.clock->now() - start, milliseconds(50));
  EXPECT_EQ(fake.calls(), (Calls{"GET /model/m", "POST /model/m/download"}));
}

TEST(DownloadAndWait, LooksWhereThereIsNoSocket) {
  FakePieces fake;
  fake.transport->answer(200, idle_model());
  for (int i = 0; i < 3; ++i) fake.transport->answer(200, downloading_model());
  fake.transport->answer(200, idle_model());
  fake.transport->answer(200, downloaded_model());
  std::vector<DownloadState> states;
  const auto result = download_and_wait(fake.api, "m", [&](const DownloadEvent& event) {
    EXPECT_EQ(event.source, DownloadEventSource::poll);
    states.push_back(event.state);
    return ProgressAction::proceed;
  });
  EXPECT_EQ(result.end, DownloadEnd::completed);
  EXPECT_EQ(states, (std::vector<DownloadState>{DownloadState::running, DownloadState::running, DownloadState::idle,
                                                DownloadState::completed}));
}

TEST(DownloadAndWait, ADownloadThatStopsWithoutTheModelHasFailed) {
  FakePieces fake;
  fake.transport->answer(200, idle_model());
  fake.transport->answer(200, downloading_model());
  for (int i = 0; i < 2; ++i) fake.transport->answer(200, idle_model());
  EXPECT_THROW(static_cast<void>(download_and_wait(fake.api, "m")), JobFailedException);
}

TEST(DownloadAndWait, ADownloadThatNeverBeginsHasFailed) {
  FakePieces fake;
  fake.transport->answer_with([](const testing::SentRequest&) { return test_support::answer_of(200, idle_model()); });
  const auto start = fake.clock->now();
  EXPECT_THROW(static_cast<void>(download_and_wait(fake.api, "m")), JobFailedException);
  EXPECT_EQ(fake.clock->now() - start, seconds(30));
}

TEST(DownloadAndWait, LooksAfterASilenceAndGoesOn) {
  FakeDownload download;
  download.says("INITIALIZED");
  download.shows(downloading_model()).shows(downloading_model()).shows(downloaded_model());
  const auto start = download.clock->now();
  EXPECT_EQ(download.run().end, DownloadEnd::completed);
  EXPECT_EQ(download.clock->now() - start, milliseconds(50) + 3 * seconds(30));
}

TEST(DownloadAndWait, ASilentServerThatDownloadsNothingHasFailed) {
  FakeDownload download;
  download.says("INITIALIZED").shows(idle_model());
  EXPECT_THROW(static_cast<void>(download.run()), JobFailedException);
}

TEST(DownloadAndWait, GoesOnByLooksWhereTheSocketBreaks) {
  FakeDownload download;
  download.says("INITIALIZED");
  http::TransportFailure failure;
  failure.kind = http::FailureKind::receive;
  download.script.fail(failure);
  download.shows(downloading_model()).shows(downloaded_model());
  EXPECT_EQ(download.run().end, DownloadEnd::completed);
}

TEST(DownloadAndWait, EndsWhenItsTimeIsUpAndLeavesTheDownloadAlone) {
  for (const bool by_deadline : {false, true}) {
    FakeDownload download;
    download.transport->answer_with(
        [](const testing::SentRequest&) { return test_support::answer_of(200, downloading_model()); });
    DownloadOptions options;
    if (by_deadline) options.follow.call.deadline = download.clock->now() + seconds(100);
    if (!by_deadline) options.timeout = seconds(100);
    const auto start = download.clock->now();
    EXPECT_THROW(static_cast<void>(download.run({}, options)), WaitTimeoutException);
    EXPECT_EQ(download.clock->now() - start, seconds(100));
    for (const auto& call : download.calls()) EXPECT_EQ(call.find("cancel"), std::string::npos) << call;
  }
}

TEST(DownloadAndWait, ALookThatTakesTheRestOfTheTimeIsTheEndOfTheWait) {
  FakePieces fake;
  fake.transport->answer(200, idle_model());
  fake.transport->answer(200, downloading_model());
  fake.transport->answer_with([&](const testing::SentRequest& request) {
    fake.clock->advance(request.options.deadline - fake.clock->now());
    return test_support::failure_of(http::FailureKind::deadline);
  });
  fake.websocket->accept(WebSocketScript().run(fake.silence(milliseconds(50))).message(message_json("COMPLETED")));
  DownloadOptions options;
  options.timeout = seconds(20);
  EXPECT_THROW(static_cast<void>(download_and_wait(fake.api, "m", {}, options)), WaitTimeoutException);
}

TEST(DownloadAndWait, WhatTheCallbackThrowsArrivesAndTheDownloadGoesOn) {
  FakeDownload download;
  download.says("INITIALIZED");
  EXPECT_THROW(
      static_cast<void>(download.run([](const DownloadEvent&) -> ProgressAction { throw std::domain_error("mine"); })),
      std::domain_error);
  EXPECT_EQ(download.calls().back(), "POST /model/m/download");
}

TEST(DownloadAndWait, AStartThatFailsIsThrown) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript());
  fake.transport->answer(200, idle_model());
  fake.transport->answer(500, "disk is full", {{"Content-Type", "text/plain"}});
  EXPECT_THROW(static_cast<void>(download_and_wait(fake.api, "m")), ServerErrorException);
  EXPECT_EQ(fake.websocket->open_count(), 0u);
}

TEST(DownloadAndWait, RefusesWhatDoesNotFit) {
  const auto refuses = [](void (*change)(DownloadOptions&)) {
    FakePieces fake;
    DownloadOptions options;
    change(options);
    EXPECT_THROW(static_cast<void>(download_and_wait(fake.api, "m", {}, options)), std::invalid_argument);
    EXPECT_TRUE(fake.transport->requests().empty());
  };
  refuses([](DownloadOptions& options) { options.timeout = seconds(0); });
  refuses([](DownloadOptions& options) { options.silence_limit = seconds(0); });
  refuses([](DownloadOptions& options) { options.cancel_timeout = seconds(0); });
  refuses([](DownloadOptions& options) { options.follow.poll_growth = 0; });
  refuses([](DownloadOptions& options) { options.follow.open_timeout = seconds(-1); });
}

}}  // namespace ocelli
