// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/following.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

#include "unit/pieces/fake_pieces.hpp"

namespace ocelli { namespace {

using pieces::DownloadEvent;
using pieces::DownloadEventSource;
using pieces::DownloadState;
using pieces::follow_download;
using pieces::FollowOptions;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::downloaded_model;
using test_support::downloading_model;
using test_support::FakePieces;
using test_support::idle_model;
using test_support::message_json;
using testing::WebSocketScript;

http::TransportFailure broken() {
  http::TransportFailure failure;
  failure.kind = http::FailureKind::receive;
  return failure;
}

NextOptions within(std::chrono::nanoseconds timeout) {
  NextOptions options;
  options.timeout = timeout;
  return options;
}

TEST(FollowDownload, GivesTheServersMessages) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript()
                             .message(message_json("INITIALIZED"))
                             .message(message_json("IN-PROGRESS", R"(,"percentage":41.5)"))
                             .message(message_json("IN-PROGRESS", R"(,"percentage":null)"))
                             .message(message_json("COMPLETED", R"(,"percentage":100)")));
  auto stream = follow_download(fake.api, "m");
  const auto first = stream.next();
  EXPECT_EQ(first.state, DownloadState::running);
  EXPECT_EQ(first.source, DownloadEventSource::socket);
  EXPECT_EQ(first.status, pieces::ModelDownloadProgressStatus::initialized);
  EXPECT_EQ(first.percentage, std::nullopt);
  EXPECT_EQ(stream.next().percentage, 41.5);
  EXPECT_EQ(stream.next().percentage, std::nullopt);
  const auto last = stream.next();
  EXPECT_TRUE(last.is_final());
  EXPECT_EQ(last.percentage, 100);
  EXPECT_FALSE(stream.is_polling());
  EXPECT_EQ(fake.websocket->requests().at(0).url, "ws://127.0.0.1:39300/model/m/download/progress");
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(FollowDownload, KnowsWhatEachStatusMeans) {
  const auto state_of = [](const std::string& message) {
    FakePieces fake;
    fake.websocket->accept(WebSocketScript().message(message));
    return follow_download(fake.api, "m").next().state;
  };
  EXPECT_EQ(state_of(message_json("FAILED")), DownloadState::failed);
  EXPECT_EQ(state_of(message_json("CANCELED")), DownloadState::canceled);
  EXPECT_EQ(state_of(message_json("RESET")), DownloadState::idle);
  EXPECT_EQ(state_of(message_json("UNKNOWN")), DownloadState::idle);
  EXPECT_EQ(state_of(message_json("PAUSED")), DownloadState::idle);
  EXPECT_EQ(state_of("{}"), DownloadState::idle);
  EXPECT_EQ(state_of(R"({"status":null})"), DownloadState::idle);
  EXPECT_EQ(state_of(R"({"percentage":7})"), DownloadState::running);
}

TEST(FollowDownload, KeepsAStatusThatItDoesNotKnow) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript().message(message_json("PAUSED")));
  EXPECT_EQ(follow_download(fake.api, "m").next().status->text(), "PAUSED");
}

TEST(FollowDownload, PassesOverAMessageThatItCannotRead) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript().message("{oops").message("[]").message(message_json("COMPLETED")));
  EXPECT_EQ(follow_download(fake.api, "m").next().state, DownloadState::completed);
}

TEST(FollowDownload, PassesOverNoMoreOfThemThanThereIsTimeFor) {
  FakePieces fake;
  WebSocketScript script;
  for (int i = 0; i < 100; ++i) script.message("{oops").run(fake.silence(milliseconds(30)));
  fake.websocket->accept(script);
  auto stream = follow_download(fake.api, "m");
  EXPECT_THROW(static_cast<void>(stream.next(within(milliseconds(300)))), TimeoutException);
  EXPECT_FALSE(stream.is_polling());
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(FollowDownload, LooksWhereTheSocketCannotBeOpened) {
  FakePieces fake;
  fake.websocket->refuse(404, "not upgraded to websocket");
  fake.transport->answer(200, idle_model());
  fake.transport->answer(200, downloading_model());
  fake.transport->answer(200, downloaded_model());
  auto stream = follow_download(fake.api, "m");
  EXPECT_TRUE(stream.is_polling());
  ASSERT_NE(stream.socket_error(), nullptr);
  EXPECT_EQ(stream.socket_error()->status(), 404);
  const auto first = stream.next();
  EXPECT_EQ(first.state, DownloadState::idle);
  EXPECT_EQ(first.source, DownloadEventSource::poll);
  EXPECT_EQ(first.status, std::nullopt);
  ASSERT_TRUE(first.snapshot);
  EXPECT_EQ(stream.next().state, DownloadState::running);
  EXPECT_EQ(stream.next().state, DownloadState::completed);
}

TEST(FollowDownload, LooksEverMoreSeldom) {
  FakePieces fake;
  for (int i = 0; i < 5; ++i) fake.transport->answer(200, downloading_model());
  FollowOptions options;
  options.poll_interval = milliseconds(400);
  options.poll_growth = 2;
  options.max_poll_interval = seconds(1);
  auto stream = follow_download(fake.api, "m", options);
  for (int i = 0; i < 5; ++i) static_cast<void>(stream.next());
  const std::vector<std::chrono::nanoseconds> waits = {milliseconds(400), milliseconds(800), seconds(1), seconds(1)};
  EXPECT_EQ(fake.clock->waits(), waits);
}

TEST(FollowDownload, LooksWhereTheLibraryIsBuiltWithoutWebSocket) {
  FakePieces fake;
  http::TransportFailure failure;
  failure.kind = http::FailureKind::unsupported;
  failure.request_may_have_arrived = false;
  fake.websocket->fail(failure);
  fake.transport->answer(200, downloaded_model());
  EXPECT_EQ(follow_download(fake.api, "m").next().state, DownloadState::completed);
}

TEST(FollowDownload, LooksOnceTheSocketHasBroken) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript().message(message_json("INITIALIZED")).fail(broken()));
  fake.transport->answer(200, downloading_model());
  auto stream = follow_download(fake.api, "m");
  EXPECT_EQ(stream.next().source, DownloadEventSource::socket);
  EXPECT_EQ(stream.next().source, DownloadEventSource::poll);
  EXPECT_NE(stream.socket_error(), nullptr);
}

TEST(FollowDownload, LooksOnceTheServerHasClosed) {
  for (const std::uint16_t code : {std::uint16_t{1000}, std::uint16_t{1011}}) {
    FakePieces fake;
    fake.websocket->accept(WebSocketScript().close(code));
    fake.transport->answer(200, downloading_model());
    auto stream = follow_download(fake.api, "m");
    EXPECT_EQ(stream.next().source, DownloadEventSource::poll);
    EXPECT_EQ(stream.socket_error() == nullptr, code == 1000);
  }
}

TEST(FollowDownload, LooksWhereTheServerIsDead) {
  FakePieces fake;
  http::TransportFailure failure;
  failure.kind = http::FailureKind::stalled;
  fake.websocket->accept(WebSocketScript().fail(failure));
  fake.transport->answer(200, downloading_model());
  auto stream = follow_download(fake.api, "m");
  EXPECT_EQ(stream.next(within(seconds(10))).source, DownloadEventSource::poll);
}

TEST(FollowDownload, AWaitEndsAtItsTimeAndTheStreamGoesOn) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript().run(fake.silence(seconds(2))).message(message_json("COMPLETED")));
  auto stream = follow_download(fake.api, "m");
  EXPECT_THROW(static_cast<void>(stream.next(within(seconds(1)))), TimeoutException);
  EXPECT_FALSE(stream.is_polling());
  EXPECT_EQ(stream.next(within(seconds(1))).state, DownloadState::completed);
}

TEST(FollowDownload, AWaitBetweenLooksEndsAtItsTime) {
  FakePieces fake;
  fake.transport->answer(200, downloading_model());
  fake.transport->answer(200, downloaded_model());
  auto stream = follow_download(fake.api, "m");
  static_cast<void>(stream.next());
  EXPECT_THROW(static_cast<void>(stream.next(within(milliseconds(100)))), TimeoutException);
  EXPECT_EQ(fake.transport->requests().size(), 1u);
  EXPECT_EQ(stream.next(within(seconds(1))).state, DownloadState::completed);
}

TEST(FollowDownload, EndsWithEitherToken) {
  for (const bool is_polling : {false, true}) {
    for (const bool cancels_next : {false, true}) {
      FakePieces fake;
      if (!is_polling) fake.websocket->accept(WebSocketScript());
      CancellationSource source;
      FollowOptions follow;
      NextOptions next;
      (cancels_next ? next.cancellation : follow.call.cancellation) = source.token();
      auto stream = follow_download(fake.api, "m", follow);
      source.cancel();
      EXPECT_THROW(static_cast<void>(stream.next(next)), CancelledException);
      EXPECT_TRUE(fake.transport->requests().empty());
    }
  }
}

TEST(FollowDownload, IsCancelledBeforeItOpens) {
  FakePieces fake;
  CancellationSource source;
  source.cancel();
  FollowOptions options;
  options.call.cancellation = source.token();
  EXPECT_THROW(static_cast<void>(follow_download(fake.api, "m", options)), CancelledException);
}

TEST(FollowDownload, AFailedLookIsThrownAndTheNextOneTriesAgain) {
  FakePieces fake;
  fake.transport->answer(410, "model was not found", {{"Content-Type", "text/plain"}});
  fake.transport->answer(200, downloaded_model());
  auto stream = follow_download(fake.api, "m");
  try {
    static_cast<void>(stream.next());
    ADD_FAILURE() << "nothing was thrown";
  } catch (const GoneException& error) {
    EXPECT_EQ(error.body(), "model was not found");
  }
  EXPECT_EQ(stream.next().state, DownloadState::completed);
}

TEST(FollowDownload, ALookHasTheTimeThatIsLeft) {
  FakePieces fake;
  fake.transport->answer(200, downloading_model());
  const auto end = fake.clock->now() + seconds(3);
  auto stream = follow_download(fake.api, "m");
  static_cast<void>(stream.next(within(seconds(3))));
  EXPECT_EQ(fake.transport->requests().at(0).options.deadline, end);
}

TEST(FollowDownload, CallsBackUntilItIsToldToStop) {
  FakePieces fake;
  fake.websocket->accept(WebSocketScript().message(message_json("INITIALIZED")).message(message_json("COMPLETED")));
  std::vector<DownloadState> states;
  follow_download(fake.api, "m", [&](const DownloadEvent& event) {
    states.push_back(event.state);
    return event.is_final() ? StreamAction::stop : StreamAction::proceed;
  });
  EXPECT_EQ(states, (std::vector<DownloadState>{DownloadState::running, DownloadState::completed}));
  EXPECT_EQ(fake.websocket->open_count(), 0u);
}

TEST(FollowDownload, RefusesWhatDoesNotFit) {
  const auto refuses = [](void (*change)(FollowOptions&)) {
    FakePieces fake;
    FollowOptions options;
    change(options);
    EXPECT_THROW(static_cast<void>(follow_download(fake.api, "m", options)), std::invalid_argument);
    EXPECT_TRUE(fake.websocket->requests().empty());
  };
  refuses([](FollowOptions& options) { options.open_timeout = seconds(0); });
  refuses([](FollowOptions& options) { options.poll_interval = seconds(0); });
  refuses([](FollowOptions& options) { options.max_poll_interval = seconds(0); });
  refuses([](FollowOptions& options) { options.poll_growth = 0.9; });
  FakePieces fake;
  EXPECT_THROW(static_cast<void>(follow_download(fake.api, "")), std::invalid_argument);
  auto stream = follow_download(fake.api, "m");
  EXPECT_THROW(static_cast<void>(stream.next(within(seconds(0)))), std::invalid_argument);
}

}}  // namespace ocelli
